"""Mitzeichnungen: the offices that sign a paper before its first step, in order."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId, PaperId, SignOffId
from rundertisch_tui.domain.papers import Paper, SignOff
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSignOff:
    """Let an office sign a paper, behind the others that sign it."""

    paper: PaperId
    organization: OrganizationId
    sent_on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an office that signs it already, or a day to come."""
        paper, office = tx.live(Paper, self.paper), tx.get(Organization, self.organization)
        before = tx.linked(SignOff, "paper", paper.id)
        if any(one.organization == office.id for one in before):
            raise RuleViolation(f"{office.label} zeichnet {paper.code} schon mit.", field="organization")
        if self.sent_on is not None:
            not_ahead(self.sent_on, tx.today, field="sent_on")
        last = max((one.position for one in before), default=None)
        tx.add(
            lambda i, _: SignOff(
                id=SignOffId(i),
                paper=paper.id,
                organization=office.id,
                position=positions.between(last, None),
                sent_on=self.sent_on,
            )
        )
        return f"{paper.code}: Mitzeichnung {office.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSignOff:
    """Record that an office has sent a paper back: signed, or refused with a remark."""

    sign_off: SignOffId
    on: date | None = None
    refused: bool = False
    remark: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day that cannot be, or a refusal without reason."""
        one = tx.get(SignOff, self.sign_off)
        on = not_ahead(self.on or tx.today, tx.today)
        if one.sent_on is not None and on < one.sent_on:
            raise RuleViolation("Die Antwort liegt vor der Zusendung.", field="on")
        if self.refused and not self.remark.strip():
            raise RuleViolation("Bitte sagen, warum nicht mitgezeichnet wurde.", field="remark")
        tx.put(replace(one, returned_on=on, refused=self.refused, remark=self.remark))
        office, paper = tx.get(Organization, one.organization), tx.get(Paper, one.paper)
        return f"{paper.code}: {office.label} {'zeichnet nicht mit' if self.refused else 'hat mitgezeichnet'}"
