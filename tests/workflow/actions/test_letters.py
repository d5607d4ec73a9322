from datetime import date

from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.status import state_of
from tests.workflow.desk import Desk
from tests.workflow.rounds import offices


def state(desk: Desk) -> RecommendationState | None:
    return state_of(desk.view, desk.get(Recommendation, 1)).state


def test_a_letter_forwards_and_its_answer_decides(desk: Desk) -> None:
    offices(desk)
    assert state(desk) is RecommendationState.AGREED
    done = desk.do("send_letter", recommendations=[1], on="2026-05-04", reply_by="2026-06-30")
    assert done.name == "Schreiben zu RT-2025-01"
    assert state(desk) is RecommendationState.FORWARDED
    done = desk.do("record_answer", recommendation=1, level="supported", on="2026-06-01", text="Gern.")
    assert done.name == "RT-2025-01: Antwort „unterstützt“"
    one = desk.get(Recommendation, 1)
    assert (one.answer_level, one.answered_on, one.answer) == (AnswerLevel.SUPPORTED, date(2026, 6, 1), "Gern.")
    assert one.report_back_on is None
    assert state(desk) is RecommendationState.ACCEPTED


def test_neither_letter_nor_answer_lies_ahead(desk: Desk) -> None:
    offices(desk)
    assert "noch vor uns" in desk.refused("send_letter", recommendations=[1], on="2026-07-04")
    assert "noch vor uns" in desk.refused("record_answer", recommendation=1, level="noted", on="2026-07-04")
    assert "mindestens eine" in desk.refused("send_letter", recommendations=[])
