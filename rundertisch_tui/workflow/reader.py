"""How records are read, the same for a view of the screens and for a transaction under the lock."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.workflow.codec import Row
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE, KINDS, TABLE_OF_SERIES, kind_named

if TYPE_CHECKING:
    from rundertisch_tui.domain.sessions import Session

E = TypeVar("E")
T = TypeVar("T")


class Reader(ABC):
    """Read access to all records as of one moment."""

    @abstractmethod
    def rows(self, kind: type[Any]) -> Mapping[int, Row]:
        """All rows of a kind, those in the trash included, by id. Never change them."""

    @abstractmethod
    def linked_ids(self, kind: type[Any], field: str, target: Any) -> Iterable[int]:
        """The ids of the rows whose `field` is or contains `target`, trash included."""

    @abstractmethod
    def _entity(self, kind: type[E], record_id: int, row: Row) -> E:
        """The entity of a row, possibly from a cache."""

    def remembered(self, key: tuple[Any, ...], compute: Callable[[], T]) -> T:
        """The answer to a question about all records; a view keeps it under `key` until a record changes."""
        del key
        return compute()

    def find(self, kind: type[E], record_id: int | None) -> E | None:
        """The record, also from the trash, or None."""
        if record_id is None:
            return None
        row = self.rows(kind).get(record_id)
        return None if row is None else self._entity(kind, record_id, row)

    def get(self, kind: type[E], record_id: int) -> E:
        """The record, also from the trash. Raises NotFound."""
        found = self.find(kind, record_id)
        if found is None:
            raise NotFound(f"{BY_ENTITY[kind].german} {record_id} gibt es nicht.")
        return found

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """All records of a kind outside the trash, by id. Rows that do not decode are left to `check`."""
        return tuple(self._sound(kind, self.live_rows(kind)))

    def live_rows(self, kind: type[Any]) -> Iterator[tuple[int, Row]]:
        """Id and row of everything outside the trash, in the order of creation."""
        return ((i, row) for i, row in self.rows(kind).items() if "trashed_at" not in row)

    def linked(self, kind: type[E], field: str, target: Any) -> tuple[E, ...]:
        """The records outside the trash whose `field` is or contains `target`, by id."""
        return self.some(kind, sorted(self.linked_ids(kind, field, target)))

    def some(self, kind: type[E], ids: Sequence[int]) -> tuple[E, ...]:
        """The records of these numbers outside the trash, in this order. Rows that do not decode are left out."""
        if not ids:  # most records are linked by nothing, and lists ask for thousands
            return ()
        rows = self.rows(kind)
        hits = [(i, rows[i]) for i in ids]
        return tuple(self._sound(kind, [(i, row) for i, row in hits if "trashed_at" not in row]))

    def linked_rows(self, kind: type[Any], field: str, target: Any) -> list[Row]:
        """The rows outside the trash whose `field` is or contains `target`, by id: counted without building one."""
        rows = self.rows(kind)
        hits = (rows[i] for i in sorted(self.linked_ids(kind, field, target)))
        return [row for row in hits if "trashed_at" not in row]

    def _sound(self, kind: type[E], rows: Iterable[tuple[int, Row]]) -> Iterator[E]:
        for record_id, row in rows:
            try:
                yield self._entity(kind, record_id, row)
            except RuleViolation:  # also one that a later rule made impossible: `check` tells, lists go on
                continue

    def rev(self, kind: type[Any], record_id: int) -> int:
        """How often the record has been changed; 0 if there is none."""
        return int(self.rows(kind).get(record_id, {}).get("rev", 0))

    def is_trashed(self, kind: type[Any], record_id: int) -> bool:
        """Whether the record lies in the trash."""
        return "trashed_at" in self.rows(kind).get(record_id, {})

    @property
    def is_empty(self) -> bool:
        """Whether there is no record at all, not even in the trash."""
        return not any(self.rows(kind.entity) for kind in KINDS)

    def trashed(self, kind: type[Any]) -> tuple[tuple[int, Row], ...]:
        """Id and row of everything in the trash, the latest first."""
        found = [(i, row) for i, row in self.rows(kind).items() if "trashed_at" in row]
        return tuple(sorted(found, key=lambda pair: str(pair[1]["trashed_at"]), reverse=True))

    def session(self, year: int) -> "Session | None":
        """The Round Table of a year, if there is one outside the trash."""
        return next(iter(self.linked(BY_TABLE["session"].entity, "year", year)), None)

    def by_code(self, text: str) -> Any:
        """The record behind a code (RT-2026-07, P-120), a year, or ENTITY:ID. Raises NotFound with what to write."""
        kind, record_id = self.locate(text)
        return self.get(kind, record_id)

    def locate(self, text: str) -> tuple[type[Any], int]:
        """Kind and id behind a code, a year (2026, RT-2026) or ENTITY:ID, trash included. Raises NotFound."""
        if ":" in text:
            word, _, number = text.partition(":")
            entity = kind_named(word).entity
            if number.strip().isdecimal() and int(number) in self.rows(entity):
                return entity, int(number)
            raise NotFound(f"{BY_ENTITY[entity].german} „{number}“ gibt es nicht.")
        year = text.strip().upper().removeprefix("RT-")
        if year.isdecimal() and len(year) == 4:
            return self._session_of(int(year), text)
        return self._by_series(text)

    def _session_of(self, year: int, text: str) -> tuple[type[Any], int]:
        entity = BY_TABLE["session"].entity
        for record_id in sorted(self.linked_ids(entity, "year", year), key=lambda i: self.is_trashed(entity, i)):
            return entity, record_id
        raise NotFound(f"Einen Runden Tisch {text} gibt es nicht.")

    def _by_series(self, text: str) -> tuple[type[Any], int]:
        from rundertisch_tui.domain import numbering  # a list needs no codes

        code = numbering.parse_code(text)
        table = None if code is None else TABLE_OF_SERIES.get(code.series)
        if code is None or table is None:
            raise NotFound(f"„{text}“ ist keine Nummer wie RT-2026-07, P-120, M-31 oder consultation:14.")
        entity = BY_TABLE[table].entity
        for record_id in sorted(self.linked_ids(entity, "code", str(code))):
            return entity, record_id
        raise NotFound(f"{BY_ENTITY[entity].german} „{code}“ gibt es nicht.")

    def first(self, kind: type[E], matches: Callable[[E], bool]) -> E | None:
        """The first record outside the trash that `matches`."""
        return next((record for record in self.all(kind) if matches(record)), None)
