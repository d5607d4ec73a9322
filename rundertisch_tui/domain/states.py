"""One table per thing that has states: from which state which one may follow."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.sessions import MinutesState, SessionState
from rundertisch_tui.domain.tasks import TaskState
from rundertisch_tui.domain.wording import word

__all__ = ["MINUTES", "SESSION", "SESSION_NEEDS_REASON", "TASK", "check", "following", "word"]

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


def following(table: Mapping[S, frozenset[S]], state: S) -> frozenset[S]:
    """The states that may follow `state`."""
    return table[state]


def check(table: Mapping[S, frozenset[S]], old: S, new: S) -> None:
    """Refuse a step that the table does not know. Raises RuleViolation naming both and what is possible."""
    if new in table[old]:
        return
    possible = ", ".join(sorted(word(state) for state in table[old])) or "nichts mehr"
    raise RuleViolation(f"Von „{word(old)}“ geht es nicht zu „{word(new)}“. Möglich: {possible}.", field="state")
