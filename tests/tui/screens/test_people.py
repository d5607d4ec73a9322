from pathlib import Path
from typing import Any

import pytest
import time_machine

from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW, person, settle_town


def written(office: Any, ending: str) -> Path:
    """The one file that was written."""
    (path,) = Path(office.exports).rglob(f"*.{ending}")
    return path


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_of_participants(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("5", "down", "down", "space", "down")
            assert clerk.text == snapshot


async def test_an_empty_list_says_how_people_come_in(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5")
        assert "Noch niemand da." in clerk.text
        assert "i liest Kontakte aus Outlook, Excel oder vCard ein" in clerk.text


async def test_the_filter_finds_committee_group_and_mail_folded(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("5", "slash")
            await clerk.type("auslanderbeirat")
            assert "4 von 6" in clerk.text
            await clerk.press("enter")
            assert "Filter: auslanderbeirat (Esc)" in clerk.text
            for word, name in (("presse", "Şahin"), ("aenne.oez", "Öztürk"), ("jugendamt", "Heide"), ("p-5", "İnönü")):
                await clerk.press("escape", "slash")
                await clerk.type(word)
                await clerk.press("enter")
                assert "1 von 6" in clerk.text
                assert name in clerk.text


async def test_nobody_fitting_is_said_with_what_is_searched(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "slash")
        await clerk.type("qq")
        await clerk.press("enter")
        assert "Niemand passt zu „qq“." in clerk.text
        assert "Esc Filter weg" in clerk.text


async def test_f3_sorts_by_the_next_column_and_keeps_the_bar(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("5", "end", "f3", "f3", "f3")
            assert "bis ▲" in clerk.text
            assert "›  Şahin, Elif" in clerk.text


async def test_marked_people_go_into_the_trash_as_one_step_and_come_back(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "space", "space", "d")
        assert "─ 4 ─" in clerk.text
        await clerk.press("u")
        assert "─ 6 ─" in clerk.text


async def test_the_filtered_list_goes_out_as_excel(office: Any, desk: Any) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("5", "slash")
            await clerk.type("vhs")
            await clerk.press("enter", "x", "enter")
    path = written(office, "xlsx")
    rows = list(openpyxl.load_workbook(path).active.values)
    assert [row[5] for row in rows] == ["Nachname", "Ramić"]


async def test_marked_people_alone_go_out_as_csv(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("5", "down", "space", "x")
            await clerk.type("csv")
            await clerk.press("enter")
    path = written(office, "csv")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2
    assert ";Heide;" in lines[1]


async def test_what_a_colleague_changes_is_marked_until_the_bar_was_there(
    office: Any, second_office: Any, desk: Any
) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "end")
        do(second_office, "set", kind="person", id=1, before={}, after={"phone": "0561 1"})
        await clerk.press("n", "tab", "tab", "tab", "tab")  # the next own change brings theirs along
        await clerk.type("Zett")
        await clerk.press("ctrl+s")
        assert " • Öztürk-Weiß, Änne" in clerk.text
        assert "›  Zett" in clerk.text
        await clerk.press("home")
        assert "•" in clerk.text


async def test_hostile_names_are_shown_and_harm_nothing(office: Any, desk: Any) -> None:
    person(office, HOSTILE, "[/]" * 100, remark="x" * 4000, function="[link=x]y")
    async with desk() as clerk:
        await clerk.press("5")
        assert "[/][/]" in clerk.text
        assert "\x1b" not in clerk.text
        await clerk.press("enter")
        assert "[/][/]" in clerk.text


async def test_enter_opens_the_form_and_history_shows_who_changed(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "enter")
        assert "─ D’Angelo, Francesca ändern" in clerk.text
        await clerk.press("escape", "h")
        assert "Verlauf D’Angelo, Francesca" in clerk.text
