"""Values computed once per row and carried from snapshot to snapshot: link indexes, folded search text."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from typing import Any, Generic, TypeVar

Row = Mapping[str, Any]
T = TypeVar("T")


_NOBODY: frozenset[int] = frozenset()


class PerRow(Generic[T]):
    """One computed value per row of a table; after a change only the touched rows are computed again."""

    __slots__ = ("_compute", "_rows", "values")

    def __init__(self, rows: Mapping[int, Row], compute: Callable[[Row], T]) -> None:
        """Compute the value of every row."""
        self._compute = compute
        self._rows = rows
        self.values: dict[int, T] = {record_id: compute(row) for record_id, row in rows.items()}

    def follow(self, rows: Mapping[int, Row], touched: Iterable[int] | None) -> None:
        """Bring the values up to `rows`; `touched` None means that nobody knows what changed."""
        if rows is self._rows:
            return
        if touched is None:
            touched = {i for i in rows.keys() | self._rows.keys() if rows.get(i) is not self._rows.get(i)}
        self._rows = rows
        for record_id in touched:
            row = rows.get(record_id)
            if row is None:
                self.values.pop(record_id, None)
            else:
                self.values[record_id] = self._compute(row)


class LinkIndex:
    """Which rows of a table point to a target through one field: target → ids."""

    __slots__ = ("_field", "_rows", "_targets")

    def __init__(self, rows: Mapping[int, Row], field: str) -> None:
        """Index every row."""
        self._field = field
        self._rows = rows
        self._targets: defaultdict[Any, list[int]] = defaultdict(list)  # a list costs a quarter of a set
        targets = self._targets
        for record_id, row in rows.items():  # the same as `replace`, without a call for each of thousands of rows
            value = row.get(field)
            if isinstance(value, list):
                for target in value:
                    targets[target].append(record_id)
            elif value is not None:
                targets[value].append(record_id)

    def ids(self, target: Any) -> frozenset[int]:
        """The ids of the rows that point to `target`."""
        found = self._targets.get(target)
        return frozenset(found) if found else _NOBODY

    def follow(self, rows: Mapping[int, Row], touched: Iterable[int] | None) -> None:
        """Bring the index up to `rows`; `touched` None means that nobody knows what changed."""
        if rows is self._rows:
            return
        if touched is None:
            touched = {i for i in rows.keys() | self._rows.keys() if rows.get(i) is not self._rows.get(i)}
        for record_id in touched:
            self.replace(record_id, self._rows.get(record_id), rows.get(record_id))
        self._rows = rows

    def replace(self, record_id: int, old: Row | None, new: Row | None) -> None:
        """Take one row for another; None is no row."""
        before = _targets(None if old is None else old.get(self._field))
        after = _targets(None if new is None else new.get(self._field))
        for target in before - after:
            self._targets[target].remove(record_id)
        for target in after - before:
            self._targets[target].append(record_id)


def _targets(value: Any) -> Set[Any]:
    if value is None:
        return frozenset()
    return frozenset(value if isinstance(value, list) else (value,))
