"""Challenges that the Round Table names, remembered over the years."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.ids import ActionFieldId, ChallengeId, MeasureId


class ChallengeState(StrEnum):
    """Whether a challenge still stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    DROPPED = "dropped"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A challenge with its first year; the Round Tables that name it again make its history ("3. Mal").

    One that went up in another keeps its lines; they count for the other too.
    """

    id: ChallengeId
    code: str = ""
    year: int
    title: str = ""
    description: str = ""
    action_fields: frozenset[ActionFieldId] = frozenset()
    measures: frozenset[MeasureId] = frozenset()
    state: ChallengeState = ChallengeState.OPEN
    state_reason: str = ""
    closed_on: date | None = None
    merged_into: ChallengeId | None = None
