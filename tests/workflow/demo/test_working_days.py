from dataclasses import fields
from datetime import date

import pytest

from rundertisch_tui.workflow.demo.working_days import working_day
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.office import Office

DATED = {
    "sitting": {"on"},
    "consultation": {"planned_on", "decided_on", "submitted_on"},
    "recommendation": {"ended_on", "report_back_on", "next_step_on"},
    "measure": {"recorded_on"},
    "session": {"held_on", "published_on", "reply_by"},
    "sign_off": {"sent_on", "returned_on"},
    "status_entry": {"on", "next_step_on"},
    "status_query": {"sent_on", "answered_on"},
    "task": {"due_on", "finished_on"},
}
"""Kinds of record, and their dates on which an office or a committee does something."""


@pytest.mark.parametrize(
    ("day", "works_on"),
    [
        (date(2026, 7, 3), date(2026, 7, 3)),
        (date(2026, 7, 4), date(2026, 7, 6)),
        (date(2026, 7, 5), date(2026, 7, 6)),
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2026, 5, 1), date(2026, 5, 4)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 12, 31), date(2027, 1, 4)),
    ],
)
def test_weekends_and_feasts_are_passed_over(day: date, works_on: date) -> None:
    assert working_day(day) == works_on


@pytest.mark.parametrize("table", DATED)
def test_nobody_in_the_example_data_works_on_a_weekend_or_a_feast(city: Office, table: str) -> None:
    kind = BY_TABLE[table].entity
    assert DATED[table] <= {field.name for field in fields(kind)}
    days = [getattr(one, name) for one in city.view.all(kind) for name in DATED[table]]
    wrong = {day for day in days if day and working_day(day) != day}
    assert wrong == set()
