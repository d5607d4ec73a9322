"""Which cells of a drawn line differ from what stands there, so that only they are sent (floors.md 2)."""

from collections.abc import Hashable, Sequence

from rich.cells import cell_len
from textual.strip import Strip

from rundertisch_tui.tui.widgets.sending import ground

Cell = tuple[str, Hashable]
"""A letter and its style, a blank and what is seen behind it, or nothing in the second half of a wide letter."""
APART = 10
"""So many equal cells between two differences cost more than a new place (8 bytes), and sometimes a new colour."""


def runs(old: Sequence[Cell], new: Sequence[Cell]) -> list[tuple[int, int]]:
    """The runs of cells that differ: the first of each, and how many; nothing if the lines are equal."""
    if old == new:  # most lines of a widget that draws itself again, and without a look at every cell
        return []
    if len(old) != len(new):
        return [(0, max(len(old), len(new)))]
    found: list[tuple[int, int]] = []
    for at, (was, now) in enumerate(zip(old, new, strict=True)):
        if was == now:
            continue
        start = at if new[at][0] else max(at - 1, 0)
        end = _end(at, old, new)
        if found and start - sum(found[-1]) < APART:
            found[-1] = (found[-1][0], end - found[-1][0])
        else:
            found.append((start, end - start))
    return found


def _end(at: int, old: Sequence[Cell], new: Sequence[Cell]) -> int:
    """The cell behind a cell; a wide letter is never cut in two."""
    end = at + 1
    while end < len(new) and not (new[end][0] and old[end][0]):
        end += 1
    return end


def cells(strip: Strip) -> list[Cell]:
    """One entry a cell, a blank without the colour that nobody sees; a wide letter fills the cell behind it."""
    found: list[Cell] = []
    for text, style, _ in strip:
        if cell_len(text) == len(text):
            behind = ground(style)
            found.extend([(letter, behind if letter == " " else style) for letter in text])
        else:
            for letter in text:
                width = cell_len(letter)
                if width:
                    found.append((letter, style))
                    found.extend([("", style)] * (width - 1))
                elif found:
                    found[-1] = (found[-1][0] + letter, found[-1][1])
    return found
