"""The days on which an office works: what the example data date lies on one of them."""

from datetime import date, timedelta

from rundertisch_tui.domain.working_days import is_working_day

EVES = frozenset({(12, 24), (12, 31)})
"""Month and day on which no office of the city is open, though they are no holidays."""


def working_day(day: date) -> date:
    """Return the day itself, or the first one after it that is neither weekend nor feast nor eve."""
    while not is_working_day(day) or (day.month, day.day) in EVES:
        day += timedelta(days=1)
    return day
