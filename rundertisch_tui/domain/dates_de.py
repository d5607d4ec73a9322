"""Dates and times as German text, and German text as dates and times; no locale, no clock.

Source: DIN 5008 (03.07.2025 in tables, „3. Juli 2025“ in texts, 09:30 Uhr).
"""

import re
from collections.abc import Callable
from datetime import date, time, timedelta

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import fold

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember")  # fmt: skip
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
EXAMPLES = "zum Beispiel 3.7.2026, 3. Juli, morgen, +14 oder KW 28"
TIME_EXAMPLES = "zum Beispiel 9:30 oder 9.30"

_WORDS = {"heute": 0, "morgen": 1, "ubermorgen": 2, "gestern": -1, "vorgestern": -2}
_CENTURY = 80  # 00–79 is meant as 20xx: minutes go back to 1981 at most
FIRST_YEAR, LAST_YEAR = 1900, 2199  # anything else is a slip of the hand: 0026, 20226
_SHORT_WEEKDAYS = {fold(weekday)[:2]: at for at, weekday in enumerate(WEEKDAYS)}
_WEEKDAYS = {fold(weekday): at for at, weekday in enumerate(WEEKDAYS)} | _SHORT_WEEKDAYS | {"sonnabend": 5}


def short(day: date) -> str:
    """03.07.2025, for tables."""
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"


def long(day: date) -> str:
    """3. Juli 2025, for texts."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def with_weekday(day: date) -> str:
    """Donnerstag, 3. Juli 2025, for heads."""
    return f"{WEEKDAYS[day.weekday()]}, {long(day)}"


def month_year(day: date) -> str:
    """03/2024, for narrow columns."""
    return f"{day.month:02d}/{day.year:04d}"


def clock_time(at: time) -> str:
    """09:30 Uhr. Source: DIN 5008."""
    return f"{at:%H:%M} Uhr"


def parse_date(text: str, today: date) -> date:
    """Read a date as people type it; `today` fills in what is left out.

    Forms: 3.7.26, 03.07.2026, 2026-07-03, 3. Juli (2026), each also behind its weekday; heute, morgen, +14, -3, +2w,
    Freitag, KW 28 (its Monday). A date without a year is the one nearest to `today`; a weekday alone is the next one.
    Raises RuleViolation with examples, for a weekday that does not fit, and for a year out of range.
    """
    words = " ".join(text.split()).rstrip(",")
    folded = fold(words).rstrip(".")
    if folded in _WORDS:
        return _moved(today, _WORDS[folded], words)
    if folded in _WEEKDAYS:
        return _moved(today, (_WEEKDAYS[folded] - today.weekday() - 1) % 7 + 1, words)
    found = _BEHIND_WEEKDAY.fullmatch(words)
    named = _WEEKDAYS.get(fold(found["weekday"])) if found else None
    day = _plain_date(found["rest"] if found and named is not None else words, today)
    if named is not None and day.weekday() != named:
        raise RuleViolation(f"Der {long(day)} ist ein {WEEKDAYS[day.weekday()]}, kein {WEEKDAYS[named]}.")
    return day


def _plain_date(words: str, today: date) -> date:
    for pattern, read in _FORMS:
        if found := pattern.fullmatch(words):
            day = read(found, today)
            if FIRST_YEAR <= day.year <= LAST_YEAR:
                return day
            raise RuleViolation(f"Das Jahr {day.year} liegt nicht zwischen {FIRST_YEAR} und {LAST_YEAR}; {EXAMPLES}.")
    raise RuleViolation(f"„{words[:40]}“ ist kein Datum; {EXAMPLES}.")


def _numbers(found: re.Match[str], today: date) -> date:
    return _dated(found["day"], int(found["month"]), found["year"], found[0], today)


def _words(found: re.Match[str], today: date) -> date:
    wanted = {"mrz": "marz"}.get(fold(found["month"]), fold(found["month"]))
    fitting = [at for at, month in enumerate(MONTHS, 1) if len(wanted) >= 3 and fold(month).startswith(wanted)]
    if len(fitting) != 1:
        raise RuleViolation(f"„{found['month']}“ ist kein Monat; {EXAMPLES}.")
    return _dated(found["day"], fitting[0], found["year"], found[0], today)


def _iso(found: re.Match[str], today: date) -> date:
    return _dated(found["day"], int(found["month"]), found["year"], found[0], today)


def _shifted(found: re.Match[str], today: date) -> date:
    days = int(found["days"]) * (7 if found["weeks"] else 1)
    return _moved(today, days if found["sign"] == "+" else -days, found[0])


def _calendar_week(found: re.Match[str], today: date) -> date:
    year = _year(found["year"]) if found["year"] else today.isocalendar().year
    try:
        return date.fromisocalendar(year, int(found["week"]), 1)
    except ValueError:
        raise RuleViolation(f"Die Woche {found['week']} gibt es {year} nicht.") from None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = (
    (re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})(?:\. ?(?P<year>\d{4}|\d{2})?)?", re.ASCII), _numbers),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII), _iso),
    (re.compile(r"(?P<day>\d{1,2})\.? ?(?P<month>[^\W\d_]+)\.?(?: (?P<year>\d{4}|\d{2}))?"), _words),
    (re.compile(r"(?P<sign>[+-]) ?(?P<days>\d{1,5})(?P<weeks> ?[wW])?", re.ASCII), _shifted),
    (re.compile(r"[kK][wW] ?(?P<week>\d{1,2})(?:[ /](?P<year>\d{4}|\d{2}))?", re.ASCII), _calendar_week),
)


_BEHIND_WEEKDAY = re.compile(r"(?P<weekday>[^\W\d_]+)\.?,? (?P<rest>.+)")


def _dated(day: str, month: int, year: str | None, text: str, today: date) -> date:
    try:
        if year:
            return date(_year(year), month, int(day))
        return _nearest(month, int(day), today)
    except ValueError:
        raise RuleViolation(f"Den Tag „{text.strip()}“ gibt es nicht; {EXAMPLES}.") from None


def _nearest(month: int, day: int, today: date) -> date:
    """The day without a year that lies nearest to `today`. Raises ValueError if no year has it."""
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    if not found:
        raise ValueError(day, month)
    return min(found, key=lambda one: abs(one - today))


def _year(text: str) -> int:
    number = int(text)
    if len(text) == 4:
        return number
    return number + (2000 if number < _CENTURY else 1900)


def _moved(today: date, days: int, text: str) -> date:
    try:
        return today + timedelta(days)
    except OverflowError:
        raise RuleViolation(f"„{text.strip()}“ liegt zu weit weg; {EXAMPLES}.") from None


_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))?(?::\d{2})?(?: ?uhr| ?h)?", re.ASCII | re.IGNORECASE)


def parse_time(text: str) -> time:
    """Read a time of day: 9:30, 9.30 Uhr, 0930, 9. Raises RuleViolation with examples."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise RuleViolation(f"„{text.strip()}“ ist keine Uhrzeit; {TIME_EXAMPLES}.")
    try:
        return time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        raise RuleViolation(f"Die Uhrzeit „{text.strip()}“ gibt es nicht; {TIME_EXAMPLES}.") from None
