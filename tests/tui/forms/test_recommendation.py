from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.recommendations import Recommendation
from tests.tui.chain_story import NOW, tell_years

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_years(office)
        yield


async def test_one_of_an_earlier_year_is_taken_in_with_its_old_number(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "n", "enter")
        await clerk.type("2023")
        await clerk.press("enter", "down")
        await clerk.type("RT-2023-09")
        await clerk.press("down")
        await clerk.type("Nr. 9")
        await clerk.press("down", "down")
        await clerk.type("Bibliothek samstags")
        await clerk.press("ctrl+s")
        assert "Empfehlung RT-2023-09 aufgenommen" in clerk.text
        assert "›" in next(line for line in clerk.text.splitlines() if "RT-2023-09 Bibliothek" in line)
    one = next(one for one in office.view.all(Recommendation) if one.code == "RT-2023-09")
    assert (one.legacy_number, one.agreed_on) == ("Nr. 9", date(2023, 7, 6))


async def test_a_number_of_another_year_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "n", "enter")
        await clerk.type("2023")
        await clerk.press("enter", "down")
        await clerk.type("RT-2019-01")
        await clerk.press("down", "down", "down")
        await clerk.type("Text")
        await clerk.press("ctrl+s")
        assert "passt nicht zum Runden Tisch 2023" in clerk.text
        assert "›! Nummer" in clerk.text


async def test_letter_and_answer_of_an_office_make_its_state(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "end", "a")
        await clerk.type("1.3.2026")
        await clerk.press("down", "down", "right", "ctrl+s")
        assert "Bitte sagen, wann geantwortet wurde." in clerk.text
        await clerk.type("1.5.2026")
        await clerk.press("ctrl+s")
        assert "► angenommen" in clerk.text
