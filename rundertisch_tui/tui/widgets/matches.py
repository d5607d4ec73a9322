"""Where the letters of a search stand in a text, though the search folds umlauts and accents."""

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style

from rundertisch_tui.domain.names import fold_with_origin

_folded = lru_cache(maxsize=256)(fold_with_origin)
"""The rows on the screen stay the same for several letters of a search."""


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places in `text` that fold to one of the folded words, in order and apart."""
    whole, origin = _folded(text)
    hit: set[int] = set()
    for word in words:
        start = whole.find(word) if word else -1
        while start >= 0:
            hit.update(origin[start : start + len(word)])
            start = whole.find(word, start + len(word))
    found: list[tuple[int, int]] = []
    for at in sorted(hit):
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def underlined(text: str, words: Sequence[str], plain: Style, marked: Style) -> list[Segment]:
    """Cut a text into segments so that what matches has its own style."""
    segments: list[Segment] = []
    end = 0
    for start, stop in spans(text, words):
        if start > end:
            segments.append(Segment(text[end:start], plain))
        segments.append(Segment(text[start:stop], marked))
        end = stop
    if end < len(text):
        segments.append(Segment(text[end:], plain))
    return segments
