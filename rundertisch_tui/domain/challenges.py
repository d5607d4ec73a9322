"""Challenges that the Round Table names, remembered over the years."""

from dataclasses import dataclass
from enum import StrEnum

from rundertisch_tui.domain.ids import ActionFieldId, ChallengeId, MeasureId


class ChallengeState(StrEnum):
    """Whether a challenge still stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A challenge with its first year; the lines that name it again make its history ("3. Jahr")."""

    id: ChallengeId
    code: str = ""
    year: int
    title: str = ""
    description: str = ""
    action_fields: frozenset[ActionFieldId] = frozenset()
    measures: frozenset[MeasureId] = frozenset()
    state: ChallengeState = ChallengeState.OPEN
    state_reason: str = ""
