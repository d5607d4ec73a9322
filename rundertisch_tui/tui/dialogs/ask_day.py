"""A sheet that asks for a day."""

from collections.abc import Iterable
from datetime import date

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.sheet import Sheet


class AskDay(Sheet):
    """Its result is the day that was typed."""

    DEFAULT_CSS = """
    AskDay .field-row { height: 1; background: $grund; }
    AskDay .field-row > Blank { width: 19; }
    """
    rows = 7

    def __init__(self, title: str, label: str, today: date, shown: date) -> None:
        super().__init__(title, keys=(("Enter", "nehmen"),))
        self._today = today
        self._label = label
        self.input = LineInput()
        self._told = Blank(f"   Jetzt {dates_de.short(shown)}. Zum Beispiel heute, 31.3.2026 oder 1. April.")

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        with Horizontal(classes="field-row"):
            yield Blank("   " + self._label)
            yield self.input
        yield Blank()
        yield self._told

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            day = dates_de.parse_date(self.input.value, self._today)
        except RuleViolation as problem:
            self._told.show(f"   {problem.message}")
            return
        self.finish(day)
