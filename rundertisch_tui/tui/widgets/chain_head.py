"""The head of a chain: number and title in bold, below them where it belongs and what it has reached."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.strip import Strip

from rundertisch_tui.tui.short_words import SIGN_TONES
from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

_CODE = 13
_MOST = 2
"""Rows of the title; the whole wording stands in the details."""


class ChainHead(LineWidget):
    """A blank row, one or two rows of title, one or two of facts with the state at the right end, a blank row."""

    DEFAULT_CSS = "ChainHead { height: auto; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._code = self._sign = self._state = ""
        self._title: list[str] = []
        self._facts: list[str] = []

    def show(self, code: str, title: str, facts: str, sign: str, state: str) -> None:
        """Write another head."""
        self._code, self._sign, self._state = clean(code), clean(sign), clean(state)
        room = max(min(self.app.size.width, 80) - _CODE - 2, 20)
        self._title = _at_most(clean(title), room)
        self._facts = _at_most(clean(facts), max(room - cell_len(self._right) - 1, 20))
        self.styles.height = len(self._title) + len(self._facts) + 2
        self.refresh(layout=True)

    @property
    def _right(self) -> str:
        return f"{self._sign} {self._state}".strip()

    def render_line(self, y: int) -> Strip:
        if 1 <= y <= len(self._title):
            code = self._code if y == 1 else ""
            return self.strip(((" " + fit(code, _CODE - 1), "stark bold"), (self._title[y - 1], "stark bold")))
        at = y - 1 - len(self._title)
        if 0 <= at < len(self._facts):
            return self.strip(self._facts_row(at, min(self.size.width, 80)))
        return self.strip(())

    def _facts_row(self, at: int, width: int) -> Sequence[Part]:
        if at:
            return ((" " * _CODE, "text"), (self._facts[at], "leise"))
        room = max(width - _CODE - cell_len(self._right) - 2, 0)
        tone = SIGN_TONES.get(self._sign, "text").removesuffix(" bold")
        return (
            (" " * _CODE, "text"), (fit(self._facts[0], room), "leise"), (" ", "text"), (self._right, f"{tone} bold"),
        )  # fmt: skip

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


def _at_most(text: str, room: int) -> list[str]:
    """Wrapped to two rows; the second ends with `…` where more follows."""
    lines = wrap(text, room)
    if len(lines) > _MOST:
        return [lines[0], fit(f"{lines[1]} {lines[2]}", room).rstrip()]
    return lines
