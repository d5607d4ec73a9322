"""Topics that people propose for the agenda of a Round Table: collected before it is fixed, ranked by points."""

from collections.abc import Iterable
from dataclasses import dataclass

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, AgendaProposalId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaProposal:
    """One proposed topic. `item` is the point that it became, `declined` the reason why it became none.

    Raises RuleViolation for fewer points than none, and for one that was taken and declined at once.
    """

    id: AgendaProposalId
    session: SessionId
    title: str
    proposed_by: str = ""
    points: int | None = None
    remark: str = ""
    item: AgendaItemId | None = None
    declined: str = ""

    def __post_init__(self) -> None:
        if self.points is not None and self.points < 0:
            raise RuleViolation("Punkte gibt es nicht weniger als null.", field="points")
        if self.item is not None and self.declined:
            raise RuleViolation("Der Vorschlag steht schon auf der Tagesordnung.", field="declined")

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided yet."""
        return self.item is None and not self.declined


def ranked(proposals: Iterable[AgendaProposal]) -> list[AgendaProposal]:
    """The open ones by points, those without behind them; then what was taken, then what was declined."""
    return sorted(proposals, key=lambda one: (bool(one.declined), not one.is_open, -(one.points or 0), one.id))
