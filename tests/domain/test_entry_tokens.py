from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.entry_tokens import OpenToken, Tokens, open_token, read, written

DAY = date(2026, 7, 3)
PIECES = (
    "@VHS",
    '@"Amt A"',
    "@„Amt B“",
    "#hf1",
    "#Keller",
    "bis 30.09.",
    "bis KW 2",
    "Räume",
    "suchen,",
    "@",
    "#",
    "bis",
)
FIELDS = {"hf1": 1, "sport": 3}


def tokens(text: str, *, names: bool = True, dates: bool = True) -> Tokens:
    return read(text, DAY, field_of=FIELDS.get, names=names, dates=dates)


def test_who_and_until_when_are_taken_out_of_the_text() -> None:
    assert tokens("Übersicht der Träger @Schulverw. bis 30.09.") == Tokens(
        "Übersicht der Träger", ("Schulverw.",), (), date(2026, 9, 30)
    )


def test_their_order_does_not_matter() -> None:
    assert tokens("Räume suchen bis zum 1. Oktober 2026 @Caritas #hf1") == Tokens(
        "Räume suchen", ("Caritas",), (1,), date(2026, 10, 1)
    )


def test_a_name_of_several_words_stands_in_quotes() -> None:
    assert tokens("Liste führen @„Amt für Schule“").who == ("Amt für Schule",)
    assert tokens('Liste führen @"Amt für Schule"').who == ("Amt für Schule",)


def test_a_day_that_is_over_at_the_session_is_meant_for_the_next_year() -> None:
    assert tokens("Bericht bis 31.01.").due_on == date(2027, 1, 31)


def test_the_day_of_the_session_itself_is_not_over() -> None:
    assert tokens("Stühle rücken bis 03.07.").due_on == DAY


def test_an_unknown_field_stays_beside_one_that_is_known() -> None:
    assert tokens("Räume #hf1 #keller suchen").text == "Räume #keller suchen"


def test_names_and_days_are_read_only_where_they_are_asked_for() -> None:
    assert read("Räume @VHS bis 30.09.", DAY, field_of=FIELDS.get) == Tokens("Räume @VHS bis 30.09.")


def test_a_week_or_month_that_is_over_at_the_session_is_the_one_to_come() -> None:
    due = {"KW 2": date(2027, 1, 11), "KW 1": date(2027, 1, 4), "Ende Mai": date(2027, 5, 31)}
    due |= {"Ende Februar": date(2027, 2, 28), "Ende September": date(2026, 9, 30)}
    for words, day in due.items():
        assert tokens(f"Räume suchen bis {words}").due_on == day, words


def test_a_leap_day_that_is_over_is_the_first_of_march() -> None:
    found = read("Räume suchen bis 29.02.", date(2028, 3, 1), field_of=lambda _: None, dates=True)
    assert found.due_on == date(2029, 3, 1)


def test_a_year_that_was_said_counts_even_if_it_is_over() -> None:
    assert tokens("Räume suchen bis 30.06.26").due_on == date(2026, 6, 30)
    assert tokens("Räume suchen bis 30.06.2026").due_on == date(2026, 6, 30)
    assert tokens("Räume suchen bis KW 20/26").due_on == date(2026, 5, 11)


def test_tokens_may_stand_with_a_comma_between_them() -> None:
    found = tokens("Räume suchen @VHS,@Jobcenter #hf1,#sport")
    assert (found.text, found.who, found.fields) == ("Räume suchen", ("VHS", "Jobcenter"), (1, 3))


def test_a_day_within_the_sentence_stays_in_it() -> None:
    read_ = tokens("Bis 30.09. meldet das Amt die Zahlen")
    assert read_.due_on == date(2026, 9, 30)
    assert read_.text == "Bis 30.09. meldet das Amt die Zahlen"


@pytest.mark.parametrize(
    "text",
    [
        "Mail an kern@kassel.de",
        "Der Kurs dauert bis zum Sommer",
        "Raum #12 ist frei",
        "Frist bis 31.02.",
        "[b]fett[/] @",
    ],
)
def test_what_is_no_token_stays_as_it_was_written(text: str) -> None:
    assert tokens(text).text == text


def test_without_leave_names_and_days_stay_in_the_text() -> None:
    assert tokens("Zahlen @VHS bis 30.09. #sport", names=False, dates=False) == Tokens(
        "Zahlen @VHS bis 30.09.", (), (3,), None
    )


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Liste @jug", OpenToken("@", 6, "jug")),
        ("@", OpenToken("@", 0, "")),
        ("Liste @„Amt für", OpenToken("@", 6, "Amt für")),
        ("Liste #sp", OpenToken("#", 6, "sp")),
        ("Liste bis 30.0", OpenToken("bis", 10, "30.0")),
        ("Liste bis zum ", OpenToken("bis", 14, "")),
        ("Liste @jug ", None),
        ("Liste @„Amt für Soziales“", None),
        ("a.demir@kassel", None),
        ("Liste bis Ende", None),
    ],
)
def test_a_token_is_open_while_it_is_typed(text: str, token: OpenToken | None) -> None:
    assert open_token(text, len(text)) == token
    assert open_token(f"{text} danach", len(text)) == token


@pytest.mark.parametrize("name", ["VHS", "Amt für Soziales", "Şahin, Elif", "Verein „Bunt“ e. V."])
def test_what_is_written_is_read_back(name: str) -> None:
    line = f"Liste führen {written('@', name)} bald"
    assert read(line, date(2026, 7, 3), field_of=lambda _: None, names=True).who == (name,)


def test_a_name_with_both_kinds_of_quotes_cannot_be_a_token() -> None:
    assert written("@", 'A "B" „C“ D') == ""


@given(st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_any_line_is_read_and_what_is_left_holds_no_token_twice(line: str) -> None:
    found = tokens(line)
    again = tokens(found.text)
    assert again.who == ()
    assert again.fields == ()
    assert len(found.text) <= len(line)
