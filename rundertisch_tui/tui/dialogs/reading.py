"""A sheet that is only read: lines that arrows and page keys walk through."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui.widgets.cells import wrap
from rundertisch_tui.tui.widgets.detail import WIDEST, Line
from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.sheet import Sheet


def laid(lines: Sequence[Line], width: int) -> list[Line]:
    """Break the last part of each line under its own beginning."""
    found: list[Line] = []
    for line in lines:
        if not line:
            found.append(())
            continue
        *before, (text, tokens) = line
        start = sum(len(part) for part, _ in before)
        start = start if start <= width // 2 else 4
        first, *rest = wrap(text, max(width - sum(len(part) for part, _ in before), 12)) or [""]
        found.append((*before, (first, tokens)))
        more = wrap(" ".join(rest), width - start) if rest else []
        found.extend(((" " * start, "text"), (below, tokens)) for below in more)
    return found


class Pages(LineWidget):
    """The lines from a place on."""

    DEFAULT_CSS = "Pages { height: 1fr; }"

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._top = 0

    def move(self, by: int) -> None:
        """Go down or up by lines."""
        last = max(len(laid(self._lines, self._room)) - self.size.height, 0)
        top = max(min(self._top + by, last), 0)
        if top != self._top:
            self._top = top
            self.refresh()

    @property
    def _room(self) -> int:
        return min(self.size.width - 4, WIDEST)

    def render_line(self, y: int) -> Strip:
        lines = laid(self._lines, self._room)
        at = y + self._top
        return self.strip((("   ", "text"), *lines[at]) if at < len(lines) else ())

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


class ReadingSheet(Sheet):
    """Shows lines; longer texts are walked through."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(1)", show=False, id="reading.down"),
        Binding("up,k", "scroll(-1)", show=False, id="reading.up"),
        Binding("pagedown,space", "scroll(12)", show=False, id="reading.page_down"),
        Binding("pageup", "scroll(-12)", show=False, id="reading.page_up"),
        Binding("enter", "close", show=False, id="reading.close"),
    ]

    def __init__(self, title: str, lines: Sequence[Line], *, state: str = "", right: str = "") -> None:
        self.rows = max(min(len(laid(lines, WIDEST)) + 4, 21), 8)
        super().__init__(title, right=right, keys=(("Bild ab", "weiter"),) if self.rows == 21 else ())
        self.rule.show(title, state, right)
        self._pages = Pages(lines)

    def compose_body(self) -> Iterable[Widget]:
        yield self._pages

    def action_scroll(self, by: int) -> None:
        self._pages.move(by)
