from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.office import Export
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.tui.screens.agenda import agenda_rows
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, KERN, NOW, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[int]:
    with time_machine.travel(NOW, tick=False):
        yield round_table(office)


def titles(office: Any, session: int) -> list[str]:
    return [row.cells[1] for row in agenda_rows(office.view, office.view.get(Session, session))]


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_agenda_with_times_that_follow(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    async with desk(*size) as clerk:
        await clerk.press("2", "f6")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("session")
async def test_a_point_moves_and_the_clock_times_go_with_it(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "plus")
        assert "TOP\u00a01 verschoben" in clerk.text
        lines = clerk.text.splitlines()
        assert "Feststellung" in lines[4]
        assert "09:30" in lines[4]
        assert "09:35" in lines[5]
        await clerk.press("minus", "minus")
        assert "Weiter geht es nicht." in clerk.text


async def test_a_new_point_stands_behind_the_bar_and_gets_a_number(office: Any, session: int, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "n")
        await clerk.type("Grußworte")
        await clerk.press("ctrl+s")
        assert "Grußworte angelegt" in clerk.text
    assert titles(office, session)[:3] == [
        "Eröffnung und Begrüßung", "Grußworte", "Feststellung der Tagesordnung",
    ]  # fmt: skip
    assert office.view.get(AgendaItem, item(office, "10")).title == "Grußworte"


@pytest.mark.usefixtures("session")
async def test_numbers_are_made_anew_until_the_invitation_is_out(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "plus", "f3")
        assert "neu nummeriert" in clerk.text
        assert office.view.get(AgendaItem, item(office, "1")).title == "Feststellung der Tagesordnung"
        do(office, "set_session_state", session=1, state="invited")
        await clerk.press("f3")
        assert "Nach der Einladung bleiben die Nummern" in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_workshop_lies_below_its_point(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6")
        for _ in range(6):
            await clerk.press("down")
        await clerk.press("f2")
        assert "Workshop anlegen zu TOP\u00a06" in clerk.text
        await clerk.type("Wohnen")
        await clerk.press("ctrl+s")
    assert office.view.get(AgendaItem, item(office, "6.3")).title == "Wohnen"


@pytest.mark.usefixtures("session")
async def test_a_workshop_gets_its_scribe_and_its_number_of_places(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "f2")
        await clerk.type("Wohnen")
        await clerk.press(*["tab"] * 8)
        await clerk.type("kern")
        await clerk.press("enter", "tab", "tab")
        await clerk.type("18")
        await clerk.press("ctrl+s")
        made = office.view.get(AgendaItem, item(office, "1.1"))
        assert (made.places, made.minute_taker) == (18, KERN)
        assert "Kern, Beate" in clerk.text
        assert "Plätze   18" in clerk.text


@pytest.mark.usefixtures("session")
async def test_the_agenda_becomes_a_word_file(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "x")
        await clerk.settle()
        assert "Tagesordnung geschrieben" in clerk.text
    (made,) = office.view.all(Export)
    assert (office.exports / made.path).is_file()


@pytest.mark.usefixtures("session")
async def test_hostile_titles_are_shown_as_they_are(office: Any, desk: Any) -> None:
    do(office, "set", kind="agenda_item", id=1, before={}, after={"title": HOSTILE})
    async with desk() as clerk:
        await clerk.press("2", "f6")
        assert "[b]fett[/] □[31mrot" in clerk.text
