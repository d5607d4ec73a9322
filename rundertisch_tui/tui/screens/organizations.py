"""The second list of area 5: departments, associations, agencies, with how many people belong to each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.periods import covers
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs, reach
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.groups import count_members
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

COLUMNS = (
    Column("Organisation"),
    Column("Art", 20, tone="leise"),
    Column("gehört zu", 14, tone="leise"),
    Column("Pers.", 5, right=True, whole=True),
)
_ORDERS: Mapping[int, Callable[[Row], object]] = MappingProxyType({
    1: lambda row: names.fold(row.cells[1]),
    2: lambda row: (row.cells[2] == "–", names.fold(row.cells[2])),
    3: lambda row: -int(row.cells[3].replace("·", "0")),
})  # fmt: skip


def organization_rows(reader: Reader, today: date, sorted_by: int = 0) -> list[Row]:
    """One row an organisation: name, kind, what it belongs to, people of today; by name or another column."""
    found = sorted(reader.all(Organization), key=lambda one: names.sort_key(one.name))
    held = count_members(reader, "organization", (one.id for one in found), today)
    rows = [_row(reader, one, held[one.id], today) for one in found]
    if sorted_by in _ORDERS:
        rows.sort(key=_ORDERS[sorted_by])  # type: ignore[arg-type]  # each order gives keys of one kind
    return rows


def _row(reader: Reader, one: Organization, people: int, today: date) -> Row:
    name = f"{one.name} ({one.short_name})" if one.short_name and one.short_name != one.name else one.name
    ended = one.valid_to is not None and one.valid_to < today
    parent = reader.find(Organization, one.parent)
    cells = (f"{name} (bis {one.valid_to.year})" if ended and one.valid_to else name, word(one.kind),
             parent.label if parent else "–", str(people or "·"))  # fmt: skip
    group = word(one.group) if one.group else ""
    words = (one.code, one.name, one.short_name, *cells[1:3], group, one.email)
    return Row(one.id, cells, found_by=" ".join(words))


def organization_detail(reader: Reader, one: Organization, today: date) -> list[Line]:
    """What stands below the list: how to reach it, its group, its people of today."""
    people = [
        person
        for link in reader.linked(Membership, "organization", one.id)
        if covers(link.valid_from, link.valid_to, today)
        and not reader.is_trashed(Person, link.person)
        and (person := reader.find(Person, link.person)) is not None
    ]
    people.sort(key=names.person_key)
    successor = reader.find(Organization, one.successor)
    until = dates_de.short(one.valid_to) if one.valid_to else ""
    lines = [
        heading(one.name, one.code),
        *reach(one.email, one.phone),
        pairs(("Gruppe", word(one.group) if one.group else ""), ("bis", until),
              ("danach", successor.label if successor else "")),
        pair("Personen", " · ".join(naming.person(person) for person in people)),
    ]  # fmt: skip
    return [line for line in lines if line]


class OrganizationsScreen(ListScreen):
    """All organisations, opened from the participants."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("organizations")
    area = "5"
    name_in_keys = "organizations"
    heading = "Organisationen"
    record_table = "organization"
    kinds = frozenset({"organization", "membership", "person"})
    columns = COLUMNS
    empty = (
        "Noch keine Organisation.",
        "Hier stehen Ämter, Vereine, Träger und Einrichtungen.",
        "n legt eine an   das Einlesen von Kontakten legt sie mit an",
    )

    def __init__(self, record: int | None = None) -> None:
        super().__init__()
        self._sorted_by = 0
        self._first = record
        self.table.sort_sign(0)

    def show(self, _: object = None) -> None:
        super().show()
        if self._first is not None:
            self.table.move_to(self._first)
            self._first = None

    def rows(self) -> Sequence[Row]:
        return organization_rows(self.app.office.view, clock.today(), self._sorted_by)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Organization, int(record))
        return organization_detail(self.app.office.view, one, clock.today()) if one is not None else ()

    def action_sort_by(self) -> None:
        """Sort by the next column; the bar stays on its organisation."""
        self._sorted_by = (self._sorted_by + 1) % len(COLUMNS)
        self.table.sort_sign(self._sorted_by, descending=self._sorted_by == len(COLUMNS) - 1)
        self.show()

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import organization

        self.app.push_screen(organization.new(self.app.office.view, self._created))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import organization

        found = self.app.office.view.find(Organization, self.current_id())
        if found is not None:
            self.app.push_screen(organization.edit(self.app.office.view, found))

    def _created(self, done: Done) -> None:
        created = next((record for table, record in done.created if table == "organization"), None)
        if created is not None:
            self.show()
            self.table.move_to(created)

    def action_export(self) -> None:
        """Write the marked organisations, else those that the filter lets through, as a table."""
        from rundertisch_tui.tui.table_export import ask_table

        chosen = [key for key in self.table.shown_ids if key in self.table.marked] or self.table.shown_ids
        ask_table(self.app, "organization", [key for key in chosen if isinstance(key, int)])


def open_record(app: "RoundTableApp", _table: str, record: int) -> bool:
    """Show one organisation in its list; False if it is not there."""
    if app.office.view.is_trashed(Organization, record):
        return False
    app.push_screen(OrganizationsScreen(record))
    return True
