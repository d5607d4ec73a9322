import pytest

from rundertisch_tui.domain.attendance import Invitation
from tests.workflow.desk import Desk

KERN, JOERG, SAHIN, ABDI = 1, 2, 3, 4


@pytest.fixture
def coming(table: Desk) -> Desk:
    """Four people have accepted; both workshops have places for two."""
    for name in ("Şahin", "Abdi"):
        table.person(name)
    table.do("invite", session=1, persons=[KERN, JOERG, SAHIN, ABDI])
    for person in (KERN, JOERG, SAHIN, ABDI):
        table.do("record_reply", session=1, person=person, reply="accepted")
    for number in ("6.1", "6.2"):
        item = table.item(number)
        table.do("set", kind="agenda_item", id=item.id, before={"places": None}, after={"places": 2})
    return table


def seats(desk: Desk) -> dict[int, int | None]:
    return {one.person: one.workshop for one in desk.view.linked(Invitation, "session", 1)}


def test_wishes_are_kept_and_told(coming: Desk) -> None:
    first, second = coming.item("6.1").id, coming.item("6.2").id
    done = coming.do("record_wishes", session=1, person=KERN, first=first, second=second)
    assert done.name == "Kern, Ute: Wunsch 6.1, dann 6.2"
    assert coming.do("record_wishes", session=1, person=KERN).name == "Kern, Ute: kein Wunsch"


def test_wishes_that_cannot_be_are_refused(coming: Desk) -> None:
    one, plenary = coming.item("6.1").id, coming.item("1").id
    refused = coming.refused
    assert "derselbe Workshop" in refused("record_wishes", session=1, person=KERN, first=one, second=one)
    assert "erst den Erstwunsch" in refused("record_wishes", session=1, person=KERN, second=one)
    assert "ist kein Workshop" in refused("record_wishes", session=1, person=KERN, first=plenary)
    coming.person("Fremd")
    assert "nicht eingeladen" in refused("record_wishes", session=1, person=5, first=one)


def test_places_go_after_the_wishes_and_never_beyond_the_limit(coming: Desk) -> None:
    one, two = coming.item("6.1").id, coming.item("6.2").id
    for person in (KERN, JOERG, SAHIN):
        coming.do("record_wishes", session=1, person=person, first=one, second=two)
    assert coming.do("assign_places", session=1).name == "4 Workshop-Plätze verteilt"
    found = seats(coming)
    assert sorted(place == one for place in found.values()).count(True) == 2
    assert found[ABDI] != one


def test_who_has_a_place_keeps_it_unless_all_are_placed_anew(coming: Desk) -> None:
    one, two = coming.item("6.1").id, coming.item("6.2").id
    coming.do("record_wishes", session=1, person=KERN, first=one)
    coming.do("give_place", session=1, person=KERN, workshop=two)
    coming.do("assign_places", session=1)
    assert seats(coming)[KERN] == two
    coming.do("assign_places", session=1, anew=True)
    assert seats(coming)[KERN] == one


def test_too_few_places_are_said(coming: Desk) -> None:
    item = coming.item("6.2")
    coming.do("set", kind="agenda_item", id=item.id, before={"places": 2}, after={"places": 1})
    assert coming.do("assign_places", session=1).name == "3 Workshop-Plätze verteilt, 1 ohne Platz"


def test_a_full_workshop_refuses_by_hand(coming: Desk) -> None:
    one = coming.item("6.1").id
    for person in (KERN, JOERG):
        coming.do("give_place", session=1, person=person, workshop=one)
    sentence = coming.refused("give_place", session=1, person=SAHIN, workshop=one)
    assert sentence.startswith("TOP\u00a06.1 hat keinen Platz mehr (2).")


def test_who_declines_gives_the_place_back(coming: Desk) -> None:
    one = coming.item("6.1").id
    for person in (KERN, JOERG):
        coming.do("give_place", session=1, person=person, workshop=one)
    coming.do("record_reply", session=1, person=KERN, reply="declined")
    coming.do("give_place", session=1, person=SAHIN, workshop=one)
    assert seats(coming)[SAHIN] == one


def test_without_anybody_to_place_it_says_so(coming: Desk) -> None:
    coming.do("assign_places", session=1)
    assert "hat schon einen Workshop-Platz" in coming.refused("assign_places", session=1)
