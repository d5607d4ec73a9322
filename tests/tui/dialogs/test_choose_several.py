from typing import Any

from rundertisch_tui.tui.dialogs.ask_text import AskText
from rundertisch_tui.tui.dialogs.choose_several import ChooseSeveral
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.tui.widgets.sheet import Sheet

ROWS = [Row(1, ("Ausländerbeirat",)), Row(2, ("Magistrat",)), Row(3, ("Ältestenrat",))]


async def chosen(desk: Any, *keys: str) -> list[object]:
    return await answered(desk, ChooseSeveral("Ziehen", (Column(""),), ROWS), *keys)


async def answered(desk: Any, sheet: Sheet, *keys: str) -> list[object]:
    answers: list[object] = []
    async with desk() as clerk:
        clerk.app.open_sheet(sheet, answers.append)
        await clerk.press()
        await clerk.press(*keys)
    return answers


async def test_marked_rows_are_the_answer_in_the_order_of_the_list(desk: Any) -> None:
    assert await chosen(desk, "down", "down", "tab", "up", "up", "tab", "enter") == [(1, 3)]


async def test_without_a_mark_the_bar_decides(desk: Any) -> None:
    assert await chosen(desk, "m", "a", "g", "enter") == [(2,)]


async def test_a_mark_is_taken_away_again_and_esc_answers_nothing(desk: Any) -> None:
    assert await chosen(desk, "tab", "up", "tab", "escape") == [None]


async def test_a_few_words_may_stay_empty(desk: Any) -> None:
    assert await answered(desk, AskText("Kern sagt ab", "Grund", "Darf fehlen."), "enter") == [""]


async def test_a_few_words_lose_what_is_too_much_of_blanks(desk: Any) -> None:
    sheet = AskText("Kern sagt ab", "Grund", "Darf fehlen.")
    assert await answered(desk, sheet, "space", "a", "space", "space", "b", "enter") == ["a b"]
