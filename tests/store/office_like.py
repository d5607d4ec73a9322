"""A store of made-up tables, as the tests of this room use it: it knows rows, no entity."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rundertisch_tui.store.commit import Change, Commit, Committed
from rundertisch_tui.store.history import Address
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot
from rundertisch_tui.store.store import Store

BEGIN = datetime(2026, 7, 3, 9, 0, tzinfo=UTC)


class Clock:
    """Moves a second on at every look."""

    def __init__(self) -> None:
        self.moment = BEGIN

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def opened(
    folder: Path,
    user: str = "weber",
    *,
    steps: Sequence[MigrationStep] = (),
    read_only: bool = False,
    now: Callable[[], datetime] | None = None,
) -> Store:
    return Store.open(folder, user=user, steps=steps, read_only=read_only, now=now or Clock())


def put(
    store: Store, table: str, record_id: int, *, label: str = "", key: str | None = None, **fields: Any
) -> Committed | None:
    """Set fields of one record, on top of what it has."""

    def build(snapshot: Snapshot) -> Commit:
        old = {k: v for k, v in snapshot.tables.get(table, {}).get(record_id, {}).items() if k != "rev"}
        change = Change(table, record_id, {**old, **fields})
        return Commit("edit", label or f"{table} {record_id}", [change])

    return store.change(build, key=key)


def done(committed: Committed | None) -> Committed:
    assert committed is not None
    return committed


def add(store: Store, table: str = "note", **fields: Any) -> int:
    """Create a record with the next id of its table."""
    made: list[int] = []

    def build(snapshot: Snapshot) -> Commit:
        record_id = snapshot.counters.get(f"id:{table}", 0) + 1
        made.append(record_id)
        return Commit(
            "add", f"{table} {record_id} angelegt", [Change(table, record_id, fields)], {f"id:{table}": record_id}
        )

    assert store.change(build) is not None
    return made[-1]


def purge(store: Store, table: str, record_id: int) -> Committed | None:
    return store.change(lambda _: Commit("purge", "Endgültig gelöscht", [Change(table, record_id, None)]))


def anything(_snapshot: Snapshot, _changes: Sequence[Change], _made_since: Mapping[Address, tuple[str, str]]) -> None:
    """No rule of entities: every row may be."""


def rows(store: Store, table: str = "note") -> dict[int, dict[str, Any]]:
    """The rows of a table without `rev`."""
    return {i: {k: v for k, v in row.items() if k != "rev"} for i, row in store.snapshot.tables.get(table, {}).items()}


def names(folder: Path) -> list[str]:
    """All files below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
