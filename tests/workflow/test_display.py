from datetime import date, time

import pytest

from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.people import Group, Membership, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.display import code_of, field_text, link_text, own_code, plain
from tests.workflow.desk import Desk


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nein"),
        (date(2026, 7, 3), "03.07.2026"),
        (time(9, 30), "09:30 Uhr"),
        (Status.RUNNING, "in Umsetzung"),
        (frozenset({Group.PRESS, Group.CITIZENS}), "Bürgerinnen und Bürger, Presse"),
        (12, "12"),
    ],
)
def test_values_are_written_in_german(value: object, text: str) -> None:
    assert plain(value) == text


def test_a_field_is_written_from_its_stored_value(desk: Desk) -> None:
    assert field_text(Session, "held_on", "2026-07-03", desk.view) == "03.07.2026"
    assert field_text(Session, "motto", "", desk.view) == ""


def test_a_value_that_does_not_fit_is_shown_as_it_is(desk: Desk) -> None:
    assert field_text(Session, "held_on", "bald", desk.view) == "bald"


def test_a_link_is_written_by_code_and_name(desk: Desk) -> None:
    desk.person("Kern", given_name="Ute")
    assert field_text(Membership, "person", 1, desk.view) == "P-1 Kern, Ute"
    assert link_text("person", 9, desk.view) == "Person 9 (fehlt)"


def test_codes_of_rows(desk: Desk) -> None:
    assert own_code("session", {"year": 2026}) == "RT-2026"
    assert code_of("membership", 4, {}) == "membership:4"
    desk.person("Kern")
    assert code_of("person", 1, desk.view.rows(Person)[1]) == "P-1"
