"""Days from rules, and how far off a day is, in German; today is always an argument."""

from calendar import monthrange
from datetime import date, timedelta

from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.working_days import next_working_day

OBJECTION_DAYS = 14  # objections against minutes: no rule binds the Round Table, two weeks are the office's habit


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another, negative if `later` lies before: 31.01. to 28.02. is 1 (month's end)."""
    if later < earlier:
        return -months_between(later, earlier)
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    last_of_month = monthrange(later.year, later.month)[1]
    return months if later.day >= min(earlier.day, last_of_month) else months - 1


def relative_day(day: date, today: date) -> str:
    """How far off a day is: in 23 Tagen, morgen, heute, gestern, 12 Tage über."""
    days = (day - today).days
    if days == 0:
        return "heute"
    if days == 1:
        return "morgen"
    if days > 1:
        return f"in {days} Tagen"
    return "1 Tag über" if days == -1 else f"{-days} Tage über"


def objections_until(sent_on: date, days: int = OBJECTION_DAYS) -> date:
    """The last day for objections against minutes sent on a day; never a weekend or holiday.

    Source: § 31 (3) HVwVfG (a period that ends on a Saturday, Sunday or holiday ends on the next working day).
    """
    return next_working_day(sent_on + timedelta(days))


def age_words(months: int) -> str:
    """How old a report is: 14 Monate, 1 Monat."""
    return plural(months, "Monat", "Monate")
