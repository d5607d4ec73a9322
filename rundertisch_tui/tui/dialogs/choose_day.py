"""A sheet that asks for a day: one of those offered, or any that is typed."""

from collections.abc import Sequence
from datetime import date

from textual.widgets import Input

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui.dialogs.choose_record import TypeAhead
from rundertisch_tui.tui.widgets.record_table import Column, Row

NO_DAY = "none"
"""The answer that takes a day away."""


class ChooseDay(TypeAhead):
    """Its result is the day as `2025-07-03`, or `NO_DAY` where that is offered."""

    def __init__(self, title: str, offered: Sequence[tuple[date, str]], *, today: date, without: str = "") -> None:
        """Offer days with their names; `without` names the row that takes the day away."""
        rows = [Row(day.isoformat(), (name, dates_de.short(day))) for day, name in offered]
        if without:
            rows.insert(0, Row(NO_DAY, (without, "")))
        note = "   Ein anderer Tag: tippen, zum Beispiel 30.6. oder -14"
        super().__init__(title, (Column(""), Column("", 12, right=True)), rows, note=note)
        self._offered, self._today = tuple(rows), today

    def on_input_changed(self, event: Input.Changed) -> None:
        """A date that is typed stands first; anything else narrows what is offered."""
        event.prevent_default()
        event.stop()
        typed = self._typed(event.value)
        self.table.filter(() if typed else fold(event.value).split())
        self.table.fill([*typed, *self._offered])
        for row in typed:
            self.table.move_to(row.id)

    def _typed(self, text: str) -> list[Row]:
        if not text.strip() or (text.strip().isdigit() and len(text.strip()) == 4):
            return []  # a year alone means the Round Table of that year
        try:
            day = dates_de.parse_date(text, self._today)
        except RuleViolation:
            return []
        return [Row(day.isoformat(), (dates_de.with_weekday(day), "getippt"))]


def day_of(answer: object) -> date | None:
    """The day that was chosen; None for none and for Esc."""
    return date.fromisoformat(answer) if isinstance(answer, str) and answer != NO_DAY else None
