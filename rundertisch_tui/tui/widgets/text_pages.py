"""Lines of plain text that arrows and page keys walk through."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part


class TextPages(LineWidget, can_focus=True):
    """Cleaned lines from a place on; as fast with ten thousand lines as with ten."""

    DEFAULT_CSS = "TextPages { height: 1fr; width: 1fr; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False, id="text.down"),
        Binding("up,k", "move(-1)", show=False, id="text.up"),
        Binding("pagedown,space,enter", "page(1)", show=False, id="text.page_down"),
        Binding("pageup", "page(-1)", show=False, id="text.page_up"),
        Binding("home", "edge(-1)", show=False, id="text.first"),
        Binding("end", "edge(1)", show=False, id="text.last"),
    ]

    @dataclass
    class Moved(Message):
        """Other lines are seen."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = tuple(clean(line) for line in lines)
        self._top = 0

    @property
    def place(self) -> str:
        """Which lines are seen: `1–19 von 240`."""
        last = min(self._top + max(self.size.height, 1), len(self._lines))
        return f"{self._top + 1}–{last} von {len(self._lines)}"

    def action_move(self, by: int) -> None:
        self._go(self._top + by)

    def action_page(self, by: int) -> None:
        self._go(self._top + by * max(self.size.height - 1, 1))

    def action_edge(self, to: int) -> None:
        self._go(0 if to < 0 else len(self._lines))

    def _go(self, top: int) -> None:
        top = max(min(top, len(self._lines) - self.size.height), 0)
        if top != self._top:
            self._top = top
            self.refresh()
            self.post_message(self.Moved())

    def render_line(self, y: int) -> Strip:
        at = y + self._top
        width = self.size.width
        line = self._lines[at] if at < len(self._lines) else ""
        return self.strip((("   " if width > 83 else "", "text"), (fit(line, width, cut=False).rstrip(), "text")))

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()
