"""The integration concept: versions, action fields, goals, recommendations of the concept."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.ids import ActionFieldId, ConceptRecommendationId, ConceptVersionId, GoalId, OrganizationId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptVersion:
    """One adopted version of the Integrationskonzept (2012, 2019 …)."""

    id: ConceptVersionId
    title: str = ""
    year: int | None = None
    adopted_on: date | None = None
    valid_to: date | None = None
    predecessor: ConceptVersionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionField:
    """A field of action; six to begin with, data and no constants. Outlives the versions of the concept."""

    id: ActionFieldId
    code: str = ""
    title: str = ""
    short_title: str = ""
    position: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def label(self) -> str:
        """The short title where there is one."""
        return self.short_title or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal of one concept version in one action field; `number` is text and sorts naturally (3.2.10 after 3.2.9)."""

    id: GoalId
    code: str = ""
    concept_version: ConceptVersionId
    action_field: ActionFieldId
    parent: GoalId | None = None
    number: str = ""
    title: str = ""
    text: str = ""
    predecessor: GoalId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRecommendation:
    """A Handlungsempfehlung of the concept itself; never mixed up with a recommendation of the Round Table."""

    id: ConceptRecommendationId
    code: str = ""
    goal: GoalId
    number: str = ""
    text: str = ""
    lead: OrganizationId | None = None
    predecessor: ConceptRecommendationId | None = None
