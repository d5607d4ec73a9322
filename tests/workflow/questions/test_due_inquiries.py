from datetime import date

from rundertisch_tui.workflow.questions.due import due
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def told(desk: Desk) -> list[tuple[str, str, bool]]:
    return [(one.what, one.reason, one.urgent) for one in due(desk.view, TODAY) if one.key.startswith("inquiry")]


def ask(desk: Desk, **fields: str) -> None:
    desk.do("record_inquiry", title="Kurse", parliamentary_group="SPD", questions="Wie viele?", **fields)


def test_an_inquiry_is_due_until_it_is_answered(desk: Desk) -> None:
    ask(desk, received_on="2026-05-01", due_on="2026-07-01")
    ask(desk)
    ask(desk, due_on="2026-12-01")
    assert told(desk) == [
        ("VL-1", "Anfrage (SPD) wartet auf Antwort", True),
        ("VL-2", "Anfrage (SPD) wartet auf Antwort", False),
    ]
    desk.do("answer_inquiry", paper=1, answer="Zwei.")
    assert [code for code, _, _ in told(desk)] == ["VL-2"]
