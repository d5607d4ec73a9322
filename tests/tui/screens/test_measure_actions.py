from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.measures import StatusEntry

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_a_goal_gets_a_report_too(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "s")
        assert "─ Ziel 1.2 Kurse sind erreichbar" in clerk.text
        await clerk.press("ctrl+s")
        assert "○ geplant" in clerk.text
    assert max(office.view.all(StatusEntry), key=lambda one: one.id).goal == 2


async def test_a_measure_ends_in_another_with_a_reason_and_can_be_taken_up_again(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "end", "w", "down")
        await clerk.type("doppelt")
        await clerk.press("down", "enter")
        await clerk.type("lotsinnen")
        await clerk.press("enter", "ctrl+s")
        assert "M-4 zusammengelegt" in clerk.text
        assert "geht weiter in M-2: doppelt" in clerk.text
        await clerk.press("w", "j")
        assert "M-4 wieder aufgenommen" in clerk.text
