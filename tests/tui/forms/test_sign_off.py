from typing import Any

import pytest

from rundertisch_tui.domain.papers import SignOff

OPEN = ("4", "p", "enter")
pytestmark = pytest.mark.usefixtures("story")


async def test_an_office_more_signs_and_its_answer_is_recorded(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "n", "enter")
        await clerk.type("vhs")
        await clerk.press("enter", "ctrl+s")
        assert "VL-1: Mitzeichnung VHS" in clerk.text
        await clerk.press("home", "enter", "down", "right", "ctrl+s")
        assert "Bitte sagen, warum nicht mitgezeichnet wurde." in clerk.text
        await clerk.type("Kosten fehlen")
        await clerk.press("ctrl+s")
        assert "VL-1: VHS zeichnet nicht mit" in clerk.text
    assert office.view.get(SignOff, 1).refused
