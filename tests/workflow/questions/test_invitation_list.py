from datetime import date

import pytest

from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.workflow.questions.invitation_list import answer_text, count, drawn_through, listed
from tests.builders import example
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)
SESSION = SessionId(1)


@pytest.fixture
def answered(table: Desk) -> Desk:
    """1 Kern has declined, 2 Łukaszewicz sends 3 Şahin, 4 Abdi has not answered."""
    table.person("Şahin", given_name="Elif")
    table.person("Abdi")
    table.add("organization", name="Caritas", group="welfare")
    table.add("membership", person=4, organization=1)
    table.do("invite", session=1, persons=[1, 2])
    table.do("draw_invitations", session=1, organizations=[1], groups=["welfare"])
    table.do("record_reply", session=1, person=1, reply="declined", reason="Urlaub")
    table.do("record_reply", session=1, person=2, reply="substituted", substitute=3)
    return table


def test_the_list_is_sorted_by_name_and_says_what_each_answered(answered: Desk) -> None:
    first = answered.item("6.1").id
    answered.do("record_wishes", session=1, person=4, first=first)
    found = listed(answered.view, SESSION, DAY)
    assert [(one.name, one.place, one.answer) for one in found] == [
        ("Abdi", "Caritas", "keine Antwort · 6.1"),
        ("Kern, Ute", "", "abgesagt (Urlaub)"),
        ("Łukaszewicz, Jörg", "", "vertreten durch Şahin, Elif"),
    ]
    assert "abgesagt" in found[1].search


def test_a_place_stands_instead_of_the_wishes_as_long_as_the_person_comes(answered: Desk) -> None:
    first, second = answered.item("6.1").id, answered.item("6.2").id
    answered.do("record_reply", session=1, person=4, reply="accepted", on="2026-05-12")
    answered.do("record_wishes", session=1, person=4, first=first)
    answered.do("give_place", session=1, person=4, workshop=second)

    def told() -> str:
        return next(one.answer for one in listed(answered.view, SESSION, DAY) if one.person == 4)

    assert told() == "zugesagt 12.05. · Platz 6.2"
    answered.do("record_reply", session=1, person=4, reply="declined", on="2026-05-13")
    assert told() == "abgesagt 13.05. · 6.1"


def test_an_answer_carries_its_day(answered: Desk) -> None:
    answered.do("record_reply", session=1, person=4, reply="accepted", on="2026-05-12")
    (invitation,) = answered.view.linked(Invitation, "person", 4)
    assert answer_text(answered.view, invitation) == "zugesagt 12.05."


def test_the_answers_are_counted(answered: Desk) -> None:
    found = count(answered.view, SESSION)
    assert (found.invited, found.accepted, found.declined, found.substituted, found.waiting) == (3, 0, 1, 1, 1)


def test_through_what_somebody_is_invited_is_named(answered: Desk) -> None:
    of = {int(one.person): drawn_through(answered.view, one) for one in answered.view.linked(Invitation, "session", 1)}
    assert of[4][0] == "Caritas"
    assert len(of[4]) == 2  # the group welfare, which drew too
    assert of[1] == ()


def test_through_several_bodies_they_stand_as_in_a_name_book(table: Desk) -> None:
    ids = [table.add("committee", name=name) for name in ("Zukunftsrat", "Ältestenrat", "Magistrat")]
    one = example(Invitation, through_committees=frozenset(ids))
    assert drawn_through(table.view, one) == ("Ältestenrat", "Magistrat", "Zukunftsrat")


def test_without_a_list_there_is_nothing_to_show(table: Desk) -> None:
    assert listed(table.view, SESSION, DAY) == []
