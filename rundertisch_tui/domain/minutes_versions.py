"""Frozen versions of the minutes, and what changed from one to the next."""

from collections.abc import Sequence
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
    """One line that differs; `before` is empty for an added one, `after` for a removed one."""

    kind: LineChangeKind
    label: str
    before: str
    after: str


def line_changes(old: Sequence[FrozenLine], new: Sequence[FrozenLine]) -> tuple[LineChange, ...]:
    """What changed, in the order of the new version; removed lines stand where they stood, as far as that is left."""
    before, after = {line.entry: line for line in old}, {line.entry: line for line in new}
    found: list[LineChange] = []
    place = {line.entry: at for at, line in enumerate(new)}
    last = -1
    order: list[tuple[int, int, LineChange]] = []
    for at, line in enumerate(old):
        if line.entry in after:
            last = place[line.entry]
        else:
            order.append((last, at + 1, LineChange(LineChangeKind.REMOVED, line.label, line.text, "")))
    for line in new:
        earlier = before.get(line.entry)
        if earlier is None:
            order.append((place[line.entry], 0, LineChange(LineChangeKind.ADDED, line.label, "", line.text)))
        elif (earlier.text, earlier.kind) != (line.text, line.kind):
            change = LineChange(LineChangeKind.CHANGED, line.label, earlier.text, line.text)
            order.append((place[line.entry], 0, change))
    found.extend(change for _, _, change in sorted(order, key=lambda each: each[:2]))
    return tuple(found)
