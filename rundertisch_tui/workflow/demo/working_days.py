"""The days on which an office works: what the example data date lies on one of them."""

from datetime import date, timedelta

FEASTS = frozenset({(1, 1), (5, 1), (10, 3), (12, 24), (12, 25), (12, 26), (12, 31)})
"""Month and day of the feasts that never move, with both eves. Source: HFeiertagsG; the movable ones are left out."""


def working_day(day: date) -> date:
    """Return the day itself, or the first one after it that is neither weekend nor feast."""
    while day.weekday() >= 5 or (day.month, day.day) in FEASTS:
        day += timedelta(days=1)
    return day
