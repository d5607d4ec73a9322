"""The figures of the overview: measures by action field and status, recommendations as bars (look.md 7)."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip

from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

_NAME = 20
_CELL = 3
_GAP = 6
_WORD = 18
_BAR = 6
SIDE_BY_SIDE = 76
"""From this width the bars stand beside the table, else below it."""


class Figures(NamedTuple):
    """What is shown: signs and the figures below them by field, and a bar for each word."""

    signs: tuple[str, ...]
    legend: str
    fields: tuple[tuple[str, tuple[int, ...]], ...]
    bars_title: str
    bars_total: int
    bars: tuple[tuple[str, int], ...]


class FiguresView(LineWidget):
    """Zeros are a muted dot, what was never reported stands out."""

    DEFAULT_CSS = "FiguresView { height: auto; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._figures: Figures | None = None

    def show(self, figures: Figures) -> None:
        """Write other figures."""
        if figures != self._figures:
            self._figures = figures
            self.refresh()

    @property
    def rows_needed(self) -> int:
        """Rows beside each other: rule, header, fields, legend, a blank."""
        return 4 + max(len(self._figures.fields) if self._figures else 0, 6)

    def render_line(self, y: int) -> Strip:
        lines = self._lines(self.size.width)
        return self.strip(lines[y] if y < len(lines) else ())

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()

    def _lines(self, width: int) -> list[Sequence[Part]]:
        if self._figures is None:
            return []
        figures = self._figures
        table = self._table(figures)
        bars = self._bars(figures)
        rule: Sequence[Part] = (
            (" Stand der Maßnahmen ", "leise"),
            ("─" * max(width - 22, 0), "linie"),
        )
        legend: Sequence[Part] = (("   " + figures.legend, "leise"),)
        if width >= SIDE_BY_SIDE:
            rows = max(len(table), len(bars))
            joined = [_beside(_at(table, row), _at(bars, row)) for row in range(rows)]
            return [rule, *joined, legend]
        words = [f"   {line}" for line in _two_rows(figures.legend)]
        return [rule, *table, (), *(((line, "leise"),) for line in words), (), *[_indented(bar) for bar in bars]]

    @staticmethod
    def _table(figures: Figures) -> list[Sequence[Part]]:
        head: list[Part] = [("   " + fit("Handlungsfeld", _NAME), "leise")]
        head.extend((sign.rjust(_CELL), "leise") for sign in figures.signs)
        lines: list[Sequence[Part]] = [head]
        last = len(figures.signs) - 1
        for name, counts in figures.fields:
            parts: list[Part] = [("   " + fit(clean(name), _NAME), "text")]
            for at, count in enumerate(counts):
                tokens = "leise" if not count else "warn bold" if at == last else "text"
                parts.append(((str(count) if count else "·").rjust(_CELL), tokens))
            lines.append(parts)
        return lines

    @staticmethod
    def _bars(figures: Figures) -> list[Sequence[Part]]:
        if not figures.bars:
            return []
        total = str(figures.bars_total).rjust(_WORD + 3 - len(figures.bars_title))
        lines: list[Sequence[Part]] = [((clean(figures.bars_title), "leise"), (total, "leise"))]
        most = max((count for _, count in figures.bars), default=0)
        for word, count in figures.bars:
            length = count if most <= _BAR else -(-count * _BAR // most)
            figure: Part = (str(count).rjust(3), "text") if count else ("  ·", "leise")
            lines.append(((fit(word, _WORD), "text"), figure, ("  " + "■" * length, "akzent")))
        return lines


def _at(lines: list[Sequence[Part]], row: int) -> Sequence[Part]:
    return lines[row] if row < len(lines) else ()


def _beside(left: Sequence[Part], right: Sequence[Part]) -> Sequence[Part]:
    width = 3 + _NAME + 7 * _CELL + _GAP
    used = sum(len(text) for text, _ in left)
    return (*left, (" " * max(width - used, 0), "text"), *right)


def _indented(line: Sequence[Part]) -> Sequence[Part]:
    return (("   ", "text"), *line)


def _two_rows(legend: str) -> tuple[str, str]:
    words = legend.split("  ")
    middle = (len(words) + 1) // 2
    return "  ".join(words[:middle]), "  ".join(words[middle:])
