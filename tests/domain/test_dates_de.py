"""Tests of German dates and times, out and in."""

from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rundertisch_tui.domain.dates_de import (
    FIRST_YEAR,
    LAST_YEAR,
    WEEKDAYS,
    clock_time,
    long,
    month_year,
    parse_date,
    parse_time,
    short,
    with_weekday,
)
from rundertisch_tui.domain.errors import RuleViolation

TODAY = date(2026, 7, 3)  # a Friday
_TYPED = st.from_regex(
    r"(in|vor|Anfang|Mitte|Ende|Mo|KW|am|den) ([0-9]{1,4}|zwei|Juli|Feb) ?(Tagen|Monaten|Wochen|KW)?"
)
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
NEAR = st.dates(date(1980, 1, 1), date(2079, 12, 31))


def test_dates_are_written_as_din_5008_wants() -> None:
    day = date(2025, 7, 3)
    assert (short(day), long(day)) == ("03.07.2025", "3. Juli 2025")
    assert with_weekday(day) == "Donnerstag, 3. Juli 2025"
    assert month_year(day) == "07/2025"
    assert clock_time(time(9, 5)) == "09:05 Uhr"


@given(DAYS, DAYS)
@example(date(2024, 2, 29), TODAY)
def test_every_written_date_is_read_back(day: date, today: date) -> None:
    weekday = WEEKDAYS[day.weekday()]
    for text in (
        short(day),
        long(day),
        with_weekday(day),
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}. {day.month}. {day.year}",
        f"{weekday[:2]}, {short(day)}",
        f"{weekday[:2]}. {short(day)}",
        f"  {long(day).lower()} ",
        f"{day.day}. {long(day).split()[1][:3]} {day.year}",
    ):
        assert parse_date(text, today) == day


@given(NEAR, DAYS)
def test_two_figures_are_a_year_of_our_time(day: date, today: date) -> None:
    assert parse_date(f"{day.day}.{day.month}.{day:%y}", today) == day


