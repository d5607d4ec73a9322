"""What is proposed as the next step of a recommendation."""

from datetime import date

import pytest

from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.chain import Part, chain
from rundertisch_tui.workflow.questions.next_steps import PROPOSED, proposed_step
from tests.workflow.desk import Desk

TODAY = date(2026, 12, 1)


@pytest.fixture
def noted(table: Desk) -> Desk:
    """RT-2026-01, taken note of by the Magistrat."""
    table.do("add_recommendation", session=1, wording="Kurse ausbauen")
    table.add("committee", name="Magistrat", kind="magistrate")
    table.do("submit_paper", title="Kurse", recommendations=[1], committee=1, sent_on="2026-07-01")
    table.do("record_outcome", consultation=1, outcome="noted", on="2026-07-02")
    return table


def test_to_take_note_is_no_end(noted: Desk) -> None:
    one = noted.get(Recommendation)
    assert proposed_step(noted.view, one) == "Wege und Adressaten klären"
    (step,) = [step for step in chain(noted.view, one, TODAY).with_proposal if step.part is Part.NEXT]
    assert (step.mark, step.what, step.result) == ("?", "Wege und Adressaten klären", "Vorschlag")


def test_it_is_proposed_until_there_is_a_step_with_a_day(noted: Desk) -> None:
    noted.do("set", kind="recommendation", id=1, before={}, after={"next_step": "Amt fragen"})
    assert proposed_step(noted.view, noted.get(Recommendation)) == "Wege und Adressaten klären"
    noted.do("set_next_step", recommendation=1, next_step="Amt fragen", on="2026-12-10")
    assert proposed_step(noted.view, noted.get(Recommendation)) == ""


def test_or_until_an_end_is_set(noted: Desk) -> None:
    noted.do("end_recommendation", recommendation=1, end_state="done", reason="läuft")
    assert proposed_step(noted.view, noted.get(Recommendation)) == ""


def test_every_state_but_the_last_has_a_step_to_propose() -> None:
    assert set(RecommendationState) - PROPOSED.keys() == {RecommendationState.IMPLEMENTED}
