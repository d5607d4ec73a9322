"""A transaction on its way into a line, and a line on its way to those who wait for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from rundertisch_tui.store import lines
from rundertisch_tui.store.lines import Json, Line
from rundertisch_tui.store.snapshot import Row, Snapshot

NO_ROW: Row = {}


class Change(NamedTuple):
    """The whole new row of a record, without `rev`; None purges it."""

    table: str
    id: int
    row: Row | None


class Commit(msgspec.Struct, frozen=True):
    """A transaction as asked for: what the store writes as one line."""

    verb: str
    label: str
    changes: Sequence[Change] = ()
    counters: Mapping[str, int] = msgspec.field(default_factory=dict)
    key: str | None = None
    undoes: int | None = None


class Committed(msgspec.Struct, frozen=True):
    """A confirmed line. `mine`: this store wrote it. `created`: the records that it made, in their order."""

    seq: int
    at: datetime
    user: str
    verb: str
    label: str
    undoes: int | None
    touched: frozenset[tuple[str, int]]
    mine: bool
    created: tuple[tuple[str, int], ...] = ()


def committed(line: Line, *, mine: bool) -> Committed:
    """A line for those who wait for it."""
    return Committed(
        seq=line["seq"],
        at=datetime.fromisoformat(line["at"]),
        user=line["user"],
        verb=line["verb"],
        label=lines.text_of(line["label"]),
        undoes=line["undoes"],
        touched=lines.touched(line),
        mine=mine,
        created=tuple([(change["t"], change["id"]) for change in line["ch"] if change["rev"] == 1]),
    )


def sealed(
    snapshot: Snapshot, *, user: str, pid: int, at: datetime, verb: str, label: str, extra: Mapping[str, Json]
) -> Line:
    """The next line behind `snapshot`, with its sum; `extra` are the fields that differ from an empty line."""
    line: Line = {
        "seq": snapshot.seq + 1,
        "at": at.isoformat(timespec="milliseconds"),
        "user": user,
        "pid": pid,
        "key": None,
        "verb": verb,
        "undoes": None,
        "label": lines.salted(label),
        "n": {},
        "ch": [],
        **extra,
    }
    line["sum"] = lines.chained_sum(snapshot.sum, line)
    return line


def fields_of(commit: Commit, snapshot: Snapshot) -> dict[str, Json] | None:
    """What a commit says in its line; None if no field differs from the present state."""
    changes = [part for change in commit.changes if (part := _difference(change, snapshot)) is not None]
    if not changes:
        return None
    raised = {name: n for name, n in commit.counters.items() if n > snapshot.counters.get(name, 0)}
    return {"key": commit.key, "undoes": commit.undoes, "n": raised, "ch": changes}


def _difference(change: Change, snapshot: Snapshot) -> Line | None:
    old = snapshot.tables.get(change.table, {}).get(change.id)
    before: Row = NO_ROW if old is None else old
    after: Row = NO_ROW if change.row is None else change.row
    fields = {
        name: lines.salted([before[name]] if name in before else [], [after[name]] if name in after else [])
        for name in {**before, **after}
        if name != "rev" and (name not in before or name not in after or before[name] != after[name])
    }
    if not fields and (old is None) == (change.row is None):
        return None
    rev = 0 if change.row is None else before.get("rev", 0) + 1
    return {"t": change.table, "id": change.id, "rev": rev, "f": fields}
