"""TinyDB over the records: its `Table`, `Query` and `get(doc_id=)` run on memory; nothing is changed this way."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from rundertisch_tui.store.checkpoint import CheckpointStorage
from rundertisch_tui.store.errors import ReadOnly
from rundertisch_tui.store.snapshot import Row, Snapshot

__all__ = ["CheckpointStorage", "JournalStorage", "JournalTable", "database"]

Storage.register(CheckpointStorage)

ONLY_BY_WORKFLOW = "Änderungen nur über den Workflow. Hier wird nur gelesen."


class JournalStorage(Storage):
    """TinyDB's storage over the newest snapshot; to be used with `JournalTable` only."""

    def __init__(self, newest: Callable[[], Snapshot]) -> None:
        """Read whatever `newest` returns at the moment of each question."""
        self._newest = newest

    def read(self) -> dict[str, Any]:
        """The tables in TinyDB's shape, rows shared with the snapshot; only the outer dict is new."""
        return {name: _TextKeys(rows) for name, rows in self._newest().tables.items()}

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:  # noqa: ARG002  # TinyDB's signature
        """Refuse, always. Raises ReadOnly."""
        raise ReadOnly(ONLY_BY_WORKFLOW)


class JournalTable(Table):
    """TinyDB's table without cache, for other processes write too, and without any way to change."""

    default_query_cache_capacity = 0

    def __init__(self, storage: Storage, name: str) -> None:
        """Read `name` from `storage`; TinyDB binds its own default size of the cache when it is imported."""
        super().__init__(storage, name, cache_size=self.default_query_cache_capacity)

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> NoReturn:  # noqa: ARG002  # the same
        """Refuse before TinyDB touches a row: its updaters change the dicts that `read` gave. Raises ReadOnly."""
        raise ReadOnly(ONLY_BY_WORKFLOW)


class _JournalDatabase(TinyDB):
    table_class = JournalTable  # type: ignore[assignment]  # annotated as the class itself, not its kind


def database(newest: Callable[[], Snapshot]) -> TinyDB:
    """A TinyDB over the newest snapshot, for reading."""
    return _JournalDatabase(newest, storage=JournalStorage)


class _TextKeys(Mapping[str, Row]):
    """A table whose ids are texts, as TinyDB has them, without copying it."""

    def __init__(self, rows: Mapping[int, Row]) -> None:
        self._rows = rows

    def __getitem__(self, key: str) -> Row:
        return self._rows[int(key)]

    def __iter__(self) -> Iterator[str]:
        return map(str, self._rows)

    def __len__(self) -> int:
        return len(self._rows)
