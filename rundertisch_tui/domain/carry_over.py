"""What comes along to a new Round Table: one decision for each open point, and what is shown once more."""

from dataclasses import dataclass

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    CarriedPointId,
    ChallengeId,
    MeasureId,
    PaperId,
    RecommendationId,
    SessionId,
    TaskId,
)

SUBJECTS = ("recommendation", "challenge", "task", "measure", "paper")
"""The kinds of record that can be a point, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedPoint:
    """One point of the carry-over to a session: it comes along, or stays with a reason.

    `finished` marks what was done since the last Round Table: it is shown once more and filed by that. Whether a point
    is open follows from the facts, never from here, so that a point that stays is asked about again the next time.
    Raises RuleViolation unless it speaks of exactly one record.
    """

    id: CarriedPointId
    session: SessionId
    recommendation: RecommendationId | None = None
    challenge: ChallengeId | None = None
    task: TaskId | None = None
    measure: MeasureId | None = None
    paper: PaperId | None = None
    comes_along: bool = True
    finished: bool = False
    reason: str = ""

    def __post_init__(self) -> None:
        if [getattr(self, name) for name in SUBJECTS].count(None) != len(SUBJECTS) - 1:
            raise RuleViolation("Ein mitgenommener Punkt gilt für genau einen Eintrag.", field="recommendation")

    @property
    def subject(self) -> tuple[str, int]:
        """Kind and number of the record it speaks of."""
        return next((name, value) for name in SUBJECTS if (value := getattr(self, name)) is not None)
