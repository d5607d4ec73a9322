"""What is due to be erased is listed from its line and from the palette, and goes from there."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.people import Person
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, person

LATER = datetime(2027, 6, 10, 8, 0, tzinfo=UTC)


@pytest.fixture
def past(office: Any) -> Any:
    """A Round Table of 2025 with needs of two people, nobody of them seen since."""
    person(office, "Beate", "Kern")
    person(office, "Änne", "Öztürk-Weiß")
    do(office, "add", kind="session", fields={"year": 2025, "held_on": "2025-11-12", "state": "held"})
    for one in (1, 2):
        fields = {"session": 1, "person": one, "needs": "Rampe", "needs_consent_on": "2025-10-01"}
        do(office, "add", kind="invitation", fields=fields)
    return office


async def _to(clerk: Any, text: str) -> None:
    """Move the bar of the start screen to the line that holds a text."""
    for _ in range(20):
        if any(line.startswith("›") and text in line for line in clerk.text.splitlines()):
            return
        await clerk.press("down")
    raise AssertionError(f"{text} is on no line:\n{clerk.text}")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_line_about_contacts_lists_all_of_them(
    past: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    assert past.view.all(Person)
    with time_machine.travel(LATER, tick=False):
        async with desk(*size) as clerk:
            await _to(clerk, "2 Kontakte sind zur Löschung fällig")
            await clerk.press("enter")
            assert clerk.text == snapshot
            await clerk.press("down", "enter")
            assert "Löschen: P-1 Kern, Beate" in clerk.text


async def test_the_line_about_needs_erases_them_after_one_question(past: Any, desk: Any) -> None:
    with time_machine.travel(LATER, tick=False):
        async with desk() as clerk:
            await _to(clerk, "Bedarf 2025 löschen (2 Einladungen)")
            await clerk.press("enter")
            assert "Bedarf beim Runden Tisch 2025 löschen?" in clerk.text
            await clerk.press("n")
            past.show_newest()
            assert past.view.all(Invitation)[0].needs == "Rampe"
            await clerk.press("enter", "j")
            assert "√ Löschung: Bedarf beim Runden Tisch 2025: endgültig" in clerk.text
            assert "Bedarf 2025 löschen" not in clerk.text
    past.show_newest()
    assert {one.needs for one in past.view.all(Invitation)} == {""}


async def test_the_palette_lists_them_and_says_when_there_is_nothing(office: Any, desk: Any) -> None:
    assert not office.view.all(Person)
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("fällige lösch")
        await clerk.press("enter")
        assert "Keine Löschung ist fällig." in clerk.text


async def test_hostile_names_are_only_text_in_the_list(office: Any, desk: Any) -> None:
    person(office, "Beate", HOSTILE)
    do(office, "add", kind="session", fields={"year": 2025, "held_on": "2025-11-12", "state": "held"})
    do(office, "add", kind="invitation", fields={"session": 1, "person": 1})
    with time_machine.travel(LATER, tick=False):
        async with desk() as clerk:
            await _to(clerk, "1 Kontakt ist zur Löschung fällig")
            await clerk.press("enter")
            assert "[b]" in clerk.text
            assert "\x1b" not in clerk.text
