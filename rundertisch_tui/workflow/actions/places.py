"""Places in a list: behind a neighbour, or so many places up or down; nobody else's key changes."""

from collections.abc import Sequence
from typing import Protocol

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.errors import RuleViolation


class Placed(Protocol):
    """What stands in a list that people order."""

    @property
    def id(self) -> int:
        """The number of the record."""

    @property
    def position(self) -> str:
        """The key by which the list is sorted."""


def behind(rows: Sequence[Placed], after: int | None) -> str:
    """A key behind the row `after` in the ordered `rows`; at the end if there is no such row."""
    index = next((n for n, row in enumerate(rows) if row.id == after), len(rows) - 1)
    keys = [row.position for row in rows]
    return positions.between(keys[index] if keys else None, keys[index + 1] if index + 1 < len(keys) else None)


def moved(rows: Sequence[Placed], row: int, places: int) -> str:
    """A key for `row` so many places further down (negative: up) in the ordered `rows`.

    Raises RuleViolation if there is nowhere to move to.
    """
    others = [one.position for one in rows if one.id != row]
    here = next(n for n, one in enumerate(rows) if one.id == row)
    target = here + places
    if not 0 <= target < len(rows):
        raise RuleViolation("Weiter geht es nicht.")
    return positions.between(
        others[target - 1] if target > 0 else None, others[target] if target < len(others) else None
    )
