from rundertisch_tui.domain.people import Organization, Person
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.several import Several
from tests.workflow.desk import Desk

PERSON = catalogue.build("add", {"kind": "person", "fields": {"family_name": "Kern"}})
BODY = catalogue.build("add", {"kind": "organization", "fields": {"name": "Jugendamt"}})


def test_several_steps_are_one_line_and_one_undo(desk: Desk) -> None:
    seq = desk.view.seq
    done = desk.office.perform(Several(steps=(PERSON, BODY)))
    assert (done.name, done.seq) == ("Person Kern angelegt und 1 weitere", seq + 1)
    desk.office.undo()
    assert desk.view.all(Person) == ()
    assert desk.view.all(Organization) == ()


def test_a_name_of_its_own_is_shown(desk: Desk) -> None:
    assert desk.office.perform(Several(steps=(PERSON, BODY), name="Stammdaten")).name == "Stammdaten"


def test_one_step_is_called_like_itself(desk: Desk) -> None:
    assert desk.office.perform(Several(steps=(PERSON,))).name == "Person Kern angelegt"


def test_later_steps_see_earlier_ones(desk: Desk) -> None:
    link = catalogue.build("add", {"kind": "membership", "fields": {"person": 1, "organization": 1}})
    desk.office.perform(Several(steps=(PERSON, BODY, link)))
    assert len(desk.view.rows(Person)) == 1


def test_without_a_step_nothing_is_to_do(desk: Desk) -> None:
    assert desk.refused("transaction", steps=[]) == "Es ist kein Schritt angegeben."
