import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.printed_numbers import is_numbers, read_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12 15 17-20", [12, 15, 17, 18, 19, 20]),
        ("12, 15; 3", [12, 15, 3]),
        ("3 – 5", [3, 4, 5]),
        ("7 7 6-8", [7, 6, 8]),
        ("998-1002", [998, 999, 1000, 1001, 1002]),
        ("1-1000", list(range(1, 1001))),
        ("9-9", [9]),
    ],
)
def test_numbers_and_ranges_are_read_each_once(text: str, numbers: list[int]) -> None:
    assert read_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("12 1x", "„1x“ ist keine Nummer"),
        ("30-17", "läuft rückwärts; gemeint ist wohl 17-30"),
        ("1-1001", "mehr Nummern, als auf einer Liste stehen"),
        ("1-99999", "mehr Nummern, als auf einer Liste stehen"),
        ("12-", "„12-“ ist keine Nummer"),
        (" , ", "Bitte Nummern der Liste nennen"),
    ],
)
def test_what_is_no_number_is_named(text: str, sentence: str) -> None:
    with pytest.raises(RuleViolation, match=sentence):
        read_numbers(text)


@pytest.mark.parametrize(
    ("text", "means"), [("12 15", True), ("17-30", True), ("3a", False), ("kern", False), ("", False)]
)
def test_a_name_is_told_from_numbers(text: str, means: bool) -> None:
    assert is_numbers(text) is means
