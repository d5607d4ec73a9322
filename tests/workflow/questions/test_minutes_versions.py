from rundertisch_tui.domain.decisions import LineChangeKind
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.minutes_versions import (
    changes_since,
    current_lines,
    objections_of,
    objections_until,
    open_objections,
)
from tests.workflow.desk import Desk

SESSION = SessionId(1)


def test_lines_stand_in_the_order_of_the_agenda_without_those_for_the_office(table: Desk) -> None:
    table.line(table.item("7").id, "Ende.")
    table.line(table.item("6.1").id, "Im Workshop.")
    table.line(table.item("1").id, "Anfang.")
    table.line(table.item("1").id, "Nur für uns.", kind="internal")
    assert [(one.label, one.text) for one in current_lines(table.view, SESSION)] == [
        ("1.1", "Anfang."),
        ("6.1.1", "Im Workshop."),
        ("7.1", "Ende."),
    ]


def test_what_changed_since_a_version_is_known(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    table.line(table.item("1").id, "Anfang.")
    assert changes_since(table.view, SESSION) == ()
    table.do("close_session", session=1, reason="Probe")
    table.do("file_objection", session=1, who="Kern", text="Falsch.", entry=1, proposed_wording="Beginn.")
    assert open_objections(table.view, SESSION) == 1
    table.do("decide_objection", objection=1, decision="accepted")
    (change,) = changes_since(table.view, SESSION)
    assert (change.kind, change.before, change.after) == (LineChangeKind.CHANGED, "Anfang.", "Beginn.")
    assert open_objections(table.view, SESSION) == 0


def test_open_objections_come_first_and_the_period_ends_after_two_weeks(table: Desk) -> None:
    table.do("set_session_state", session=1, state="running")
    table.do("close_session", session=1, reason="Probe")
    assert objections_until(table.get(Session)) is None
    table.do("set_minutes_state", session=1, state="circulated")
    for who in ("Kern", "Ali"):
        table.do("file_objection", session=1, who=who, text="Falsch.")
    table.do("decide_objection", objection=1, decision="rejected")
    assert [one.who for one in objections_of(table.view, SESSION)] == ["Ali", "Kern"]
    assert str(objections_until(table.get(Session))) == "2026-07-17"
