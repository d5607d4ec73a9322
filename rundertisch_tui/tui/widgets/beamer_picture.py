"""The whole window of the big screen: head, large letters, what belongs to them, lines, foot."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.geometry import Region
from textual.strip import Strip

from rundertisch_tui.tui.beamer_page import Page
from rundertisch_tui.tui.widgets import big_letters
from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

Rows = list[tuple[Part, ...]]
EDGE = 2


def picture(page: Page, width: int, height: int) -> Rows:
    """The rows of a window: the letters take what the other texts leave, the newest lines win where room is short."""
    room = max(width - 2 * EDGE, 4)
    big, below = clean(" ".join(page.big.split())), wrap(clean(page.below), room) if page.below else []
    lines = _newest(page.lines, room, max(height // 3, 1) if height > 8 else 0)
    if page.below and not big_letters.size_of(big, room, _space(height, below, lines)):
        lines = []  # what is being agreed is to be read from the last row of chairs
    letters = _letters(big, room, _space(height, below, lines))
    rows: Rows = [((fit(" " * EDGE + clean(page.head), width), "leise"),), ()]
    rows += [((" " * EDGE + text, "stark bold"),) for text in letters]
    rows += [((" " * EDGE + text, "akzent bold"),) for text in below]
    rows += [()] * (height - len(rows) - (len(lines) + 1))
    rows += [((" " * EDGE + text, "text"),) for text in lines]
    foot = clean(page.foot)
    rows = rows[: height - 1]
    return [*rows, *[()] * (height - 1 - len(rows)), ((fit(foot, max(width - EDGE, 0), right=True), "leise"),)]


def _space(height: int, below: Sequence[str], lines: Sequence[str]) -> int:
    return max(height - 3 - len(below) - (len(lines) + 1 if lines else 0), 1)


def _letters(text: str, room: int, space: int) -> list[str]:
    size = big_letters.size_of(text, room, space)
    if size:
        broken = big_letters.broken(text, (room + size) // (big_letters.COLUMNS * size)) or []
        return [row.rstrip() for line in broken for row in big_letters.drawn(line, size)]
    plain = wrap(text, room)
    if len(plain) > space:
        plain = [*plain[: space - 1], f"{plain[space - 1][: room - 2]} …"]
    return plain


def _newest(lines: Sequence[str], room: int, most: int) -> list[str]:
    found: list[str] = []
    for line in reversed(lines):
        own = wrap(clean(line), room)
        if len(found) + len(own) > most:
            break
        found = own + found
    return found


class BeamerPicture(LineWidget):
    """Draws a page; only the rows that differ are sent."""

    DEFAULT_CSS = "BeamerPicture { height: 1fr; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("", "")
        self._rows: Rows = []

    @property
    def text(self) -> str:
        """The page without letters of blocks, for tests."""
        page = self._page
        return "\n".join((page.head, page.big, page.below, *page.lines, page.foot))

    def show(self, page: Page) -> None:
        """Show another page."""
        self._page = page
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        before, self._rows = self._rows, picture(self._page, self.size.width, self.size.height)
        for at in range(max(len(before), len(self._rows))):
            if at >= len(before) or at >= len(self._rows) or before[at] != self._rows[at]:
                self.refresh(Region(0, at, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        parts = self._rows[y] if y < len(self._rows) else ()
        used = sum(cell_len(text) for text, _ in parts)
        return self.strip((*parts, (" " * max(self.size.width - used, 0), "text")))
