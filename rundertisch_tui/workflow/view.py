"""A read-only look at all records as of one moment, for screens, documents, exports and questions."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from rundertisch_tui.store.snapshot import Snapshot
from rundertisch_tui.workflow.codec import Row, to_entity
from rundertisch_tui.workflow.derived import LinkIndex, PerRow
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.reader import Reader

E = TypeVar("E")
T = TypeVar("T")

MAX_ENTITIES = 10_000  # entities kept built; a list of rows needs none of them
MAX_ANSWERS = 8  # of questions about everything: who leaves a screen and comes back asks the same
EMPTY: Mapping[int, Row] = {}


class View(Reader):
    """All records as of one line of the journal.

    A view never changes what it shows, except that `advance` moves it to a newer snapshot: the screens do that in one
    place only, between two messages. Entities, links and folded texts are built on first use and kept.
    """

    def __init__(self, snapshot: Snapshot, past: Callable[[int], Snapshot] | None = None) -> None:
        """Look at `snapshot`; `past` gives the state as an earlier change left it."""
        self.snapshot = snapshot
        self._past = past
        self._earlier: dict[int, View] = {}
        self._entities: dict[tuple[str, int], tuple[Row, Any]] = {}
        self._links: dict[tuple[str, str], LinkIndex] = {}
        self._derived: dict[tuple[str, str], PerRow[Any]] = {}
        self._answers: dict[tuple[Any, ...], Any] = {}

    @property
    def seq(self) -> int:
        """The number of the last change that this view shows."""
        return self.snapshot.seq

    def as_of(self, seq: int) -> "View":
        """What this view showed when change `seq` was the newest; itself where the past is not at hand or not behind.

        The last two asked for are kept, so that a screen that is drawn again need not read the journal again.
        """
        if self._past is None or not 0 < seq < self.seq:
            return self
        if seq not in self._earlier:
            if len(self._earlier) > 1:
                self._earlier.pop(next(iter(self._earlier)))
            self._earlier[seq] = View(self._past(seq))
        return self._earlier[seq]

    def advance(self, snapshot: Snapshot, touched: Iterable[tuple[str, int]] | None) -> None:
        """Show `snapshot` from now on; `touched` names the records that differ, None if nobody knows."""
        if snapshot is self.snapshot:
            return
        self._answers.clear()
        self._earlier.clear()  # also lest something stay that was erased meanwhile
        by_table: dict[str, set[int]] | None = None
        if touched is not None:
            by_table = {}
            for table, record_id in touched:
                by_table.setdefault(table, set()).add(record_id)
        self.snapshot = snapshot
        followers: list[tuple[tuple[str, str], LinkIndex | PerRow[Any]]] = [
            *self._links.items(),
            *self._derived.items(),
        ]
        for (table, _), index in followers:
            index.follow(snapshot.tables.get(table, EMPTY), None if by_table is None else by_table.get(table, ()))

    def rows(self, kind: type[Any]) -> Mapping[int, Row]:
        """All rows of a kind, those in the trash included, by id. Never change them."""
        return self.snapshot.tables.get(BY_ENTITY[kind].table, EMPTY)

    def linked_ids(self, kind: type[Any], field: str, target: Any) -> frozenset[int]:
        """The ids of the rows whose `field` is or contains `target`, trash included."""
        table = BY_ENTITY[kind].table
        index = self._links.get((table, field))
        if index is None:
            index = self._links[table, field] = LinkIndex(self.rows(kind), field)
        return index.ids(target)

    def per_row(self, kind: type[Any], name: str, compute: Callable[[Row], T]) -> Mapping[int, T]:
        """A value computed once per row and kept under `name`, trash included; it must depend on the row alone."""
        table = BY_ENTITY[kind].table
        derived = self._derived.get((table, name))
        if derived is None:
            derived = self._derived[table, name] = PerRow(self.rows(kind), compute)
        return derived.values

    def remembered(self, key: tuple[Any, ...], compute: Callable[[], T]) -> T:
        """The answer to a question about all records, asked once until a record changes; the last few are kept."""
        if key not in self._answers:
            if len(self._answers) >= MAX_ANSWERS:
                self._answers.pop(next(iter(self._answers)))
            self._answers[key] = compute()
        return self._answers[key]  # type: ignore[no-any-return]  # the key holds the question

    def _entity(self, kind: type[E], record_id: int, row: Row) -> E:
        key = (BY_ENTITY[kind].table, record_id)
        kept = self._entities.get(key)
        if kept is not None and kept[0] is row:
            return kept[1]  # type: ignore[no-any-return]  # the key holds the kind
        entity = to_entity(kind, record_id, row)
        if len(self._entities) >= MAX_ENTITIES:
            self._entities.clear()
        self._entities[key] = (row, entity)
        return entity
