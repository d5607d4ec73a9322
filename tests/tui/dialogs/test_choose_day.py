from datetime import date
from typing import Any

from rundertisch_tui.tui.dialogs.choose_day import NO_DAY, ChooseDay, day_of

TODAY = date(2026, 6, 10)
OFFERED = ((date(2025, 7, 3), "Runder Tisch 2025"), (date(2024, 7, 11), "Runder Tisch 2024"))


async def ask(desk: Any, typed: str, *keys: str) -> list[object]:
    """What the sheet answers after typing and keys."""
    answers: list[object] = []
    async with desk() as clerk:
        clerk.app.open_sheet(ChooseDay("Stichtag", OFFERED, today=TODAY, without="heute"), answers.append)
        await clerk.settle()
        await clerk.type(typed)
        await clerk.press(*keys)
    return answers


async def test_a_day_that_is_typed_stands_first(desk: Any) -> None:
    assert await ask(desk, "31.12.2025", "enter") == ["2025-12-31"]
    assert await ask(desk, "-14", "enter") == ["2026-05-27"]


async def test_a_year_means_its_round_table(desk: Any) -> None:
    assert await ask(desk, "2024", "enter") == ["2024-07-11"]


async def test_no_day_and_escape_are_told_apart(desk: Any) -> None:
    assert await ask(desk, "", "enter") == [NO_DAY]
    assert await ask(desk, "", "escape") == [None]
    assert day_of(NO_DAY) is None
    assert day_of("2025-07-03") == date(2025, 7, 3)
