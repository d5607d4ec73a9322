from datetime import datetime, time

import pytest

from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow.questions.running_time import RunningTime, running_time
from tests.builders import DAY, example
from tests.workflow.desk import Desk

SESSION = example(Session, held_on=DAY)


def at(hour: int, minute: int) -> datetime:
    return datetime(DAY.year, DAY.month, DAY.day, hour, minute)  # noqa: DTZ001 - the time on the wall


@pytest.mark.parametrize(
    ("minutes", "planned", "sentence"),
    [(12, 20, "12 von 20 Min."), (25, 20, "25 von 20 Min., 5 über"), (12, None, "12 Min."), (0, 20, "0 von 20 Min.")],
)
def test_the_time_is_told_with_what_is_over(minutes: int, planned: int | None, sentence: str) -> None:
    assert RunningTime(minutes, planned).sentence == sentence


def test_an_item_runs_from_its_beginning_on_the_day_of_the_round_table(table: Desk) -> None:
    item = example(AgendaItem, begun_at=time(10, 0), planned_minutes=20)
    assert running_time(table.view, SESSION, item, at(10, 25)) == RunningTime(25, 20)
    assert running_time(table.view, SESSION, item, at(9, 59)) is None
    assert running_time(table.view, SESSION, item, at(10, 25).replace(day=4)) is None


def test_what_has_not_begun_or_is_dealt_with_has_no_time(table: Desk) -> None:
    assert running_time(table.view, SESSION, example(AgendaItem), at(10, 25)) is None
    assert running_time(table.view, SESSION, example(AgendaItem, begun_at=time(10), finished=True), at(11, 0)) is None


def test_a_workshop_runs_with_its_point(table: Desk) -> None:
    workshop, point = table.item("6.1"), table.item("6")
    table.do("show_on_beamer", session=1, item=point.id)
    begun = table.view.get(AgendaItem, point.id).begun_at
    assert begun is not None
    session = table.view.get(Session, 1)
    assert session.held_on is not None
    now = datetime.combine(session.held_on, begun).replace(minute=begun.minute + 7)
    found = running_time(table.view, session, table.view.get(AgendaItem, workshop.id), now)
    assert found is not None
    assert found.minutes == 7
