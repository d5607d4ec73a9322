from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.recommendations import Recommendation
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_a_challenge_is_closed_only_with_a_reason_and_opened_again(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "c", "w", "ctrl+s")
        assert "Grund fehlt noch." in clerk.text
        await clerk.type("Neue Kurse")
        await clerk.press("ctrl+s")
        assert "H-2025-01 gelöst · u macht rückgängig" in clerk.text
        assert office.view.get(Challenge, 1).closed_on == TODAY
        await clerk.press("w")
        assert "H-2025-01 ist gelöst: Neue Kurse" in clerk.text
        await clerk.press("j")
        assert "H-2025-01 wieder offen" in clerk.text


async def test_two_challenges_become_one(office: Any, desk: Any) -> None:
    do(office, "add_challenge", title="Lange Wartelisten", year=2024, action_fields=[1])
    async with desk() as clerk:
        await clerk.press("3", "c", "space", "space", "f5", "ctrl+s")
        assert "aufgegangen in" in clerk.text
        assert "2. Mal" in clerk.text


async def test_one_goes_up_in_another_that_is_chosen(office: Any, desk: Any) -> None:
    do(office, "add_challenge", title="Lange Wartelisten", year=2024, action_fields=[1])
    async with desk() as clerk:
        await clerk.press("3", "c", "f5", "enter", "enter", "ctrl+s")
        assert "aufgegangen in" in clerk.text
        await clerk.press("end", "f5")
        assert "w öffnet sie wieder." in clerk.text


async def test_a_new_challenge_draws_its_number(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "c", "n")
        await clerk.type("Räume fehlen")
        await clerk.press("ctrl+s")
        assert "Herausforderung H-2026-01 aufgenommen" in clerk.text
        assert "Räume fehlen" in clerk.text


async def test_recommendations_that_answer_it_are_tied_where_it_stands(office: Any, desk: Any) -> None:
    do(office, "add_recommendation", session=1, wording="Noch eine", code="RT-2025-50")
    async with desk() as clerk:
        await clerk.press("3", "c", "e", "down", "down", "down", "down")
        await clerk.type("RT-2025-50")
        await clerk.press("enter", "ctrl+s")
        assert "RT-2025-50 geändert · u macht rückgängig" in clerk.text
    answers = office.view.linked(Recommendation, "challenge", 1)
    assert "RT-2025-50" in [one.code for one in answers]
