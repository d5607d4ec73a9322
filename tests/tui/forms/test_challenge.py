from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from tests.tui.chain_story import NOW
from tests.tui.concept_story import tell_concept

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_concept(office)
        yield


async def test_a_challenge_is_closed_only_with_a_reason(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "c", "e", "down", "down", "down", "down")
        await clerk.type("g")
        await clerk.press("ctrl+s")
        assert "Bitte sagen, warum sie nicht mehr offen ist." in clerk.text
        await clerk.type("Neue Kurse")
        await clerk.press("ctrl+s")
        assert "gelöst" in clerk.text


async def test_a_new_challenge_draws_its_number(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "c", "n")
        await clerk.type("Räume fehlen")
        await clerk.press("ctrl+s")
        assert "Herausforderung H-2026-01 aufgenommen" in clerk.text
        assert "Räume fehlen" in clerk.text
