"""Bündeln as a clerk does it: agreeing, bundling, points, discarding, and what is entered without minutes."""

from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.screens.bundling import proposal_detail, proposal_rows
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, NOW, item, round_table

PROPOSALS = (
    ("6.1", "Kursplätze mit Kinderbetreuung ausbauen"),
    ("6.1", "Kurse am Abend einrichten"),
    ("6.2", HOSTILE),
)
WAY = ("2", "f8")


@pytest.fixture
def proposed(office: Any) -> None:
    """The day of the Round Table: two workshops made three proposals."""
    with time_machine.travel(NOW, tick=False):
        session = round_table(office)
        do(office, "set_session_state", session=session, state="running")
        for number, text in PROPOSALS:
            do(office, "add_minute_entry", agenda_item=item(office, number), text=text, kind="recommendation")


def recommendation(office: Any, record: int) -> Recommendation:
    return office.view.get(Recommendation, record)  # type: ignore[no-any-return]


@pytest.mark.usefixtures("proposed")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_proposals_stand_by_their_place_in_the_agenda(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press(*WAY)
            assert "─ Bündeln" in clerk.text
            assert clerk.text == snapshot


@pytest.mark.usefixtures("proposed")
async def test_enter_agrees_and_draws_the_number_and_undo_gives_it_back(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY)
            assert "V 6.1-1" in clerk.text
            await clerk.press("enter")
            assert "V 6.1-1 beschließen: wird RT-2026-01" in clerk.text
            await clerk.press("ctrl+s")
            assert "√ RT-2026-01" in clerk.text
            assert recommendation(office, 1).consensus is Consensus.CONSENSUS
            await clerk.press("u")
            assert "Rückgängig: " in clerk.text
            assert recommendation(office, 1).code == ""
            assert "V 6.1-1" in clerk.text


@pytest.mark.usefixtures("proposed")
async def test_a_reservation_must_say_whose_it_is(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "enter", "tab", "tab", "right", "ctrl+s")
            assert "Bitte sagen, wer welchen Vorbehalt hat." in clerk.text
            assert recommendation(office, 1).code == ""
            await clerk.type("AK Landkreis: Geld fehlt")
            await clerk.press("ctrl+s")
        assert recommendation(office, 1).reservation == "AK Landkreis: Geld fehlt"


@pytest.mark.usefixtures("proposed")
async def test_a_proposal_goes_up_in_another_and_comes_back(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "down", "f2")
            assert "V 6.1-2 bündeln mit" in clerk.text
            await clerk.type("kinder")
            await clerk.press("enter")
            assert recommendation(office, 2).end_state is EndState.MERGED
            assert "› V 6.1-1" in clerk.text
            assert "3 · 1 gebündelt · 2 offen" in clerk.text
            await clerk.press("u")
            assert recommendation(office, 2).end_state is None


@pytest.mark.usefixtures("proposed")
async def test_what_is_agreed_is_not_discarded_and_the_sentence_says_why(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        do(office, "agree_recommendation", recommendation=1, consensus="consensus")
        async with desk() as clerk:
            await clerk.press(*WAY, "end", "w")
            assert "! RT-2026-01 ist schon beschlossen: Konsens." in clerk.text
            await clerk.press("home", "w")
            await clerk.type("Land zuständig")
            await clerk.press("ctrl+s")
            assert recommendation(office, 2).end_state is EndState.DISCARDED
            assert "Land zuständig" in clerk.text


@pytest.mark.usefixtures("proposed")
async def test_points_are_numbers(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "f4")
            await clerk.type("viele")
            await clerk.press("ctrl+s")
            assert "ist keine ganze Zahl, zum Beispiel 12." in clerk.text
            await clerk.press("end", *["backspace"] * 5)
            await clerk.type("12")
            await clerk.press("ctrl+s")
            assert "12 P." in clerk.text
        assert recommendation(office, 1).points == 12


@pytest.mark.usefixtures("proposed")
async def test_one_without_minutes_is_taken_up_and_the_bar_stands_on_it(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "n")
            await clerk.type("Ein Fest [b]der Sprachen")
            await clerk.press("ctrl+s")
            assert "Ein Fest [b]der Sprachen" in next(line for line in clerk.text.splitlines() if line[:1] == "›")


@pytest.mark.usefixtures("proposed")
async def test_a_proposal_that_another_clerk_makes_appears(desk: Any, second_office: Any) -> None:
    with time_machine.travel(NOW, tick=True):
        async with desk() as clerk:
            await clerk.press(*WAY, "down")
            number = item(second_office, "6.2")
            do(second_office, "add_minute_entry", agenda_item=number, text="Lotsen", kind="recommendation")
            await clerk.wait_for("Lotsen")
            assert "› " in next(line for line in clerk.text.splitlines() if "V 6.1-2" in line)


@pytest.mark.usefixtures("proposed")
async def test_several_marked_proposals_go_up_in_one_as_one_step_and_keep_their_lines(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY)
            await clerk.press("down", "space", "end", "space", "f2")
            assert "V 6.1-2, V 6.2-1 bündeln mit" in clerk.text
            await clerk.press("enter")
            assert "V 6.1-2, V 6.2-1 gebündelt mit V 6.1-1 · u macht rückgängig" in clerk.text
            assert "3 · 2 gebündelt · 1 offen" in clerk.text
            told = str(proposal_detail(office.view, recommendation(office, 1)))
            assert all(line in told for line in ("6.1.1", "6.1.2", "6.2.1"))
            await clerk.press("u")
            assert "3 · 3 offen" in clerk.text


@pytest.mark.usefixtures("proposed")
def test_points_set_the_order_of_what_is_still_open(office: Any) -> None:
    do(office, "set", kind="recommendation", id=2, before={"points": None}, after={"points": 12})
    rows = proposal_rows(office.view, office.view.get(Session, 1))
    assert [row.id for row in rows] == [2, 1, 3]


@pytest.mark.usefixtures("proposed")
def test_a_cross_cutting_proposal_lacks_no_field(office: Any) -> None:
    fields = sorted(recommendation(office, 1).action_fields)
    do(office, "set", kind="recommendation", id=1, before={"action_fields": fields}, after={"action_fields": []})
    (first, *_) = proposal_rows(office.view, office.view.get(Session, 1))
    assert (first.mark, first.cells[2]) == ("!", "–")
    do(office, "set", kind="recommendation", id=1, before={"cross_cutting": False}, after={"cross_cutting": True})
    (first, *_) = proposal_rows(office.view, office.view.get(Session, 1))
    assert (first.mark, first.cells[2]) == ("", "alle")


@pytest.mark.usefixtures("proposed")
async def test_f9_shows_the_proposal_on_the_big_screen_and_again_the_motto(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "f9")
            assert "Beamer zeigt V 6.1-1 · u macht rückgängig" in clerk.text
            assert office.view.get(Session, 1).shown_recommendation == 1
            await clerk.press("f9")
            assert "Beamer zeigt das Motto" in clerk.text
            assert office.view.get(Session, 1).shown_recommendation is None