@given(st.integers(1, 12), st.integers(1, 28), DAYS)
def test_without_a_year_the_nearest_one_is_meant(month: int, day: int, today: date) -> None:
    found = parse_date(f"{day}.{month}.", today) if FIRST_YEAR < today.year < LAST_YEAR else today
    assert abs(found - today) <= timedelta(183)
    if FIRST_YEAR < today.year < LAST_YEAR:
        assert (found.month, found.day) == (month, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.5.26", date(2026, 5, 3)),
        ("3. Mai", date(2026, 5, 3)),
        ("3.Mai", date(2026, 5, 3)),
        ("3 mai 2027", date(2027, 5, 3)),
        ("3. Mrz. 26", date(2026, 3, 3)),
        ("3. maerz", date(2026, 3, 3)),
        ("30.12", date(2026, 12, 30)),
        ("2.1.", date(2026, 1, 2)),
        ("heute", TODAY),
        ("MORGEN", date(2026, 7, 4)),
        ("übermorgen", date(2026, 7, 5)),
        ("uebermorgen", date(2026, 7, 5)),
        ("gestern", date(2026, 7, 2)),
        ("vorgestern", date(2026, 7, 1)),
        ("+14", date(2026, 7, 17)),
        ("- 3", date(2026, 6, 30)),
        ("+2w", date(2026, 7, 17)),
        ("KW 46", date(2026, 11, 9)),
        ("kw46/27", date(2027, 11, 15)),
        ("Mo", date(2026, 7, 6)),
        ("Montag", date(2026, 7, 6)),
        ("fr.", date(2026, 7, 10)),
        ("Sonnabend", date(2026, 7, 4)),
        ("Freitag, 3. Juli 2026", TODAY),
        ("Freitag, den 3. Juli 2026", TODAY),
        ("am 4. Juli", date(2026, 7, 4)),
        ("kommenden Freitag", date(2026, 7, 10)),
        ("3.5.2027.", date(2027, 5, 3)),
        ("3,5,26", date(2026, 5, 3)),
        ("3,5", date(2026, 5, 3)),
        ("030527", date(2027, 5, 3)),
        ("03052027", date(2027, 5, 3)),
        ("in 2 Wochen", date(2026, 7, 17)),
        ("in zwei Wochen", date(2026, 7, 17)),
        ("In einer Woche", date(2026, 7, 10)),
        ("in zwölf Tagen", date(2026, 7, 15)),
        ("vor 1 Tag", date(2026, 7, 2)),
        ("in 2 Monaten", date(2026, 9, 3)),
        ("vor sieben Monaten", date(2025, 12, 3)),
        ("+2 Wochen", date(2026, 7, 17)),
        ("Ende Juli", date(2026, 7, 31)),
        ("ende Sept", date(2026, 9, 30)),
        ("Mitte August", date(2026, 8, 15)),
        ("Anfang Februar", date(2026, 2, 1)),
        ("Ende Februar 2028", date(2028, 2, 29)),
        ("36. KW", date(2026, 8, 31)),
        ("36. KW 2027", date(2027, 9, 6)),
    ],
)
def test_dates_are_read_as_people_type_them(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


def test_the_turn_of_the_year_counts_as_near() -> None:
    assert parse_date("2.1.", date(2026, 12, 20)) == date(2027, 1, 2)
    assert parse_date("20.12.", date(2027, 1, 5)) == date(2026, 12, 20)


@pytest.mark.parametrize(
    ("text", "today", "monday"),
    [
        ("KW 1", date(2026, 11, 25), date(2027, 1, 4)),
        ("KW 2", date(2026, 12, 30), date(2027, 1, 11)),
        ("KW 52", date(2027, 1, 5), date(2026, 12, 21)),
        ("KW 53", date(2027, 1, 1), date(2026, 12, 28)),
        ("KW 53", date(2027, 1, 5), date(2026, 12, 28)),
        ("KW 1", date(2024, 12, 30), date(2024, 12, 30)),
    ],
)
def test_a_week_without_a_year_is_the_nearest_one(text: str, today: date, monday: date) -> None:
    assert parse_date(text, today) == monday


@given(st.dates(date(1905, 1, 1), date(2190, 12, 31)), st.integers(1, 52))
def test_no_week_of_another_year_is_nearer(today: date, week: int) -> None:
    found = parse_date(f"KW {week}", today)
    for year in range(today.year - 2, today.year + 3):
        assert abs(found - today) <= abs(date.fromisocalendar(year, week, 1) - today)


def test_in_a_month_from_its_last_day_is_the_last_day_of_the_next() -> None:
    assert parse_date("in einem Monat", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_date("vor einem Monat", date(2028, 3, 31)) == date(2028, 2, 29)
    assert parse_date("in 1 Monat", date(2026, 12, 15)) == date(2027, 1, 15)
    assert parse_date("in 12 Monaten", date(LAST_YEAR - 1, 7, 3)) == date(LAST_YEAR, 7, 3)
    assert parse_date("vor 12 Monaten", date(FIRST_YEAR + 1, 7, 3)) == date(FIRST_YEAR, 7, 3)


def test_the_end_of_a_month_without_a_year_is_the_nearest_one() -> None:
    assert parse_date("Ende Januar", date(2026, 12, 3)) == date(2027, 1, 31)
    assert parse_date("Ende Dezember", date(2027, 1, 3)) == date(2026, 12, 31)
    assert parse_date("Ende Februar", date(2028, 1, 3)) == date(2028, 2, 29)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_next_one_and_never_today(today: date, weekday: str) -> None:
    if today.year == LAST_YEAR:
        return
    found = parse_date(weekday, today)
    assert WEEKDAYS[found.weekday()] == weekday
    assert timedelta(1) <= found - today <= timedelta(7)


@given(NEAR, st.integers(0, 9999))
def test_steps_count_days(today: date, days: int) -> None:
    if (today - timedelta(days)).year >= FIRST_YEAR and (today + timedelta(days)).year <= LAST_YEAR:
        assert parse_date(f"+{days}", today) == today + timedelta(days)
        assert parse_date(f"-{days}", today) == today - timedelta(days)


@given(NEAR)
def test_a_calendar_week_begins_on_its_monday(day: date) -> None:
    year, week, _ = day.isocalendar()
    monday = parse_date(f"KW {week}/{year}", TODAY)
    assert monday.weekday() == 0
    assert timedelta(0) <= day - monday <= timedelta(6)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("30.2.2026", "„30.2.2026“ gibt es nicht"),
        ("31.4.", "gibt es nicht"),
        ("29.2.2026", "gibt es nicht"),
        ("2026-13-01", "gibt es nicht"),
        ("0.0.26", "gibt es nicht"),
        ("KW 54", "Die Woche 54 gibt es 2026 nicht; das Jahr hat 53 Wochen."),
        ("KW 53/27", "Die Woche 53 gibt es 2027 nicht; das Jahr hat 52 Wochen."),
        ("KW 0", "Die Woche 0 gibt es 2026 nicht"),
        ("3.7.0026", "Das Jahr 26 liegt nicht zwischen"),
        ("9999-12-31", "Das Jahr 9999 liegt nicht zwischen"),
        ("3. J", "„J“ ist kein Monat"),
        ("3. Ju", "„Ju“ ist kein Monat"),
        ("Montag, 3. Juli 2026", "Der 3. Juli 2026 ist ein Freitag, kein Montag. Bitte"),
        ("bald", "„bald“ ist kein Datum"),
        ("", "Es fehlt ein Datum, zum Beispiel"),
        ("Ende bald", "„bald“ ist kein Monat"),
        ("in 9999 Monaten", "Das Jahr 2859 liegt nicht zwischen"),
        ("20260703", "„20260703“ gibt es nicht"),
        ("Montag bald", "„bald“ ist kein Datum"),
        ("3/7/2026", "ist kein Datum"),
        ("x" * 10_000, "ist kein Datum"),
    ],
)
def test_impossible_dates_are_refused_with_a_sentence(text: str, said: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        parse_date(text, TODAY)
    assert said in refused.value.message
    assert len(refused.value.message) < 200


@given(st.text(max_size=20) | st.from_regex(r"[-+0-9. KWkw/]{1,14}", fullmatch=True) | _TYPED, DAYS)
@example("+99999", date(LAST_YEAR, 1, 1))
def test_any_text_is_a_date_or_a_sentence(text: str, today: date) -> None:
    try:
        assert isinstance(parse_date(text, today), date)
    except RuleViolation as refused:
        sentence = refused.message
        assert sentence.endswith(".")


@given(st.times())
def test_every_written_time_is_read_back(at: time) -> None:
    minute = at.replace(second=0, microsecond=0)
    for text in (clock_time(minute), f"{minute:%H.%M} Uhr", f"{minute:%H%M}", f"{minute:%H:%M:%S}", f"{minute:%H:%M}"):
        assert parse_time(text) == minute


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9", time(9)),
        ("9 Uhr", time(9)),
        ("9.30", time(9, 30)),
        ("930", time(9, 30)),
        ("9h", time(9)),
        ("0:00", time(0)),
        ("9,30", time(9, 30)),
        ("9 Uhr 30", time(9, 30)),
        ("9uhr30", time(9, 30)),
        ("9:30:59", time(9, 30)),
    ],
)
def test_times_are_read_as_people_type_them(text: str, at: time) -> None:
    assert parse_time(text) == at


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "12:3", "mittags", "-1", "99", "9:30 am", "9:30:99"])
def test_impossible_times_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(RuleViolation, match=r"zum Beispiel 9:30"):
        parse_time(text)


@given(st.text(max_size=20) | st.from_regex(r"[0-9]{1,4}[:., h]?[0-9]{0,3} ?(Uhr)?[0-9]{0,2}", fullmatch=True))
def test_any_text_is_a_time_or_a_sentence(text: str) -> None:
    try:
        assert isinstance(parse_time(text), time)
    except RuleViolation as refused:
        sentence = refused.message
        assert sentence.endswith("zum Beispiel 9:30 oder 9.30.")
