"""Tests of keeping, offering to the archive, and deleting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.retention import (
    SUGGESTED,
    ArchiveOffer,
    Holding,
    add_months,
    check_deletion,
    due_on,
    may_delete,
    name_stays,
)
from rundertisch_tui.domain.sessions import MinutesState

DAYS = st.dates(date(2000, 1, 1), date(2080, 1, 1))
SESSION_DAY = date(2026, 7, 3)


def test_every_holding_has_a_period_and_says_what_it_counts_from() -> None:
    assert set(SUGGESTED) == set(Holding)
    assert all(period.starts for period in SUGGESTED.values())


def test_minutes_papers_and_reports_stay_for_good() -> None:
    permanent = {holding for holding, period in SUGGESTED.items() if period.is_permanent}
    assert permanent == {Holding.MINUTES, Holding.PAPER, Holding.REPORT}
    assert all(SUGGESTED[holding].offered for holding in permanent)


@pytest.mark.parametrize(
    ("holding", "day"),
    [
        (Holding.EVENT_NEEDS, date(2026, 8, 1)),
        (Holding.REGISTRATION, date(2027, 7, 4)),
        (Holding.SIGNED_LIST, date(2028, 7, 4)),
        (Holding.EXPORT_LOG, date(2029, 7, 4)),
        (Holding.MINUTES, None),
    ],
)
def test_periods_end_on_the_day_the_office_expects(holding: Holding, day: date | None) -> None:
    assert due_on(holding, SESSION_DAY) == day


@given(st.sampled_from(Holding), DAYS, DAYS)
def test_nothing_goes_before_its_day(holding: Holding, start: date, today: date) -> None:
    offer = ArchiveOffer(offered_on=date(1999, 1, 1), released_on=date(1999, 1, 1))
    due = due_on(holding, start)
    assert may_delete(holding, start, today, offer) == (due is not None and today >= due)


@given(st.sampled_from(Holding), DAYS)
def test_what_has_not_begun_never_goes(holding: Holding, today: date) -> None:
    assert not may_delete(holding, None, today)


def test_offered_things_go_only_after_the_release() -> None:
    today = date(2030, 1, 1)
    offered = ArchiveOffer(offered_on=date(2029, 6, 1))
    released = ArchiveOffer(offered_on=date(2029, 6, 1), released_on=date(2029, 12, 1))
    assert not may_delete(Holding.SIGNED_LIST, SESSION_DAY, today)
    assert not may_delete(Holding.SIGNED_LIST, SESSION_DAY, today, offered)
    assert may_delete(Holding.SIGNED_LIST, SESSION_DAY, today, released)
    assert may_delete(Holding.REGISTRATION, SESSION_DAY, today)
    just_released = ArchiveOffer(offered_on=today, released_on=today)
    assert may_delete(Holding.SIGNED_LIST, SESSION_DAY, today, just_released)


def test_on_the_very_day_it_may_go() -> None:
    due = due_on(Holding.REGISTRATION, SESSION_DAY)
    assert due is not None
    check_deletion(Holding.REGISTRATION, SESSION_DAY, due)
    with pytest.raises(RuleViolation, match="läuft noch 1 Tag"):
        check_deletion(Holding.REGISTRATION, SESSION_DAY, due - timedelta(1))


@pytest.mark.parametrize(
    ("holding", "start", "today", "said"),
    [
        (Holding.MINUTES, SESSION_DAY, date(2090, 1, 1), "bleibt auf Dauer"),
        (Holding.CONTACT, None, date(2090, 1, 1), "Frist hat noch nicht begonnen"),
        (Holding.EVENT_NEEDS, SESSION_DAY, date(2026, 7, 31), "läuft noch 1 Tag"),
        (Holding.EVENT_NEEDS, SESSION_DAY, date(2026, 7, 30), "läuft noch 2 Tage"),
        (Holding.SIGNED_LIST, SESSION_DAY, date(2090, 1, 1), "zuerst dem Stadtarchiv anbieten"),
    ],
)
def test_a_refusal_says_what_comes_first(holding: Holding, start: date | None, today: date, said: str) -> None:
    with pytest.raises(RuleViolation, match=said):
        check_deletion(holding, start, today)


@given(st.sampled_from(Holding), st.none() | DAYS, DAYS)
def test_check_and_question_agree(holding: Holding, start: date | None, today: date) -> None:
    try:
        check_deletion(holding, start, today)
    except RuleViolation:
        assert not may_delete(holding, start, today)
    else:
        assert may_delete(holding, start, today)


@given(DAYS, st.integers(0, 60))
def test_months_later_is_the_same_day_or_the_end_of_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(1)).day == 1)


def test_no_answer_comes_before_the_offer() -> None:
    with pytest.raises(RuleViolation, match="Freigabe liegt vor dem Angebot"):
        ArchiveOffer(offered_on=date(2026, 8, 1), released_on=date(2026, 7, 31))


def test_names_stay_in_signed_minutes_only() -> None:
    assert [state for state in MinutesState if name_stays(state)] == [MinutesState.SIGNED, MinutesState.PUBLISHED]
