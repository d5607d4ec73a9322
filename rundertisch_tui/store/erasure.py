"""Blanking that the chain survives: pure functions over lines, segments and addresses.

An erased value leaves its digest, so every sum stays as it was. What is to be erased is said by addresses alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rundertisch_tui.store import lines
from rundertisch_tui.store.lines import Json, Line
from rundertisch_tui.store.snapshot import Erasure, MigrationStep


@dataclass(frozen=True, slots=True)
class Erasing:
    """An erasure as asked for. `label` and `reason` name nobody; `erase` without fields blanks labels only.

    `labels` are further lines whose label goes, by number; `files` kept files that go, and `inbox` files handed in that
    go, by digest: a name of a file may be that of a person.
    """

    label: str
    reason: str
    erase: Erasure
    labels: tuple[int, ...] = ()
    files: tuple[str, ...] = ()
    inbox: tuple[str, ...] = ()

    def as_fields(self) -> dict[str, Json]:
        """What the line of verb `erasure` says of it."""
        return {
            "reason": self.reason,
            "erase": [{"t": table, "id": i, "fields": list(fields)} for table, i, fields in self.erase],
            "labels": list(self.labels),
            "files": list(self.files),
            "inbox": list(self.inbox),
        }


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes from all lines below `below`: fields by table and id, labels by number.

    `inbox` are the digests of files handed in that go; None where nobody remembers which: then all go.
    """

    below: int
    fields: Mapping[tuple[str, int], frozenset[str]]
    labels: frozenset[int] = frozenset()
    files: tuple[str, ...] = ()
    inbox: frozenset[str] | None = None
    _mark: re.Pattern[bytes] = field(default_factory=lambda: re.compile(rb"(?!)"))

    def may_concern(self, raw: bytes) -> bool:
        """Could these bytes hold something that goes? False is certain."""
        return self._mark.search(raw) is not None

    def concerns(self, line: Line) -> bool:
        """Does the line touch a record that is erased, or is its label to go?"""
        if line["seq"] >= self.below:
            return False
        return line["seq"] in self.labels or any((one["t"], one["id"]) in self.fields for one in line["ch"])


def plan_of(entry: Mapping[str, Json], below: int, steps: Sequence[MigrationStep]) -> Plan:
    """The plan of an `erasure` line, or of an entry of erased.jsonl; old lines know a field by older names too."""
    old = old_names(steps)
    fields: dict[tuple[str, int], frozenset[str]] = {}
    for one in entry["erase"]:
        address = (one["t"], one["id"])
        names = {name for new in one["fields"] for name in (new, *old.get((one["t"], new), ()))}
        fields[address] = fields.get(address, frozenset()) | names
    labels = frozenset(entry.get("labels", ()))
    marks = [b'"t":%s,"id":%d,' % (lines.canonical(table), i) for table, i in fields]
    marks += [b'{"seq":%d,' % seq for seq in labels]
    mark = re.compile(b"|".join(map(re.escape, marks)) or rb"(?!)")
    inbox = frozenset(entry["inbox"]) if "inbox" in entry else None
    return Plan(below, fields, labels, tuple(entry.get("files", ())), inbox, mark)


def old_names(steps: Sequence[MigrationStep]) -> dict[tuple[str, str], set[str]]:
    """(table, field) → every name it had before, over all steps."""
    found: dict[tuple[str, str], set[str]] = {}
    for step in steps:
        for (table, new), old in step.old_names.items():
            earlier = (name for one in old for name in found.get((table, one), ()))
            found.setdefault((table, new), set()).update({*old, *earlier})
    return found


def blanked(line: Line, plan: Plan) -> Line:
    """The line without what goes; its sum still fits."""
    changes = [
        {**change, "f": _without(change["f"], plan.fields.get((change["t"], change["id"]), frozenset()))}
        for change in line["ch"]
    ]
    return {**line, "label": _blank(line["label"]), "ch": changes}


def blanked_segment(raw: bytes, plans: Iterable[Plan]) -> bytes:
    """The bytes of a segment without what goes; all other lines byte for byte as they were."""
    parts = raw.splitlines(keepends=True) if b"\n" in raw else [raw]
    for plan in plans:
        if plan.may_concern(raw):
            parts = [_blanked_bytes(part, plan) for part in parts]
    return b"".join(parts)


def holds(raw: bytes, plan: Plan) -> list[int]:
    """The numbers of the lines in `raw` that still hold something that was erased."""
    if not plan.may_concern(raw):
        return []
    found = [line for part in raw.splitlines() if (line := _concerned(part, plan)) is not None]
    return [line["seq"] for line in found if blanked(line, plan) != line]


def _blanked_bytes(part: bytes, plan: Plan) -> bytes:
    line = _concerned(part, plan)
    if line is None:
        return part
    without = blanked(line, plan)
    return part if without == line else lines.to_bytes(without)


def _concerned(part: bytes, plan: Plan) -> Line | None:
    if not plan.may_concern(part):
        return None
    line = lines.from_bytes(part.rstrip(b"\n"))
    return line if line is not None and "seq" in line and plan.concerns(line) else None


def _without(fields: Mapping[str, Json], names: frozenset[str]) -> dict[str, Json]:
    return {name: _blank(value) if name in names else value for name, value in fields.items()}


def _blank(value: Json) -> Json:
    return {"x": lines.digest(value)}
