"""The days on which the offices of a Hessian city work, for whatever is counted back to a last day.

Source: § 1 HFeiertagsG (public holidays in Hesse).
"""

from datetime import date, timedelta
from functools import lru_cache

_FIXED = ((1, 1), (5, 1), (10, 3), (12, 25), (12, 26))
_FROM_EASTER = (-2, 1, 39, 50, 60)  # Karfreitag, Ostermontag, Himmelfahrt, Pfingstmontag, Fronleichnam


def easter(year: int) -> date:
    """Return Easter Sunday. Source: Gauß, with the corrections of Lichtenberg (Historia Mathematica 24, 1997)."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    cycle = year % 19
    germ = (19 * cycle + moon) % 30
    full_moon = 21 + germ - (germ + cycle // 11) // 29
    first_sunday = 7 - (year + year // 4 + sun) % 7
    return date(year, 3, 1) + timedelta(full_moon + 7 - (full_moon - first_sunday) % 7 - 1)


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """Return the public holidays of Hesse in a year, Sundays left out. Source: § 1 HFeiertagsG."""
    sunday = easter(year)
    moved = (sunday + timedelta(days) for days in _FROM_EASTER)
    return frozenset((*(date(year, month, day) for month, day in _FIXED), *moved))


def is_working_day(day: date) -> bool:
    """Whether offices are open: no Saturday, Sunday or public holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def last_working_day(day: date) -> date:
    """Return the day itself, or the last one before it on which offices are open."""
    while not is_working_day(day):
        day -= timedelta(1)
    return day


def next_working_day(day: date) -> date:
    """Return the day itself, or the first one after it on which offices are open."""
    while not is_working_day(day):
        day += timedelta(1)
    return day
