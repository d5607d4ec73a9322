"""Recommendations of the Round Table, from the proposal of a workshop to their end."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    ChallengeId,
    CommitteeId,
    OrganizationId,
    RecommendationId,
    SessionId,
)
from rundertisch_tui.domain.votes import VoteResult


class Consensus(StrEnum):
    """How the Round Table agreed. It is a forum and seldom votes."""

    CONSENSUS = "consensus"
    RESERVATION = "reservation"
    MINORITY = "minority"
    VOTE = "vote"


class RecommendationState(StrEnum):
    """What a recommendation has reached; derived from facts (`domain/chain_states.py`), only end states are set."""

    PROPOSAL = "proposal"
    AGREED = "agreed"
    FORWARDED = "forwarded"
    IN_CONSULTATION = "in_consultation"
    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    REJECTED = "rejected"
    NOTED = "noted"
    TURNED_INTO_MEASURE = "turned_into_measure"
    IMPLEMENTED = "implemented"


class ResultClass(StrEnum):
    """Four classes that a bar can still show; each recommendation that was agreed falls into exactly one."""

    DONE = "done"
    TAKEN_UP = "taken_up"
    WAITING = "waiting"
    OVER = "over"


class EndState(StrEnum):
    """Ends that somebody sets by hand, with a reason."""

    DISCARDED = "discarded"
    DONE = "done"
    REJECTED = "rejected"
    OVERTAKEN = "overtaken"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class AnswerLevel(StrEnum):
    """What an addressee answered."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    NOTED = "noted"
    REJECTED = "rejected"


class Bindingness(StrEnum):
    """How binding the recommendation is meant."""

    REQUEST = "request"
    EXPECTATION = "expectation"
    DECISION_WANTED = "decision_wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A Handlungsempfehlung of the Round Table. Without `code` it is a proposal, spoken of as V 6.1-2.

    Raises RuleViolation if a number comes without the day of its agreement, or an end state without a reason.
    """

    id: RecommendationId
    code: str = ""
    session: SessionId
    agenda_item: AgendaItemId | None = None
    serial: int | None = None
    wording: str = ""
    title: str = ""
    rationale: str = ""
    action_fields: frozenset[ActionFieldId] = frozenset()
    cross_cutting: bool = False
    addressees: frozenset[OrganizationId] = frozenset()
    addressed_committees: frozenset[CommitteeId] = frozenset()
    addressee_text: str = ""
    challenge: ChallengeId | None = None
    bindingness: Bindingness | None = None
    agreed_on: date | None = None
    consensus: Consensus | None = None
    reservation: str = ""
    vote: VoteResult | None = None
    points: int | None = None
    next_step: str = ""
    next_step_on: date | None = None
    next_step_by: str = ""
    report_back_on: date | None = None
    end_state: EndState | None = None
    end_reason: str = ""
    ended_on: date | None = None
    predecessors: frozenset[RecommendationId] = frozenset()
    merged_into: RecommendationId | None = None
    legacy_number: str = ""
    easy_language: str = ""
    translations: str = ""
    remark: str = ""

    def __post_init__(self) -> None:
        if self.code and self.agreed_on is None:
            raise RuleViolation("Eine Nummer gibt es erst, wenn der Konsens festgehalten ist.", field="agreed_on")
        if self.end_state is not None and not self.end_reason:
            raise RuleViolation("Ein Ende braucht einen Grund.", field="end_reason")

    @property
    def heading(self) -> str:
        """A short name for lists: the title, else the wording."""
        return self.title or self.wording
