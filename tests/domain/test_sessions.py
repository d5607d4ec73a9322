"""Tests of the Round Table of a year and of its points."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.sessions import (
    FIRST_YEAR,
    LAST_YEAR,
    AgendaItem,
    ItemKind,
    MinutesState,
    Session,
    SessionState,
)


@given(st.integers(1, 9999))
@example(1999)
@example(2000)
@example(2100)
@example(2101)
def test_years_out_of_range_are_slips_of_the_hand(year: int) -> None:
    if 2000 <= year <= 2100:
        assert Session(id=SessionId(1), year=year).code == f"RT-{year}"
        return
    with pytest.raises(RuleViolation, match=f"Das Jahr {year} liegt nicht zwischen") as refused:
        Session(id=SessionId(1), year=year)
    assert refused.value.field == "year"


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)), st.integers(FIRST_YEAR, LAST_YEAR))
def test_the_day_lies_in_the_year(day: date, year: int) -> None:
    assert Session(id=SessionId(1), year=day.year, held_on=day).held_on == day
    if day.year != year:
        with pytest.raises(RuleViolation, match=f"Der Termin liegt im Jahr {day.year}") as refused:
            Session(id=SessionId(1), year=year, held_on=day)
        assert refused.value.field == "held_on"


def test_a_new_round_table_is_planned_and_its_minutes_are_a_draft() -> None:
    session = Session(id=SessionId(1), year=2026)
    assert (session.state, session.minutes_state, session.minutes_version) == (
        SessionState.PLANNED,
        MinutesState.DRAFT,
        1,
    )
    assert not session.recorded_later


def test_a_point_takes_no_negative_time() -> None:
    with pytest.raises(RuleViolation, match="mindestens 0") as refused:
        AgendaItem(id=AgendaItemId(1), session=SessionId(1), position="a", planned_minutes=-5)
    assert refused.value.field == "planned_minutes"


def test_a_point_is_public_and_plenary_unless_somebody_says_otherwise() -> None:
    item = AgendaItem(id=AgendaItemId(1), session=SessionId(1), position="a", planned_minutes=0)
    assert item.public
    assert item.kind is ItemKind.PLENARY


@pytest.mark.parametrize(
    ("facts", "closed"),
    [
        ({}, False),
        ({"state": SessionState.HELD}, False),
        ({"state": SessionState.HELD, "ends_at": time(15)}, False),
        ({"closed_on": date(2026, 7, 3)}, True),
        ({"minutes_state": MinutesState.REVIEW}, True),
        ({"minutes_state": MinutesState.PUBLISHED}, True),
        ({"recorded_later": True, "state": SessionState.HELD}, True),
        ({"recorded_later": True}, False),
    ],
)
def test_a_round_table_is_closed_by_its_closing_and_not_by_its_end(facts: dict[str, Any], closed: bool) -> None:
    assert Session(id=SessionId(1), year=2026, **facts).is_closed is closed
