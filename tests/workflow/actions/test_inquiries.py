from datetime import date

import pytest

from rundertisch_tui.domain.papers import Paper, PaperType
from tests.workflow.desk import Desk

QUESTIONS = "Wie viele Sprachkurse gibt es?\nWer ist zuständig?"


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """Three recommendations of 2025, two of them about courses; VL-1 asks about those that hold „kurse“."""
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    for text in ("Sprachkurse ausbauen", "Räume öffnen", "Kurse am Abend"):
        desk.do("add_recommendation", session=1, wording=text)
    desk.do("record_inquiry", title="Kurse", parliamentary_group="Grüne", questions=QUESTIONS, words="KURSE",
            due_on="2026-08-01")  # fmt: skip
    return desk


def change(desk: Desk, **fields: object) -> str:
    return desk.refused("set", kind="paper", id=1, before={}, after=fields)


def test_filter_words_bring_their_recommendations(asked: Desk) -> None:
    paper = asked.get(Paper)
    assert (paper.type, paper.code) == (PaperType.INQUIRY, "VL-1")
    assert paper.recommendations == {1, 3}
    assert (paper.received_on, paper.due_on) == (date(2026, 7, 3), date(2026, 8, 1))


def test_marked_ones_come_beside_them(asked: Desk) -> None:
    asked.do("record_inquiry", title="Räume", parliamentary_group="SPD", questions="?", recommendations=[1],
             words="räume")  # fmt: skip
    assert asked.get(Paper, 2).recommendations == {1, 2}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"title": " "}, "worum es geht"),
        ({"parliamentary_group": ""}, "Fraktion nennen"),
        ({"questions": "\n"}, "mindestens eine Frage"),
        ({"words": "zebra"}, "Keine Empfehlung enthält „zebra“"),
        ({"due_on": "2026-01-01"}, "Frist liegt vor"),
        ({"received_on": "2027-01-01"}, "liegt noch vor uns"),
    ],
)
def test_what_cannot_be_is_refused(asked: Desk, fields: dict[str, str], sentence: str) -> None:
    given = {"title": "Kurse", "parliamentary_group": "SPD", "questions": "Wie viele?", **fields}
    assert sentence in asked.refused("record_inquiry", **given)


def test_the_given_answer_stands_fixed_until_it_is_taken_back(asked: Desk) -> None:
    asked.do("answer_inquiry", paper=1, answer="23.\nDas Jugendamt.")
    for fields in ({"answer": "24"}, {"questions": "?"}, {"recommendations": [1]}, {"title": "Anders"}):
        assert "steht fest" in change(asked, **fields)
    assert "schon beantwortet" in asked.refused("answer_inquiry", paper=1, answer="24")
    asked.do("reopen_inquiry", paper=1)
    asked.do("answer_inquiry", paper=1, answer="24.")
    assert asked.get(Paper).answer == "24."


def test_undo_takes_the_answer_back(asked: Desk) -> None:
    asked.do("answer_inquiry", paper=1, answer="23.")
    asked.office.undo()
    assert asked.get(Paper).answered_on is None


def test_an_answer_needs_text_and_a_day_that_can_be(asked: Desk) -> None:
    assert "Antwort schreiben" in asked.refused("answer_inquiry", paper=1, answer=" ")
    assert "noch vor uns" in asked.refused("answer_inquiry", paper=1, answer="x", on="2027-01-01")
    assert "vor dem Eingang" in asked.refused("answer_inquiry", paper=1, answer="x", on="2026-01-01")


def test_only_an_inquiry_is_answered(asked: Desk) -> None:
    asked.do("add", kind="committee", fields={"name": "Magistrat"})
    asked.do("submit_paper", title="Vorlage", recommendations=[1], committee=1)
    assert "keine Anfrage" in asked.refused("answer_inquiry", paper=2, answer="x")
    assert "noch nicht beantwortet" in asked.refused("reopen_inquiry", paper=1)


def test_the_next_similar_question_names_the_answer(asked: Desk) -> None:
    asked.do("answer_inquiry", paper=1, answer="23.")
    done = asked.do("record_inquiry", title="Zahl der Kurse", parliamentary_group="CDU",
                    questions="Wie viele Sprachkurs-Angebote gibt es, wer ist dafür zuständig?")  # fmt: skip
    assert done.findings == ("Ähnlich gefragt: VL-1 (Grüne), beantwortet am 03.07.2026.",)
    other = asked.do("record_inquiry", title="Wohnraum", parliamentary_group="CDU", questions="Wer baut Wohnungen?")
    assert other.findings == ()
