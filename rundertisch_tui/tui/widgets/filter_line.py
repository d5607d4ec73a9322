"""The filter in row 23: ` / ausländerbeirat█      43 von 612` (look.md 5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.line_input import LineInput


class _Count(LineWidget):
    """How many of how many."""

    DEFAULT_CSS = "_Count { width: 20; }"

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def show(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.refresh()

    def parts(self, width: int) -> Sequence[Part]:
        return ((self._text.rjust(width - 1), "leise"),)


class _Slash(LineWidget):
    DEFAULT_CSS = "_Slash { width: 3; }"

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - as wide as its text
        return ((" / ", "akzent bold"),)


class FilterLine(Horizontal):
    """Stands over the message row while one filters; Enter keeps the filter, Esc takes it away."""

    DEFAULT_CSS = "FilterLine { dock: bottom; height: 1; width: 100%; margin-bottom: 1; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False, id="filter.away"),
        Binding("enter,down", "keep", show=False, id="filter.keep"),
    ]

    @dataclass
    class Finished(Message):
        """The filter is left: with its text, or with none after Esc."""

        text: str

    def __init__(self, text: str, *, at_once: Callable[[str], None]) -> None:
        """`at_once` is told every text in the same moment, so that field and list are painted together."""
        super().__init__()
        self.input = LineInput(text, at_once=at_once)
        self._count = _Count()

    def compose(self) -> ComposeResult:
        yield _Slash()
        yield self.input
        yield self._count

    def on_mount(self) -> None:
        self.input.focus()

    def show_count(self, shown: int, total: int) -> None:
        """Write how many rows pass."""
        self._count.show(f"{shown} von {total}")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        self.post_message(self.Finished(self.input.value.strip()))

    def action_give_up(self) -> None:
        self.post_message(self.Finished(""))
