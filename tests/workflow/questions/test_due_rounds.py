from datetime import date

from rundertisch_tui.workflow.questions.due import due
from tests.workflow.desk import Desk
from tests.workflow.rounds import SCHOOL, YOUTH, offices, status_round

TODAY = date(2026, 7, 3)


def told(desk: Desk, today: date = TODAY) -> dict[str, str]:
    return {item.key: f"{item.what}: {item.reason}" for item in due(desk.view, today)}


def test_offices_that_have_not_answered_are_due(desk: Desk) -> None:
    status_round(desk)
    assert told(desk)["round:1"] == "Abfrage 2026: 2 von 2 Stellen fehlen"
    assert "round:1" not in told(desk, date(2026, 2, 1))
    desk.do("take_in_answers", query=1, on="2026-03-03", unclear=["M-1: unklar"])
    assert told(desk)["round:1"] == "Abfrage 2026: 1 von 2 Stellen fehlt"
    assert told(desk)["unclear:1"] == "Abfrage 2026: 1 Antwort ist unklar"


def test_a_sheet_that_was_never_sent_is_due(desk: Desk) -> None:
    offices(desk)
    desk.do("open_status_round", year=2026, due_on="2026-04-30")
    assert told(desk)["unsent:1"] == "Abfrage 2026: 2 Bögen sind noch nicht verschickt"
    assert "round:1" not in told(desk)


def test_an_addressee_outside_the_committees_never_counts_as_without_paper(desk: Desk) -> None:
    offices(desk)
    assert "without_paper" not in told(desk)
    assert told(desk)["without_letter"] == "Empfehlungen: 1 wartet auf ein Schreiben"


def test_an_answer_is_awaited_until_it_comes(desk: Desk) -> None:
    offices(desk)
    desk.do("send_letter", recommendations=[1], on="2026-05-04", reply_by="2026-06-30")
    assert told(desk)["letter:1"] == "RT-2025-01: Antwort von Jugendamt wird erwartet"
    assert "without_letter" not in told(desk)
    assert "letter:1" not in told(desk, date(2026, 5, 5))
    desk.do("record_answer", recommendation=1, level="noted", on="2026-06-01")
    assert "letter:1" not in told(desk)


def test_the_second_addressee_waits_for_its_letter_and_owes_its_answer(desk: Desk) -> None:
    offices(desk)
    desk.do("set", kind="recommendation", id=1, before={}, after={"addressees": [YOUTH, SCHOOL]})
    desk.do("send_letter", recommendations=[1], on="2026-05-04", reply_by="2026-06-30", offices=[YOUTH])
    assert told(desk)["without_letter"] == "Empfehlungen: 1 wartet auf ein Schreiben"
    desk.do("record_answer", recommendation=1, level="noted", on="2026-06-01")
    assert told(desk)["without_letter"] == "Empfehlungen: 1 wartet auf ein Schreiben"
    desk.do("send_letter", recommendations=[1], on="2026-06-01", reply_by="2026-07-01")
    assert "without_letter" not in told(desk)
    assert told(desk)["letter:2"] == "RT-2025-01: Antwort von Volkshochschule wird erwartet"
    assert "letter:1" not in told(desk)
