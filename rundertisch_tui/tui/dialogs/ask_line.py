"""A sheet with one field and a hint below it."""

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget

from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.sheet import Sheet


class AskLine(Sheet):
    """A subclass answers `on_input_submitted` and finishes with what was typed."""

    DEFAULT_CSS = """
    AskLine .field-row { height: 1; background: $grund; }
    AskLine .field-row > Blank { width: 19; }
    """
    rows = 7

    def __init__(self, title: str, label: str, hint: str, *, verb: str, value: str = "") -> None:
        super().__init__(title, keys=(("Enter", verb),))
        self.input = LineInput(value)
        self.hint = Blank("   " + hint)
        self._label = Blank("   " + label)

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        with Horizontal(classes="field-row"):
            yield self._label
            yield self.input
        yield Blank()
        yield self.hint
