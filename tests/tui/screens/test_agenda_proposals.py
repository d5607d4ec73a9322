"""Themenvorschläge as a clerk collects, ranks, takes and declines them."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, NOW, round_table

WAY = ("2", "f6", "f5")


@pytest.fixture
def session(office: Any) -> Iterator[int]:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        for title, points in (("Wohnungssuche", 3), ("Ausbildung", 7), (HOSTILE, None)):
            fields = {"session": number, "title": title, "points": points, "proposed_by": "AK Stadt"}
            do(office, "add", kind="agenda_proposal", fields=fields)
        yield number


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_most_wished_for_stands_first(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    async with desk(*size) as clerk:
        await clerk.press(*WAY)
        assert clerk.text == snapshot


@pytest.mark.usefixtures("session")
async def test_one_is_taken_down_and_stands_under_the_bar(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*WAY, "n")
        await clerk.type("Sprachkurse")
        await clerk.press("tab", "tab")
        await clerk.type("9")
        await clerk.press("ctrl+s")
        assert "Themenvorschlag Sprachkurse angelegt" in clerk.text
        assert clerk.app.screen.current_id() == 4
        assert clerk.app.screen.table.shown_ids[0] == 4
        await clerk.press("e", "tab", "tab", "ctrl+u", "1", "ctrl+s")
        assert office.view.get(AgendaProposal, 4).points == 1


@pytest.mark.usefixtures("session")
async def test_it_becomes_a_point_or_a_workshop_and_undo_takes_it_back(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*WAY, "f2", "enter")
        assert "TOP\u00a010 Ausbildung angelegt" in clerk.text
        assert office.view.get(AgendaProposal, 2).item is not None
        await clerk.press("u")
        assert office.view.get(AgendaProposal, 2).is_open
        clerk.app.screen.table.move_to(1)
        await clerk.press("f2")
        await clerk.type("top 6")
        await clerk.press("enter")
        made = office.view.all(AgendaItem)[-1]
        assert (made.title, made.kind, made.number) == ("Wohnungssuche", ItemKind.WORKSHOP, "6.3")


@pytest.mark.usefixtures("session")
async def test_it_is_declined_with_a_reason_and_not_twice(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*WAY, "w", "ctrl+s")
        assert "Grund fehlt noch." in clerk.text
        await clerk.type("Land zuständig")
        await clerk.press("ctrl+s")
        assert office.view.get(AgendaProposal, 2).declined == "Land zuständig"
        clerk.app.screen.table.move_to(2)
        await clerk.press("w")
        assert "„Ausbildung“ ist schon entschieden: abgelehnt." in clerk.text
        await clerk.press("f2", "enter")
        assert "ist abgelehnt: Land zuständig" in clerk.text
        await clerk.press("e", *["tab"] * 4, "ctrl+u", "ctrl+s")
        assert office.view.get(AgendaProposal, 2).is_open


async def test_without_any_it_says_what_belongs_here(office: Any, desk: Any) -> None:
    do(office, "create_session", year=2026)
    async with desk() as clerk:
        await clerk.press("2", "f8", "f8", "f5")
        assert "Noch kein Vorschlag." in clerk.text
        await clerk.press("f2", "w", "e", "escape")
        assert "─ Tagesordnung" in clerk.text


@pytest.mark.usefixtures("session")
async def test_the_agenda_says_how_many_wait(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6")
        assert "3\u00a0Vorschläge (F5)" in clerk.text
        await clerk.press("f5", "f2", "enter", "escape")
        assert "2\u00a0Vorschläge (F5)" in clerk.text


@pytest.mark.parametrize("key", ["f2", "w", "e"])
async def test_without_a_proposal_each_key_says_how_to_begin(office: Any, desk: Any, key: str) -> None:
    with time_machine.travel(NOW, tick=False):
        round_table(office)
        async with desk() as clerk:
            await clerk.press(*WAY, key)
            assert "! Hier steht kein Vorschlag: n nimmt einen auf." in clerk.text
