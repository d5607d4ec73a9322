from datetime import time

import pytest

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from tests.workflow.desk import Desk


@pytest.fixture
def door(table: Desk) -> Desk:
    """A running Round Table: 1 Kern, 2 Łukaszewicz and 3 Şahin are invited, 4 Abdi is not."""
    table.person("Şahin", given_name="Hakan")
    table.person("Abdi", given_name="Hodan")
    table.do("invite", session=1, persons=[1, 2, 3])
    table.do("set_session_state", session=1, state="running")
    return table


def attendance(desk: Desk, person: int) -> Attendance:
    return next(one for one in desk.view.linked(Attendance, "person", person))


# the door


def test_signing_in_keeps_time_and_door(door: Desk) -> None:
    assert door.do("sign_in", session=1, person=3, at="09:12:00", door="Tür 2").name == "Şahin, Hakan ist da"
    here = attendance(door, 3)
    assert (here.presence, here.arrived_at, here.door, here.guest) == (Presence.PRESENT, time(9, 12), "Tür 2", False)


def test_without_a_time_it_is_now(door: Desk) -> None:
    door.do("sign_in", session=1, person=3)
    assert attendance(door, 3).arrived_at == time(9, 0)


def test_somebody_signed_in_twice_is_one_and_that_is_said(door: Desk) -> None:
    door.do("sign_in", session=1, person=3, at="09:12:00", door="Tür 2")
    assert door.refused("sign_in", session=1, person=3) == "Şahin, Hakan ist schon da seit 09:12 Uhr, Tür 2."


def test_who_comes_without_invitation_is_a_guest(door: Desk) -> None:
    door.do("sign_in", session=1, person=4)
    assert attendance(door, 4).guest


def test_a_walk_in_becomes_person_organisation_and_attendance_in_one_undo(door: Desk) -> None:
    done = door.do("sign_in_guest", session=1, family_name="Okonkwo", given_name="Jasmin", organization="Neue Brücke")
    assert done.name.startswith("Gast Okonkwo, Jasmin ist da")
    person = next(one for one in door.view.all(Person) if one.family_name == "Okonkwo")
    (membership,) = door.view.linked(Membership, "person", person.id)
    assert membership.organization is not None
    assert door.get(Organization, membership.organization).name == "Neue Brücke"
    door.office.undo()
    assert not any(one.family_name == "Okonkwo" for one in door.view.all(Person))
    assert door.view.all(Organization) == ()


def test_a_walk_in_joins_the_organisation_that_is_known(door: Desk) -> None:
    door.add("organization", name="Volkshochschule Region", short_name="VHS")
    door.do("sign_in_guest", session=1, family_name="Okonkwo", organization="vhs")
    assert len(door.view.all(Organization)) == 1


def test_a_walk_in_without_organisation_is_in_the_group_of_guests(door: Desk) -> None:
    door.do("sign_in_guest", session=1, family_name="Okonkwo")
    assert door.view.all(Person)[-1].groups == frozenset({Group.GUEST})


def test_a_sign_in_can_be_taken_back_and_done_again(door: Desk) -> None:
    door.do("sign_in", session=1, person=3)
    assert door.do("not_there", session=1, person=3).name == "Şahin, Hakan ist doch nicht da"
    assert door.view.linked(Attendance, "person", 3) == ()
    door.do("sign_in", session=1, person=3, at="10:00:00")
    assert attendance(door, 3).arrived_at == time(10, 0)
    assert "ist nicht eingetragen" in door.refused("not_there", session=1, person=2)


# substitutes


def test_a_substitute_turns_the_line_into_represented(door: Desk) -> None:
    done = door.do("sign_in", session=1, person=4, represents=3)
    assert done.name == "Abdi, Hodan ist da (i.\u00a0V. Şahin, Hakan)"
    assert (attendance(door, 3).presence, attendance(door, 3).represented_by) == (Presence.REPRESENTED, 4)
    assert not attendance(door, 4).guest
    assert attendance(door, 4).represents == 3


def test_who_is_there_is_not_represented(door: Desk) -> None:
    door.do("sign_in", session=1, person=3)
    assert door.refused("sign_in", session=1, person=4, represents=3) == "Şahin, Hakan ist selbst da."


def test_somebody_present_can_stand_in_later(door: Desk) -> None:
    door.do("sign_in", session=1, person=4)
    assert door.do("represent", session=1, person=3, by=4).name == "Abdi, Hodan vertritt Şahin, Hakan"
    assert attendance(door, 3).represented_by == 4
    assert door.refused("represent", session=1, person=3, by=3) == "Niemand vertritt sich selbst."


def test_if_the_substitute_was_not_there_nobody_was_represented(door: Desk) -> None:
    door.do("sign_in", session=1, person=4, represents=3)
    door.do("not_there", session=1, person=4)
    assert door.view.linked(Attendance, "session", 1) == ()


