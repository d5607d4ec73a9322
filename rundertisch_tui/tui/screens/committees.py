"""Area 6: every body with its members, its open steps and its next sitting."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.person_rows import WIDE_DETAIL
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.groups import count_members, members_on
from rundertisch_tui.workflow.reader import Reader

MOST_NAMED = 100
"""Members whose names stand in the details; more fit in no details, and Enter lists them."""
NAME = 31
"""Cells of a name in the narrow list: longer ones give way to the short name, the details say the whole one."""


def committee_rows(reader: Reader, today: date) -> list[Row]:
    """One row a body, those of today first: name, kind, members today, open steps, next sitting."""
    found = sorted(reader.all(Committee), key=lambda one: (not one.exists_on(today), names.sort_key(_shown(one))))
    members = count_members(reader, "committee", (one.id for one in found), today)
    return [_row(reader, one, members[one.id], today) for one in found]


def _shown(one: Committee) -> str:
    return one.name if len(one.name) <= NAME or not one.short_name else one.short_name


def _row(reader: Reader, one: Committee, members: int, today: date) -> Row:
    steps = open_steps(reader, one)
    next_on = next_sitting(reader, one, today)
    name = _shown(one)
    cells = (
        name if one.exists_on(today) else f"{name} (bis {_year(one.valid_to)})",
        word(one.kind),
        str(members or "·"),
        str(len(steps) or "·"),
        dates_de.short(next_on) if next_on else "–",
    )
    return Row(one.id, cells, found_by=f"{one.code} {one.name} {one.short_name} {word(one.kind)}")


def _year(day: date | None) -> str:
    return str(day.year) if day else "?"


def open_steps(reader: Reader, committee: Committee) -> list[Consultation]:
    """The steps that wait at a body, also those that it has put off, however long ago."""
    found = reader.linked(Consultation, "committee", committee.id)
    return [step for step in found if step.awaits_outcome]


def decided(reader: Reader, committee: Committee) -> str:
    """What a body has done with our papers, the newest first: `4, zuletzt VL-3 beschlossen 13.10.2025 · …`."""
    done = [step for step in reader.linked(Consultation, "committee", committee.id) if not step.awaits_outcome]
    done.sort(key=lambda step: (step.decided_on or date.min, step.id), reverse=True)
    told = [
        f"{reader.get(Paper, step.paper).code} {word(step.outcome)} {dates_de.short(step.decided_on)}"
        for step in done[:3]
        if step.outcome is not None and step.decided_on is not None
    ]
    return f"{len(done)}, zuletzt {' · '.join(told)}" if done else ""


def next_sitting(reader: Reader, committee: Committee, today: date) -> date | None:
    """The day of a body's next sitting."""
    rows, since = reader.linked_rows(Sitting, "committee", committee.id), today.isoformat()
    next_on = min((row["on"] for row in rows if row["on"] >= since), default=None)
    return None if next_on is None else date.fromisoformat(next_on)


def last_sitting(reader: Reader, committee: int, today: date) -> date:
    """The day of a body's last sitting until today; today if none is known."""
    days = [one.on for one in reader.linked(Sitting, "committee", committee) if one.on <= today]
    return max(days, default=today)


def _named(reader: Reader, one: Committee, today: date) -> str:
    """The members of a body by name."""
    found = (reader.find(Person, link.person) for link in members_on(reader, one.id, today))
    people = sorted((person for person in found if person is not None), key=names.person_key)
    return " · ".join(naming.person(person) for person in people)


