from typing import Any

import pytest

from rundertisch_tui.domain.text_blocks import SUPPLIED, TextBlock
from rundertisch_tui.tui.screens.text_blocks import phrase_rows
from rundertisch_tui.workflow.questions.text_blocks import phrase
from tests.tui.conftest import do

HOSTILE = "[b]Fett[/] \x1b[31mrot " + "lang " * 300


async def open_list(clerk: Any) -> None:
    clerk.app.action_text_blocks()
    await clerk.settle()


def test_a_row_says_where_the_text_comes_from(office: Any) -> None:
    do(office, "save_text_block", abbreviation="gl", text="Der Beirat lädt ein.")
    rows = {row.cells[0]: row.cells[1:] for row in phrase_rows(office.view)}
    assert rows["gl"] == ("Der Beirat lädt ein.", "eigener")
    assert rows["kn"] == (SUPPLIED["kn"], "mitgeliefert")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    do(office, "save_text_block", abbreviation="gl", text="Der Beirat lädt ein.")
    async with desk(*size) as clerk:
        await open_list(clerk)
        assert clerk.text == snapshot


async def test_a_clerk_adds_changes_and_leaves_out_a_text_block(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await open_list(clerk)
        await clerk.press("n")
        await clerk.type("gl")
        await clerk.press("tab")
        await clerk.type("Der Beirat kommt.")
        await clerk.press("ctrl+s")
        assert "Textbaustein gl gemerkt · u macht rückgängig" in clerk.text
        await clerk.press("enter", "tab", "end")
        await clerk.type(" Heute.")
        await clerk.press("ctrl+s")
        assert [one.text for one in office.view.all(TextBlock)] == ["Der Beirat kommt. Heute."]
        await clerk.press("d")
        assert phrase(office.view, "gl") is None


async def test_one_that_came_along_is_changed_and_left_out_like_ones_own(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await open_list(clerk)
        clerk.app.screen.table.move_to("kn")
        await clerk.press("e", "tab", "ctrl+u")
        await clerk.type("Kenntnis genommen.")
        await clerk.press("ctrl+s")
        found = phrase(office.view, "kn")
        assert found is not None
        assert found.text == "Kenntnis genommen."
        clerk.app.screen.table.move_to("oa")
        await clerk.press("d")
        assert phrase(office.view, "oa") is None
        await clerk.press("u")
        assert phrase(office.view, "oa") is not None


async def test_an_abbreviation_of_two_words_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await open_list(clerk)
        await clerk.press("n")
        await clerk.type("zwei worte")
        await clerk.press("tab")
        await clerk.type("x")
        await clerk.press("ctrl+s")
        assert "Ein Kürzel ist ein Wort" in clerk.text


async def test_the_settings_lead_there_and_hostile_text_stays_text(office: Any, desk: Any) -> None:
    do(office, "save_text_block", abbreviation="[/]", text=HOSTILE.replace("\x1b", ""))
    async with desk() as clerk:
        clerk.app.action_settings()
        await clerk.settle()
        await clerk.press("f2")
        assert "[b]Fett[/]" in clerk.text