def test_who_was_represented_and_comes_after_all_is_present_and_no_longer_represented(door: Desk) -> None:
    door.do("sign_in", session=1, person=4, represents=3)
    door.do("sign_in", session=1, person=3)
    assert (attendance(door, 3).presence, attendance(door, 3).represented_by) == (Presence.PRESENT, None)
    assert attendance(door, 4).represents is None


# not there, gone


def test_an_excuse_is_kept_with_its_reason(door: Desk) -> None:
    assert door.do("excuse", session=1, person=3, reason="erkrankt").name == "Şahin, Hakan: entschuldigt"
    assert (attendance(door, 3).presence, attendance(door, 3).reason) == (Presence.EXCUSED, "erkrankt")
    door.do("excuse", session=1, person=3, presence="absent")
    assert attendance(door, 3).presence is Presence.ABSENT


def test_only_who_is_not_there_is_excused(door: Desk) -> None:
    door.do("sign_in", session=1, person=3)
    assert door.refused("excuse", session=1, person=3) == "Şahin, Hakan ist da."
    assert "entschuldigt" in door.refused("excuse", session=1, person=2, presence="present")


def test_who_was_excused_and_comes_is_present(door: Desk) -> None:
    door.do("excuse", session=1, person=3, reason="erkrankt")
    door.do("sign_in", session=1, person=3, at="11:00:00")
    assert (attendance(door, 3).presence, attendance(door, 3).reason) == (Presence.PRESENT, "")


def test_leaving_early_keeps_the_time(door: Desk) -> None:
    door.do("sign_in", session=1, person=3, at="09:12:00")
    assert door.do("leave", session=1, person=3, at="12:30:00").name == "Şahin, Hakan ist gegangen"
    assert attendance(door, 3).left_at == time(12, 30)


def test_nobody_leaves_before_arriving_or_without_being_there(door: Desk) -> None:
    assert door.refused("leave", session=1, person=3) == "Şahin, Hakan ist nicht da."
    door.do("sign_in", session=1, person=3, at="09:12:00")
    assert "Gegangen vor gekommen" in door.refused("leave", session=1, person=3, at="08:00:00")


# substitutes who were announced, and the same guest at two doors


def test_a_substitute_who_was_announced_represents_without_further_words(door: Desk) -> None:
    door.do("record_reply", session=1, person=2, reply="substituted", substitute=4)
    assert "i.\u00a0V." in door.do("sign_in", session=1, person=4).name
    assert (attendance(door, 2).presence, attendance(door, 2).represented_by) == (Presence.REPRESENTED, 4)
    assert (attendance(door, 4).represents, attendance(door, 4).guest) == (2, False)


def test_a_substitute_represents_nobody_if_the_person_came(door: Desk) -> None:
    door.do("record_reply", session=1, person=2, reply="substituted", substitute=4)
    door.do("sign_in", session=1, person=2)
    door.do("sign_in", session=1, person=4)
    assert attendance(door, 2).presence is Presence.PRESENT
    assert attendance(door, 4).represents is None


def test_the_same_guest_at_two_doors_is_one(door: Desk) -> None:
    guest = {"session": 1, "family_name": "Okonkwo", "given_name": "Jasmin", "organization": "Neue Brücke"}
    door.do("sign_in_guest", **guest, at="09:12:00", door="Tür 1")
    sentence = door.refused("sign_in_guest", **{**guest, "organization": "neue brücke"}, door="Tür 2")
    assert sentence == "Okonkwo, Jasmin ist schon da seit 09:12 Uhr, Tür 1."


def test_guests_of_one_name_from_two_places_are_two(door: Desk) -> None:
    for place in ("Neue Brücke", "Caritas", ""):
        door.do("sign_in_guest", session=1, family_name="Okonkwo", given_name="Jasmin", organization=place)
    assert sum(one.family_name == "Okonkwo" for one in door.view.all(Person)) == 3


def test_a_walk_in_on_record_comes_as_who_they_are(door: Desk) -> None:
    office = door.add("organization", name="Sozialamt")
    door.add("membership", person=3, organization=office)
    door.do("sign_in_guest", session=1, family_name="Şahin", given_name="Hakan", organization="Sozialamt")
    assert not attendance(door, 3).guest


def test_somebody_invited_who_is_entered_as_a_walk_in_is_no_guest(table: Desk) -> None:
    table.do("invite", session=1, persons=[1])
    done = table.do("sign_in_guest", session=1, given_name="Ute", family_name="Kern")
    assert done.name == "Kern, Ute ist da"
    assert not table.get(Attendance).guest
    assert table.do("sign_in_guest", session=1, family_name="Fremd").name == "Gast Fremd ist da"
