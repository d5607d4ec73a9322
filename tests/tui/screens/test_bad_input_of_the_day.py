"""What goes wrong from the invitation to the minutes, on the screens: a sentence, a way on, the text still there."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.sessions import Session
from tests.tui.conftest import do
from tests.tui.session_story import KERN, MUELLER, NOW, OEZTUERK, SAHIN, SAHLMANN, invited, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        invited(office, number)
        yield number


@pytest.fixture
def running(office: Any, session: int) -> int:
    do(office, "set_session_state", session=session, state="running")
    return session


def invitation(office: Any, person: int) -> Invitation:
    found: Invitation = next(one for one in office.view.all(Invitation) if one.person == person)
    return found


def places(office: Any, number: str, count: int) -> int:
    workshop = item(office, number)
    do(office, "set", kind="agenda_item", id=workshop, before={"places": None}, after={"places": count})
    return workshop


async def to_invitation(clerk: Any) -> None:
    await clerk.press("2", "f6", "f6")
    assert "─ Einladung" in clerk.text


@pytest.mark.usefixtures("session")
async def test_who_is_not_invited_is_not_found_and_the_line_says_how_to_go_on(desk: Any) -> None:
    async with desk() as clerk:
        await to_invitation(clerk)
        await clerk.type("weissnicht")
        assert "Niemand auf der Liste passt dazu." in clerk.text
        assert "n lädt jemanden ein." in clerk.text
        await clerk.press("f2")
        assert "Traceback" not in clerk.text
        assert "Name  weissnicht" in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_second_answer_names_the_first_and_the_same_one_changes_nothing(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_invitation(clerk)
        await clerk.type("sahin")
        await clerk.press("f2")
        assert "Nichts geändert" in clerk.text
        await clerk.press("f3", "enter")
        assert "Şahin, Elif: abgesagt (bisher zugesagt)" in clerk.text
    assert invitation(office, SAHIN).reply is Reply.DECLINED


@pytest.mark.usefixtures("session")
async def test_answers_that_contradict_stand_there_until_they_are_settled(office: Any, desk: Any) -> None:
    do(office, "record_reply", session=1, person=SAHLMANN, reply="substituted", substitute=OEZTUERK)
    async with desk() as clerk:
        await to_invitation(clerk)
        await clerk.type("sahlm")
        assert "! Öztürk-Weiß, Änne ist selbst „abgesagt“." in clerk.text
        await clerk.press("f2")
        assert "ist selbst „abgesagt“" not in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_full_workshop_is_refused_in_the_sheet_and_in_the_form(office: Any, desk: Any) -> None:
    first = places(office, "6.1", 1)
    do(office, "give_place", session=1, person=SAHIN, workshop=first)
    async with desk() as clerk:
        await to_invitation(clerk)
        await clerk.type("kern")
        await clerk.press("escape", "escape", "f7", "down", "down", "enter")
        assert "hat keinen Platz mehr (1). Bitte erst jemanden" in " ".join(clerk.text.split())
    assert invitation(office, KERN).workshop is None


@pytest.mark.usefixtures("session")
async def test_nobody_sits_in_two_workshops(office: Any, desk: Any) -> None:
    first = places(office, "6.1", 5)
    do(office, "give_place", session=1, person=SAHIN, workshop=first)
    do(office, "record_reply", session=1, person=MUELLER, reply="substituted", substitute=SAHIN)
    async with desk() as clerk:
        await to_invitation(clerk)
        await clerk.press("escape")
        clerk.app.screen.table.move_to(MUELLER)
        await clerk.press("f7", "down", "down", "down", "enter")
        assert "säße in zwei Workshops zugleich" in " ".join(clerk.text.split())
    assert invitation(office, MUELLER).workshop is None


@pytest.mark.usefixtures("running")
async def test_a_line_of_the_minutes_may_be_neither_empty_nor_endless(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "enter")
        assert not office.view.all(MinuteEntry)
        clerk.app.screen.scribe.write("i", "x" * 20_001)
        await clerk.press("enter")
        assert "Bitte kürzen oder aufteilen." in " ".join(clerk.text.split())
        assert not office.view.all(MinuteEntry)
        assert len(clerk.app.screen.entry.text) == 20_001


@pytest.mark.usefixtures("running")
async def test_an_objection_after_the_date_stays_in_its_form_until_it_is_taken_as_late(office: Any, desk: Any) -> None:
    do(office, "close_session", session=1, ended_at="15:00:00", reason="Probe")
    do(office, "set_minutes_state", session=1, state="circulated", on="2026-07-03")
    with time_machine.travel(NOW.replace(month=8), tick=False):
        async with desk() as clerk:
            await clerk.press("2", "enter", "n")
            await clerk.type("Frau Kern")
            await clerk.press("down", "down", "down")
            await clerk.type("Es sind 48.")
            await clerk.press("ctrl+s")
            assert "Einwendungen waren bis 17.07.2026 möglich." in " ".join(clerk.text.split())
            assert "Es sind 48." in clerk.text
            assert not office.view.all(Objection)
            await clerk.press("right", "ctrl+s")
            assert "Einwendung von Frau Kern aufgenommen" in clerk.text
    assert office.view.all(Objection)[0].late


@pytest.mark.usefixtures("running")
async def test_closing_with_nobody_there_leads_to_the_door(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f8", "f8")
        assert "Es ist niemand als anwesend eingetragen" in clerk.text
        at = next(i for i, one in enumerate(clerk.app.screen._found) if "niemand als anwesend" in one.sentence)
        clerk.app.screen.table.move_to(at)
        await clerk.press("enter")
        assert "─ Einlass" in clerk.text
    assert not office.view.get(Session, 1).is_closed
