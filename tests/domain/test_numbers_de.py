"""Tests of numbers as German text."""

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.numbers_de import decimal, percent, plural, thousands


def test_thousands_have_points() -> None:
    assert thousands(207_881) == "207.881"
    assert thousands(999) == "999"
    assert thousands(-1250) == "−1.250"


def test_decimals_have_a_comma_and_round_half_up() -> None:
    assert decimal(1250, 2) == "1.250,00"
    assert decimal(0.25) == "0,3"
    assert decimal(-0.04) == "0,0"
    assert decimal(-2.5, 0) == "−3"


def test_a_percentage_never_parts_from_its_sign() -> None:
    assert percent(23.3) == "23,3\u00a0%"


def test_one_is_singular_and_everything_else_plural() -> None:
    assert plural(1, "Gegenstimme", "Gegenstimmen") == "1\u00a0Gegenstimme"
    assert plural(0, "Gegenstimme", "Gegenstimmen") == "0\u00a0Gegenstimmen"
    assert plural(2, "Gegenstimme", "Gegenstimmen") == "2\u00a0Gegenstimmen"


@given(st.integers())
def test_thousands_can_be_read_back(n: int) -> None:
    assert int(thousands(n).replace(".", "").replace("−", "-")) == n
