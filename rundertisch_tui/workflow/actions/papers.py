"""Papers and their way through the committees."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, ConsultationId, PaperId, RecommendationId
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, PaperType, Role
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitPaper:
    """Put recommendations before a committee: a paper with its first step."""

    title: str
    recommendations: frozenset[RecommendationId]
    committee: CommitteeId
    type: PaperType = PaperType.INFORMATION
    role: Role = Role.FOR_INFORMATION
    reference: str = ""
    sent_on: date | None = None
    planned_on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without a recommendation, or for a body of another time."""
        if not self.recommendations:
            raise RuleViolation("Eine Vorlage trägt mindestens eine Empfehlung.", field="recommendations")
        sent = self.sent_on or tx.today
        paper = tx.add(
            lambda i, code: Paper(
                id=PaperId(i),
                code=code,
                type=self.type,
                reference=self.reference,
                title=self.title,
                recommendations=self.recommendations,
                sent_on=sent,
            )
        )
        AddConsultation(
            paper=paper.id, committee=self.committee, role=self.role, submitted_on=sent, planned_on=self.planned_on
        ).apply(tx)
        return f"Vorlage {paper.code}: {word(self.type)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddConsultation:
    """Add a step to the way of a paper, behind the others."""

    paper: PaperId
    committee: CommitteeId
    role: Role = Role.FOR_INFORMATION
    submitted_on: date | None = None
    planned_on: date | None = None
    deadline: date | None = None
    public: bool = True

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a body that did not exist on that day."""
        paper = tx.get(Paper, self.paper)
        committee = tx.get(Committee, self.committee)
        day = self.planned_on or self.submitted_on or tx.today
        if not committee.exists_on(day):
            raise RuleViolation(f"{committee.label} gab es an diesem Tag nicht.", field="committee")
        taken = [step.position for step in tx.linked(Consultation, "paper", paper.id)]
        tx.add(
            lambda i, _: Consultation(
                id=ConsultationId(i),
                paper=paper.id,
                committee=committee.id,
                position=positions.between(max(taken, default=None), None),
                role=self.role,
                submitted_on=self.submitted_on,
                planned_on=self.planned_on,
                deadline=self.deadline,
                public=self.public,
            )
        )
        return f"{paper.code}: {committee.label}, {word(self.role)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOutcome:
    """Record what a committee did with a paper."""

    consultation: ConsultationId
    outcome: Outcome
    on: date
    wording: str = ""
    note: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the date lies before the submission or ahead of today."""
        if self.on > tx.today:
            raise RuleViolation("Dieser Tag liegt noch vor uns.", field="on")
        step = tx.get(Consultation, self.consultation)
        tx.put(replace(step.decided(self.outcome, self.on), wording=self.wording, note=self.note))
        paper = tx.get(Paper, step.paper)
        return f"{paper.code} {tx.get(Committee, step.committee).label}: {word(self.outcome)}"
