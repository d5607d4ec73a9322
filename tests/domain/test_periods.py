"""Tests of spans of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.periods import check_span, covers

DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))


@given(DAYS, st.integers(0, 1000), DAYS)
def test_both_ends_belong_to_the_span(start: date, length: int, day: date) -> None:
    end = start + timedelta(length)
    assert covers(start, end, start)
    assert covers(start, end, end)
    assert not covers(start, end, start - timedelta(1))
    assert not covers(start, end, end + timedelta(1))
    assert covers(start, end, day) == (start <= day <= end)


@given(DAYS, DAYS)
def test_a_missing_end_is_open(end: date, day: date) -> None:
    assert covers(None, None, day)
    assert covers(None, end, day) == (day <= end)
    assert covers(end, None, day) == (end <= day)


@given(DAYS, DAYS)
def test_a_span_never_ends_before_it_begins(start: date, end: date) -> None:
    check_span(None, end, field="valid_to")
    check_span(start, None, field="valid_to")
    if end >= start:
        check_span(start, end, field="valid_to")
        return
    with pytest.raises(RuleViolation, match="Ende liegt vor dem Anfang") as refused:
        check_span(start, end, field="valid_to")
    assert refused.value.field == "valid_to"
