"""Lines that stand on the terminal already, only higher or lower: it moves them by itself (VT100: a region, an index).

A list that scrolls by one row then sends two rows, not its whole window (floors.md 2).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rundertisch_tui.tui.widgets.changes import Cell

FARTHEST = 3
"""A held key may take several steps before it is painted; what moves farther is mostly something else."""
LEAST = 3
"""So many lines must be spared, else moving costs as much as sending them."""


class Move(NamedTuple):
    """Lines `first` to `last` go up by so many, or down if that is negative; what comes in is blank."""

    first: int
    last: int
    up: int

    @property
    def sequence(self) -> str:
        """What makes a terminal do it: it scrolls only inside the region, which then ends."""
        at, step = (self.last, "\x1bD") if self.up > 0 else (self.first, "\x1bM")
        return f"\x1b[{self.first + 1};{self.last + 1}r\x1b[{at + 1};1H{step * abs(self.up)}\x1b[r"


def found(stands: Mapping[int, Sequence[Cell]], wanted: Mapping[int, Sequence[Cell]]) -> Move | None:
    """The move that spares most lines of those that are wanted; None if sending them costs no more."""
    if len(wanted) <= LEAST:
        return None
    ways = (up for far in range(1, FARTHEST + 1) for up in (far, -far))
    spared = [one for up in ways if (one := _longest(stands, wanted, up))[0] >= LEAST]
    return max(spared, key=lambda one: one[0])[1] if spared else None


def _longest(
    stands: Mapping[int, Sequence[Cell]], wanted: Mapping[int, Sequence[Cell]], up: int
) -> tuple[int, Move | None]:
    """The most lines behind one another that stand so far away, how many of them would else be sent."""
    best: tuple[int, Move | None] = (0, None)
    start, spared = None, 0
    for y in sorted(wanted):
        fits = y + up in wanted and y + up in stands and stands[y + up] == wanted[y]
        if not fits or (start is not None and y - 1 not in wanted):
            start, spared = None, 0
        if not fits:
            continue
        start = y if start is None else start
        spared += y not in stands or stands[y] != wanted[y]
        if spared > best[0]:
            best = spared, Move(min(start, start + up), max(y, y + up), up)
    return best
