"""One recommendation becomes two, when its parts go different ways."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, OrganizationId, RecommendationId
from rundertisch_tui.domain.numbering import recommendation_code
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitRecommendation:
    """Take a part out of a recommendation: it gets a number of its own and keeps field, addressees and agreement.

    `remaining` is what the first one says from now on; empty: it stays as it is. `addressees` and
    `addressed_committees` are those of the part, if it goes to others.
    """

    recommendation: RecommendationId
    wording: str
    title: str = ""
    remaining: str = ""
    addressees: frozenset[OrganizationId] | None = None
    addressed_committees: frozenset[CommitteeId] | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an ended one, or a part that says the same."""
        one = tx.get(Recommendation, self.recommendation)
        label = naming.proposal_label(one, tx)
        if one.end_state is not None:
            raise RuleViolation(f"{label} ist {word(one.end_state)}.")
        rest = self.remaining.strip() or one.wording
        if self.wording.strip() == rest:
            raise RuleViolation("Beide Teile sagen dasselbe. Bitte den Wortlaut trennen.", field="wording")
        code, serial = self._number(tx, one)
        part = tx.add(
            lambda i, _: replace(
                one,
                id=RecommendationId(i),
                code=code,
                serial=serial,
                wording=self.wording,
                title=self.title,
                predecessors=frozenset({one.id}),
                addressees=one.addressees if self.addressees is None else self.addressees,
                addressed_committees=(
                    one.addressed_committees if self.addressed_committees is None else self.addressed_committees
                ),
                next_step="",
                next_step_on=None,
                next_step_by="",
            )
        )
        if rest != one.wording:
            tx.put(replace(one, wording=rest))
        return f"{label} geteilt: {naming.proposal_label(part, tx)}"

    @staticmethod
    def _number(tx: Transaction, one: Recommendation) -> tuple[str, int | None]:
        """The next number of its year, or the next serial of its item for a proposal."""
        if one.code:
            year = tx.get(Session, one.session).year
            return recommendation_code(year, tx.next_number(f"RT-{year}")), one.serial
        return "", tx.next_number(f"V:{one.agenda_item}") if one.agenda_item is not None else None
