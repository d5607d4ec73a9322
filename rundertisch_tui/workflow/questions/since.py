"""Seit dem letzten Runden Tisch: what has moved in each action field between two days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.comparison import OVER, Movement, as_of, movement
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow.reader import Reader

_Report = tuple[str, int, str]
"""The day of a status report, its number and its word, in the order in which reports follow one another."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One measure with its two states side by side; None: not reported by then."""

    measure: Measure
    movement: Movement
    then: Status | None
    now: Status | None
    entry: StatusEntry | None


@dataclass(frozen=True, slots=True)
class FieldMovement:
    """An action field with its measures in the order of their numbers."""

    field: ActionField
    measures: tuple[Moved, ...]

    @property
    def counts(self) -> Mapping[Movement, int]:
        """How many of each class; their sum is the number of measures."""
        return {kind: sum(one.movement is kind for one in self.measures) for kind in Movement}


def last_held(reader: Reader, before: date) -> date | None:
    """The day of the last Round Table that was held before a day."""
    days = [
        one.held_on
        for one in reader.all(Session)
        if one.held_on is not None and one.held_on < before and one.state is SessionState.HELD
    ]
    return max(days, default=None)


def moved_since(reader: Reader, first: date, second: date) -> tuple[FieldMovement, ...]:
    """What has moved from the evening of `first` to the evening of `second`, field by field in their order."""
    reports = _reports(reader)
    of_field: dict[int, list[Moved]] = {}
    for measure in reader.some(Measure, [i for i, _ in reader.live_rows(Measure) if not _was_over(reports, i, first)]):
        own = _telling(reader, reports.get(measure.id, ()), first, second)
        found = movement(measure, own, first, second)
        if found is not None:
            then, now = as_of(own, first), as_of(own, second)
            moved = Moved(measure, found, _status(then), _status(now), now)
            of_field.setdefault(measure.action_field, []).append(moved)
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    return tuple(FieldMovement(field, tuple(sorted(of_field.get(field.id, ()), key=_by_number))) for field in fields)


def _reports(reader: Reader) -> dict[int, list[_Report]]:
    """Every report on each measure, from plain rows, the earliest first."""
    found: dict[int, list[_Report]] = {}
    for record, row in reader.live_rows(StatusEntry):
        measure = row.get("measure")
        if measure is not None:
            found.setdefault(measure, []).append((row["on"], record, row["status"]))
    for reports in found.values():
        reports.sort()
    return found


def _was_over(reports: Mapping[int, Sequence[_Report]], measure: int, first: date) -> bool:
    """Whether the last report up to the first day said so: such a measure does not count, and need not be built."""
    on, known = first.isoformat(), reports.get(measure, ())
    return next((status in OVER for day, _, status in reversed(known) if day <= on), False)


def _telling(reader: Reader, reports: Sequence[_Report], first: date, second: date) -> tuple[StatusEntry, ...]:
    """The reports of a measure that decide: its earliest, and the last by each of the two days; no other says anything.

    Where one of them does not decode, all that do are told, and the one before it speaks.
    """
    days = (first.isoformat(), second.isoformat())
    last = (next((record for day, record, _ in reversed(reports) if day <= on), None) for on in days)
    chosen = sorted({one for one in (*last, *(record for _, record, _ in reports[:1])) if one is not None})
    found = reader.some(StatusEntry, chosen)
    return found if len(found) == len(chosen) else reader.some(StatusEntry, [record for _, record, _ in reports])


def _status(entry: StatusEntry | None) -> Status | None:
    return None if entry is None else entry.status


def _by_number(moved: Moved) -> tuple[object, int]:
    return natural_key(moved.measure.number), moved.measure.id
