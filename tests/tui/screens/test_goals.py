from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.concept import ConceptRecommendation, Goal

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_goals_show_every_version_and_n_makes_goals_and_concept_recommendations(
    office: Any, desk: Any, snapshot: Any
) -> None:
    async with desk() as clerk:
        await clerk.press("3", "g")
        assert clerk.text == snapshot
        await clerk.press("n", "enter")
        assert "Neues Ziel in HF1" in clerk.text
        await clerk.type("1.3")
        await clerk.press("down")
        await clerk.type("Eltern")
        await clerk.press("ctrl+s")
        await clerk.press("n")
        await clerk.type("empfehlung")
        await clerk.press("enter", "down")
        await clerk.type("Elterncafés an allen Schulen")
        await clerk.press("ctrl+s")
        assert "Elterncafés an allen Schulen" in clerk.text
    goal = max(office.view.all(Goal), key=lambda one: one.id)
    assert (goal.number, goal.concept_version) == ("1.3", 2)
    assert max(office.view.all(ConceptRecommendation), key=lambda one: one.id).goal == 2
