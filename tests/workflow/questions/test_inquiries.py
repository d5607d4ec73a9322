from rundertisch_tui.workflow.questions.inquiries import answered_before, matching
from tests.workflow.desk import Desk


def test_all_words_must_stand_in_number_or_text(desk: Desk) -> None:
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    for text in ("Sprachkurse für Mütter", "Sprachkurse am Abend"):
        desk.do("add_recommendation", session=1, wording=text)
    assert [one.code for one in matching(desk.view, "sprach mutter")] == ["RT-2025-01"]
    assert [one.code for one in matching(desk.view, "rt-2025-02")] == ["RT-2025-02"]
    assert matching(desk.view, "  ") == ()


def test_only_answered_ones_are_found_and_not_itself(desk: Desk) -> None:
    for _ in range(2):
        desk.do("record_inquiry", title="Kurse", parliamentary_group="SPD", questions="Wie viele Kurse gibt es?")
    desk.do("answer_inquiry", paper=1, answer="23")
    text = "Kursen: wie vielen?"
    assert [one.code for one in answered_before(desk.view, text)] == ["VL-1"]
    assert answered_before(desk.view, text, but=1) == ()
    assert answered_before(desk.view, "") == ()
