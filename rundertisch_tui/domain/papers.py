"""Papers for the committees, their way through them, and the sign-offs before."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.committees import CommitteeKind
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    CommitteeId,
    ConsultationId,
    OrganizationId,
    PaperId,
    RecommendationId,
    SignOffId,
    SittingId,
)
from rundertisch_tui.domain.votes import VoteResult


class PaperType(StrEnum):
    """What a paper asks of the body it is put before."""

    INFORMATION = "information_paper"
    DECISION = "decision_paper"
    REPORT = "report_paper"
    MOTION = "motion"
    INQUIRY = "inquiry"
    LETTER = "letter"


class Role(StrEnum):
    """Why a paper is before a committee. Source: OParl 1.1, Consultation.role."""

    HEARING = "hearing"
    PRELIMINARY = "preliminary"
    FOR_INFORMATION = "for_information"
    DECISION = "decision"


class Outcome(StrEnum):
    """What a committee did with a paper (practice of Kassel's committees)."""

    NOTED = "noted"
    AGREED = "agreed"
    DECIDED = "decided"
    DECIDED_CHANGED = "decided_changed"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    REMOVED = "removed_from_agenda"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"
    NO_DECISION = "no_decision"


OPEN_OUTCOMES = frozenset({Outcome.POSTPONED, Outcome.REMOVED})
"""After these the committee comes back to it."""


def usual_role(body: CommitteeKind, paper: PaperType) -> Role:
    """Why a paper of this type usually is before such a body: heard, prepared, noted or decided.

    Source: the documented way of advisory recommendations in Kassel (Klimaschutzrat), HGO §§ 62, 82, 88.
    """
    if body in (CommitteeKind.FOREIGNERS_COUNCIL, CommitteeKind.DISTRICT_COUNCIL):
        return Role.HEARING
    if paper in (PaperType.INFORMATION, PaperType.REPORT, PaperType.LETTER):
        return Role.FOR_INFORMATION
    return Role.DECISION if body is CommitteeKind.CITY_COUNCIL else Role.PRELIMINARY


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A Vorlage (or motion, inquiry) that carries one or several recommendations. `reference` is the city's number.

    `answered_seq`: the change with which an inquiry was answered; its answer tells what was recorded by then.
    """

    id: PaperId
    code: str = ""
    type: PaperType = PaperType.INFORMATION
    reference: str = ""
    title: str = ""
    proposed_resolution: str = ""
    rationale: str = ""
    financial_impact: str = ""
    personnel_impact: str = ""
    climate_impact: str = ""
    recommendations: frozenset[RecommendationId] = frozenset()
    rapporteur: str = ""
    public: bool = True
    written_on: date | None = None
    sent_on: date | None = None
    parliamentary_group: str = ""
    questions: str = ""
    answer: str = ""
    received_on: date | None = None
    due_on: date | None = None
    answered_on: date | None = None
    answered_seq: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """One step of a paper's way: the paper before one committee.

    What a recommendation has reached is derived from its steps, never stored with it. A step that is put off and taken
    up again stays one: `put_off_on` keeps the days on which the committee put it off before.
    Raises RuleViolation if outcome and date do not come together.
    Source: OParl 1.1, Consultation.
    """

    id: ConsultationId
    paper: PaperId
    committee: CommitteeId
    position: str
    role: Role = Role.FOR_INFORMATION
    authoritative: bool = False
    submitted_on: date | None = None
    planned_on: date | None = None
    sitting: SittingId | None = None
    deadline: date | None = None
    public: bool = True
    released: bool = False
    outcome: Outcome | None = None
    decided_on: date | None = None
    wording: str = ""
    vote: VoteResult | None = None
    referred_to: CommitteeId | None = None
    postponed_to: date | None = None
    put_off_on: frozenset[date] = frozenset()
    extract_received_on: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if (self.outcome is None) != (self.decided_on is None):
            raise RuleViolation("Ergebnis und Datum gehören zusammen.", field="decided_on")

    @property
    def awaits_outcome(self) -> bool:
        """Whether the committee has still to deal with it: it has no outcome, or one that puts it off."""
        return self.outcome is None or self.outcome in OPEN_OUTCOMES

    def decided(self, outcome: Outcome, on: date) -> "Consultation":
        """Return this step with its outcome. Raises RuleViolation if `on` lies before it was handed in or put off."""
        if self.submitted_on is not None and on < self.submitted_on:
            raise RuleViolation("Die Beratung liegt vor der Einreichung.", field="decided_on")
        if self.decided_on is None or self.decided_on == on:
            return replace(self, outcome=outcome, decided_on=on)
        if on < self.decided_on:
            raise RuleViolation("Die Beratung liegt vor dem Tag, an dem vertagt wurde.", field="decided_on")
        return replace(self, outcome=outcome, decided_on=on, put_off_on=self.put_off_on | {self.decided_on})


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A Mitzeichnung: an office that signs a paper before its first step, in order."""

    id: SignOffId
    paper: PaperId
    organization: OrganizationId
    position: str
    sent_on: date | None = None
    returned_on: date | None = None
    refused: bool = False
    remark: str = ""
