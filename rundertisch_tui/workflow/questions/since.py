"""Seit dem letzten Runden Tisch: what has moved in each action field between two days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.comparison import Movement, as_of, movement
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow.reader import Reader


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
    entries: dict[int, list[StatusEntry]] = {}
    for entry in reader.all(StatusEntry):
        if entry.measure is not None:
            entries.setdefault(entry.measure, []).append(entry)
    of_field: dict[int, list[Moved]] = {}
    for measure in reader.all(Measure):
        own = entries.get(measure.id, [])
        found = movement(measure, own, first, second)
        if found is not None:
            then, now = as_of(own, first), as_of(own, second)
            moved = Moved(measure, found, _status(then), _status(now), now)
            of_field.setdefault(measure.action_field, []).append(moved)
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    return tuple(FieldMovement(field, tuple(sorted(of_field.get(field.id, ()), key=_by_number))) for field in fields)


def _status(entry: StatusEntry | None) -> Status | None:
    return None if entry is None else entry.status


def _by_number(moved: Moved) -> tuple[object, int]:
    return natural_key(moved.measure.number), moved.measure.id
