"""The rows of a list that stand at some places of it: 10,000 are picked in no time, and looked up when drawn."""

from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class PickedRows(Sequence[T]):
    """A view: what changes in the list changes here."""

    def __init__(self, rows: Sequence[T], places: Sequence[int]) -> None:
        """Show of `rows` those at `places`, in that order."""
        self._rows, self._places = rows, places

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        """The row at a place of this view."""
        found = self._places[at]
        return self._rows[found] if isinstance(found, int) else [self._rows[place] for place in found]

    def __iter__(self) -> Iterator[T]:
        """Each row in order."""
        return map(self._rows.__getitem__, self._places)
