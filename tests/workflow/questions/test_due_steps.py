"""Recommendations without a next step are named until they have one or an end."""

from datetime import date

from rundertisch_tui.workflow.questions.due import due
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def reasons(desk: Desk) -> list[str]:
    return [item.reason for item in due(desk.view, TODAY) if item.table == "recommendation"]


def test_taking_note_is_no_end_and_stays_on_the_list(paper: Desk) -> None:
    paper.do("record_outcome", consultation=1, outcome="noted", on="2026-07-03")
    assert reasons(paper) == ["Kenntnisnahme: Wege und Adressaten klären"]
    paper.do("set_next_step", recommendation=1, next_step="Amt fragen", on="2026-12-01")
    assert reasons(paper) == []


def test_all_others_that_are_open_are_counted(paper: Desk) -> None:
    assert reasons(paper) == ["1 hat keinen nächsten Schritt"]
    paper.do("end_recommendation", recommendation=1, end_state="withdrawn", reason="kommt neu")
    assert reasons(paper) == []


def test_what_was_put_off_to_a_day_that_is_over_waits_for_its_outcome(paper: Desk) -> None:
    paper.do("record_outcome", consultation=1, outcome="postponed", on="2026-07-03", postponed_to="2026-07-20")
    told = [item.reason for item in due(paper.view, date(2026, 7, 21)) if item.table == "consultation"]
    assert told == ["Magistrat: vertagt bis 20.07.2026, ohne Ergebnis"]
