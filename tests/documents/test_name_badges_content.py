"""Who gets a Namensschild, and what stands on it."""

from dataclasses import replace
from typing import Any

from rundertisch_tui.documents import name_badges_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.name_badges import NameBadges
from rundertisch_tui.domain.attendance import Attendance
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.people import Group, Person, PhotoConsent
from rundertisch_tui.domain.sessions import Session, SessionState
from tests.documents.records import SESSION, Records, entities


def content(asked: Asked | None = None, *, state: SessionState = SessionState.INVITED, came: int = 0) -> NameBadges:
    found: list[Any] = []
    for one in entities():
        if isinstance(one, Attendance) and one.person > came:
            continue
        if isinstance(one, Person) and one.id == 4:
            one = replace(one, photo_consent=PhotoConsent.NO)  # noqa: PLW2901 - a record of the sample, changed
        found.append(replace(one, state=state) if isinstance(one, Session) else one)
    return name_badges_content.name_badges(Records(*found), SESSION, asked=asked).content


def test_everybody_who_may_come_gets_one_in_the_order_of_names() -> None:
    assert [one.family for one in content().badges] == ["Kern", "Öztürk-Weiß", "Politisch", "Privat", "Zusager"]


def test_after_the_day_those_who_came_get_one() -> None:
    assert [one.family for one in content(state=SessionState.HELD, came=2).badges] == ["Kern", "Öztürk-Weiß"]


def test_one_group_or_one_person_may_be_asked_for() -> None:
    assert [one.family for one in content(Asked(group=Group.POLITICS)).badges] == ["Politisch"]
    assert [one.family for one in content(Asked(person=PersonId(5))).badges] == ["Zusager"]


def test_who_refused_pictures_is_marked_and_who_was_not_asked_is_counted() -> None:
    what = content()
    assert [one.family for one in what.badges if one.marked] == ["Privat"]
    assert "„× Bitte keine Fotos“ steht auf 1 Schild." in what.notes
    assert "Noch nicht nach Bildern gefragt: 4\u00a0Personen." in what.notes


def test_the_foot_says_what_it_is_for_and_which_workshop() -> None:
    assert content().badges[0].foot == "Runder Tisch Integration\u00a02026 · TOP\u00a06.1"


def test_with_nobody_to_come_the_sheet_says_so() -> None:
    what = content(state=SessionState.HELD)
    assert what.badges == ()
    assert "Niemand ist eingeladen oder anwesend" in what.notes[0]
