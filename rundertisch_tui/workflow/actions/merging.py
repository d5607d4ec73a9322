"""Recommendations that say the same become one, also when they are agreed and of different years."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.recommendations import EndRecommendation, united
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRecommendations:
    """Let recommendations go up in another one, which takes over their fields, addressees and measures.

    Each keeps its number, its lines and the way of its papers; only what is still to be done goes on in the other.
    """

    into: RecommendationId
    recommendations: frozenset[RecommendationId]
    reason: str = ""
    wording: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without another one, or for an ended one."""
        target = _open(tx, self.into, "into")
        others = [_open(tx, one, "recommendations") for one in sorted(self.recommendations - {self.into})]
        if not others:
            raise RuleViolation("Bitte sagen, welche Empfehlungen darin aufgehen.", field="recommendations")
        label = naming.proposal_label(target, tx)
        reason = self.reason.strip() or f"geht weiter in {label}"
        for other in others:
            if other.code and not target.code:
                raise RuleViolation(
                    f"{other.code} ist beschlossen, {label} noch nicht; es geht nur umgekehrt.", field="into"
                )
            EndRecommendation(
                recommendation=other.id, end_state=EndState.MERGED, reason=reason, merged_into=target.id
            ).apply(tx)
            for measure in tx.linked(Measure, "recommendations", other.id):
                tx.put(replace(measure, recommendations=measure.recommendations | {target.id}))
        tx.put(
            replace(
                united(target, others, self.wording),
                addressee_text=", ".join(_texts((target, *others))),
                challenge=next((one.challenge for one in (target, *others) if one.challenge is not None), None),
            )
        )
        return f"{', '.join(naming.proposal_label(one, tx) for one in others)} aufgegangen in {label}"


def _texts(every: tuple[Recommendation, ...]) -> list[str]:
    """The addressees given as text, each once."""
    return list(dict.fromkeys(one.addressee_text for one in every if one.addressee_text))


def _open(tx: Transaction, recommendation: RecommendationId, field: str) -> Recommendation:
    one = tx.live(Recommendation, recommendation)
    if one.end_state is not None:
        raise RuleViolation(f"{naming.proposal_label(one, tx)} ist {word(one.end_state)}.", field=field)
    return one
