from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.measures import Measure

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_a_new_measure_comes_below_the_goal_under_the_bar(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "n")
        await clerk.type("1.2.11")
        await clerk.press("down")
        await clerk.type("Sprachmittlung")
        await clerk.press("ctrl+s")
        assert "1.2.11   Sprachmittlung" in clerk.text
    one = max(office.view.all(Measure), key=lambda one: one.id)
    assert (one.goal, one.action_field) == (2, 1)
