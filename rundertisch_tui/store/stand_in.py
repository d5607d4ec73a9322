"""The line that stands in for lost ones: with what they changed where a checkpoint knows it."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from rundertisch_tui.store import lines
from rundertisch_tui.store.commit import sealed
from rundertisch_tui.store.lines import FIRST_SUM, Json, Line
from rundertisch_tui.store.lock import Head
from rundertisch_tui.store.mending import Gap, Part, Sound
from rundertisch_tui.store.snapshot import MigrationStep, Row, Snapshot, fold

VERB = "lost"


def with_stand_ins(
    parts: Sequence[Part],
    covering: Snapshot | None,
    *,
    user: str,
    now: Callable[[], datetime],
    steps: Sequence[MigrationStep],
) -> tuple[list[Sound], tuple[Gap, ...], tuple[Gap, ...]]:
    """All parts as lines; the gaps that `covering` covers, so that the state is right; the gaps that nothing covers."""
    reach = 0 if covering is None else covering.seq
    covered = tuple(part for part in parts if isinstance(part, Gap) and part.last <= reach)
    lost = tuple(part for part in parts if isinstance(part, Gap) and part.last > reach)
    done: list[Sound] = []
    head = Head(0, FIRST_SUM)
    for part in parts:
        if isinstance(part, Sound):
            sound = part
        elif covering is not None and covered and part == covered[-1]:
            known = _effect(part, parts, covering, steps)
            sound = _line(part, head, known, is_covered=True, user=user, at=now())
        else:
            known = {"n": dict(part.counters)}
            sound = _line(part, head, known, is_covered=part in covered, user=user, at=now())
        done.append(sound)
        head = Head(sound.line["seq"], sound.line["sum"])
    return done, covered, lost


def _line(gap: Gap, head: Head, known: Mapping[str, Json], *, is_covered: bool, user: str, at: datetime) -> Sound:
    which = f"Zeile {gap.first}" if gap.first == gap.last else f"Zeilen {gap.first} bis {gap.last}"
    label = f"Verlauf fehlt: {which}" if is_covered else f"Verloren: {which}"
    extra = {**known, "lost": gap.first, "covered": is_covered}
    line = sealed(Snapshot(), user=user, pid=os.getpid(), at=at, verb=VERB, label=label, extra=extra)
    line["seq"], line["sum"] = gap.last, gap.sum
    line["proof"] = lines.proof(head.sum, line)
    return Sound(lines.to_bytes(line), line)


def _effect(gap: Gap, parts: Sequence[Part], covering: Snapshot, steps: Sequence[MigrationStep]) -> dict[str, Json]:
    """What must be written at `gap`, the last one before `covering`, so that the lines around give that state."""
    sound = [part.line for part in parts if isinstance(part, Sound) and part.line["seq"] <= covering.seq]
    before = fold(Snapshot(), (line for line in sound if line["seq"] < gap.first), steps)
    known: dict[str, Json] = {}
    behind = [line for line in sound if line["seq"] > gap.last]
    stepped = [line["schema"] for line in behind if line["verb"] == "schema"]
    if before.schema < covering.schema and not stepped:
        known["schema"] = covering.schema
        before = fold(before, [_schema_line(before, covering.schema)], steps)
    without = fold(before, behind, steps)
    known["ch"] = _changes(without, covering)
    known["n"] = {name: value for name, value in covering.counters.items() if value > without.counters.get(name, 0)}
    still_open = {str(seq): erasure for seq, erasure in covering.erasures.items() if seq not in without.erasures}
    return known | ({"open": still_open} if still_open else {})


def _schema_line(before: Snapshot, schema: int) -> Line:
    return {"seq": before.seq, "sum": before.sum, "verb": "schema", "schema": schema, "n": {}, "ch": []}


def _changes(without: Snapshot, covering: Snapshot) -> list[Line]:
    changes: list[Line] = []
    for table in sorted({*without.tables, *covering.tables}):
        ours, theirs = without.tables.get(table, {}), covering.tables.get(table, {})
        for record_id in sorted({*ours, *theirs}):
            old, new = ours.get(record_id), theirs.get(record_id)
            if old != new:
                changes.append(_change(table, record_id, old or {}, new))
    return changes


def _change(table: str, record_id: int, old: Row, new: Row | None) -> Line:
    after: Row = {} if new is None else new
    fields = {
        name: lines.salted([old[name]] if name in old else [], [after[name]] if name in after else [])
        for name in {**old, **after}
        if name != "rev" and (name in old, old.get(name)) != (name in after, after.get(name))
    }
    return {"t": table, "id": record_id, "rev": 0 if new is None else after["rev"], "f": fields}
