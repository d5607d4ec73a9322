from rundertisch_tui.domain.papers import PaperType
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.questions.paper_drafts import draft
from tests.workflow.desk import Desk


def test_one_recommendation_gives_its_title_and_a_sentence_in_the_singular(desk: Desk) -> None:
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen.", title="Kurse")
    found = draft(desk.view, [desk.get(Recommendation)])
    assert found.title == "Kurse"
    assert found.resolution == (
        "Der Magistrat nimmt die Empfehlung RT-2025-01 des Runden Tisches Integration zur Kenntnis."
    )
    assert found.rationale == "RT-2025-01: „Kurse ausbauen.“ Beschlossen am 3. Juli 2025, Konsens."


def test_several_are_listed_and_the_challenge_behind_them_is_told(desk: Desk) -> None:
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("add_challenge", title="Wartezeit", year=2025)
    for text in ("Kurse ausbauen", "Listen offenlegen", "Räume suchen"):
        desk.do("add_recommendation", session=1, wording=text)
    desk.do("set", kind="recommendation", id=2, before={}, after={"challenge": 1, "rationale": "Es eilt."})
    found = draft(desk.view, [desk.get(Recommendation, at) for at in (1, 2, 3)])
    assert found.title == "Empfehlungen des Runden Tisches Integration 2025"
    assert "die Empfehlungen RT-2025-01, RT-2025-02 und RT-2025-03 des Runden Tisches" in found.resolution
    assert "Anlass ist die Herausforderung H-2025-01: Wartezeit. Es eilt." in found.rationale


def test_without_a_recommendation_there_is_nothing_to_say(desk: Desk) -> None:
    assert draft(desk.view, []).title == ""


def test_a_paper_that_is_to_be_decided_asks_to_act(desk: Desk) -> None:
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen.", title="Kurse")
    assert draft(desk.view, [desk.get(Recommendation)], PaperType.DECISION).resolution == (
        "Der Magistrat wird beauftragt, die Empfehlung RT-2025-01 des Runden Tisches Integration umzusetzen "
        "und über den Stand zu berichten."
    )
