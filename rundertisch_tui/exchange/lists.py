"""Lists out: the columns of each kind of record, code first, under German headings."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from rundertisch_tui.domain import names, wording
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.exchange.table_files import Value
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
    salutation = "" if person.salutation is Salutation.NONE else wording.WORDS[Salutation][person.salutation]
    groups = "; ".join(sorted(wording.WORDS[Group][group] for group in person.groups))
    return (
        person.code, salutation, person.title, person.given_name, person.particle, person.family_name, person.function,
        organization, department, committees[0] if committees else "", groups, person.email, person.phone,
        person.postal_address, "; ".join(body.name for body in bodies[1:]), "; ".join(committees[1:]),
    )  # fmt: skip


def organizations_table(view: View) -> Listing:
    """All organisations."""
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
    return table(columns, sorted(view.all(Organization), key=lambda r: names.sort_key(r.name)))


def committees_table(view: View) -> Listing:
    """All committees."""
    columns: list[tuple[str, Callable[[Committee], Value]]] = [
        ("Nummer", lambda r: r.code),
        ("Name", lambda r: r.name),
        ("Kurzname", lambda r: r.short_name),
        ("Art", lambda r: _word(r.kind)),
        ("Sitze", lambda r: r.seats),
        ("von", lambda r: r.valid_from),
        ("bis", lambda r: r.valid_to),
    ]
    return table(columns, sorted(view.all(Committee), key=lambda r: names.sort_key(r.name)))


RECORD_COLUMNS: dict[type[Any], tuple[tuple[str, str], ...]] = {
    Recommendation: (
        ("Nummer", "code"),
        ("Titel", "title"),
        ("Wortlaut", "wording"),
        ("Begründung", "rationale"),
        ("beschlossen am", "agreed_on"),
        ("nächster Schritt", "next_step"),
        ("bis", "next_step_on"),
        ("Antwort", "answer"),
        ("Ende", "end_state"),
        ("beendet am", "ended_on"),
    ),
    Measure: (
        ("Nummer", "code"),
        ("Gliederung", "number"),
        ("Titel", "title"),
        ("Beschreibung", "description"),
        ("Zielgruppe", "target_group"),
        ("geplant von", "planned_from"),
        ("geplant bis", "planned_to"),
        ("Finanzierung", "funding"),
    ),
    Session: (
        ("Jahr", "year"),
        ("Nummer", "number"),
        ("Titel", "title"),
        ("Motto", "motto"),
        ("Datum", "held_on"),
        ("Ort", "place"),
        ("Stand", "state"),
    ),
}


def records_table(view: View, kind: type[Any]) -> Listing:
    """Recommendations, measures or sessions under the headings of RECORD_COLUMNS; code words in German."""
    return table([(name, _getter(attribute)) for name, attribute in RECORD_COLUMNS[kind]], view.all(kind))


def _getter(attribute: str) -> Callable[[Any], Value]:
    return lambda record: _plain(getattr(record, attribute))


def _plain(value: Any) -> Value:
    return _word(value) if type(value) in wording.WORDS else value


def _word(value: Any) -> str:
    return wording.WORDS[type(value)][value]


def _label(view: View, kind: type[Any], record_id: int | None) -> str:
    record = view.find(kind, record_id)
    return "" if record is None else str(record.label)
