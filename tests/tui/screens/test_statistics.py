from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from tests.tui.chain_story import NOW, tell_years
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("years")


@pytest.fixture
def years(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_years(office)
        yield


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_figures_stand_beside_their_bars(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    async with desk(*size) as clerk:
        await clerk.press("4", "y")
        assert clerk.text == snapshot


async def test_tab_counts_by_field_committee_and_year(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "y", "tab")
        assert "─ Zahlen nach Handlungsfeld" in clerk.text
        await clerk.press("tab")
        assert "Ausländerbeirat" in clerk.text
        assert "ohne Gremium" in clerk.text
        await clerk.press("tab")
        assert "Zahlen nach Runder Tisch" in clerk.text
        assert "   2023" in clerk.text
        await clerk.press("tab")
        assert "─ Zahlen nach Stand" in clerk.text


async def test_enter_names_the_recommendations_of_a_line(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "y", "enter")
        assert "RT-2023-01 Wartelisten offenlegen" in clerk.text
        assert "erledigt nach 35\u00a0Monaten" in clerk.text


async def test_an_earlier_day_knows_nothing_of_later(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "y", "f2")
        await clerk.type("2023")
        await clerk.press("enter")
        assert "Stichtag 06.07.2023" in clerk.text
        assert "erledigt" not in clerk.text
        assert "beschlossen" in clerk.text


@pytest.mark.parametrize("key", ["f4", "f1"])
async def test_f4_and_the_help_say_how_it_is_counted(desk: Any, key: str) -> None:
    async with desk() as clerk:
        await clerk.press("4", "y", key)
        assert "genau einmal" in clerk.text


async def test_figures_of_a_frozen_day_over_a_damaged_journal_are_not_shown_but_said(desk: Any, office: Any) -> None:
    do(office, "freeze_day", on=NOW.date())
    do(office, "add", kind="organization", fields={"name": "Verein Brücke"})
    office.checkpoint()
    (segment,) = (office.data / "journal").glob("*.jsonl")
    segment.write_bytes(segment.read_bytes().replace(b'"rev":2', b'"rev":3', 1))
    async with desk() as clerk:
        await clerk.press("4", "y")
        await clerk.settle()
        assert "im Journal fehlt oder ist beschädigt, ein früherer Stand" in clerk.text
        assert "„rundertisch repair“" in clerk.text
        assert "Ein Fehler im Programm" not in clerk.text
        await clerk.press("1")
        assert "[1 Übersicht]" in clerk.text
