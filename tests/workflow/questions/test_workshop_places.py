from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.workflow.questions.workshop_places import free_places, occupancy
from tests.workflow.desk import Desk


def test_places_wishes_and_what_is_free_are_counted_without_those_who_declined(table: Desk) -> None:
    one, two = table.item("6.1").id, table.item("6.2").id
    table.do("set", kind="agenda_item", id=one, before={"places": None}, after={"places": 3})
    table.do("invite", session=1, persons=[1, 2])
    table.do("record_wishes", session=1, person=1, first=one, second=two)
    table.do("give_place", session=1, person=1, workshop=one)
    table.do("record_wishes", session=1, person=2, first=one)
    table.do("record_reply", session=1, person=2, reply="declined")
    found = {each.workshop.number: each for each in occupancy(table.view, SessionId(1))}
    assert list(found) == ["6.1", "6.2"]
    first = found["6.1"]
    assert (first.taken, first.first_wishes, first.free) == (1, 1, 2)
    assert (found["6.2"].second_wishes, free_places(table.view, SessionId(1))[two]) == (1, None)
