from datetime import date
from typing import Any

import pytest

from tests.tui.chain_story import add

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_years")


async def test_without_a_paper_b_says_which_key_makes_one(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "end", "b")
        assert "RT-2023-02 hat noch keine Vorlage. p legt eine an." in clerk.text


async def test_a_measure_is_tied_to_a_recommendation_or_made_from_it(office: Any, desk: Any) -> None:
    add(office, "measure", title="Elterncafés", action_field=1)
    async with desk() as clerk:
        await clerk.press("4", "end", "m")
        await clerk.type("elternc")
        await clerk.press("enter")
        assert "M-2 mit RT-2023-02" in clerk.text
        await clerk.press("m", "enter")
        assert "Maßnahme aus RT-2023-02" in clerk.text
        await clerk.press("ctrl+s")
        assert "Maßnahme M-3 aus RT-2023-02" in clerk.text
        assert "► in Maßnahme" in clerk.text
