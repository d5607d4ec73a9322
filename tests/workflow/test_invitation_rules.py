"""What answers and places may not be: two seats for one head, a full workshop, answers that contradict one another."""

import pytest

from rundertisch_tui.domain.attendance import Invitation, Reply
from tests.workflow.desk import Desk

KERN, JOERG, SAHIN, ABDI = 1, 2, 3, 4


@pytest.fixture
def coming(table: Desk) -> Desk:
    """Four are invited and have accepted; the two workshops have two places each."""
    for name in ("Şahin", "Abdi"):
        table.person(name)
    table.do("invite", session=1, persons=[KERN, JOERG, SAHIN, ABDI])
    for person in (KERN, JOERG, SAHIN, ABDI):
        table.do("record_reply", session=1, person=person, reply="accepted")
    for number in ("6.1", "6.2"):
        table.do("set", kind="agenda_item", id=table.item(number).id, before={"places": None}, after={"places": 2})
    return table


def of(desk: Desk, person: int) -> Invitation:
    return next(one for one in desk.view.linked(Invitation, "session", 1) if one.person == person)


def change(desk: Desk, person: int, **after: object) -> str:
    """How the form would be refused; fails if it is not."""
    one = of(desk, person)
    before = {name: getattr(one, name) for name in after}
    return desk.refused("set", kind="invitation", id=one.id, before=before, after=after)


def test_the_form_and_the_verb_refuse_the_same_full_workshop(coming: Desk) -> None:
    first = coming.item("6.1").id
    for person in (KERN, JOERG):
        coming.do("give_place", session=1, person=person, workshop=first)
    said = "hat keinen Platz mehr (2). Bitte erst jemanden umsetzen"
    assert said in coming.refused("give_place", session=1, person=SAHIN, workshop=first)
    assert said in change(coming, SAHIN, workshop=first)
    coming.do("record_reply", session=1, person=KERN, reply="declined")
    coming.do("give_place", session=1, person=SAHIN, workshop=first)


def test_a_place_is_one_of_this_round_tables_workshops(coming: Desk) -> None:
    plenary = coming.item("1").id
    coming.session(2027)
    elsewhere = coming.item("6.1", session=2).id
    for item in (plenary, elsewhere):
        assert "ist kein Workshop des Runden Tisches 2026" in change(coming, KERN, workshop=item)
        assert "ist kein Workshop des Runden Tisches 2026" in change(coming, KERN, first_wish=item)


def test_the_form_knows_that_nobody_wishes_for_one_workshop_twice(coming: Desk) -> None:
    first = coming.item("6.1").id
    assert "derselbe Workshop" in change(coming, KERN, first_wish=first, second_wish=first)


def test_nobody_represents_themselves_and_no_substitute_stays_beside_another_answer(coming: Desk) -> None:
    assert "vertritt sich selbst" in change(coming, KERN, reply="substituted", substitute=KERN)
    coming.do("record_reply", session=1, person=KERN, reply="substituted", substitute=JOERG)
    assert "passt nicht zu „zugesagt“" in change(coming, KERN, reply="accepted")


def test_a_substitute_with_a_seat_of_their_own_gets_no_second_one(coming: Desk) -> None:
    first, second = coming.item("6.1").id, coming.item("6.2").id
    coming.do("give_place", session=1, person=KERN, workshop=first)
    coming.do("record_reply", session=1, person=SAHIN, reply="substituted", substitute=KERN)
    said = "säße in zwei Workshops zugleich: selbst schon in TOP\u00a06.1. Bitte erst dort den Platz wegnehmen."
    assert said in coming.refused("give_place", session=1, person=SAHIN, workshop=second)
    assert said in change(coming, SAHIN, workshop=second)


def test_one_substitute_of_two_people_sits_once(coming: Desk) -> None:
    guest = coming.person("Weiß")
    for person in (KERN, SAHIN):
        coming.do("record_reply", session=1, person=person, reply="substituted", substitute=guest)
    coming.do("give_place", session=1, person=KERN, workshop=coming.item("6.1").id)
    said = coming.refused("give_place", session=1, person=SAHIN, workshop=coming.item("6.2").id)
    assert said.startswith("Weiß säße in zwei Workshops zugleich: für Kern, Ute schon in ")


def test_the_seat_of_who_sends_somebody_seated_already_is_free_and_it_is_said(coming: Desk) -> None:
    coming.do("give_place", session=1, person=KERN, workshop=coming.item("6.1").id)
    coming.do("give_place", session=1, person=SAHIN, workshop=coming.item("6.2").id)
    done = coming.do("record_reply", session=1, person=SAHIN, reply="substituted", substitute=KERN)
    assert done.findings == ("Der Platz in TOP\u00a06.2 ist frei: Kern, Ute hat schon einen.",)
    assert of(coming, SAHIN).workshop is None


@pytest.mark.parametrize("anew", [False, True])
def test_places_are_distributed_one_a_head(coming: Desk, anew: bool) -> None:
    coming.do("record_reply", session=1, person=SAHIN, reply="substituted", substitute=KERN)
    coming.do("give_place", session=1, person=KERN, workshop=coming.item("6.2").id)
    assert coming.do("assign_places", session=1, anew=anew).name == (
        "3 Workshop-Plätze verteilt" if anew else "2 Workshop-Plätze verteilt"
    )
    assert of(coming, SAHIN).workshop is None
    assert all(of(coming, person).workshop is not None for person in (KERN, JOERG, ABDI))


def test_more_people_than_places_stay_without_and_are_counted(coming: Desk) -> None:
    coming.do("set", kind="agenda_item", id=coming.item("6.2").id, before={"places": 2}, after={"places": 1})
    assert coming.do("assign_places", session=1).name == "3 Workshop-Plätze verteilt, 1 ohne Platz"


def test_a_second_answer_says_what_the_first_was(coming: Desk) -> None:
    done = coming.do("record_reply", session=1, person=KERN, reply="declined", reason="Urlaub")
    assert done.name == "Kern, Ute: abgesagt (bisher zugesagt)"
    assert (
        coming.do("record_reply", session=1, person=KERN, reply="declined", reason="Urlaub").name == "Nichts geändert"
    )


def test_an_answer_of_tomorrow_is_refused(coming: Desk) -> None:
    said = coming.refused("record_reply", session=1, person=KERN, reply="declined", on="2026-07-04")
    assert said == "Der Tag der Antwort liegt in der Zukunft. Bitte das Datum prüfen."


def test_answers_that_contradict_one_another_are_kept_and_told(coming: Desk) -> None:
    coming.do("record_reply", session=1, person=KERN, reply="declined")
    done = coming.do("record_reply", session=1, person=SAHIN, reply="substituted", substitute=KERN)
    assert done.findings == ("Kern, Ute ist selbst „abgesagt“. Bitte klären, wer für Şahin kommt.",)
    coming.do("record_reply", session=1, person=JOERG, reply="substituted", substitute=ABDI)
    done = coming.do("record_reply", session=1, person=ABDI, reply="declined")
    assert done.findings == ("Abdi ist als Vertretung von Łukaszewicz, Jörg genannt. Bitte dort nachtragen.",)
    assert of(coming, SAHIN).reply is Reply.SUBSTITUTED
