"""What the big screen shows: an item, a recommendation that is being worded, or the motto."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, RecommendationId, SessionId
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOnBeamer:
    """Show an item on the big screen, or a recommendation; neither: the motto, for a break.

    An item that is shown for the first time begins: from then on its time is counted.
    """

    session: SessionId
    item: AgendaItemId | None = None
    recommendation: RecommendationId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for what belongs to another Round Table."""
        session = tx.live(Session, self.session)
        item = None if self.item is None else tx.live(AgendaItem, self.item)
        one = None if self.recommendation is None else tx.live(Recommendation, self.recommendation)
        if any(other is not None and other.session != session.id for other in (item, one)):
            raise RuleViolation(f"Das gehört nicht zum Runden Tisch {session.year}.", field="item")
        shown_item = item.id if item is not None else None
        tx.put(replace(session, shown_item=shown_item, shown_recommendation=self.recommendation, shown_by=tx.user))
        if item is not None and item.begun_at is None:
            tx.put(replace(item, begun_at=tx.now.time().replace(second=0, microsecond=0, tzinfo=None)))
        if one is not None:
            return f"Beamer zeigt {naming.proposal_label(one, tx)}"
        return f"Beamer zeigt {naming.item_label(item)}" if item is not None else "Beamer zeigt das Motto"
