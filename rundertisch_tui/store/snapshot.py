"""The state: the fold of all lines. A snapshot never changes; a change makes a new one that shares what it can."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from rundertisch_tui.store.errors import TooNew
from rundertisch_tui.store.lines import FIRST_SUM, Json, Line
from rundertisch_tui.store.rows import Row, joined, parts_of

Tables = dict[str, dict[int, dict[str, Json]]]
Erasure = tuple[tuple[str, int, tuple[str, ...]], ...]  # table, id, fields

_NOT_ONLY_ROWS = frozenset({"schema", "erasure", "erased"})

__all__ = ["Erasure", "MigrationStep", "Row", "Snapshot", "Tables", "fold", "in_present_form", "known_schema"]


class MigrationStep(msgspec.Struct, frozen=True):
    """From the schema before to `schema`: a pure function over all tables that takes null in every field.

    `old_names`: (table, new field name) → field names it had before; history and erasure need them.
    """

    schema: int
    convert: Callable[[Mapping[str, Mapping[int, Row]]], Tables]
    old_names: Mapping[tuple[str, str], tuple[str, ...]] = msgspec.field(default_factory=dict)


def known_schema(steps: Sequence[MigrationStep]) -> int:
    """The schema that a program with these steps writes."""
    return steps[-1].schema if steps else 1


class Snapshot(msgspec.Struct, frozen=True):
    """The state as of line `seq`. Rows are never mutated; each carries its `rev`."""

    schema: int = 0
    seq: int = 0
    sum: str = FIRST_SUM
    tables: Mapping[str, Mapping[int, Row]] = msgspec.field(default_factory=dict)
    counters: Mapping[str, int] = msgspec.field(default_factory=dict)
    erasures: Mapping[int, Erasure] = msgspec.field(default_factory=dict)  # open ones, by seq


def fold(snapshot: Snapshot, lines: Iterable[Line], steps: Sequence[MigrationStep]) -> Snapshot:
    """The state after `lines`, which were verified. Raises TooNew at a schema that `steps` do not reach."""
    work = _Work(snapshot, steps)
    for line in lines:
        work.apply(line)
    return work.snapshot()


def in_present_form(snapshot: Snapshot, steps: Sequence[MigrationStep]) -> Snapshot:
    """The same state with the rows of this program, for reading alone: no line on the disk says so yet.

    The very snapshot where its rows are of this schema already, or there are none.
    """
    if snapshot.schema in (0, known_schema(steps)):
        return snapshot
    work = _Work(snapshot, steps)
    work.migrate(known_schema(steps))
    return work.snapshot()


class _Work:
    """Takes up each table at most once for a run of lines, so that replaying many costs no more than their rows."""

    def __init__(self, start: Snapshot, steps: Sequence[MigrationStep]) -> None:
        self._tables: dict[str, Mapping[int, Row]] = dict(start.tables)
        self._own: dict[str, tuple[Mapping[int, Row], dict[int, Row | None]]] = {}  # as it was, and what changed
        self._counters = dict(start.counters)
        self._erasures = dict(start.erasures)
        self._schema, self._seq, self._sum = start.schema, start.seq, start.sum
        self._steps = steps

    def apply(self, line: Line) -> None:
        if "lost" in line:
            self._stand_in(line)
        for change in line["ch"]:
            self._change(change)
        for counter, value in line["n"].items():
            self._counters[counter] = max(value, self._counters.get(counter, 0))
        if line["verb"] in _NOT_ONLY_ROWS:
            self._beside_rows(line)
        self._seq, self._sum = line["seq"], line["sum"]

    def _beside_rows(self, line: Line) -> None:
        match line["verb"]:
            case "schema":
                self.migrate(line["schema"])
            case "erasure":
                self._blank(line)
            case "erased":
                self._erasures.pop(line["of"], None)

    def snapshot(self) -> Snapshot:
        self._put_back()
        return Snapshot(self._schema, self._seq, self._sum, self._tables, self._counters, self._erasures)

    def _put_back(self) -> None:
        for name, (base, over) in self._own.items():
            self._tables[name] = joined(base, over)
        self._own = {}

    def _table(self, name: str) -> tuple[Mapping[int, Row], dict[int, Row | None]]:
        if name not in self._own:
            self._own[name] = parts_of(self._tables.get(name, {}))
        return self._own[name]

    def _change(self, change: Line) -> None:
        base, over = self._table(change["t"])
        record_id = change["id"]
        if not change["rev"]:  # purged: nothing of the record stays
            over[record_id] = None
            return
        old = over[record_id] if record_id in over else base.get(record_id)
        row = {} if old is None else dict(old)
        for name, value in change["f"].items():
            if isinstance(value, list) and value[2]:
                row[name] = value[2][0]
            else:  # taken away, or erased
                row.pop(name, None)
        row["rev"] = change["rev"]
        over[record_id] = row

    def migrate(self, schema: int) -> None:
        """Take the steps up to a schema. Raises TooNew."""
        if schema > known_schema(self._steps):
            raise TooNew(schema, known_schema(self._steps))
        self._put_back()
        for step in self._steps:
            if self._schema < step.schema <= schema:
                self._tables = dict(step.convert(self._tables))
                self._count()
        self._schema = schema

    def _count(self) -> None:
        """Take no number twice that a step has given to a row of its own."""
        for name, rows in self._tables.items():
            counter = f"id:{name}"
            if max(rows, default=0) > self._counters.get(counter, 0):
                self._counters[counter] = max(rows)

    def _stand_in(self, line: Line) -> None:
        """What lost lines did beside changing rows, as a checkpoint knew it."""
        if "schema" in line:
            self.migrate(line["schema"])
        for seq, erasure in line.get("open", {}).items():
            self._erasures[int(seq)] = tuple((table, i, tuple(fields)) for table, i, fields in erasure)

    def _blank(self, line: Line) -> None:
        erasure: Erasure = tuple((one["t"], one["id"], tuple(one["fields"])) for one in line["erase"])
        for name, record_id, fields in erasure:
            base, over = self._table(name)
            row = over[record_id] if record_id in over else base.get(record_id)
            if row is not None:
                over[record_id] = {name: value for name, value in row.items() if name not in fields}
        self._erasures[line["seq"]] = erasure
