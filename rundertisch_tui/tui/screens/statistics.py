"""Figures over the years: how many recommendations reached which state after how long, as bars."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.results import RULE
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_day import ChooseDay, day_of
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.since import held_days
from rundertisch_tui.tui.screens.statistics_rows import COLUMNS, result_lines, tally_detail, tally_rows
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Key, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.questions import statistics
from rundertisch_tui.workflow.questions.reporting_days import frozen
from rundertisch_tui.workflow.questions.statistics import Result, Tally

GROUPS = ("Stand", "Handlungsfeld", "Gremium", "Runder Tisch")


class StatisticsScreen(ListScreen):
    """Tab counts by something else, F2 as of another day, Enter names the recommendations of a line."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("statistics")
    area = "4"
    name_in_keys = "statistics"
    unshown = frozenset({"mark"})
    kinds = frozenset(
        {"recommendation", "letter", "consultation", "paper", "measure", "status_entry", "action_field", "committee"}
    )
    columns = COLUMNS
    empty = ("Bis zu diesem Tag wurde keine Empfehlung beschlossen.", "", "F2 wählt einen anderen Tag")

    def __init__(self) -> None:
        super().__init__()
        self._group = 0
        self._day: date | None = None
        self._tallies: dict[str, Tally] = {}

    def day(self) -> date:
        """The day as of which it is counted."""
        return self._day or clock.today()

    def rows(self) -> Sequence[Row]:
        found = statistics.results(frozen(self.app.office.view, self.day()), self.day())
        tallies = self._by_group(found)
        self._tallies = {one.key: one for one in tallies}
        return tally_rows(tallies) if found else ()

    def _by_group(self, found: Sequence[Result]) -> tuple[Tally, ...]:
        view = self.app.office.view
        if self._group == 0:
            return statistics.by_state(found)
        if self._group == 1:
            return statistics.by_field(view, found)
        return statistics.by_committee(view, found) if self._group == 2 else statistics.by_year(found)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self._tallies.get(str(record))
        return () if one is None else tally_detail(one)

    def _count(self) -> None:
        right = f"Stichtag {dates_de.short(self.day())}"
        self.title_rule.show(f"Zahlen nach {GROUPS[self._group]}", right)
        super()._count()

    def about_focus(self) -> Sequence[Line]:
        """F1 begins with the rule by which it is counted."""
        return (((RULE, "text"),),)

    # ---- keys

    def action_open(self) -> None:
        """Name the recommendations of the line."""
        one = self._tallies.get(str(self.table.current))
        if one is not None:
            self.app.open_sheet(ReadingSheet(clean(one.name), result_lines(one)))

    def action_next_group(self) -> None:
        """Count by the next thing."""
        self._group = (self._group + 1) % len(GROUPS)
        self.show()

    def action_as_of(self) -> None:
        """Choose the day."""
        held = held_days(self.app.office.view)
        sheet = ChooseDay("Zahlen bis zum", held, today=clock.today(), without="heute")
        self.open_sheet(sheet, self._take_day)

    def _take_day(self, found: object) -> None:
        if found is not None:
            self._day = day_of(found)
            self.show()

    def action_rule(self) -> None:
        """Say how it is counted."""
        self.app.open_sheet(ReadingSheet("So wird gezählt", (((RULE, "text"),),)))
