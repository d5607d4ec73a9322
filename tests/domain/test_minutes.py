"""Tests of the lines of the minutes."""

import pytest

from rundertisch_tui.domain.ids import AgendaItemId, MinuteEntryId, SessionId
from rundertisch_tui.domain.minutes import KIND_LETTERS, EntryKind, MinuteEntry, kind_and_text


def test_every_kind_has_one_letter() -> None:
    assert set(KIND_LETTERS.values()) == set(EntryKind)
    assert len(KIND_LETTERS) == len(EntryKind)
    assert all(len(letter) == 1 and letter.islower() for letter in KIND_LETTERS)


def test_the_letters_are_the_ones_of_the_office() -> None:
    assert "".join(KIND_LETTERS) == "iheazbx"


def test_a_line_is_information_unless_somebody_says_otherwise() -> None:
    line = MinuteEntry(id=MinuteEntryId(1), session=SessionId(1), agenda_item=AgendaItemId(1), line=1, position="a")
    assert line.kind is EntryKind.INFORMATION


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("a: Räume suchen", ("a", "Räume suchen")),
        ("A:Räume suchen", ("a", "Räume suchen")),
        ("x:  nur für uns ", ("x", "nur für uns")),
        ("q: Räume suchen", ("", "q: Räume suchen")),
        ("ab: Räume suchen", ("", "ab: Räume suchen")),
        ("a Räume suchen", ("", "a Räume suchen")),
        ("a:", ("", "a:")),
        ("a: ", ("", "a: ")),
        ("", ("", "")),
    ],
)
def test_a_letter_before_a_line_says_its_kind(line: str, read: tuple[str, str]) -> None:
    assert kind_and_text(line) == read
