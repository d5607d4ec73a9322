"""What the list of participants shows: rows in four orders, and the details of one person."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs, reach
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.groups import memberships_on
from rundertisch_tui.workflow.questions.people import ListedPerson, deputies_of, listed_people, years_attended
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View

COLUMNS = (
    Column("Name", 22),
    Column("Organisation, Gremium"),
    Column("Funktion", 15, tone="leise"),
    Column("bis", 7, right=True, whole=True, tone="leise"),
)
_ORDERS: Mapping[int, Callable[[ListedPerson], object]] = MappingProxyType({
    1: lambda one: (not one.bodies, names.fold(", ".join(one.bodies))),
    2: lambda one: (not one.role, names.fold(one.role)),
    3: lambda one: (one.until is None, one.until or date.max),
})  # fmt: skip
WIDE_DETAIL = 38
"""Cells of a line of details beside the list."""


def person_rows(view: View, today: date, sorted_by: int = 0) -> list[Row]:
    """One row a person: name, bodies, function, end; by name, or by one of the other columns and then by name."""
    found = listed_people(view, today)
    if sorted_by in _ORDERS:
        found.sort(key=_ORDERS[sorted_by])  # type: ignore[arg-type]  # each order gives keys of one kind
    return [_row(one) for one in found]


def _row(one: ListedPerson) -> Row:
    until = f"{one.until.month:02}/{one.until.year}" if one.until else "–"
    cells = (one.name, ", ".join(one.bodies) or "–", one.role or "–", until)
    return Row(one.id, cells, mark="!" if one.lapsed else "", search=one.search)


def person_detail(reader: Reader, person: Person, today: date, *, beside: bool = False) -> list[Line]:
    """What stands below the list, or `beside` it: name, how to reach, deputies, other bodies, years, remark."""
    facts = _facts(reader, person, today)
    if beside:
        return [heading(_spoken(person), width=WIDE_DETAIL), *_first(reader, person, today), (),
                *(pair(label, value) for label, value in facts if value), (),
                ((person.code, "leise"),)]  # fmt: skip
    known = dict(facts)
    lines = [
        heading(_spoken(person), person.code),
        *reach(person.email, person.phone),
        pairs(("Vertretung", known["Vertretung"]), ("dabei", known["dabei"])),
        *(pair(label, known[label]) for label in ("auch", "früher", "Hinweis") if known[label]),
    ]
    return [line for line in lines if line]


def _spoken(person: Person) -> str:
    salutation = "" if person.salutation is Salutation.NONE else f"{word(person.salutation)} "
    return salutation + naming.person_spoken(person)


def _first(reader: Reader, person: Person, today: date) -> list[Line]:
    """The role in the first body, as under a name on a card."""
    held = _held(reader, person, today)
    if not held:
        return [((person.function, "text"),)] if person.function else []
    role = held[0].role or person.function
    return [((", ".join(part for part in (role, _label(reader, held[0])) if part), "text"),)]


def _facts(reader: Reader, person: Person, today: date) -> list[tuple[str, str]]:
    others = _held(reader, person, today)[1:]
    ended = [one for one in reader.linked(Membership, "person", person.id) if one.valid_to and one.valid_to < today]
    ended.sort(key=lambda one: one.valid_to or date.min, reverse=True)
    return [
        ("E-Mail", person.email),
        ("Telefon", person.phone),
        ("Anschrift", ", ".join(person.postal_address.split("\n"))),
        ("Vertretung", " · ".join(naming.person(one) for one in deputies_of(reader, person.id, today))),
        ("auch", " · ".join(_since(reader, one) for one in others)),
        ("früher", " · ".join(_until(reader, one) for one in ended[:3])),
        ("Gruppen", " · ".join(sorted(word(group) for group in person.groups))),
        ("dabei", " · ".join(str(year) for year in years_attended(reader, person.id))),
        ("Hinweis", " ".join(person.remark.split())),
    ]


def _held(reader: Reader, person: Person, today: date) -> Sequence[Membership]:
    """The memberships of today as the list orders them: committees first."""
    return sorted(memberships_on(reader, person.id, today), key=lambda one: (one.committee is None, one.id))


def _label(reader: Reader, link: Membership) -> str:
    committee, organization = reader.find(Committee, link.committee), reader.find(Organization, link.organization)
    found = committee or organization
    return found.label if found is not None else ""


def _since(reader: Reader, link: Membership) -> str:
    since = f", seit {link.valid_from.year}" if link.valid_from else ""
    return f"{_label(reader, link)}{since}"


def _until(reader: Reader, link: Membership) -> str:
    until = f" bis {dates_de.short(link.valid_to)}" if link.valid_to else ""
    return f"{_label(reader, link)}{until}"
