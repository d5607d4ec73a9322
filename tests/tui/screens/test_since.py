from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from tests.tui.chain_story import NOW, add
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("two_years")


@pytest.fixture
def two_years(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        do(office, "lay_out_action_fields")
        for year in (2023, 2025):
            do(office, "enter_past_session", year=year, held_on=f"{year}-07-03")
        for title, field in (("Sprachkurse", 1), ("Chor", 2), ("Neu [b]", 2)):
            recorded = "2026-01-01" if "Neu" in title else "2020-01-01"
            add(office, "measure", title=title, action_field=field, recorded_on=recorded)
        do(office, "report_status", measure=1, status="running", on="2025-01-01")
        do(office, "report_status", measure=1, status="done", on="2026-03-01", note="Fünf Kurse laufen")
        do(office, "report_status", measure=2, status="planned", on="2024-01-01")
        yield


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_measure_shows_both_states_and_what_became_of_it(
    desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    async with desk(*size) as clerk:
        await clerk.press("3", "l")
        assert clerk.text == snapshot


async def test_from_the_measures_only_their_field_is_compared(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "down", "enter", "l")
        assert "─ Seit dem letzten Runden Tisch · HF2 03.07.2025 bis 10.06.2026 ─" in clerk.text
        assert "Sprachkurse" not in clerk.text


async def test_other_days_are_chosen_among_the_round_tables(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "l", "f2")
        await clerk.type("2023")
        await clerk.press("enter")
        assert "03.07.2023 bis 10.06.2026" in clerk.text
        await clerk.press("f3")
        await clerk.type("2025")
        await clerk.press("enter")
        assert "03.07.2023 bis 03.07.2025" in clerk.text
        assert "Neu [b]" not in clerk.text
        await clerk.press("f3", "enter")
        assert "bis 10.06.2026" in clerk.text


async def test_any_day_can_be_typed(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "l", "f2")
        await clerk.type("31.12.2025")
        assert "Mittwoch, 31. Dezember 2025" in clerk.text
        await clerk.press("enter")
        assert "31.12.2025 bis 10.06.2026" in clerk.text
        await clerk.press("f2")
        await clerk.type("quatsch")
        await clerk.press("enter", "escape")
        assert "31.12.2025 bis 10.06.2026" in clerk.text


@pytest.mark.parametrize("key", ["f4", "f1"])
async def test_f4_and_the_help_say_how_it_is_counted(desk: Any, key: str) -> None:
    async with desk() as clerk:
        await clerk.press("3", "l", key)
        assert "genau einmal" in clerk.text


async def test_enter_opens_the_measure(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "l", "enter")
        assert "─ Maßnahme ─" in clerk.text


async def test_f5_freezes_the_second_day_against_later_changes(desk: Any, office: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "l", "f5", "j")
        assert "(festgehalten)" in clerk.text
        do(office, "report_status", measure=2, status="done", on="2026-04-01")
        await clerk.press("escape", "l")
        assert "fertig 1" in clerk.text
        await clerk.press("f5", "j")
        assert "schon festgehalten" in clerk.text
