from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.papers import Consultation
from tests.tui.chain_story import NOW, tell
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("told")
OPEN = ("4", "p", "enter")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        do(office, "add_sign_off", paper=1, organization=1, sent_on="2025-08-20")
        do(office, "record_sign_off", sign_off=1, on="2025-08-25", remark="einverstanden [/]")
        yield


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_paper_shows_signatures_way_and_what_it_carries(
    desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    async with desk(*size) as clerk:
        await clerk.press(*OPEN)
        assert clerk.text == snapshot


async def test_the_first_step_that_waits_is_recorded_with_b(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "b")
        assert "VL-1 Ausschuss SID" in clerk.text
        await clerk.press("ctrl+s")
        await clerk.press("down", "b")
        assert "Beratung anlegen" in clerk.text
    assert office.view.get(Consultation, 3).outcome == "noted"


async def test_a_step_goes_into_the_trash_and_comes_back(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "down", "down", "d")
        assert "in den Papierkorb" in clerk.text
        assert "Anhörung" not in clerk.text
        await clerk.press("u")
        assert "Ausländerbeirat       Anhörung" in clerk.text
    assert len(office.view.all(Consultation)) == 4


async def test_the_recommendation_it_carries_is_walked_into(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "end", "enter")
        assert "─ Kette ─" in clerk.text
        await clerk.press("escape", "e")
        assert "VL-1 ändern" in clerk.text
