"""Who belongs to a committee on a day."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs, reach
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.groups import MemberRow, deputies_in, member_rows_on
from rundertisch_tui.workflow.reader import Reader

EMPTY = ("An diesem Tag gehört niemand dazu.", "", "n nimmt jemanden auf   F2 anderer Stichtag")


def member_rows(reader: Reader, committee: int, day: date) -> list[Row]:
    """The members on a day by name: role, parliamentary group, from, to. Hundreds, so from plain rows."""
    found = sorted(member_rows_on(reader, committee, day), key=lambda one: naming.key_of_row(one.person))
    return [_row(one) for one in found]


def _row(one: MemberRow) -> Row:
    link, person = one.membership, one.person
    cells = (naming.person_of_row(person), link.get("role") or "–", link.get("parliamentary_group") or "–",
             _short(link.get("valid_from")), _short(link.get("valid_to")))  # fmt: skip
    return Row(one.id, cells, found_by=" ".join((*cells[:3], person.get("code", ""), person.get("email", ""))))


def _short(day: str | None) -> str:
    return dates_de.short(date.fromisoformat(day)) if day else "–"


def member_detail(reader: Reader, link: Membership, day: date) -> list[Line]:
    """What stands below: how to reach, whom the person deputises for and who deputises, remark."""
    person = reader.find(Person, link.person)
    if person is None:
        return []
    stands_for = reader.find(Person, link.deputy_of)
    others = deputies_in(reader, link.committee, person.id, day) if link.committee is not None else ()
    deputies = " · ".join(naming.person_of_row(one.person) for one in others)
    lines = [
        heading(naming.person_spoken(person), person.code),
        *reach(person.email, person.phone),
        pairs(("vertritt", naming.person(stands_for) if stands_for else ""), ("Vertretung", deputies)),
    ]
    if link.remark:
        lines.append(pair("Hinweis", link.remark))
    return [line for line in lines if line]


class MembersScreen(ListScreen):
    """The members of one committee; `n` takes somebody up, `w` ends a membership."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("members")
    area = "6"
    name_in_keys = "members"
    record_table = "membership"
    kinds = frozenset({"membership", "person", "committee"})
    columns = (
        Column("Name"),
        Column("Funktion", 16),
        Column("Fraktion", 10),
        Column("von", 10, right=True, whole=True, tone="leise"),
        Column("bis", 10, right=True, whole=True, tone="leise"),
    )
    empty = EMPTY

    def __init__(self, committee: int) -> None:
        super().__init__()
        self._of = committee
        self._day: date | None = None
        self.table.sort_sign(0)

    @property
    def day(self) -> date:
        """The day that is asked about; today unless another was chosen."""
        return self._day or clock.today()

    def rows(self) -> Sequence[Row]:
        view, committee, day = self.app.office.view, self._of, self.day
        return view.remembered(("member rows", committee, day), lambda: member_rows(view, committee, day))

    def detail(self, record: Key) -> Sequence[Line]:
        link = self.app.office.view.find(Membership, int(record))
        return member_detail(self.app.office.view, link, self.day) if link is not None else ()

    def _count(self) -> None:
        committee = self.app.office.view.get(Committee, self._of)
        seats = f" · {committee.seats} Sitze" if committee.seats else ""
        self.title_rule.show(committee.label, f"Mitglieder am {dates_de.short(self.day)}{seats}")
        super()._count()

    # ---- keys

    def action_as_of(self) -> None:
        """Ask for another day."""
        from rundertisch_tui.tui.dialogs.ask_day import AskDay

        self.open_sheet(AskDay("Mitglieder an welchem Tag?", "Stichtag", clock.today(), self.day), self._take_day)

    def _take_day(self, day: object) -> None:
        if isinstance(day, date):
            self._day = None if day == clock.today() else day
            self.show()

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import committee

        one = self.app.office.view.get(Committee, self._of)
        self.app.push_screen(committee.new_member(self.app.office.view, one, self.day, self._created))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import committee

        link = self.app.office.view.find(Membership, self.current_id())
        if link is not None:
            self.app.push_screen(committee.edit_member(self.app.office.view, link, clock.today()))

    def action_end(self) -> None:
        """End the marked memberships, or the one under the bar."""
        from rundertisch_tui.tui.forms import committee

        found = (self.app.office.view.find(Membership, one) for one in self.chosen_ids())
        links = [link for link in found if link is not None]
        if links:
            self.app.push_screen(committee.end_members(self.app.office.view, links, clock.today()))

    def _created(self, done: Done) -> None:
        created = next((record for table, record in done.created if table == "membership"), None)
        if created is not None:
            self.show()
            self.table.move_to(created)

    def action_export(self) -> None:
        """Write the people of this list as a table."""
        from rundertisch_tui.tui.table_export import ask_table

        chosen = [key for key in self.table.shown_ids if key in self.table.marked] or self.table.shown_ids
        links = (self.app.office.view.find(Membership, int(key)) for key in chosen)
        ask_table(self.app, "person", [link.person for link in links if link is not None])
