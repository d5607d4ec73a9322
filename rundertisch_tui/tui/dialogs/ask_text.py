"""A sheet that asks for a few words; they may stay empty."""

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.sheet import Sheet


class AskText(Sheet):
    """Its result is what was typed, "" where nothing was; None after Esc."""

    DEFAULT_CSS = """
    AskText .field-row { height: 1; background: $grund; }
    AskText .field-row > Blank { width: 14; }
    """
    rows = 7

    def __init__(self, title: str, label: str, hint: str, *, verb: str = "nehmen", value: str = "") -> None:
        super().__init__(title, keys=(("Enter", verb),))
        self._label, self._hint = label, hint
        self.input = LineInput(value)

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        with Horizontal(classes="field-row"):
            yield Blank("   " + self._label)
            yield self.input
        yield Blank()
        yield Blank("   " + self._hint)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.finish(" ".join(event.value.split()))
