from datetime import date
from typing import Any

import pytest

from tests.tui.chain_story import WORDING
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)


@pytest.mark.usefixtures("story_of_years")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_shows_all_years_with_state_and_next_step(
    desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    async with desk(*size) as clerk:
        await clerk.press("4")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("story_of_years")
async def test_the_filter_is_typed_in_words_and_kept_in_the_title(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("2023 offen")
        assert "1 von 3" in clerk.text
        await clerk.press("enter")
        assert "1 von 3 · Filter: 2023 offen (Esc)" in clerk.text
        await clerk.press("enter")
        assert "1 von 1 · Filter: 2023 offen" in clerk.text
        await clerk.press("escape")
        assert "Filter: 2023 offen (Esc)" in clerk.text


@pytest.mark.usefixtures("story_of_years")
async def test_a_filter_that_finds_nothing_says_so_and_how_to_go_on(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("hf9 offen")
        await clerk.press("enter")
        assert "Keine Empfehlung passt zu „hf9 offen“." in clerk.text
        assert "Handlungsfelder gibt es von HF1 bis HF1." in clerk.text
        assert "Esc Filter weg   n neue Empfehlung" in clerk.text
        await clerk.press("escape")
        assert "RT-2025-01" in clerk.text


@pytest.mark.usefixtures("story_of_years")
async def test_f3_walks_to_the_next_one_of_the_list(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "f3")
        assert "2 von 3" in clerk.text
        assert "Wartelisten offenlegen" in clerk.text
        await clerk.press("f2")
        assert "1 von 3" in clerk.text


async def test_without_a_round_table_the_list_says_what_comes_first(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4")
        assert "Noch keine Empfehlung." in clerk.text
        await clerk.press("n")
        assert "Zuerst den Runden Tisch des Jahres anlegen" in clerk.text


@pytest.mark.usefixtures("story_of_years")
async def test_what_the_filter_shows_is_written_as_a_table(desk: Any, tmp_path: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("2025")
        await clerk.press("enter", "x")
        await clerk.type("csv")
        await clerk.press("enter")
        assert "Empfehlungen geschrieben" in clerk.text
    written = (tmp_path / "exports" / "2026" / "2026-06-10_Empfehlungen.csv").read_text("utf-8-sig")
    assert WORDING in written
    assert "Wartelisten" not in written


@pytest.mark.usefixtures("story_of_years")
async def test_hostile_text_stays_text_in_the_list(office: Any, desk: Any) -> None:
    do(
        office,
        "set",
        kind="recommendation",
        id=3,
        before={},
        after={"title": "[b]x[/] [@click=app.quit]", "wording": "[/]"},
    )
    async with desk() as clerk:
        await clerk.press("4", "end")
        assert "[b]x[/]" in clerk.text
