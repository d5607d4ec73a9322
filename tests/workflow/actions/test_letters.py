from datetime import date

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.status import state_of
from tests.workflow.desk import Desk
from tests.workflow.rounds import NOBODY, SCHOOL, YOUTH, offices


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
    one = desk.get(Letter, 1)
    assert (one.answer_level, one.answered_on, one.answer) == (AnswerLevel.SUPPORTED, date(2026, 6, 1), "Gern.")
    assert state(desk) is RecommendationState.ACCEPTED


def test_neither_letter_nor_answer_lies_ahead(desk: Desk) -> None:
    offices(desk)
    assert "noch vor uns" in desk.refused("send_letter", recommendations=[1], on="2026-07-04")
    assert "noch vor uns" in desk.refused("record_answer", recommendation=1, level="noted", on="2026-07-04")
    assert "mindestens eine" in desk.refused("send_letter", recommendations=[])


def to_two(desk: Desk) -> None:
    offices(desk)
    desk.do("set", kind="recommendation", id=1, before={}, after={"addressees": [YOUTH, SCHOOL]})


def test_two_addressees_get_two_letters_and_give_two_answers(desk: Desk) -> None:
    to_two(desk)
    desk.do("send_letter", recommendations=[1], on="2026-05-04")
    assert [one.office for one in desk.view.all(Letter)] == [YOUTH, SCHOOL]
    who = desk.refused("record_answer", recommendation=1, level="supported", on="2026-06-01")
    assert who == "Bitte sagen, wer geantwortet hat: Jugendamt, Volkshochschule."
    desk.do("record_answer", recommendation=1, office=YOUTH, level="supported", on="2026-06-01", text="Gern.")
    assert state(desk) is RecommendationState.FORWARDED
    desk.do("record_answer", recommendation=1, level="rejected", on="2026-06-02", text="Kein Geld.")
    assert [(one.office, one.answer) for one in desk.view.all(Letter)] == [(YOUTH, "Gern."), (SCHOOL, "Kein Geld.")]
    assert state(desk) is RecommendationState.PARTLY_ACCEPTED
    assert "schon beantwortet" in desk.refused("send_letter", recommendations=[1])


def test_a_letter_goes_only_to_the_offices_that_are_named(desk: Desk) -> None:
    to_two(desk)
    desk.do("send_letter", recommendations=[1], on="2026-05-04", offices=[SCHOOL])
    assert [one.office for one in desk.view.all(Letter)] == [SCHOOL]
    told = desk.refused("send_letter", recommendations=[1], offices=[NOBODY])
    assert told == "RT-2025-01 ist nicht an Sportamt gerichtet."
    assert "nicht an Sportamt" in desk.refused("record_answer", recommendation=1, office=NOBODY, level="noted")


def test_who_has_not_answered_can_be_written_to_once_more(desk: Desk) -> None:
    to_two(desk)
    desk.do("send_letter", recommendations=[1], on="2026-05-04", reply_by="2026-06-01")
    desk.do("record_answer", recommendation=1, office=YOUTH, level="supported", on="2026-06-01")
    desk.do("send_letter", recommendations=[1], on="2026-06-10", reply_by="2026-07-01")
    assert [(one.sent_on, one.reply_by) for one in desk.view.all(Letter)] == [
        (date(2026, 5, 4), date(2026, 6, 1)),
        (date(2026, 6, 10), date(2026, 7, 1)),
    ]


def test_without_number_or_addressee_there_is_no_letter(desk: Desk) -> None:
    offices(desk)
    desk.do("set", kind="recommendation", id=1, before={}, after={"addressees": []})
    assert "keinen Adressaten" in desk.refused("send_letter", recommendations=[1])
    desk.do("add_recommendation", session=1, wording="Räume", agreed=False, addressees=[YOUTH])
    assert "Konsens" in desk.refused("send_letter", recommendations=[2])


def test_an_office_gets_one_letter_for_a_recommendation(desk: Desk) -> None:
    offices(desk)
    desk.do("send_letter", recommendations=[1], on="2026-05-04")
    again = {"recommendation": 1, "office": YOUTH, "sent_on": "2026-05-05"}
    assert "schon ein Schreiben" in desk.refused("add", kind="letter", fields=again)


def test_the_day_of_the_next_report_is_kept_with_the_recommendation(desk: Desk) -> None:
    offices(desk)
    desk.do("record_answer", recommendation=1, level="partly", on="2026-06-01", report_back_on="2027-01-10")
    assert desk.get(Recommendation, 1).report_back_on == date(2027, 1, 10)
