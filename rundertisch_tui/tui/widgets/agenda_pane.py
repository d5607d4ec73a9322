"""The agenda beside the minutes: where one is, what is done, where others write."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip

from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import WIDE, LineWidget, Part

NARROW, BROAD = 25, 33
"""Cells with the line at the right: 24 and the line at 80 columns, 32 from 110 on (look.md 4)."""


@dataclass(frozen=True, slots=True)
class PaneRow:
    """One item in the left pane: how deep it lies, number, short title, and `√`, `•` or nothing behind it."""

    item: int
    level: int
    number: str
    title: str
    mark: str = ""


class AgendaPane(LineWidget):
    """Read only: the item is chosen by Ctrl+O."""

    DEFAULT_CSS = "AgendaPane { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__(id="agenda-pane")
        self._rows: tuple[PaneRow, ...] = ()
        self._here: int | None = None

    def show(self, rows: Sequence[PaneRow], here: int | None) -> None:
        """Write other items; `here` is the one whose lines stand beside."""
        if (tuple(rows), here) != (self._rows, self._here):
            self._rows, self._here = tuple(rows), here
            self.refresh()

    def fit_to(self, width: int) -> None:
        """Take the width that fits the window."""
        self.styles.width = BROAD if width >= WIDE else NARROW

    @property
    def _top(self) -> int:
        """The first item in sight, so that the current one and one more below it are."""
        height = self.size.height - 3
        at = next((at for at, row in enumerate(self._rows) if row.item == self._here), 0)
        return max(min(at - height + 2, len(self._rows) - height), 0)

    def render_line(self, y: int) -> Strip:
        width = self.size.width - 1
        at = y - 1 + self._top
        if y == self.size.height - 1:
            parts: Sequence[Part] = ((" √", "gut"), (" fertig  ", "leise"), ("•", "fremd"), (" schreibt", "leise"))
        elif 1 <= y < self.size.height - 2 and 0 <= at < len(self._rows):
            parts = self._row(self._rows[at], width)
        else:
            parts = ()
        strip = Strip([Segment(text, self.style_of(tokens)) for text, tokens in parts if text])
        left = strip.adjust_cell_length(width, self.style_of("text"))
        return Strip([*left, Segment("│", self.style_of("linie"))]).simplify()

    def _row(self, row: PaneRow, width: int) -> Sequence[Part]:
        here = row.item == self._here
        text = f"{' ' if row.level else ''}{fit(clean(row.number), 4 if row.level else 5)}"
        title = fit(clean(row.title), width - 8)
        tone = "text on ruhe" if here else "text"
        marks = {"√": "gut", "•": "fremd"}
        mark = f"{marks.get(row.mark, 'text')} on ruhe" if here else marks.get(row.mark, "text")
        return (
            ("›" if here else " ", tone), (text, tone), (title, tone), (row.mark or " ", mark), (" ", tone)
        )  # fmt: skip

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()
