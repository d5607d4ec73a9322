from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.workflow.questions import door, invitation_list
from tests.tui.conftest import do
from tests.tui.session_story import HEIDE, KERN, MUELLER, NOW, OEZTUERK, SAHIN, SAHLMANN, invited, round_table
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)


@pytest.fixture
def office(desk: Desk) -> Any:
    return desk.office


@pytest.fixture
def session(office: Any) -> Any:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        invited(office, number)
        yield number


@pytest.mark.usefixtures("session")
def test_everybody_is_known_by_name_with_where_they_belong(office: Any) -> None:
    known = door.known_people(office.view, DAY)
    assert [(one.name, one.place) for one in known][:3] == [
        ("Heide, Jörg", "AK Integration Landkreis"),
        ("Kern, Beate", "Schulverwaltungsamt"),
        ("Müller, Anna", "Jobcenter"),
    ]
    assert "sahin, elif" in next(one.search for one in known if one.id == SAHIN)


@pytest.mark.usefixtures("session")
def test_a_membership_that_is_over_shows_no_more(office: Any) -> None:
    do(office, "set", kind="membership", id=KERN, before={}, after={"valid_to": "2026-06-30"})
    assert next(one.place for one in door.known_people(office.view, DAY) if one.id == KERN) == ""


def test_what_stands_behind_a_name_follows_the_day(office: Any, session: Any) -> None:
    do(office, "sign_in", session=session, person=SAHIN, at="09:05:00")
    do(office, "represent", session=session, person=SAHLMANN, by=KERN)
    words: dict[int, str] = {person: one.word for person, one in door.standings(office.view, session).items()}
    assert words[SAHIN] == "da seit 09:05"
    assert words[SAHLMANN] == "vertreten durch Kern, Beate"
    assert words[OEZTUERK] == "hat abgesagt"
    assert words[HEIDE] == "zugesagt"


def test_heads_are_counted_against_those_who_promised(office: Any, session: Any) -> None:
    do(office, "sign_in", session=session, person=SAHIN)
    do(office, "sign_in_guest", session=session, family_name="Abdi")
    counted = door.count(office.view, session)
    assert (counted.present, counted.expected, counted.guests, counted.missing) == (2, 3, 1, 2)


def test_who_comes_unexpected_does_not_stand_for_one_who_is_missing(office: Any, session: Any) -> None:
    do(office, "record_reply", session=session, person=OEZTUERK, reply="substituted", substitute=KERN)
    before = door.count(office.view, session)
    assert (before.expected, before.missing) == (4, 4)
    do(office, "sign_in", session=session, person=KERN)
    do(office, "sign_in", session=session, person=MUELLER)
    counted = door.count(office.view, session)
    assert (counted.present, counted.expected, counted.missing) == (2, 4, 3)
    do(office, "excuse", session=session, person=HEIDE)
    assert door.count(office.view, session).missing == 2


def test_who_promised_and_did_not_come_is_told_once_the_day_is_over(office: Any, session: Any) -> None:
    do(office, "record_reply", session=session, person=OEZTUERK, reply="substituted", substitute=KERN)
    do(office, "sign_in", session=session, person=SAHIN)
    assert door.no_shows(office.view, session) == frozenset()
    do(office, "excuse", session=session, person=SAHLMANN)
    do(office, "set_session_state", session=session, state="running")
    do(office, "set_session_state", session=session, state="held", at="15:00:00")
    assert door.no_shows(office.view, session) == {HEIDE, OEZTUERK}
    words: dict[int, str] = {person: one.word for person, one in door.standings(office.view, session).items()}
    assert (words[HEIDE], words[OEZTUERK], words[SAHLMANN]) == (
        "nicht erschienen",
        "nicht erschienen",
        "entschuldigt",
    )
    counted = door.count(office.view, session)
    assert (counted.no_shows, counted.missing) == (2, 0)
    listed: dict[int, invitation_list.Listed] = {
        one.person: one for one in invitation_list.listed(office.view, session, DAY)
    }
    assert listed[HEIDE].answer.startswith("nicht erschienen, zugesagt")
    assert [one.no_show for one in (listed[HEIDE], listed[SAHIN], listed[SAHLMANN])] == [True, False, False]


def test_where_nobody_was_signed_in_nobody_failed_to_come(office: Any, session: Any) -> None:
    do(office, "set_session_state", session=session, state="running")
    do(office, "set_session_state", session=session, state="held", at="15:00:00")
    assert door.no_shows(office.view, session) == frozenset()
    assert door.count(office.view, session).no_shows is None


def test_the_last_to_come_stands_first(office: Any, session: Any) -> None:
    do(office, "sign_in", session=session, person=SAHIN, at="09:05:00")
    do(office, "sign_in", session=session, person=KERN, at="09:07:00", represents=SAHLMANN)
    arrivals = door.last_arrivals(office.view, session)
    assert [(one.name, one.represents) for one in arrivals] == [("Kern, Beate", "Sahlmann"), ("Şahin, Elif", "")]


@pytest.mark.parametrize(
    ("line", "given", "family", "place", "known"),
    [
        ("Anna Müller, Caritas", "Anna", "Müller", "Caritas", False),
        ("Müller, Anna, jobc", "Anna", "Müller", "Jobcenter", True),
        ("Abdi, jobcenter", "", "Abdi", "Jobcenter", True),
        ("Abdi, Hodan", "Hodan", "Abdi", "", False),
        ("Suharto", "", "Suharto", "", False),
        ("", "", "", "", False),
        (" , ,", "", "", "", False),
    ],
)
@pytest.mark.usefixtures("session")
def test_a_walk_in_is_read_from_one_line(
    office: Any,
    line: str,
    given: str,
    family: str,
    place: str,
    known: bool,
) -> None:
    guest = door.read_guest(office.view, line)
    assert (guest.given_name, guest.family_name, guest.organization, guest.known) == (given, family, place, known)


def test_salutation_and_title_stand_before_the_name(office: Any) -> None:
    guest = door.read_guest(office.view, "Frau Dr. Anna Müller, VHS")
    assert (guest.salutation, guest.title, guest.given_name) == (Salutation.FRAU, "Dr.", "Anna")
