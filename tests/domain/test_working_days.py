"""Tests of working days in Hesse."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.working_days import easter, holidays, is_working_day, last_working_day, next_working_day

DAYS = st.dates(date(1950, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "sunday",
    [
        date(1818, 3, 22), date(1943, 4, 25), date(1954, 4, 18), date(1981, 4, 19), date(2000, 4, 23),
        date(2008, 3, 23), date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5),
        date(2027, 3, 28), date(2038, 4, 25), date(2049, 4, 18), date(2076, 4, 19), date(3165, 4, 18),
    ],
)  # fmt: skip
def test_easter_is_when_the_calendar_says(sunday: date) -> None:
    assert easter(sunday.year) == sunday


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_hesse_has_ten_holidays() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 25),
        date(2026, 6, 4), date(2026, 10, 3), date(2026, 12, 25), date(2026, 12, 26),
    ]  # fmt: skip


@pytest.mark.parametrize("day", [date(2026, 1, 6), date(2026, 11, 1), date(2026, 10, 31), date(2026, 8, 15)])
def test_feasts_of_other_states_are_no_holidays_here(day: date) -> None:
    assert day not in holidays(2026)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2026, 8, 30), date(2026, 8, 28)),
        (date(2026, 4, 6), date(2026, 4, 2)),  # Easter Monday: back to Maundy Thursday
        (date(2026, 6, 4), date(2026, 6, 3)),  # Corpus Christi
        (date(2026, 12, 27), date(2026, 12, 24)),
        (date(2027, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_last_day_lies_on_a_working_day(day: date, last: date) -> None:
    assert last_working_day(day) == last


@given(DAYS)
def test_counting_back_never_skips_a_working_day(day: date) -> None:
    last = last_working_day(day)
    assert is_working_day(last)
    assert last <= day
    assert not any(is_working_day(last + timedelta(step)) for step in range(1, (day - last).days + 1))


@given(DAYS)
def test_counting_on_never_skips_a_working_day(day: date) -> None:
    following = next_working_day(day)
    assert is_working_day(following)
    assert following >= day
    assert last_working_day(following - timedelta(1)) < day
