"""A sheet that asks once before something is lost (screens.md, Keys)."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.cells import clean, wrap
from rundertisch_tui.tui.widgets.sheet import Sheet


class Confirm(Sheet):
    """`j` does it, `n` and Esc do not; the result is True or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "yes", show=False, id="confirm.yes"),
        Binding("n", "close", show=False, id="confirm.no"),
    ]

    def __init__(self, title: str, sentence: str, verb: str = "ja") -> None:
        self._lines = [line for part in sentence.split("\n") for line in wrap(clean(part), 74)]
        self.rows = len(self._lines) + 4
        super().__init__(title, keys=(("j", verb), ("n", "nein")))

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        for line in self._lines:
            yield Blank("   " + line)

    def action_yes(self) -> None:
        self.finish(True)
