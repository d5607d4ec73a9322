from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.tui.forms import consultation
from tests.tui.chain_story import NOW, tell

TODAY = date(2026, 6, 10)


@pytest.fixture(autouse=True)
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        yield


async def test_a_step_is_added_behind_the_others(office: Any, desk: Any) -> None:
    view = office.view
    async with desk() as clerk:
        clerk.app.push_screen(consultation.add_step_to(view, view.get(Paper, 1), TODAY))
        await clerk.settle()
        await clerk.press("down", "enter")
        await clerk.type("magistrat")
        await clerk.press("enter", "down", "down")
        await clerk.type("1.9.")
        await clerk.press("ctrl+s")
        assert "VL-1: Magistrat, Vorberatung" in clerk.text
    step = max(office.view.all(Consultation), key=lambda one: one.position)
    assert (step.committee, step.planned_on) == (1, date(2026, 9, 1))


async def test_an_extract_is_noted_and_what_belongs_together_stays_so(office: Any, desk: Any) -> None:
    view = office.view
    async with desk() as clerk:
        clerk.app.push_screen(consultation.edit(view, view.get(Consultation, 2)))
        await clerk.settle()
        await clerk.press(*["down"] * 5, *["backspace"] * 12, "ctrl+s")
        assert "Ergebnis und Datum gehören zusammen." in clerk.text
        await clerk.type("8.10.2025")
        await clerk.press("down", "down", "down")
        await clerk.type("1.11.2025")
        await clerk.press("ctrl+s")
    assert office.view.get(Consultation, 2).extract_received_on == date(2025, 11, 1)
