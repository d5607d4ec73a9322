from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.measures import Status, StatusEntry
from rundertisch_tui.tui.screens.measures import subject_of
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_measures_stand_below_their_goals(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    async with desk(*size) as clerk:
        await clerk.press("3", "enter", "down", "down", "down")
        assert clerk.text == snapshot


def test_the_key_of_a_row_says_what_it_is() -> None:
    assert subject_of(7) == ("measure", 7)
    assert subject_of("goal:3") == ("goal", 3)
    assert subject_of(None) is None


async def test_a_status_is_reported_with_the_old_one_in_sight(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down", "s")
        assert "Bisher      12.05.2026 ►\u00a0in Umsetzung · Zwei Gruppen eröffnet · Jugendamt" in clerk.text
        await clerk.press("down")
        await clerk.type("u")
        await clerk.press("down")
        await clerk.type("Drei Gruppen")
        await clerk.press("ctrl+s")
        assert "Stand M-1: umgesetzt · u macht rückgängig" in clerk.text
        assert "10.06.2026 ● Drei Gruppen (Jugendamt)" in clerk.text
        assert "12.05.2026 ► Zwei Gruppen eröffnet (Jugendamt)" in clerk.text
    newest = max(office.view.all(StatusEntry), key=lambda one: one.id)
    assert (newest.status, newest.on) == (Status.DONE, TODAY)


async def test_the_filter_finds_old_reports_and_offices(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "slash")
        await clerk.type("vhs alt")
        await clerk.press("enter")
        assert "Filter: vhs alt (Esc)" in clerk.text
        assert "Lotsinnen" in clerk.text
        assert "Elterncafés" not in clerk.text


async def test_hostile_titles_stay_text(office: Any, desk: Any) -> None:
    do(office, "set", kind="measure", id=1, before={}, after={"title": "[b]x[/] [@click=app.quit]" + "y" * 400})
    do(office, "set", kind="goal", id=2, before={}, after={"title": "[/] Ziel [red]"})
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down")
        assert "[b]x[/]" in clerk.text
        await clerk.press("enter")
        assert "[b]x[/]" in clerk.text
        await clerk.press("escape", "g")
        assert "[/] Ziel [red]" in clerk.text