def committee_detail(reader: Reader, one: Committee, today: date, *, beside: bool = False) -> list[Line]:
    """What stands below the list, or `beside` it: span, members of today, open steps."""
    members = count_members(reader, "committee", (one.id,), today)[one.id]
    listed = _named(reader, one, today) if members <= MOST_NAMED else f"{members}, Enter zeigt sie"
    steps = ", ".join(naming.short(step, reader) for step in open_steps(reader, one))
    since = dates_de.short(one.valid_from) if one.valid_from else ""
    until = dates_de.short(one.valid_to) if one.valid_to else ""
    before = ", ".join(other.label for each in sorted(one.predecessors) if (other := reader.find(Committee, each)))
    seats = f"{members} von {one.seats} Sitzen: " if one.seats and members else ""
    more = [
        ("Mitglieder", seats + listed),
        ("offen", steps),
        ("entschieden", decided(reader, one)),
        ("vorher", before),
        ("Hinweis", one.remark),
    ]
    told = [pair(label, text) for label, text in more if text or label in {"Mitglieder", "offen"}]
    if beside:
        span = [("Art", word(one.kind)), ("Gruppe", word(one.group) if one.group else ""), ("seit", since),
                ("bis", until)]  # fmt: skip
        known = [pair(label, text) for label, text in span if text]
        return [heading(one.name, width=WIDE_DETAIL), (), *known, *told, (), ((one.code, "leise"),)]
    return [heading(one.name, one.code), pairs(("Art", word(one.kind)), ("seit", since), ("bis", until)), *told]


class CommitteesScreen(ListScreen):
    """All bodies that deal with recommendations or send members."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("committees")
    area = "6"
    name_in_keys = "committees"
    unshown = frozenset({"mark", "import"})
    heading = "Gremien"
    record_table = "committee"
    kinds = frozenset({"committee", "membership", "sitting", "consultation", "person"})
    columns = (
        Column("Gremium"),
        Column("Art", 15, tone="leise"),
        Column("Mitgl.", 6, right=True, whole=True),
        Column("offen", 5, right=True, whole=True),
        Column("Sitzung", 10, right=True, whole=True),
    )
    empty = ("Noch kein Gremium.", "Hier stehen Magistrat, Ausschüsse, Beiräte und Arbeitskreise.", "n legt eines an")

    def rows(self) -> Sequence[Row]:
        return committee_rows(self.app.office.view, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Committee, int(record))
        if one is None:
            return ()
        return committee_detail(self.app.office.view, one, clock.today(), beside=self.has_class("-wide"))

    # ---- keys

    def action_open(self) -> None:
        """Enter shows the members."""
        self.action_members()

    def action_members(self) -> None:
        """Show who belongs to the committee."""
        from rundertisch_tui.tui.screens.members import MembersScreen

        current = self.current_id()
        if current is not None:
            self.app.push_screen(MembersScreen(current))

    def action_sittings(self) -> None:
        """Show the dates of the committee."""
        from rundertisch_tui.tui.screens.sittings import SittingsScreen

        current = self.current_id()
        if current is not None:
            self.app.push_screen(SittingsScreen(current))

    def action_results(self) -> None:
        """Show the papers of the last sitting, to record what was done with them."""
        from rundertisch_tui.tui.screens.sitting_results import SittingResultsScreen

        current = self.current_id()
        if current is not None:
            day = last_sitting(self.app.office.view, current, clock.today())
            self.app.push_screen(SittingResultsScreen(current, day))

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import committee

        self.app.push_screen(committee.new(self.app.office.view, clock.today(), self._created))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import committee

        found = self.app.office.view.find(Committee, self.current_id())
        if found is not None:
            self.app.push_screen(committee.edit(self.app.office.view, found, clock.today()))

    def _created(self, done: Done) -> None:
        created = next((record for table, record in done.created if table == "committee"), None)
        if created is not None:
            self.show()
            self.table.move_to(created)

    def action_export(self) -> None:
        """Write the marked committees, else those that the filter lets through, as a table."""
        from rundertisch_tui.tui.table_export import ask_table

        chosen = [key for key in self.table.shown_ids if key in self.table.marked] or self.table.shown_ids
        ask_table(self.app, "committee", [key for key in chosen if isinstance(key, int)])

    def action_succeed(self) -> None:
        """Put a committee in the place of the one under the bar: renamed, or merged with others."""
        from rundertisch_tui.tui.forms import committee

        view = self.app.office.view
        one = view.find(Committee, self.current_id())
        if one is not None:
            self.app.push_screen(committee.succeed(view, one, clock.today()))

    def action_import(self) -> None:
        """Read a table of committees, their sittings or members."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        choose_table(self.app, "committee", "sitting", "membership", "legislative_term")
