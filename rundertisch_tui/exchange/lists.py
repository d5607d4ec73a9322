"""Lists out: the columns of each kind of record, code first, under German headings."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import MISSING
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from rundertisch_tui.domain import names, wording
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.exchange.table_files import Value, csv_bytes, xlsx_bytes
from rundertisch_tui.exchange.workbooks import as_text
from rundertisch_tui.workflow.codec import field_defaults, field_types, links
from rundertisch_tui.workflow.display import code_of, field_text, link_text, plain
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE, Kind
from rundertisch_tui.workflow.labels import column_heading
from rundertisch_tui.workflow.view import View

E = TypeVar("E")
Listing = tuple[tuple[str, ...], list[tuple[Value, ...]]]

PEOPLE_COLUMNS = (
    "Nummer", "Anrede", "Titel", "Vorname", "Namenszusatz", "Nachname", "Funktion", "Organisation", "Abteilung",
    "Gremium", "Gruppen", "E-Mail", "Telefon", "Anschrift", "Weitere Organisationen", "Weitere Gremien",
)  # fmt: skip


def table(columns: Sequence[tuple[str, Callable[[E], Value]]], records: Iterable[E]) -> Listing:
    """Any list: headings, and per record one value each."""
    return tuple(name for name, _ in columns), [tuple(get(record) for _, get in columns) for record in records]


def listing(view: View, kind: Kind, on: date, ids: Collection[int] | None = None) -> Listing:
    """The table of a kind of record as of a day, all of it or only the records in `ids`."""
    build = OWN_COLUMNS.get(kind.entity)
    if build is None:
        return records_table(view, kind.entity, ids)
    return build(view, on, None if ids is None else [one for one in view.all(kind.entity) if one.id in ids])


def table_bytes(view: View, kind: Kind, form: str, on: date, ids: Collection[int] | None = None) -> bytes:
    """The table of a kind as a file: `form` is csv or xlsx. Raises FileProblem."""
    columns, rows = listing(view, kind, on, ids)
    return csv_bytes(columns, rows) if form == "csv" else xlsx_bytes(columns, rows, sheet=kind.german_plural)


def people_table(view: View, on: date, people: Iterable[Person] | None = None) -> Listing:
    """The participants with where they belong on a day, sorted as in German lists; the import reads these columns."""
    chosen = [person for person in (view.all(Person) if people is None else people) if not person.is_erased]
    links: dict[int, list[Membership]] = {}
    for link in view.all(Membership):
        if link.holds_on(on):
            links.setdefault(link.person, []).append(link)
    chosen.sort(key=names.person_key)
    return PEOPLE_COLUMNS, [_person(view, person, links.get(person.id, [])) for person in chosen]


def _person(view: View, person: Person, links: list[Membership]) -> tuple[Value, ...]:
    bodies = [body for link in links if (body := view.find(Organization, link.organization)) is not None]
    committees = [seat.name for link in links if (seat := view.find(Committee, link.committee)) is not None]
    above = view.find(Organization, bodies[0].parent) if bodies else None
    organization = (above or bodies[0]).name if bodies else ""
    department = bodies[0].name if above is not None else ""
    salutation = "" if person.salutation is Salutation.NONE else wording.word(person.salutation)
    groups = "; ".join(sorted(wording.word(group) for group in person.groups))
    return (
        person.code, salutation, person.title, person.given_name, person.particle, person.family_name, person.function,
        organization, department, committees[0] if committees else "", groups, person.email, person.phone,
        person.postal_address, "; ".join(body.name for body in bodies[1:]), "; ".join(committees[1:]),
    )  # fmt: skip


def organizations_table(view: View, records: Iterable[Organization] | None = None) -> Listing:
    """The organisations by name."""
    columns: list[tuple[str, Callable[[Organization], Value]]] = [
        ("Nummer", lambda r: r.code),
        ("Name", lambda r: r.name),
        ("Kurzname", lambda r: r.short_name),
        ("Art", lambda r: _word(r.kind)),
        ("gehört zu", lambda r: _label(view, Organization, r.parent)),
        ("E-Mail", lambda r: r.email),
        ("Telefon", lambda r: r.phone),
        ("Anschrift", lambda r: r.postal_address),
    ]
    return table(
        columns, sorted(view.all(Organization) if records is None else records, key=lambda r: names.sort_key(r.name))
    )


def committees_table(view: View, records: Iterable[Committee] | None = None) -> Listing:
    """The committees by name."""
    columns: list[tuple[str, Callable[[Committee], Value]]] = [
        ("Nummer", lambda r: r.code),
        ("Name", lambda r: r.name),
        ("Kurzname", lambda r: r.short_name),
        ("Art", lambda r: _word(r.kind)),
        ("Sitze", lambda r: r.seats),
        ("von", lambda r: r.valid_from),
        ("bis", lambda r: r.valid_to),
    ]
    return table(
        columns, sorted(view.all(Committee) if records is None else records, key=lambda r: names.sort_key(r.name))
    )


LEFT_OUT = frozenset({"code", "position"})  # the code stands first; the position is the order of the rows


def records_table(view: View, kind: type[Any], ids: Collection[int] | None = None) -> Listing:
    """Any kind of record with all its fields under their German names; code words and links in German.

    Dates and numbers stay typed, so that Excel can sort and calculate. `ids` narrows it to some records.
    """
    table_name = BY_ENTITY[kind].table
    headings = record_headings(BY_ENTITY[kind])
    fields = [name for name in headings if name not in LEFT_OUT]
    columns = tuple(headings.values())
    rows = [
        (code_of(table_name, record_id, row), *(_cell(kind, name, row.get(name), view) for name in fields))
        for record_id, row in view.live_rows(kind)
        if ids is None or record_id in ids
    ]
    return columns, rows


def record_headings(kind: Kind) -> dict[str, str]:
    """Field → heading, the code first; two fields of the same German name are told apart by their place."""
    found = {"code": "Nummer"}
    for name in field_types(kind.entity):
        if name not in LEFT_OUT:
            text = column_heading(kind.table, name)
            found[name] = f"{text} ({len(found) + 1})" if text in found.values() else text
    return found


def cell_text(kind: type[Any], name: str, value: Any, view: View) -> str:
    """What stands in the cell of a field, as the import reads it back."""
    return as_text(_cell(kind, name, value, view))


def _cell(kind: type[Any], name: str, value: Any, view: View) -> Value:
    if value is None:
        value = field_defaults(kind)[name]
        return None if value is None or value is MISSING else _plain(value)
    if name in links(kind):
        return ", ".join(_link(links(kind)[name], one, view) for one in (value if isinstance(value, list) else [value]))
    hint = field_types(kind)[name]
    if date in (hint, *get_args(hint)):
        return date.fromisoformat(value)
    return value if isinstance(value, int | float) else field_text(kind, name, value, view)


def _link(table_name: str, target: int, view: View) -> str:
    """How a record is called that a cell points to, its code first, so that the import finds it again."""
    text = link_text(table_name, target, view)
    row = view.rows(BY_TABLE[table_name].entity).get(target)
    code = "" if row is None else code_of(table_name, target, row)
    return text if not code or text.startswith(code) else f"{code} {text}"


def _plain(value: Any) -> Value:
    """A default as a cell: nothing, a number, or its German word."""
    return value if isinstance(value, int | float) else plain(value)


def _word(value: Any) -> str:
    return wording.word(value)


def _label(view: View, kind: type[Any], record_id: int | None) -> str:
    record = view.find(kind, record_id)
    return "" if record is None else str(record.label)


OWN_COLUMNS: Mapping[type[Any], Callable[[View, date, Any], Listing]] = MappingProxyType(
    {
        Person: people_table,
        Organization: lambda view, _on, records: organizations_table(view, records),
        Committee: lambda view, _on, records: committees_table(view, records),
    }
)
"""The kinds whose columns are chosen by hand because they come back in by an import or are read by people."""
