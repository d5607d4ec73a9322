"""The history as it may be told: a line that is not as it was written says so in place of its values."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from rundertisch_tui.store import lines, segments
from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.history import Address, HistoryLine, history_line
from rundertisch_tui.store.lines import FIRST_SUM, Json, Line

DAMAGED, MISSING = "damaged", "missing"  # in place of a verb, where no line may be believed
_SUM = re.compile(rb'"sum":"([0-9a-f]{64})"(?:,"proof":"[0-9a-f]{64}")?}\n$')
REPAIR = "Bitte „rundertisch repair“ aufrufen."


class Proven(NamedTuple):
    """A line, and whether it is as it was written; `is_judged`: the sum it is chained to could be read."""

    line: Line
    is_sound: bool
    is_judged: bool = True


def proven(parts: Iterable[tuple[int, bytes]], mark: bytes = b"") -> Iterator[Proven]:
    """The lines of segments (first number, bytes), the newest first; with `mark` only those that hold these bytes."""
    waiting: Line | None = None  # the first of its segment: the line before it ends the segment before
    for first, raw in parts:
        if waiting is not None and raw:
            yield _proven(waiting, _sums_before(waiting, raw, len(raw)))
            waiting = None
        for start, line in segments.placed_backwards(raw, mark):
            if start or first == 1:
                yield _proven(line, _sums_before(line, raw, start) if start else (FIRST_SUM,))
            else:
                waiting = line
    if waiting is not None:
        yield _proven(waiting, ())


def _proven(line: Line, sums: Iterable[str]) -> Proven:
    is_judged = False
    for previous in sums:
        if lines.is_sound(line, _first(line), previous):
            return Proven(line, is_sound=True)
        is_judged = True
    return Proven(line, is_sound=False, is_judged=is_judged)


def _first(line: Line) -> Json:
    """Its number, or that of the first line it stands in for."""
    return line["lost"] if "lost" in line else line["seq"]


def _sums_before(line: Line, raw: bytes, end: int) -> Iterator[str]:
    """What `line`, which begins at `end`, may be chained to: the sum of the line before it, as it stands there.

    Then, for one of which only the sum was hit, the sum that it should have.
    """
    found = _before(line, raw, end)
    if found is None:
        return
    part, start = found
    yield from _sum_in(part)
    hit = lines.from_bytes(part[:-1])
    if hit is None or not lines.has_shape(hit):
        return
    further = _before(hit, raw, start)
    for previous in (FIRST_SUM,) if hit["seq"] == 1 else () if further is None else _sum_in(further[0]):
        with suppress(KeyError, TypeError, AttributeError):
            yield lines.chained_sum(previous, hit)


def _before(line: Line, raw: bytes, end: int) -> tuple[bytes, int] | None:
    """Bytes and begin of the line that ends at `end`, if it has the number before; a `next` between is passed over."""
    first = _first(line)
    while end > 0 and isinstance(first, int):
        start = raw.rfind(b"\n", 0, end - 1) + 1
        part = raw[start:end]
        if not part.startswith(b'{"next":'):
            return (part, start) if part.startswith(b'{"seq":%d,' % (first - 1)) else None
        end = start
    return None


def _sum_in(part: bytes) -> tuple[str, ...]:
    """The sum of a line, read as bytes: it counts whatever else is wrong with it."""
    found = _SUM.search(part)
    return () if found is None else (found[1].decode(),)


def require_chain(known: Iterable[Line], upto: int) -> None:
    """Raises Damaged unless these are all lines from the first to line `upto`, as they were written."""
    seq, previous = 0, FIRST_SUM
    for line in known:
        if not lines.is_sound(line, seq + 1, previous):
            break
        seq, previous = line["seq"], line["sum"]
    if seq < upto:
        text = f"Zeile {seq + 1} im Journal fehlt oder ist beschädigt, ein früherer Stand lässt sich nicht zeigen."
        raise Damaged([f"{text} {REPAIR}"])


def all_lines(found: Iterable[Proven], newest: int, now: datetime) -> Iterator[HistoryLine]:
    """Every change up to line `newest`, the newest first; what is not there is told as missing."""
    below, at = newest + 1, now
    for one in found:
        line = one.line
        seq = line["seq"] if one.is_sound else _place(line, below)
        if seq < below - 1:
            yield _missing(seq + 1, below - 1, at)
        if not one.is_sound:
            yield _damaged(one, seq, at)
            below = seq
            continue
        told = history_line(line, None)
        yield told
        below, at = _first(line), told.at
    if below > 1:
        yield _missing(1, below - 1, at)


class OfRecord:
    """Tells the changes of one record; its `rev` counts them, so that one that is not found is missed."""

    def __init__(self, of: Address, *, rev: int, newest: int, now: datetime) -> None:
        """Begin at the present row, whose revision is `rev`; 0 if there is none."""
        self._of = of
        self._rev: int | None = rev or None  # of the next older change; None where nobody knows
        self._below = self._top = newest + 1
        self._at = now

    def told(self, found: Iterable[Proven]) -> Iterator[HistoryLine]:
        """The changes, the newest first."""
        for one in found:
            if not one.is_sound:
                self._below = _place(one.line, self._below)
                yield _damaged(one, self._below, self._at)
                self._rev = self._rev - 1 if self._rev else None
            elif self._of in lines.touched(one.line):
                yield from self._sound(one.line)

    def rest(self, is_made_by_step: bool) -> Iterator[HistoryLine]:
        """What is missing before the oldest change; a step of migration makes a record without a line of its own."""
        if self._rev and not (is_made_by_step and self._rev == 1):
            yield self._gap(self._rev, 0)

    @property
    def begins_without_line(self) -> bool:
        """Was the record there, once, before the oldest of its changes that was found?"""
        return bool(self._rev)

    def _sound(self, line: Line) -> Iterator[HistoryLine]:
        rev = next((one["rev"] for one in line["ch"] if (one["t"], one["id"]) == self._of), None)
        if rev is not None:
            if self._rev is not None and rev < self._rev:
                yield self._gap(self._rev - rev, line["seq"])
            self._rev = rev - 1 if rev and "lost" not in line else None
        told = history_line(line, self._of)
        self._below, self._at = line["seq"], told.at
        yield told

    def _gap(self, count: int, older: int) -> HistoryLine:
        what = "1 Änderung" if count == 1 else f"{count} Änderungen"
        behind = f" nach Nr. {older}" if older else ""
        before = f" vor Nr. {self._below}" if self._below < self._top else ""
        where = f" zwischen Nr. {older} und Nr. {self._below}" if behind and before else behind or before
        return _unbelievable(self._below - 1, self._at, MISSING, f"Verlauf fehlt: {what}{where}")


def _place(line: Line, below: int) -> int:
    """Where a line that is not as it was written stands: where it says, if that can be."""
    seq: Json = line["seq"]
    return seq if isinstance(seq, int) and 0 < seq < below else below - 1


def _damaged(one: Proven, seq: int, at: datetime) -> HistoryLine:
    what = "beschädigt" if one.is_judged else "nicht prüfbar"
    return _unbelievable(seq, at, DAMAGED, f"Verlauf {what}: Zeile {seq}")


def _missing(first: int, last: int, at: datetime) -> HistoryLine:
    which = f"Zeile {first}" if first == last else f"Zeilen {first} bis {last}"
    return _unbelievable(last, at, MISSING, f"Verlauf fehlt: {which}")


def _unbelievable(seq: int, at: datetime, verb: str, label: str) -> HistoryLine:
    """A place of the history that says nothing; `at` is when the change behind it was made."""
    return HistoryLine(seq, at, "", verb, label, None, {}, is_damaged=True)
