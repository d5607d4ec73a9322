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

    Forms: 3.7.26, 03.07.2026, 030726, 3,7,26 (the comma of the number pad), 2026-07-03, 3. Juli (2026), each also
    behind its weekday; heute, morgen, +14, -3, +2w, in 2 Wochen, vor 3 Tagen, Freitag, KW 28 (its Monday), Ende Juli.
    Without a year the one nearest to `today` is meant; a weekday alone is the next one.
    Raises RuleViolation with examples, for a weekday that does not fit, and for a year out of range.
    Source: § 192 BGB for the beginning (1st), middle (15th) and end (last day) of a month.
    """
    words = re.sub(_LEADING, "", " ".join(text.split()).rstrip(","))
    if not words:
        raise RuleViolation(f"Es fehlt ein Datum, {EXAMPLES}.")
    folded = fold(words).rstrip(".")
    if folded in _WORDS:
        return _moved(today, _WORDS[folded], words)
    if folded in _WEEKDAYS:
        return _moved(today, (_WEEKDAYS[folded] - today.weekday() - 1) % 7 + 1, words)
    found = re.fullmatch(_BEHIND_WEEKDAY, words)
    named = _WEEKDAYS.get(fold(found["weekday"])) if found else None
    day = _plain_date(found["rest"] if found and named is not None else words, today)
    if named is not None and day.weekday() != named:
        raise RuleViolation(
            f"Der {long(day)} ist ein {WEEKDAYS[day.weekday()]}, kein {WEEKDAYS[named]}. Bitte eines von beiden ändern."
        )
    return day


def _plain_date(words: str, today: date) -> date:
    for pattern, read in _FORMS:
        if found := re.fullmatch(pattern, words):
            day = read(found, today)
            if FIRST_YEAR <= day.year <= LAST_YEAR:
                return day
            raise RuleViolation(f"Das Jahr {day.year} liegt nicht zwischen {FIRST_YEAR} und {LAST_YEAR}; {EXAMPLES}.")
    raise RuleViolation(f"„{words[:40]}“ ist kein Datum; {EXAMPLES}.")


def _numbers(found: re.Match[str], today: date) -> date:
    return _dated(found["day"], int(found["month"]), found["year"], found[0], today)


def _words(found: re.Match[str], today: date) -> date:
    return _dated(found["day"], _month(found["month"]), found["year"], found[0], today)


def _month(name: str) -> int:
    wanted = {"mrz": "marz"}.get(fold(name), fold(name))
    fitting = [at for at, month in enumerate(MONTHS, 1) if len(wanted) >= 3 and fold(month).startswith(wanted)]
    if len(fitting) != 1:
        raise RuleViolation(f"„{name[:40]}“ ist kein Monat; {EXAMPLES}.")
    return fitting[0]


def _shifted(found: re.Match[str], today: date) -> date:
    days = int(found["days"]) * (7 if found["weeks"] else 1)
    return _moved(today, days if found["sign"] == "+" else -days, found[0])


def _counted(found: re.Match[str], today: date) -> date:
    word = fold(found["count"])
    count = _COUNTS.get(word) or int(word)
    if found["way"].lower() == "vor":
        count = -count
    if found["unit"][0] not in "mM":
        return _moved(today, count * (7 if found["unit"][0] in "wW" else 1), found[0])
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RuleViolation(f"Das Jahr {year} liegt nicht zwischen {FIRST_YEAR} und {LAST_YEAR}; {EXAMPLES}.")
    return date(year, month + 1, min(today.day, _last_day(year, month + 1)))


def _last_day(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day


def _part_of_month(found: re.Match[str], today: date) -> date:
    """Beginning, middle or end of a month. Source: § 192 BGB."""
    month = _month(found["month"])
    part = found["part"].lower()

    def day_of(year: int) -> date:
        return date(year, month, {"anfang": 1, "mitte": 15}.get(part) or _last_day(year, month))

    if found["year"]:
        return day_of(_year(found["year"]))
    return min((day_of(today.year + step) for step in (-1, 0, 1)), key=lambda one: abs(one - today))


def _calendar_week(found: re.Match[str], today: date) -> date:
    week = int(found["week"] or found["before"])
    this_year = today.isocalendar().year
    years = [_year(found["year"])] if found["year"] else [this_year, this_year - 1, this_year + 1]
    mondays = [date.fromisocalendar(year, week, 1) for year in years if 1 <= week <= _weeks_of(year)]
    if found["year"] is None and week > _weeks_of(this_year):
        mondays = [one for one in mondays if abs(one - today) < timedelta(weeks=8)]  # week 53 of the winter at hand
    if not mondays:
        raise RuleViolation(f"Die Woche {week} gibt es {years[0]} nicht; das Jahr hat {_weeks_of(years[0])} Wochen.")
    return min(mondays, key=lambda one: abs(one - today))


def _weeks_of(year: int) -> int:
    """How many weeks a year has, 52 or 53. Source: ISO 8601 (28 December lies in the last one)."""
    return date(year, 12, 28).isocalendar().week


_COUNTS = {fold(word): at for at, word in enumerate(("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
           "neun", "zehn", "elf", "zwölf"), 1)} | {"einem": 1, "einer": 1}  # fmt: skip
_A_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(sorted([*_COUNTS, 'fünf', 'zwölf'], key=len, reverse=True))})"
# Texts, not patterns: `re` compiles and keeps each when a date is first typed, not when the program starts.
_FORMS: tuple[tuple[str, Callable[[re.Match[str], date], date]], ...] = (
    (r"(?a)(?P<day>\d{1,2})[.,] ?(?P<month>\d{1,2})(?:[.,] ?(?:(?P<year>\d{4}|\d{2})\.?)?)?", _numbers),
    (r"(?a)(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4}|\d{2})", _numbers),
    (r"(?a)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", _numbers),
    (r"(?ai)(?:kw ?(?P<week>\d{1,2})|(?P<before>\d{1,2})\. ?kw)(?:[ /](?P<year>\d{4}|\d{2}))?", _calendar_week),
    (r"(?P<day>\d{1,2})\.? ?(?P<month>[^\W\d_]+)\.?(?: (?P<year>\d{4}|\d{2}))?", _words),
    (r"(?ai)(?P<sign>[+-]) ?(?P<days>\d{1,5})(?P<weeks> ?(?:w|wochen?))?", _shifted),
    (rf"(?i)(?P<way>in|vor) {_A_COUNT} (?P<unit>tag|woche|monat)e?n?", _counted),
    (r"(?i)(?P<part>anfang|mitte|ende) (?P<month>[^\W\d_]+)(?: (?P<year>\d{4}))?", _part_of_month),
)
_LEADING = r"(?i)^(?:am|den|der|dem|zum|bis|kommenden|kommender) (?=\S)"
_BEHIND_WEEKDAY = r"(?P<weekday>[^\W\d_]+)\.?,? (?:de[mnr] )?(?P<rest>.+)"


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


_TIME = r"(?ai)(?P<hour>\d{1,2})(?:(?:[:., ]|h| ?uhr ?)?(?P<minute>\d{2}))?(?::[0-5]\d)?(?: ?uhr| ?h)?"


def parse_time(text: str) -> time:
    """Read a time of day: 9:30, 9.30 Uhr, 9 Uhr 30, 9,30, 0930, 9. Raises RuleViolation with examples."""
    words = " ".join(text.split())
    if not words:
        raise RuleViolation(f"Es fehlt eine Uhrzeit, {TIME_EXAMPLES}.")
    found = re.fullmatch(_TIME, words)
    if found is None:
        raise RuleViolation(f"„{words[:40]}“ ist keine Uhrzeit; {TIME_EXAMPLES}.")
    try:
        return time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        raise RuleViolation(f"Die Uhrzeit „{words}“ gibt es nicht; {TIME_EXAMPLES}.") from None
