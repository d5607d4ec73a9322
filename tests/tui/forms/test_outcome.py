from typing import Any

import pytest

OPEN = ("4", "p", "enter")
pytestmark = pytest.mark.usefixtures("story")


async def test_the_outcome_of_the_step_under_the_bar_is_recorded_and_the_state_follows(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "down", "down", "down", "down", "b")
        assert "VL-1 Ausschuss SID" in clerk.text
        await clerk.press("ctrl+s")
        assert "VL-1 Ausschuss SID: zur Kenntnis genommen · u macht rückgängig" in clerk.text
        assert "10.06.2026  Ausschuss SID" in clerk.text
        await clerk.press("u")
        assert "vertagt bis 18.06." in clerk.text
