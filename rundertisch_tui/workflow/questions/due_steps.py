"""Recommendations for which nobody has said what comes next: taking note is no end, and no other state is one."""

from collections.abc import Iterator, Sequence
from datetime import date

from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.due_items import DueItem, due_item
from rundertisch_tui.workflow.questions.next_steps import PROPOSED


def without_step(found: Sequence[tuple[Recommendation, Reached]], today: date) -> Iterator[DueItem]:
    """One line for each that was only taken note of, and one for all others that are open."""
    others = []
    for one, state in found:
        if state.state is RecommendationState.NOTED:
            reason = f"Kenntnisnahme: {PROPOSED[RecommendationState.NOTED]}"
            yield due_item(f"noted:{one.id}", one.code, reason, None, today, table="recommendation", record=one.id)
        else:
            others.append(one)
    if others:
        many = len(others)
        words = "1 hat keinen nächsten Schritt" if many == 1 else f"{many} haben keinen nächsten Schritt"
        yield due_item(
            "without_step", "Empfehlungen", words, None, today, table="recommendation", record=others[0].id
        )  # fmt: skip
