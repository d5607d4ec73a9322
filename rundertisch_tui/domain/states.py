"""One table per thing that has states: from which state which one may follow.

What a recommendation has reached is no table of steps: it follows from the facts (`chain_states.py`).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.names import sort_key
from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.domain.sessions import MinutesState, SessionState
from rundertisch_tui.domain.tasks import TaskState
from rundertisch_tui.domain.wording import word

__all__ = [
    "CONSULTATION",
    "MEASURE",
    "MINUTES",
    "SESSION",
    "SESSION_NEEDS_REASON",
    "TASK",
    "check",
    "following",
    "word",
]

S = TypeVar("S", bound=StrEnum)

SESSION: Mapping[SessionState, frozenset[SessionState]] = {
    SessionState.PLANNED: frozenset(
        {SessionState.INVITED, SessionState.RUNNING, SessionState.POSTPONED, SessionState.CANCELLED}
    ),
    SessionState.INVITED: frozenset(
        {SessionState.RUNNING, SessionState.POSTPONED, SessionState.CANCELLED, SessionState.PLANNED}
    ),
    SessionState.RUNNING: frozenset({SessionState.HELD, SessionState.INVITED, SessionState.PLANNED}),
    SessionState.HELD: frozenset({SessionState.RUNNING}),
    SessionState.POSTPONED: frozenset({SessionState.PLANNED, SessionState.INVITED, SessionState.CANCELLED}),
    SessionState.CANCELLED: frozenset({SessionState.PLANNED}),
}
SESSION_NEEDS_REASON = frozenset({SessionState.POSTPONED, SessionState.CANCELLED})

MINUTES: Mapping[MinutesState, frozenset[MinutesState]] = {
    MinutesState.DRAFT: frozenset({MinutesState.REVIEW, MinutesState.CIRCULATED}),
    MinutesState.REVIEW: frozenset({MinutesState.DRAFT, MinutesState.CIRCULATED}),
    MinutesState.CIRCULATED: frozenset({MinutesState.REVIEW, MinutesState.APPROVED}),
    MinutesState.APPROVED: frozenset({MinutesState.SIGNED}),
    MinutesState.SIGNED: frozenset({MinutesState.PUBLISHED}),
    MinutesState.PUBLISHED: frozenset(),
}

TASK: Mapping[TaskState, frozenset[TaskState]] = {
    TaskState.OPEN: frozenset({TaskState.DONE, TaskState.DROPPED}),
    TaskState.DONE: frozenset({TaskState.OPEN}),
    TaskState.DROPPED: frozenset({TaskState.OPEN}),
}

_EVERY_OUTCOME = frozenset(Outcome)
_STANDS: frozenset[Outcome] = frozenset()

# A committee takes up again only what it put off; anything else it did stands, and is corrected in the record itself.
CONSULTATION: Mapping[Outcome, frozenset[Outcome]] = {
    outcome: _EVERY_OUTCOME if outcome in (Outcome.POSTPONED, Outcome.REMOVED, Outcome.NO_DECISION) else _STANDS
    for outcome in Outcome
}

_GOES_ON = frozenset({Status.RUNNING, Status.DONE, Status.PERMANENT, Status.ON_HOLD, Status.DROPPED})

# From one report to the next; the same word again is a report too. What was dropped starts anew before it is done.
MEASURE: Mapping[Status, frozenset[Status]] = {
    Status.PLANNED: _GOES_ON | {Status.PLANNED},
    Status.RUNNING: _GOES_ON | {Status.PLANNED},
    Status.DONE: _GOES_ON,
    Status.PERMANENT: _GOES_ON,
    Status.ON_HOLD: _GOES_ON | {Status.PLANNED},
    Status.DROPPED: frozenset({Status.DROPPED, Status.PLANNED, Status.RUNNING, Status.ON_HOLD}),
}


def following(table: Mapping[S, frozenset[S]], state: S) -> frozenset[S]:
    """The states that may follow `state`."""
    return table[state]


def check(table: Mapping[S, frozenset[S]], old: S, new: S, *, field: str = "state") -> None:
    """Refuse a step that the table does not know. Raises RuleViolation naming both and what is possible."""
    if new in table[old]:
        return
    possible = ", ".join(sorted((word(state) for state in table[old]), key=sort_key)) or "nichts mehr"
    raise RuleViolation(f"Von „{word(old)}“ geht es nicht zu „{word(new)}“. Möglich: {possible}.", field=field)
