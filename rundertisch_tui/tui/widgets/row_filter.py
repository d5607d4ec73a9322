"""Which rows of a list hold all words that were typed; a letter taken back costs no second search."""

from collections.abc import Callable, Sequence
from itertools import compress, repeat
from operator import contains

MOST_KEPT = 64
"""Answers that are kept: more than anybody types into one filter."""


class RowFilter:
    """The folded texts of a list, and the rows that earlier words have found."""

    def __init__(self) -> None:
        self._find_texts: Callable[[], Sequence[str]] | None = None
        self._texts: list[str] = []
        self._found: dict[str, Sequence[int]] = {"": range(0)}

    def fill(self, count: int, texts: Callable[[], Sequence[str]]) -> None:
        """Search in so many other rows; their folded texts are asked for once somebody filters."""
        self._find_texts, self._texts = texts, []
        self._found = {"": range(count)}

    def prepare(self) -> None:
        """Lay the texts out, so that the first word need not wait for it."""
        if self._find_texts is not None:
            self._texts = _side_by_side(self._find_texts())
            self._find_texts = None

    def places(self, words: Sequence[str]) -> Sequence[int]:
        """The places of the rows that hold all folded words, in order; all rows without a word."""
        asked = " ".join(words)
        found = self._found.get(asked)
        if found is None:
            self.prepare()
            wider = max((known for known in self._found if asked.startswith(known)), key=len)
            found = self._found[wider]
            for word in words:  # loops of the interpreter's own: 10,000 long texts in two milliseconds
                texts = self._texts if len(found) == len(self._texts) else map(self._texts.__getitem__, found)
                found = list(compress(found, map(contains, texts, repeat(word))))
            self._keep(asked, found)
        return found

    def _keep(self, asked: str, found: Sequence[int]) -> None:
        if len(self._found) > MOST_KEPT:
            self._found = {"": self._found[""]}
        self._found[asked] = found


def _side_by_side(texts: Sequence[str]) -> list[str]:
    """The same texts beside one another in memory: a search through all of them takes half the time."""
    copied = "\n".join(texts).split("\n")
    return copied if len(copied) == len(texts) else list(texts)  # a text of several lines would be two
