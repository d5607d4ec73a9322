"""Tests of numbers as German text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.numbers_de import exact, parse_decimal, parse_whole, plural, thousands


def test_thousands_have_points() -> None:
    assert thousands(207_881) == "207.881"
    assert thousands(999) == "999"
    assert thousands(-1250) == "−1.250"


def test_one_is_singular_and_everything_else_plural() -> None:
    assert plural(1, "Gegenstimme", "Gegenstimmen") == "1\u00a0Gegenstimme"
    assert plural(0, "Gegenstimme", "Gegenstimmen") == "0\u00a0Gegenstimmen"
    assert plural(2, "Gegenstimme", "Gegenstimmen") == "2\u00a0Gegenstimmen"


@given(st.integers())
def test_thousands_can_be_read_back(n: int) -> None:
    assert int(thousands(n).replace(".", "").replace("−", "-")) == n


@pytest.mark.parametrize(
    ("text", "number"),
    [("87", 87), (" 12,5 ", 12.5), ("12.5", 12.5), ("1.200", 1200), ("1.200,5", 1200.5), ("1 200,5", 1200.5),
     ("1.234.567", 1_234_567), ("−3,25", -3.25), ("+4", 4), ("0,125", 0.125), ("0.125", 0.125)],
)  # fmt: skip
def test_a_number_is_read_as_germans_write_it(text: str, number: float) -> None:
    assert parse_decimal(text) == number


@pytest.mark.parametrize(
    "text", ["", "viele", "1,2,3", "1.2.3", "1.20,5", "nan", "inf", "1e3", "1_0", "12,", ",5", "1" * 400]
)
def test_what_is_no_number_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(RuleViolation, match="ist keine Zahl, zum Beispiel 87 oder 12,5"):
        parse_decimal(text)


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("1.200", 1200), (" 1 200 ", 1200), ("-3", -3), ("007", 7)])
def test_a_whole_number_may_have_points_between_thousands(text: str, number: int) -> None:
    assert parse_whole(text) == number


@pytest.mark.parametrize("text", ["", "viele", "1.5", "12,0", "1.20", "1_0", "٣"])
def test_what_is_no_whole_number_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(RuleViolation, match="ist keine ganze Zahl, zum Beispiel 12"):
        parse_whole(text)


@pytest.mark.parametrize("text", ["1" * 16, "-" + "9" * 40])
def test_a_whole_number_with_too_many_digits_is_to_be_rounded(text: str) -> None:
    with pytest.raises(RuleViolation, match="hat zu viele Stellen; bitte auf höchstens 15 runden") as refused:
        parse_whole(text)
    assert len(refused.value.message) < 120
    assert parse_whole(text[:15]) == int(text[:15])


@pytest.mark.parametrize("text", ["9007199254740993", "0,12345678901234567890", "1" * 30])
def test_a_number_that_would_lose_digits_is_refused(text: str) -> None:
    with pytest.raises(RuleViolation, match="hat zu viele Stellen"):
        parse_decimal(text)


def test_an_exact_number_has_all_its_digits_and_no_more() -> None:
    assert exact(87.0) == "87"
    assert exact(1_234_567.5) == "1.234.567,5"
    assert exact(-1200.5) == "−1.200,5"
    assert exact(1e-7) == "0,0000001"
    assert exact(-0.5) == "−0,5"
    assert exact(-0.0) == "0"


@given(st.integers(-(10**14), 10**14), st.integers(0, 6))
def test_an_exact_number_can_be_read_back(digits: int, places: int) -> None:
    number = digits / 10**places
    assert parse_decimal(exact(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_digit_of_any_number_is_lost(number: float) -> None:
    assert parse_decimal(exact(number)) == number
