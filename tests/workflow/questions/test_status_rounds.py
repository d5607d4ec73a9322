from datetime import date

from rundertisch_tui.domain.status_rounds import StatusQuery
from rundertisch_tui.workflow.questions.status_rounds import (
    asked,
    counts,
    current_round,
    needs_second_call,
    queries_of,
    round_of,
)
from tests.workflow.desk import Desk
from tests.workflow.rounds import status_round


def test_the_newest_round_is_the_current_one(desk: Desk) -> None:
    assert current_round(desk.view) is None
    status_round(desk)
    desk.do("open_status_round", year=2025, due_on="2025-04-30")
    found = current_round(desk.view)
    assert found is not None
    assert found.year == 2026
    assert round_of(desk.view, 2025) is not None
    assert round_of(desk.view, 2024) is None


def test_each_office_stands_with_its_figures(desk: Desk) -> None:
    status_round(desk)
    found = current_round(desk.view)
    assert found is not None
    rows = [(one.office.name, one.measures, one.recommendations, one.tasks) for one in asked(desk.view, found)]
    assert rows == [("Jugendamt", 2, 1, 1), ("Volkshochschule", 1, 0, 0)]
    assert len(queries_of(desk.view, found)) == 2


def test_the_round_is_counted_by_who_answered(desk: Desk) -> None:
    status_round(desk)
    desk.do("take_in_answers", query=1, on="2026-03-03", unclear=["M-1: unklar", "M-2: unklar"])
    found = current_round(desk.view)
    assert found is not None
    figures = counts(desk.view, found)
    assert (figures.offices, figures.answered, figures.unclear, figures.missing, figures.unsent) == (2, 1, 2, 1, 0)


def test_a_second_call_is_due_once_after_the_day(desk: Desk) -> None:
    status_round(desk)
    found = current_round(desk.view)
    assert found is not None
    query = desk.get(StatusQuery, 1)
    assert not needs_second_call(query, found, date(2026, 4, 30))
    assert needs_second_call(query, found, date(2026, 5, 1))
    desk.do("note_query_sent", queries=[1], on="2026-05-04")
    assert not needs_second_call(desk.get(StatusQuery, 1), found, date(2026, 6, 1))
