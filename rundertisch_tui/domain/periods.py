"""Spans of days: from, to, both ends included, open ends allowed."""

from datetime import date

from rundertisch_tui.domain.errors import RuleViolation


def check_span(start: date | None, end: date | None, *, field: str) -> None:
    """Refuse a span that ends before it begins. Raises RuleViolation naming `field`."""
    if start is not None and end is not None and end < start:
        raise RuleViolation("Das Ende liegt vor dem Anfang.", field=field)


def covers(start: date | None, end: date | None, day: date) -> bool:
    """Whether `day` lies in the span; a missing end is open."""
    return (start is None or start <= day) and (end is None or day <= end)
