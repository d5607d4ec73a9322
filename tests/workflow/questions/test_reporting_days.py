from datetime import date

from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.questions.reporting_days import frozen, is_frozen
from rundertisch_tui.workflow.questions.since import moved_since
from tests.workflow.desk import Desk

FIRST, DAY = date(2025, 7, 3), date(2026, 6, 30)


def test_a_frozen_day_shows_what_was_recorded_then(desk: Desk) -> None:
    desk.do("lay_out_action_fields")
    desk.add("measure", title="Kurse", action_field=1, recorded_on="2020-01-01")
    desk.do("report_status", measure=1, status="running", on="2026-01-01")
    desk.do("freeze_day", on="2026-06-30")
    before = moved_since(frozen(desk.view, DAY), FIRST, DAY)
    desk.do("set", kind="measure", id=1, before={}, after={"title": "Anders", "action_field": 2})
    desk.do("report_status", measure=1, status="done", on="2026-02-01", note="nachgetragen")
    desk.add("measure", title="Später", action_field=1, recorded_on="2020-01-01")
    assert frozen(desk.view, DAY).get(Measure, 1).title == "Kurse"
    assert moved_since(frozen(desk.view, DAY), FIRST, DAY) == before
    assert moved_since(desk.view, FIRST, DAY) != before
    assert is_frozen(desk.view, DAY)


def test_another_day_shows_the_records_of_today(desk: Desk) -> None:
    desk.do("freeze_day", on="2026-06-30")
    assert frozen(desk.view, FIRST) is desk.view
    assert frozen(desk.view, None) is desk.view
    assert not is_frozen(desk.view, FIRST)


def test_an_answer_tells_what_was_recorded_when_it_was_given(desk: Desk) -> None:
    desk.do("record_inquiry", title="Kurse", parliamentary_group="SPD", questions="Wie viele?")
    desk.do("answer_inquiry", paper=1, answer="Zwei.")
    desk.session(2025)
    told = frozen(desk.view, None, 1)
    assert told.get(Paper, 1).answer == "Zwei."
    assert told.session(2025) is None
    desk.do("reopen_inquiry", paper=1)
    assert frozen(desk.view, None, 1) is desk.view
