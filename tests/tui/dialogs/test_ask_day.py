from datetime import date
from typing import Any

from rundertisch_tui.tui.dialogs.ask_day import AskDay

TODAY = date(2026, 6, 10)


async def asked(clerk: Any, typed: str) -> list[object]:
    """Open the sheet, type, press Enter; return what it answered."""
    answers: list[object] = []
    clerk.app.open_sheet(AskDay("Welcher Tag?", "Stichtag", TODAY, TODAY), answers.append)
    await clerk.settle()
    await clerk.type(typed)
    await clerk.press("enter")
    return answers


async def test_its_answer_is_the_day(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6")
        assert await asked(clerk, "31.3.2026") == [date(2026, 3, 31)]


async def test_what_is_no_day_is_said_and_it_stays_open(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6")
        assert await asked(clerk, "gestrn") == []
        assert "gestrn" in clerk.text
        assert "Welcher Tag?" in clerk.text
