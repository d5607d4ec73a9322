"""Recommendations from proposal to end: agreed, numbered, worded, discarded, followed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import votes
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    CommitteeId,
    OrganizationId,
    RecommendationId,
    SessionId,
)
from rundertisch_tui.domain.numbering import parse_code, recommendation_code
from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.freezing import require_unsigned
from rundertisch_tui.workflow.transaction import Transaction


def require_open(session: Session) -> None:
    """Refuse a change of what the minutes say once they are closed or signed. Raises RuleViolation."""
    require_unsigned(session)
    if session.closed_on is not None:
        raise RuleViolation(
            f"RT {session.year} ist abgeschlossen: Text ändern nur Einwendungen, oder wieder öffnen mit Grund."
        )


def united(target: Recommendation, others: Sequence[Recommendation], wording: str) -> Recommendation:
    """The recommendation in which others go up: with their fields and addressees, and a new wording if given."""
    return replace(
        target,
        wording=wording or target.wording,
        action_fields=target.action_fields.union(*(one.action_fields for one in others)),
        addressees=target.addressees.union(*(one.addressees for one in others)),
        addressed_committees=target.addressed_committees.union(*(one.addressed_committees for one in others)),
    )


def check_vote(tx: Transaction, session: SessionId, vote: VoteResult) -> None:
    """Refuse more voices than people present. Raises RuleViolation."""
    present = sum(one.presence is Presence.PRESENT for one in tx.linked(Attendance, "session", session))
    if present:
        votes.check_against_present(vote, present)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeRecommendation:
    """Record that the Round Table agreed on a proposal; now it draws its number RT-2026-01."""

    recommendation: RecommendationId
    consensus: Consensus = Consensus.CONSENSUS
    reservation: str = ""
    vote: VoteResult | None = None
    on: date | None = None
    wording: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it has a number, an end, or the vote does not carry it."""
        proposal = tx.live(Recommendation, self.recommendation)
        if proposal.code:
            raise RuleViolation(f"{proposal.code} ist schon beschlossen.")
        if proposal.end_state is not None:
            raise RuleViolation(f"Der Vorschlag ist {word(proposal.end_state)}.")
        if self.consensus in (Consensus.RESERVATION, Consensus.MINORITY) and not self.reservation.strip():
            raise RuleViolation("Bitte sagen, wer welchen Vorbehalt hat.", field="reservation")
        self._check_vote(tx, proposal)
        session = tx.live(Session, proposal.session)
        require_open(session)
        code = recommendation_code(session.year, tx.next_number(f"RT-{session.year}"))
        tx.put(
            replace(
                proposal,
                code=code,
                agreed_on=self.on or session.held_on or tx.today,
                consensus=self.consensus,
                reservation=self.reservation,
                vote=self.vote,
                wording=self.wording or proposal.wording,
            )
        )
        return f"Empfehlung {code}: {word(self.consensus)}"

    def _check_vote(self, tx: Transaction, proposal: Recommendation) -> None:
        if (self.consensus is Consensus.VOTE) != (self.vote is not None):
            raise RuleViolation("Zu einer Abstimmung gehört ihr Ergebnis, und nur zu ihr.", field="vote")
        if self.vote is None:
            return
        check_vote(tx, proposal.session, self.vote)
        if not votes.is_carried(self.vote):
            raise RuleViolation("Abgelehnt: so wird keine Empfehlung daraus. w verwirft den Vorschlag.", field="vote")


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleProposals:
    """Let proposals go up in another one, which takes over their fields and addressees; each keeps its lines."""

    into: RecommendationId
    proposals: frozenset[RecommendationId]
    wording: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for one that has a number, an end, or another Round Table."""
        target = tx.live(Recommendation, self.into)
        others = [tx.get(Recommendation, one) for one in sorted(self.proposals - {self.into})]
        if not others:
            raise RuleViolation("Bitte sagen, welche Vorschläge darin aufgehen.", field="proposals")
        if target.end_state is not None:
            raise RuleViolation(f"{naming.proposal_label(target, tx)} ist {word(target.end_state)}.", field="into")
        for other in others:
            self._check(other, target, tx)
            reason = f"gebündelt mit {naming.proposal_label(target, tx)}"
            EndRecommendation(
                recommendation=other.id, end_state=EndState.MERGED, reason=reason, merged_into=target.id
            ).apply(tx)
        tx.put(
            replace(
                united(target, others, self.wording),
                points=sum(one.points or 0 for one in (target, *others)) or None,
            )
        )
        labels = ", ".join(naming.proposal_label(one, tx) for one in others)
        return f"{labels} gebündelt mit {naming.proposal_label(target, tx)}"

    @staticmethod
    def _check(other: Recommendation, target: Recommendation, tx: Transaction) -> None:
        label = naming.proposal_label(other, tx)
        if other.session != target.session:
            raise RuleViolation(f"{label} ist von einem anderen Runden Tisch.", field="proposals")
        if other.code:
            raise RuleViolation(f"{label} ist beschlossen; gebündelt werden nur Vorschläge.", field="proposals")
        if other.end_state is not None:
            raise RuleViolation(f"{label} ist schon {word(other.end_state)}.", field="proposals")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRecommendation:
    """Add a recommendation without the minutes: one of a past Round Table, or a proposal handed in otherwise.

    With a `code` or `legacy_number` it counts as agreed on the day of its session.
    """

    session: SessionId
    wording: str
    title: str = ""
    code: str = ""
    legacy_number: str = ""
    agreed: bool = True
    agenda_item: AgendaItemId | None = None
    action_fields: frozenset[ActionFieldId] = frozenset()
    addressees: frozenset[OrganizationId] = frozenset()
    addressed_committees: frozenset[CommitteeId] = frozenset()
    addressee_text: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a number of another year or one that is taken."""
        session = tx.live(Session, self.session)
        code = self._code(tx, session)
        counted = not code and self.agenda_item is not None  # a proposal is called by its item: V 6.1-2
        serial = tx.next_number(f"V:{self.agenda_item}") if counted else None
        recommendation = tx.add(
            lambda i, _: Recommendation(
                id=RecommendationId(i),
                code=code,
                session=session.id,
                agenda_item=self.agenda_item,
                serial=serial,
                wording=self.wording,
                title=self.title,
                legacy_number=self.legacy_number,
                action_fields=self.action_fields,
                addressees=self.addressees,
                addressed_committees=self.addressed_committees,
                addressee_text=self.addressee_text,
                agreed_on=(session.held_on or tx.today) if code else None,
                consensus=Consensus.CONSENSUS if code else None,
            )
        )
        return f"Empfehlung {naming.proposal_label(recommendation, tx)} aufgenommen"

    def _code(self, tx: Transaction, session: Session) -> str:
        series = f"RT-{session.year}"
        if self.code:
            parsed = parse_code(self.code)
            if parsed is None or parsed.series != "RT" or parsed.year != session.year:
                raise RuleViolation(
                    f"Die Nummer {self.code} passt nicht zum Runden Tisch {session.year} (zum Beispiel {series}-01).",
                    field="code",
                )
            tx.burn(series, parsed.number)
            return recommendation_code(session.year, parsed.number)
        return recommendation_code(session.year, tx.next_number(series)) if self.agreed else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRecommendation:
    """Set an end by hand, with the reason: discarded, done, rejected, overtaken, withdrawn, merged."""

    recommendation: RecommendationId
    end_state: EndState
    reason: str
    merged_into: RecommendationId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without reason, or merged into nothing."""
        one = tx.live(Recommendation, self.recommendation)
        if not self.reason.strip():
            raise RuleViolation("Ein Ende braucht einen Grund.", field="reason")
        if (self.end_state is EndState.MERGED) != (self.merged_into is not None):
            raise RuleViolation("Bitte die Empfehlung nennen, in der sie aufgeht.", field="merged_into")
        if self.end_state is EndState.DISCARDED and one.code:
            raise RuleViolation(f"{one.code} ist beschlossen; verworfen werden nur Vorschläge.", field="end_state")
        tx.put(
            replace(
                one,
                end_state=self.end_state,
                end_reason=self.reason,
                ended_on=tx.today,
                merged_into=self.merged_into,
                next_step="",
                next_step_on=None,
            )
        )
        return f"{naming.proposal_label(one, tx)}: {word(self.end_state)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenRecommendation:
    """Take an end back that was set by hand."""

    recommendation: RecommendationId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is no end to take back."""
        one = tx.live(Recommendation, self.recommendation)
        if one.end_state is None:
            raise RuleViolation(f"{naming.proposal_label(one, tx)} hat kein Ende.")
        tx.put(replace(one, end_state=None, end_reason="", ended_on=None, merged_into=None))
        return f"{naming.proposal_label(one, tx)} wieder offen"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNextStep:
    """Say what comes next, until when and by whom."""

    recommendation: RecommendationId
    next_step: str
    on: date | None = None
    by: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a step without a day."""
        one = tx.live(Recommendation, self.recommendation)
        if self.next_step.strip() and self.on is None:
            raise RuleViolation("Zum nächsten Schritt gehört ein Datum, zum Beispiel +14.", field="on")
        tx.put(replace(one, next_step=self.next_step, next_step_on=self.on, next_step_by=self.by))
        return f"{naming.proposal_label(one, tx)}: nächster Schritt"
