from datetime import date

from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.due_minutes import waiting_minutes
from tests.workflow.desk import Desk


def told(desk: Desk, today: date) -> list[str]:
    return [one.reason for one in waiting_minutes(desk.view, desk.get(Session), today)]


def test_minutes_say_step_by_step_what_they_wait_for(table: Desk) -> None:
    today = date(2026, 7, 3)
    table.do("set_session_state", session=1, state="running")
    table.do("set_session_state", session=1, state="held", at="15:00:00")
    assert told(table, today) == ["Runder Tisch 2026 noch nicht abgeschlossen"]
    table.do("close_session", session=1, reason="Probe")
    assert told(table, today) == ["Niederschrift 2026 noch nicht versandt"]
    table.do("set_minutes_state", session=1, state="circulated")
    assert told(table, today) == []
    table.do("file_objection", session=1, who="Frau Kern", text="Stimmt nicht.")
    assert told(table, today) == ["1 Einwendung noch zu entscheiden"]
    table.do("decide_objection", objection=1, decision="rejected")
    assert told(table, date(2026, 7, 18)) == ["Niederschrift 2026 noch nicht festgestellt"]
    table.do("set_minutes_state", session=1, state="approved")
    assert told(table, today) == ["Niederschrift 2026 noch nicht unterzeichnet"]
    table.do("set_minutes_state", session=1, state="signed")
    assert told(table, today) == []
