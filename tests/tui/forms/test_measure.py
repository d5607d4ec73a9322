from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.measures import Measure
from tests.tui.chain_story import NOW
from tests.tui.concept_story import tell_concept

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_concept(office)
        yield


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
