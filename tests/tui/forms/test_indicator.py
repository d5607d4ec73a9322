"""What is counted: an indicator with its target, and dated values."""

from typing import Any

import pytest

from rundertisch_tui.domain.indicators import Indicator, IndicatorValue
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_a_clerk_counts_with_target_and_values(office: Any, desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down", "enter", "n")
        await clerk.type("Teilnehmende im Jahr")
        await clerk.press("tab")
        await clerk.type("Personen")
        await clerk.press("tab")
        await clerk.type("1.200,5")
        await clerk.press("ctrl+s")
        (one,) = office.view.all(Indicator)
        assert (one.name, one.unit, one.target_value) == ("Teilnehmende im Jahr", "Personen", 1200.5)
        await clerk.press("n", "enter", "tab")
        await clerk.type("viele")
        await clerk.press("ctrl+s")
        assert "„viele“ ist keine Zahl, zum Beispiel 87 oder 12,5." in clerk.text
        await clerk.press(*["backspace"] * 5)
        await clerk.type("87")
        assert clerk.text == snapshot
        await clerk.press("ctrl+s")
        assert [value.value for value in office.view.all(IndicatorValue)] == [87.0]
        assert "87 Personen" in clerk.text


async def test_name_unit_and_target_are_changed_where_they_stand(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down", "enter", "n")
        await clerk.type("Kurse [b]")
        await clerk.press("ctrl+s")
        await clerk.type("n")
        await clerk.press("down", "enter")
        assert "neuer Indikator" in clerk.text
        await clerk.press("escape")
        assert len(office.view.all(Indicator)) == 1


async def test_a_value_that_was_counted_wrong_is_put_right(office: Any, desk: Any, snapshot: Any) -> None:
    do(office, "add", kind="indicator", fields={"measure": 1, "name": "Teilnehmende", "unit": "Personen"})
    for on, value in (("2025-12-31", 1_234_567.5), ("2026-03-31", 78)):
        do(office, "add", kind="indicator_value", fields={"indicator": 1, "on": on, "value": value})
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down", "enter", "end", "up", "enter")
        assert clerk.text == snapshot
        await clerk.press("down", "down", "enter", "tab", "end", "backspace", "4")
        await clerk.press("ctrl+s")
        assert {value.value for value in office.view.all(IndicatorValue)} == {1_234_567.4, 78}
        await clerk.press("enter")
        assert "Istwert 1.234.567,4 Personen" in clerk.text
        await clerk.press("enter")
        await clerk.press("end")
        await clerk.type(" im Jahr")
        await clerk.press("ctrl+s")
        assert office.view.get(Indicator, 1).name == "Teilnehmende im Jahr"
