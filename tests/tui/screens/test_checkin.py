from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from rundertisch_tui.documents.participants import participants
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.people import Organization, Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.tui.screens.door_text import last_line, share
from rundertisch_tui.workflow.questions.door import last_arrivals
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, KERN, NOW, OEZTUERK, SAHIN, SAHLMANN, invited, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        invited(office, number)
        yield number


def present(office: Any) -> list[int]:
    return [one.person for one in office.view.all(Attendance) if one.presence is Presence.PRESENT]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_who_is_there_and_whom_the_letters_find(
    office: Any, session: int, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    do(office, "sign_in", session=session, person=SAHIN, at="09:05:00")
    do(office, "represent", session=session, person=SAHLMANN, by=KERN)
    async with desk(*size) as clerk:
        await clerk.press("2")
        await clerk.type("sah")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("session")
async def test_letters_without_accents_find_the_name_and_enter_signs_in(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("sah")
        assert clerk.text.index("Şahin, Elif") < clerk.text.index("Sahlmann, Bernd")
        await clerk.press("enter")
        assert "Şahin, Elif ist da · ^z nimmt zurück" in clerk.text
        assert "1 von 3 da" in clerk.text
        await clerk.type("jobc sahl")
        await clerk.press("enter")
        assert "2 von 3 da" in clerk.text
    assert present(office) == [SAHIN, SAHLMANN]


async def test_on_the_day_the_door_says_that_nobody_has_opened_the_round_table(
    office: Any, second_office: Any, session: int, desk: Any
) -> None:
    do(office, "set_session_state", session=session, state="invited")
    async with desk() as clerk:
        await clerk.press("2")
        assert clerk.text.count("noch nicht eröffnet") == 2
        assert "das tut F3 bei den Eckdaten" in clerk.text
        do(second_office, "set_session_state", session=session, state="running")
        await clerk.wait_for("läuft")
        assert "noch nicht eröffnet" not in clerk.text


@pytest.mark.usefixtures("session")
async def test_somebody_who_is_there_stays_as_they_are_and_it_is_said(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        for _ in range(2):
            await clerk.type("sahin")
            await clerk.press("enter")
        assert "Şahin, Elif ist schon da seit 09:12 Uhr" in clerk.text
        await clerk.type("kern")  # what was typed was marked, so the next letters take its place
        assert "Kern, Beate" in clerk.text
    assert present(office) == [SAHIN]


@pytest.mark.usefixtures("session")
async def test_two_of_the_same_name_are_never_taken_without_an_arrow_key(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("mueller")
        await clerk.press("enter")
        assert "Müller, Anna gibt es zweimal" in clerk.text
        assert present(office) == []
        await clerk.press("down", "enter")
        assert "Müller, Anna ist da" in clerk.text
    assert len(present(office)) == 1


@pytest.mark.usefixtures("session")
async def test_ctrl_z_takes_the_last_sign_in_back(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("kern")
        await clerk.press("enter", "ctrl+z")
        assert "Rückgängig: Kern, Beate ist da" in clerk.text
    assert present(office) == []


@pytest.mark.usefixtures("session")
async def test_a_walk_in_is_taken_in_with_one_line(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("nguyen")
        assert "Niemand auf der Liste passt dazu." in clerk.text
        await clerk.press("f2")
        await clerk.type(", jobc")
        assert "Jobcenter  schon bekannt" in clerk.text
        await clerk.press("enter")
        assert "Gast Nguyen ist da" in clerk.text
        assert "1\u00a0Gast" in clerk.text
    person = office.view.all(Person)[-1]
    assert person.family_name == "Nguyen"
    assert len(office.view.all(Organization)) == 4


@pytest.mark.usefixtures("session")
async def test_doch_nicht_da_takes_the_entry_away(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("kern")
        await clerk.press("enter")
        await clerk.type("kern")
        await clerk.press("f3")
        assert "Kern, Beate ist doch nicht da" in clerk.text
        await clerk.press("f3")
        assert "Erst einen Teil des Namens tippen" in clerk.text
    assert present(office) == []


@pytest.mark.usefixtures("session")
async def test_a_substitute_makes_the_other_represented(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("sahl")
        await clerk.press("f4")
        assert "Wer ist für Sahlmann, Bernd da?" in clerk.text
        await clerk.type("kern")
        await clerk.press("enter")
        assert "Kern, Beate vertritt Sahlmann, Bernd" in clerk.text
        assert "1 vertreten" in clerk.text
        assert "(für Sahlmann)" in clerk.text
    assert present(office) == [KERN]


@pytest.mark.usefixtures("session")
async def test_excused_late_and_early_are_entered_in_a_form(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("kern")
        await clerk.press("f5", "tab")
        await clerk.type("9:40")
        await clerk.press("tab")
        await clerk.type("9:20")
        await clerk.press("ctrl+s")
        assert "Gegangen vor gekommen" in clerk.text
        for _ in range(5):
            await clerk.press("backspace")
        await clerk.type("13:10")
        await clerk.press("ctrl+s")
        (one,) = office.view.all(Attendance)
        assert (str(one.arrived_at), str(one.left_at)) == ("09:40:00", "13:10:00")
        await clerk.type("sahl")
        await clerk.press("f5", "right", "tab", "tab", "tab")
        await clerk.type("Urlaub")
        await clerk.press("ctrl+s")
        assert "Sahlmann, Bernd: entschuldigt" in clerk.text
        assert "1 entschuldigt" in clerk.text


@pytest.mark.usefixtures("session")
async def test_who_was_there_only_between_two_points_is_kept_by_the_points(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("kern")
        await clerk.press("f5", "tab", "tab", "tab", "tab", "enter")
        await clerk.type("Workshops")
        await clerk.press("enter", "ctrl+s")
        await clerk.type("kern")
        await clerk.press("f5", "tab", "tab", "tab", "tab", "tab", "enter")
        await clerk.type(office.view.get(AgendaItem, item(office, "9")).title[:8])
        await clerk.press("enter", "ctrl+s")
    (one,) = office.view.all(Attendance)
    assert (one.from_item, one.until_item) == (item(office, "6"), item(office, "9"))
    note = next(each.note for each in participants(office.view, office.view.get(Session, 1)) if each.person == KERN)
    assert note.replace("\u00a0", " ") == "anwesend ab TOP 6 bis TOP 9"


@pytest.mark.usefixtures("session")
async def test_the_other_door_is_seen_while_one_types(second_office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("ker")
        do(second_office, "sign_in", session=1, person=SAHIN, door="Tür 2")
        await clerk.wait_for("auch am Einlass: b.kern")
        assert "Şahin, Elif · Tür 2" in clerk.text
        assert "Name  ker" in clerk.text


@pytest.mark.usefixtures("session")
async def test_numbers_of_the_printed_list_are_marked_with_one_enter(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("1 3-4")
        assert "Enter trägt 3\u00a0Personen der gedruckten Liste als anwesend ein." in clerk.text
        assert "Öztürk-Weiß, Änne" in clerk.text
        await clerk.press("enter")
        assert "3\u00a0Personen der Liste sind da · ^z nimmt zurück" in clerk.text
        await clerk.type("2 99")
        assert "Nicht auf der Liste: 99" in clerk.text
        await clerk.press("enter")
        assert "Die Nummer 99 steht nicht auf der Liste. Niemand ist eingetragen." in clerk.text
        await clerk.press("escape")
        await clerk.type("4-1")
        assert "läuft rückwärts; gemeint ist wohl 1-4" in clerk.text
        assert "Mit diesen Nummern steht niemand auf der Liste." in clerk.text
    assert present(office) == [SAHIN, OEZTUERK, KERN]


@pytest.mark.usefixtures("session")
async def test_a_window_says_at_which_door_it_stands(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f7")
        assert "An welcher Tür?" in clerk.text
        await clerk.type("Tür 2")
        await clerk.press("enter")
        await clerk.type("kern")
        await clerk.press("enter")
        assert "09:12 Kern, Beate · Tür 2" in clerk.text
        await clerk.type("kern")
        await clerk.press("enter")
        assert "Kern, Beate ist schon da seit 09:12 Uhr, Tür 2." in clerk.text
    assert [one.door for one in office.view.all(Attendance)] == ["Tür 2"]


@pytest.mark.usefixtures("session")
async def test_a_substitute_who_was_announced_is_taken_as_one(office: Any, desk: Any) -> None:
    do(office, "record_reply", session=1, person=SAHLMANN, reply="substituted", substitute=KERN)
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("kern")
        await clerk.press("enter")
        assert "Kern, Beate ist da (i.\u00a0V. Sahlmann, Bernd)" in clerk.text
        await clerk.type("sahl")
        assert "√ vertreten durch Kern" in clerk.text


async def test_after_the_day_nothing_changes_at_the_door(office: Any, session: int, desk: Any) -> None:
    do(office, "set_session_state", session=session, state="running")
    do(office, "close_session", session=session, ended_at="15:00:00", reason="Probe")
    async with desk() as clerk:
        await clerk.press("2", "enter", "f6", "f6", "f6", "f6")
        await clerk.type("kern")
        await clerk.press("enter")
        assert "Hier lässt sich nichts mehr ändern." in clerk.text
        assert "Name  kern" in clerk.text


@pytest.mark.usefixtures("session")
async def test_hostile_names_do_no_harm(office: Any, desk: Any) -> None:
    do(office, "add", kind="person", fields={"family_name": HOSTILE})
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("fett")
        assert "[b]fett[/] □[31m" in clerk.text
        await clerk.press("enter")
        assert "ist da" in clerk.text


@pytest.mark.parametrize(("came", "of", "filled"), [(0, 8, 0), (1, 100, 1), (99, 100, 19), (8, 8, 20), (14, 19, 15)])
def test_a_bar_is_empty_only_for_nobody_and_full_only_for_all(came: int, of: int, filled: int) -> None:
    assert share(came, of) == filled


def test_only_as_many_arrivals_are_told_as_fit(office: Any, session: Any) -> None:
    for person in (SAHIN, SAHLMANN, KERN):
        do(office, "sign_in", session=session, person=person)
    line = last_line(last_arrivals(office.view, session), width=30)
    assert "".join(text for text, _ in line) == "   Zuletzt  09:12 Kern, Beate"


@pytest.mark.usefixtures("session")
async def test_the_line_of_a_walk_in_says_who_is_known_already(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Volkshochschule", "short_name": "VHS"})
    do(office, "add", kind="membership", fields={"person": SAHIN, "organization": 5})
    known = len(office.view.all(Person))
    async with desk() as clerk:
        await clerk.press("2", "f2")
        await clerk.type("Elif Sahin")
        assert "Gleicher Name  Şahin, Elif (" in clerk.text
        assert "zugesagt" in clerk.text
        assert "Enter legt eine neue Person an." in clerk.text
        await clerk.type(", vhs")
        assert "Schon bekannt  Şahin, Elif (" in clerk.text
        assert "Enter nimmt diese Person." in clerk.text
        await clerk.press("enter")
        assert "Şahin, Elif ist da" in clerk.text
    assert present(office) == [SAHIN]
    assert len(office.view.all(Person)) == known


@pytest.mark.usefixtures("session")
async def test_a_hostile_name_of_somebody_known_does_no_harm_in_the_line_of_a_walk_in(office: Any, desk: Any) -> None:
    do(office, "add", kind="person", fields={"family_name": "[/]x", "given_name": "[b]"})
    async with desk() as clerk:
        await clerk.press("2", "f2")
        clerk.app.screen.query("LineInput").last().value = "[b] [/]x"
        await clerk.settle()
        assert "Schon bekannt  [/]x" in clerk.text
