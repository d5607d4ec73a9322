"""What has ended says when and why, and what is open says neither: the same for tables, forms, `add` and verbs."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.measures import EndKind, Measure
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.workflow.labels import heading


class _End(NamedTuple):
    """The fields that tell the end of a kind; `into` is "" where nothing goes on elsewhere."""

    state: str
    open: Any
    reason: str
    day: str
    into: str = ""
    goes_on: frozenset[Any] = frozenset()
    """The ends that name the record in which it goes on."""


ENDS: Mapping[type[Any], _End] = MappingProxyType({
    Challenge: _End("state", ChallengeState.OPEN, "state_reason", "closed_on", "merged_into",
                    frozenset({ChallengeState.MERGED})),
    Measure: _End("end_kind", None, "end_reason", "ended_on", "continued_in",
                  frozenset({EndKind.MERGED, EndKind.SUPERSEDED})),
    Recommendation: _End("end_state", None, "end_reason", "ended_on", "merged_into", frozenset({EndState.MERGED})),
    Task: _End("state", TaskState.OPEN, "state_reason", "finished_on"),
})  # fmt: skip
_NEEDS_NO_REASON = frozenset({TaskState.DONE})
_NEEDS_NO_DAY = frozenset({Recommendation})  # of those of many years ago often only the result is known


def judge(entity: Any, before: Any) -> None:
    """Refuse an end that is told only in part, as soon as it changes. Raises RuleViolation."""
    end = ENDS.get(type(entity))
    if end is None:
        return
    names = [name for name in (end.state, end.reason, end.day, end.into) if name]
    if before is not None and all(getattr(entity, name) == getattr(before, name) for name in names):
        return
    told = _open if getattr(entity, end.state) == end.open else _ended
    told(entity, end)


def _open(entity: Any, end: _End) -> None:
    for name in (end.reason, end.day, end.into):
        if name and getattr(entity, name):
            raise RuleViolation(f"„{heading(name)}“ gehört zu einem Ende; offen steht es leer.", field=name)


def _ended(entity: Any, end: _End) -> None:
    state = getattr(entity, end.state)
    if not getattr(entity, end.reason).strip() and state not in _NEEDS_NO_REASON:
        raise RuleViolation("Ein Ende braucht einen Grund.", field=end.reason)
    if getattr(entity, end.day) is None and type(entity) not in _NEEDS_NO_DAY:
        raise RuleViolation("Ein Ende braucht einen Tag, zum Beispiel 30.06.2026.", field=end.day)
    if end.into and (state in end.goes_on) != (getattr(entity, end.into) is not None):
        told = "Bitte sagen, worin es weitergeht." if state in end.goes_on else "Es geht nirgends weiter."
        raise RuleViolation(told, field=end.into)
    if state is EndState.DISCARDED and entity.code:
        raise RuleViolation(f"{entity.code} ist beschlossen; verworfen werden nur Vorschläge.", field=end.state)
