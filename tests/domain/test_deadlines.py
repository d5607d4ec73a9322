"""Tests of days from rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.deadlines import age_words, months_between, objections_until, relative_day
from rundertisch_tui.domain.working_days import next_working_day

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS)
def test_months_count_the_same_in_both_directions(one: date, other: date) -> None:
    assert months_between(one, other) == -months_between(other, one)


@given(DAYS, st.integers(0, 400))
def test_more_days_are_never_fewer_months(day: date, later: int) -> None:
    assert months_between(day, day + timedelta(later)) <= months_between(day, day + timedelta(later + 1))
    assert later // 31 <= months_between(day, day + timedelta(later)) <= later // 28


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2025, 1, 31), date(2025, 2, 28), 1),
        (date(2025, 1, 31), date(2025, 2, 27), 0),
        (date(2024, 5, 3), date(2025, 7, 3), 14),
        (date(2024, 5, 4), date(2025, 7, 3), 13),
        (date(2025, 7, 3), date(2025, 7, 3), 0),
    ],
)
def test_only_whole_months_count(earlier: date, later: date, months: int) -> None:
    assert months_between(earlier, later) == months


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "heute"),
        (1, "morgen"),
        (2, "in 2 Tagen"),
        (23, "in 23 Tagen"),
        (-1, "1 Tag über"),
        (-2, "2 Tage über"),
        (-12, "12 Tage über"),
    ],
)
def test_how_far_off_a_day_is_said_in_words(days: int, said: str) -> None:
    today = date(2026, 7, 3)
    assert relative_day(today + timedelta(days), today) == said


@given(DAYS, st.integers(0, 90))
def test_objections_end_after_the_days_of_the_office(sent: date, days: int) -> None:
    until = objections_until(sent, days)
    assert until == next_working_day(sent + timedelta(days))
    assert timedelta(days) <= until - sent <= timedelta(days + 4)
    assert objections_until(sent) == objections_until(sent, 14)


def test_objections_never_end_on_a_day_without_an_open_office() -> None:
    assert objections_until(date(2026, 7, 3)) == date(2026, 7, 17)
    assert objections_until(date(2026, 7, 4)) == date(2026, 7, 20)  # the 18th is a Saturday
    assert objections_until(date(2026, 12, 11)) == date(2026, 12, 28)  # Christmas, then a weekend


def test_the_age_of_a_report_is_said_in_months() -> None:
    assert age_words(14) == "14\u00a0Monate"
    assert age_words(1) == "1\u00a0Monat"
