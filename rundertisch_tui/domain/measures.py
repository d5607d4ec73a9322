"""Measures and their dated status entries."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    ConceptRecommendationId,
    GoalId,
    MeasureId,
    OrganizationId,
    RecommendationId,
    StatusEntryId,
)


class Status(StrEnum):
    """How far something is. "Never reported" is no value: it is the absence of an entry, shown as `?`."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    PERMANENT = "permanent"
    ON_HOLD = "on_hold"
    DROPPED = "dropped"


FINISHED = frozenset({Status.DONE, Status.PERMANENT})
"""What counts as reached: done once, or done for good."""


class Assessment(StrEnum):
    """The office's optional second opinion, beside the status."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    STUCK = "stuck"


class EndKind(StrEnum):
    """Why a measure left the list without being done."""

    MERGED = "merged"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPlace:
    """Where a measure stood in the version of the concept that held up to and with the day `until`."""

    until: date
    number: str = ""
    goal: GoalId | None = None
    concept_recommendation: ConceptRecommendationId | None = None

    def __str__(self) -> str:
        """1.2.7 (bis 23.06.2026)."""
        return f"{self.number or '–'} (bis {self.until:%d.%m.%Y})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What somebody does towards a goal. `recommendations` are those of the Round Table it was derived from.

    A new version of the concept gives it another place; `former_places` keeps those before, so that the report of an
    earlier day prints the same.
    Raises RuleViolation if it ends by merging or superseding without naming the measure that goes on.
    """

    id: MeasureId
    code: str = ""
    action_field: ActionFieldId
    goal: GoalId | None = None
    concept_recommendation: ConceptRecommendationId | None = None
    number: str = ""
    title: str = ""
    description: str = ""
    lead: OrganizationId | None = None
    contributing: frozenset[OrganizationId] = frozenset()
    target_group: str = ""
    district: str = ""
    planned_from: date | None = None
    planned_to: date | None = None
    actual_from: date | None = None
    actual_to: date | None = None
    funding: str = ""
    recommendations: frozenset[RecommendationId] = frozenset()
    predecessor: MeasureId | None = None
    recorded_on: date | None = None
    end_kind: EndKind | None = None
    ended_on: date | None = None
    end_reason: str = ""
    continued_in: MeasureId | None = None
    former_places: tuple[FormerPlace, ...] = ()

    def __post_init__(self) -> None:
        if self.end_kind in (EndKind.MERGED, EndKind.SUPERSEDED) and self.continued_in is None:
            raise RuleViolation("Bitte die Maßnahme nennen, in der es weitergeht.", field="continued_in")

    def placed_on(self, day: date) -> "Measure":
        """The measure with the number, goal and recommendation of the concept that it had on a day."""
        place = min((one for one in self.former_places if one.until >= day), key=lambda one: one.until, default=None)
        if place is None:
            return self
        return replace(self, number=place.number, goal=place.goal, concept_recommendation=place.concept_recommendation)

    def moved(self, *, number: str, goal: GoalId, under: ConceptRecommendationId | None, on: date) -> "Measure":
        """The measure at another place from a day on."""
        former = FormerPlace(
            until=on - timedelta(days=1),
            number=self.number,
            goal=self.goal,
            concept_recommendation=self.concept_recommendation,
        )
        return replace(
            self,
            number=number,
            goal=goal,
            concept_recommendation=under,
            former_places=(*self.former_places, former),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEntry:
    """One dated report on a measure, a goal or a recommendation of the concept; never changed, only followed.

    Raises RuleViolation unless it speaks of exactly one of the three.
    """

    id: StatusEntryId
    on: date
    status: Status
    measure: MeasureId | None = None
    goal: GoalId | None = None
    concept_recommendation: ConceptRecommendationId | None = None
    source: str = ""
    reported_by: OrganizationId | None = None
    note: str = ""
    obstacle: str = ""
    next_step: str = ""
    next_step_on: date | None = None
    assessment: Assessment | None = None

    def __post_init__(self) -> None:
        if [self.measure, self.goal, self.concept_recommendation].count(None) != 2:
            raise RuleViolation(
                "Ein Stand gilt für genau eine Maßnahme, ein Ziel oder eine Konzept-Empfehlung.", field="measure"
            )
