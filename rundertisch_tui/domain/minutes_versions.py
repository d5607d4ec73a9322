"""Frozen versions of the minutes, and what changed from one to the next."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.decisions import LineChangeKind
from rundertisch_tui.domain.ids import MinuteEntryId, MinutesVersionId, SessionId
from rundertisch_tui.domain.minutes import EntryKind


@dataclass(frozen=True, slots=True)
class FrozenLine:
    """One line as it stood: its number as printed (6.1.14), its kind and its text."""

    entry: MinuteEntryId
    label: str
    kind: EntryKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesVersion:
    """The minutes as they were closed, or as objections changed them: never changed afterwards."""

    id: MinutesVersionId
    session: SessionId
    version: int
    frozen_on: date
    reason: str = ""
    present: int = 0
    lines: tuple[FrozenLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line as the Niederschrift prints it; `wording` is that of the recommendation in its box, if it has one."""

    label: str
    text: str
    wording: str = ""


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line that differs; `before` is empty for an added one, `after` for a removed one.

    `moved_from` is its old number where it stands at another place now, with the same text or another.
    """

    kind: LineChangeKind
    label: str
    before: str
    after: str
    moved_from: str = ""


def line_changes(old: Sequence[FrozenLine], new: Sequence[FrozenLine]) -> tuple[LineChange, ...]:
    """What changed, in the order of the new version; removed lines stand where they stood, as far as that is left."""
    before, after = {line.entry: line for line in old}, {line.entry: line for line in new}
    moved = _moved(before, [line for line in new if line.entry in before])
    place = {line.entry: at for at, line in enumerate(new)}
    last = -1
    order: list[tuple[int, int, LineChange]] = []
    for at, line in enumerate(old):
        if line.entry in after:
            last = place[line.entry]
        else:
            order.append((last, at + 1, LineChange(LineChangeKind.REMOVED, line.label, line.text, "")))
    for line in new:
        change = _change(before.get(line.entry), line, is_moved=line.entry in moved)
        if change is not None:
            order.append((place[line.entry], 0, change))
    return tuple(change for _, _, change in sorted(order, key=lambda each: each[:2]))


def _change(earlier: FrozenLine | None, line: FrozenLine, *, is_moved: bool) -> LineChange | None:
    if earlier is None:
        return LineChange(LineChangeKind.ADDED, line.label, "", line.text)
    moved_from = earlier.label if is_moved else ""
    if (earlier.text, earlier.kind) != (line.text, line.kind):
        return LineChange(LineChangeKind.CHANGED, line.label, earlier.text, line.text, moved_from)
    return LineChange(LineChangeKind.MOVED, line.label, line.text, line.text, moved_from) if is_moved else None


def _moved(before: Mapping[MinuteEntryId, FrozenLine], stayed: Sequence[FrozenLine]) -> set[MinuteEntryId]:
    """The fewest lines of both versions that somebody must have moved: to another item, or out of its old order.

    A line whose number only counts on, as others came or went before it, did not move; nor one of a moved item.
    """
    old_place = {entry: at for at, entry in enumerate(before)}
    by_item: dict[str, list[FrozenLine]] = {}
    for line in stayed:
        if _item(line) == _item(before[line.entry]):
            by_item.setdefault(_item(line), []).append(line)
    kept: set[MinuteEntryId] = set()
    for lines in by_item.values():
        kept.update(lines[at].entry for at in _longest_rise([old_place[line.entry] for line in lines]))
    return {line.entry for line in stayed} - kept


def _item(line: FrozenLine) -> str:
    return line.label.rpartition(".")[0]


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """The places of a longest rising part of different numbers (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    behind: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        tops[pile : pile + 1], ends[pile : pile + 1] = [number], [at]
        behind.append(ends[pile - 1] if pile else -1)
    found: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = behind[at]
    return found[::-1]
