"""What stands on the terminal, cell by cell, so that nothing is sent a second time (floors.md 2)."""

from collections.abc import Iterable, Iterator

from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import Cell, cells, runs

_Drawn = list[Cell] | tuple[Strip, ...]
"""A line as cells, or as the strips that fill it: most lines of a whole screen are never looked at again."""
_UNKNOWN: Cell = ("\0", None)
"""The half of a wide letter whose other half was written over."""


class StandingCells:
    """The lines that were sent last; a line that is not known is sent whole."""

    def __init__(self) -> None:
        self._lines: dict[int, _Drawn] = {}

    def forget(self) -> None:
        """Something else may stand there now."""
        self._lines.clear()

    def fill(self, y: int, strips: Iterable[Strip]) -> None:
        """A line was sent whole."""
        self._lines[y] = tuple(strips)

    def news(self, y: int, x: int, strip: Strip) -> Iterator[tuple[int, Strip]]:
        """Return what of a strip does not stand at its place yet, each part with its first cell; it is sent then."""
        stands, wanted = self._line(y), cells(strip)
        end = x + len(wanted)
        if len(stands) < end:
            self._lines.pop(y, None)
            yield x, strip
            return
        for first, count in runs(stands[x:end], wanted):
            yield x + first, strip.crop(first, first + count)
        if x and not stands[x][0]:
            stands[x - 1] = _UNKNOWN
        if end < len(stands) and not stands[end][0]:
            stands[end] = _UNKNOWN
        stands[x:end] = wanted

    def _line(self, y: int) -> list[Cell]:
        line = self._lines.get(y, ())
        if isinstance(line, tuple):
            line = self._lines[y] = [cell for strip in line for cell in cells(strip)]
        return line
