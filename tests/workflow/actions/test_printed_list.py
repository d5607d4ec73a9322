import pytest

from rundertisch_tui.domain.attendance import Attendance, Presence
from tests.workflow.desk import Desk


@pytest.fixture
def list_of_three(table: Desk) -> Desk:
    """Kern, Łukaszewicz and Şahin stand on the printed list as 1, 2 and 3."""
    table.person("Şahin", given_name="Hakan")
    table.do("invite", session=1, persons=[1, 2, 3])
    return table


def present(desk: Desk) -> list[int]:
    return [one.person for one in desk.view.all(Attendance) if one.presence is Presence.PRESENT]


def test_numbers_of_the_list_are_marked_as_one_step(list_of_three: Desk) -> None:
    assert list_of_three.do("sign_in_by_numbers", session=1, numbers="1-3").name == "3\u00a0Personen der Liste sind da"
    assert present(list_of_three) == [1, 2, 3]
    list_of_three.office.undo()
    assert present(list_of_three) == []


def test_nobody_knows_when_they_came(list_of_three: Desk) -> None:
    list_of_three.do("sign_in_by_numbers", session=1, numbers="2")
    assert [one.arrived_at for one in list_of_three.view.all(Attendance)] == [None]


def test_who_is_there_already_keeps_time_and_door(list_of_three: Desk) -> None:
    list_of_three.do("sign_in", session=1, person=2, at="09:12:00", door="Tür 2")
    done = list_of_three.do("sign_in_by_numbers", session=1, numbers="2 3")
    assert done.name == "Şahin, Hakan ist da (1 schon vorher)"
    first = list_of_three.view.linked(Attendance, "person", 2)[0]
    assert (str(first.arrived_at), first.door) == ("09:12:00", "Tür 2")
    assert "sind schon da" in list_of_three.refused("sign_in_by_numbers", session=1, numbers="2-3")


def test_a_number_that_is_not_on_the_list_stops_all(list_of_three: Desk) -> None:
    sentence = list_of_three.refused("sign_in_by_numbers", session=1, numbers="1 17 99")
    assert sentence == "Die Nummern 17, 99 stehen nicht auf der Liste. Niemand ist eingetragen."


def test_a_closed_round_table_takes_nobody_in(list_of_three: Desk) -> None:
    list_of_three.do("set_session_state", session=1, state="running")
    list_of_three.do("close_session", session=1, reason="Probe")
    assert "abgeschlossen" in list_of_three.refused("sign_in_by_numbers", session=1, numbers="1")
