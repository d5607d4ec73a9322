"""A sheet that asks for a day."""

from datetime import date

from textual.widgets import Input

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.dialogs.ask_line import AskLine


class AskDay(AskLine):
    """Its result is the day that was typed."""

    def __init__(self, title: str, label: str, today: date, shown: date) -> None:
        hint = f"Jetzt {dates_de.short(shown)}. Zum Beispiel heute, 31.3.2026 oder 1. April."
        super().__init__(title, label, hint, verb="nehmen")
        self._today = today

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            day = dates_de.parse_date(self.input.value, self._today)
        except RuleViolation as problem:
            self.hint.show(f"   {problem.message}")
            return
        self.finish(day)
