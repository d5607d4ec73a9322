"""Which cells of a drawn line differ from what stands there, so that only they are sent (floors.md 2)."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


@contextmanager
def only_changes(widget: Widget) -> Iterator[None]:
    """Have only those cells of a widget painted whose look is another one after the block."""
    rows = range(widget.size.height)
    before = [widget.render_line(y) for y in rows]
    yield
    for y in rows:
        span = changed(before[y], widget.render_line(y))
        if span is not None:
            widget.refresh(Region(span[0], y, span[1], 1))


def changed(before: Strip, after: Strip) -> tuple[int, int] | None:
    """The first cell that differs and how many from there on; None if the lines are equal."""
    if before == after:  # most lines, and without a look at every cell
        return None
    old, new = _cells(before), _cells(after)
    if old == new:
        return None
    if len(old) != len(new):
        return 0, max(len(old), len(new))
    first = next(at for at, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1])
    last = next(at for at in range(len(new) - 1, -1, -1) if old[at] != new[at])
    return first, last - first + 1


def _cells(strip: Strip) -> list[tuple[str, Style | None]]:
    """One entry a cell; a wide letter fills the cell behind it with nothing."""
    found: list[tuple[str, Style | None]] = []
    for text, style, _ in strip:
        if cell_len(text) == len(text):
            found.extend(zip(text, repeat(style)))
        else:
            for letter in text:
                width = cell_len(letter)
                if width:
                    found.append((letter, style))
                    found.extend([("", style)] * (width - 1))
                elif found:
                    found[-1] = (found[-1][0] + letter, found[-1][1])
    return found
