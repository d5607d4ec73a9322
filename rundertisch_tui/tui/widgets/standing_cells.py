"""What stands on the terminal, cell by cell, so that nothing is sent a second time (floors.md 2)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import Cell, cells, runs
from rundertisch_tui.tui.widgets.moved_lines import Move, found

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

    def move(self, wanted: Mapping[int, Sequence[Cell]]) -> Move | None:
        """Return which lines the terminal can move where they are `wanted`, if that spares any; they stand there then.

        Only lines that fill the width of the screen are looked at: the terminal moves whole ones.
        """
        stands = {y: self._line(y) for y in wanted}
        whole = {y: line for y, line in wanted.items() if line and len(line) == len(stands[y])}
        move = found(stands, whole)
        if move is not None:
            region = range(move.first, move.last + 1)
            blank = [_UNKNOWN] * len(wanted[move.first])
            self._lines |= {y: stands[y + move.up] if y + move.up in region else blank.copy() for y in region}
        return move

    def news(self, y: int, x: int, strip: Strip, wanted: Sequence[Cell]) -> Iterator[tuple[int, Strip]]:
        """Return what of a strip does not stand at its place yet, each part with its first cell; it is sent then.

        `wanted` are the cells of the strip.
        """
        stands = self._line(y)
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
