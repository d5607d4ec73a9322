"""Papers and their way through the committees."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import positions, states
from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, ConsultationId, PaperId, RecommendationId
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, PaperType, Role, usual_role
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.questions.councils import MISSING, is_left_out
from rundertisch_tui.workflow.questions.sittings import sitting_on
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitPaper:
    """Put recommendations before a committee: a paper with its first step, and with those at `further` in order.

    A step without a given role gets the one that is usual at such a body.
    """

    title: str
    recommendations: frozenset[RecommendationId]
    committee: CommitteeId
    type: PaperType = PaperType.INFORMATION
    role: Role | None = None
    reference: str = ""
    sent_on: date | None = None
    planned_on: date | None = None
    further: tuple[CommitteeId, ...] = ()
    proposed_resolution: str = ""
    rationale: str = ""
    financial_impact: str = ""
    personnel_impact: str = ""
    climate_impact: str = ""

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
                proposed_resolution=self.proposed_resolution,
                rationale=self.rationale,
                financial_impact=self.financial_impact,
                personnel_impact=self.personnel_impact,
                climate_impact=self.climate_impact,
            )
        )
        AddConsultation(
            paper=paper.id,
            committee=self.committee,
            role=self.role or self._usual(tx, self.committee),
            submitted_on=sent,
            planned_on=self.planned_on,
        ).apply(tx)
        for committee in self.further:
            AddConsultation(paper=paper.id, committee=committee, role=self._usual(tx, committee)).apply(tx)
        if is_left_out(tx, (self.committee, *self.further), sent):
            tx.findings.append(f"{MISSING}.")
        return f"Vorlage {paper.code}: {word(self.type)}"

    def _usual(self, tx: Transaction, committee: CommitteeId) -> Role:
        return usual_role(tx.get(Committee, committee).kind, self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddConsultation:
    """Add a step to the way of a paper, behind the others.

    The Magistrat sits behind closed doors (§ 67 HGO): unless it is said, a step there is not public.
    """

    paper: PaperId
    committee: CommitteeId
    role: Role = Role.FOR_INFORMATION
    submitted_on: date | None = None
    planned_on: date | None = None
    deadline: date | None = None
    public: bool | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a body that did not exist on that day."""
        paper = tx.live(Paper, self.paper)
        taken = [step.position for step in tx.linked(Consultation, "paper", paper.id)]
        committee = self._add(tx, positions.between(max(taken, default=None), None))
        return f"{paper.code}: {committee.label}, {word(self.role)}"

    def insert(self, tx: Transaction, behind: Consultation) -> None:
        """Add the step next to another one, before those that follow it. Raises as `apply`."""
        later = [step.position for step in tx.linked(Consultation, "paper", self.paper)
                 if step.position > behind.position]  # fmt: skip
        self._add(tx, positions.between(behind.position, min(later, default=None)))

    def _add(self, tx: Transaction, position: str) -> Committee:
        committee = tx.get(Committee, self.committee)
        committee.check_exists(self.planned_on or self.submitted_on or tx.today, field="committee")
        tx.add(
            lambda i, _: Consultation(
                id=ConsultationId(i),
                paper=self.paper,
                committee=committee.id,
                position=position,
                role=self.role,
                submitted_on=self.submitted_on,
                planned_on=self.planned_on,
                sitting=sitting_on(tx, committee.id, self.planned_on),
                deadline=self.deadline,
                public=self.public if self.public is not None else committee.kind is not CommitteeKind.MAGISTRATE,
            )
        )
        return committee


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOutcome:
    """Record what a committee did with a paper. A referral adds the next step, at the committee it was referred to."""

    consultation: ConsultationId
    outcome: Outcome
    on: date
    wording: str = ""
    note: str = ""
    vote: VoteResult | None = None
    postponed_to: date | None = None
    referred_to: CommitteeId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the step is settled, or a date does not go with the outcome."""
        not_ahead(self.on, tx.today)
        if self.postponed_to is not None and self.outcome is not Outcome.POSTPONED:
            raise RuleViolation("Ein neuer Termin gehört nur zu „vertagt“.", field="postponed_to")
        if self.referred_to is not None and self.outcome is not Outcome.REFERRED:
            raise RuleViolation("Ein weiteres Gremium gehört nur zu „überwiesen“.", field="referred_to")
        step = tx.live(Consultation, self.consultation)
        committee = tx.get(Committee, step.committee)
        committee.check_exists(self.on, field="on")
        if step.outcome is not None:
            states.check(states.CONSULTATION, step.outcome, self.outcome, field="outcome")
        tx.put(
            replace(
                step.decided(self.outcome, self.on),
                sitting=sitting_on(tx, committee.id, self.on),
                wording=self.wording,
                note=self.note,
                vote=self.vote,
                postponed_to=self.postponed_to,
                referred_to=self.referred_to,
            )
        )
        if self.referred_to is not None and self.referred_to != step.referred_to:
            referred = AddConsultation(
                paper=step.paper, committee=self.referred_to, role=step.role, submitted_on=self.on
            )
            referred.insert(tx, behind=step)
        paper = tx.get(Paper, step.paper)
        return f"{paper.code} {committee.label}: {word(self.outcome)}"
