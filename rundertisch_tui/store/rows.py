"""The rows of one table: a large dict that nobody touches, and a small one with what changed since.

A change copies the small one only, so that it costs the same in every size of table; who goes over all rows gets an
ordinary dict, made once for each state.
"""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView

from rundertisch_tui.store.lines import Json

Row = Mapping[str, Json]
MOST = 256  # changed rows before both become one large dict


class Rows(Mapping[int, Row]):
    """Rows by id, in the order in which they came; never changes."""

    __slots__ = ("_base", "_flat", "_over")

    def __init__(self, base: Mapping[int, Row], over: Mapping[int, Row | None]) -> None:
        """`base` with the rows of `over` in place or behind; None takes a row away."""
        self._base = base
        self._over = over
        self._flat: dict[int, Row] | None = None

    def parts(self) -> tuple[Mapping[int, Row], dict[int, Row | None]]:
        """The large dict, and a copy of the small one to write to; none if somebody has made one of both."""
        return (self._base, dict(self._over)) if self._flat is None else (self._flat, {})

    def flat(self) -> dict[int, Row]:
        """All rows as one dict."""
        if self._flat is None:
            self._flat = merged(self._base, self._over)
        return self._flat

    def __getitem__(self, record_id: int) -> Row:
        if record_id in self._over:
            row = self._over[record_id]
            if row is None:
                raise KeyError(record_id)
            return row
        return self._base[record_id]

    def __contains__(self, record_id: object) -> bool:
        if record_id in self._over:
            return self._over[record_id] is not None  # type: ignore[index]  # it is a key
        return record_id in self._base

    def __len__(self) -> int:
        return len(self.flat())

    def __iter__(self) -> Iterator[int]:
        return iter(self.flat())

    def keys(self) -> KeysView[int]:
        """The ids."""
        return self.flat().keys()

    def values(self) -> ValuesView[Row]:
        """The rows."""
        return self.flat().values()

    def items(self) -> ItemsView[int, Row]:
        """Ids and rows."""
        return self.flat().items()


def merged(base: Mapping[int, Row], over: Mapping[int, Row | None]) -> dict[int, Row]:
    """One dict of both."""
    flat = dict(base)
    for record_id, row in over.items():
        if row is None:
            flat.pop(record_id, None)
        else:
            flat[record_id] = row
    return flat


def parts_of(rows: Mapping[int, Row]) -> tuple[Mapping[int, Row], dict[int, Row | None]]:
    """What a change of `rows` starts from: a large dict that is shared and a small one to write to."""
    return rows.parts() if isinstance(rows, Rows) else (rows, {})


def joined(base: Mapping[int, Row], over: dict[int, Row | None]) -> Mapping[int, Row]:
    """The rows after a change; one dict again when much has changed."""
    return Rows(base, over) if len(over) <= MOST else merged(base, over)
