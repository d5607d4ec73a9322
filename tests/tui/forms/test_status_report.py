from datetime import date
from typing import Any

import pytest

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_a_day_to_come_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "s")
        await clerk.press(*["backspace"] * 12)
        await clerk.type("+3")
        await clerk.press("ctrl+s")
        assert "Ein Stand gilt für heute oder früher." in clerk.text
        assert "›! Stand vom" in clerk.text
