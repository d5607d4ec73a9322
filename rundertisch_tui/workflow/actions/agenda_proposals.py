"""Proposals for the agenda: taken as a point, or declined with the reason."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, AgendaProposalId
from rundertisch_tui.domain.sessions import ItemKind
from rundertisch_tui.workflow.actions.sessions import AddAgendaItem
from rundertisch_tui.workflow.transaction import Transaction


def _open(tx: Transaction, proposal: AgendaProposalId) -> AgendaProposal:
    """The proposal. Raises RuleViolation if somebody decided about it already."""
    one = tx.live(AgendaProposal, proposal)
    if one.item is not None:
        raise RuleViolation(f"„{one.title}“ steht schon auf der Tagesordnung.")
    if one.declined:
        raise RuleViolation(f"„{one.title}“ ist abgelehnt: {one.declined} Bitte erst den Grund leeren.")
    return one


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAgendaProposal:
    """Make the last point of the agenda of a proposal, or a workshop below a point; who proposed it stays noted."""

    proposal: AgendaProposalId
    parent: AgendaItemId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it was decided already."""
        one = _open(tx, self.proposal)
        remark = f"Vorschlag von {one.proposed_by}" if one.proposed_by else ""
        told = AddAgendaItem(
            session=one.session,
            title=one.title,
            parent=self.parent,
            kind=ItemKind.PLENARY if self.parent is None else ItemKind.WORKSHOP,
            remark="\n".join(part for part in (remark, one.remark) if part),
        ).apply(tx)
        item = next(number for table, number in reversed(tx.created) if table == "agenda_item")
        tx.put(replace(one, item=AgendaItemId(item)))
        return told


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineAgendaProposal:
    """Decline a proposal; it stays on record with the reason."""

    proposal: AgendaProposalId
    reason: str

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without a reason, or if it was decided already."""
        one = _open(tx, self.proposal)
        if not self.reason.strip():
            raise RuleViolation("Bitte einen Grund nennen.", field="reason")
        tx.put(replace(one, declined=self.reason))
        return f"Vorschlag „{one.title[:40]}“ abgelehnt"
