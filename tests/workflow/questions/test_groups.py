from datetime import date

import pytest

from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group
from rundertisch_tui.workflow.questions.groups import (
    GroupCount,
    balance,
    count_members,
    deputies_in,
    groups_of,
    groups_of_many,
    main_group,
    member_rows_on,
    members_on,
    without_promise,
)
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)


@pytest.fixture
def bodies(table: Desk) -> Desk:
    """Kern sits in the city council until 2021 and in the Ausländerbeirat since; Łukaszewicz works for the city."""
    table.add("committee", name="StaVo", group="politics")
    table.add("committee", name="Ausländerbeirat", group="foreigners_council")
    table.add("organization", name="Jugendamt", group="administration")
    table.add("membership", person=1, committee=1, valid_to="2021-03-31")
    table.add("membership", person=1, committee=2, valid_from="2021-04-01")
    table.add("membership", person=2, organization=1)
    return table


def counted(desk: Desk, group: Group | None) -> GroupCount:
    return next(row for row in balance(desk.view, SessionId(1), DAY) if row.group is group)


def test_groups_come_from_bodies_as_of_the_day_and_from_the_person(bodies: Desk) -> None:
    assert groups_of(bodies.view, PersonId(1), DAY) == frozenset({Group.FOREIGNERS_COUNCIL})
    assert groups_of(bodies.view, PersonId(1), date(2021, 3, 31)) == frozenset({Group.POLITICS})
    bodies.do("set", kind="person", id=1, before={}, after={"groups": ["press"]})
    assert groups_of(bodies.view, PersonId(1), DAY) == frozenset({Group.FOREIGNERS_COUNCIL, Group.PRESS})


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2021, 3, 31), date(2021, 4, 1), DAY])
def test_plain_rows_tell_the_same_members_as_the_records(bodies: Desk, day: date) -> None:
    bodies.add("membership", person=2, committee=1, valid_from="2021-03-31")
    bodies.add("membership", person=2, committee=2, deputy_of=1)
    told = {one: [each.id for each in members_on(bodies.view, one, day)] for one in (1, 2)}
    assert {one: [each.id for each in member_rows_on(bodies.view, one, day)] for one in (1, 2)} == told
    assert count_members(bodies.view, "committee", (1, 2), day) == {one: len(ids) for one, ids in told.items()}
    assert count_members(bodies.view, "organization", (1,), day) == {1: 1}


def test_who_is_in_the_trash_or_left_is_counted_nowhere(bodies: Desk) -> None:
    bodies.add("membership", person=2, committee=2, deputy_of=1, valid_to="2026-06-30")
    assert [one.person["family_name"] for one in deputies_in(bodies.view, 2, 1, date(2026, 6, 30))] == ["Łukaszewicz"]
    assert not deputies_in(bodies.view, 2, 1, DAY)
    bodies.do("delete", kind="person", id=2)
    assert not deputies_in(bodies.view, 2, 1, date(2026, 6, 30))
    assert count_members(bodies.view, "organization", (1,), DAY) == {1: 0}
    bodies.do("delete", kind="membership", id=2)
    assert (member_rows_on(bodies.view, 2, DAY), count_members(bodies.view, "committee", (2,), DAY)) == ([], {2: 0})


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2021, 3, 31), date(2021, 4, 1), DAY])
def test_the_groups_of_many_are_those_of_each(bodies: Desk, day: date) -> None:
    bodies.do("set", kind="person", id=1, before={}, after={"groups": ["press"]})
    bodies.add("membership", person=2, organization=1, valid_to="2020-06-30")
    bodies.do("delete", kind="membership", id=3)
    people = (PersonId(1), PersonId(2))
    assert groups_of_many(bodies.view, people, day) == {one: set(groups_of(bodies.view, one, day)) for one in people}


def test_who_was_a_member_on_a_day(bodies: Desk) -> None:
    assert [one.person for one in members_on(bodies.view, 1, date(2020, 1, 1))] == [1]
    assert members_on(bodies.view, 1, DAY) == []


def test_a_head_counts_in_the_first_group_of_the_balance_line() -> None:
    assert main_group({Group.PRESS, Group.ADMINISTRATION, Group.POLITICS}) is Group.POLITICS
    assert main_group({Group.PRESS, Group.CITIZENS}) is Group.CITIZENS
    assert main_group(()) is None


def test_each_head_is_counted_once_however_many_groups(bodies: Desk) -> None:
    bodies.add("membership", person=1, organization=1)
    bodies.do("invite", session=1, persons=[1, 2])
    rows = balance(bodies.view, SessionId(1), DAY)
    assert sum(row.invited for row in rows) == 2
    assert counted(bodies, Group.FOREIGNERS_COUNCIL).invited == 1
    assert counted(bodies, Group.ADMINISTRATION).invited == 1


def test_the_balance_line_has_the_five_groups_and_all_others_together(bodies: Desk) -> None:
    guest = bodies.person("Abdi")
    bodies.do("sign_in", session=1, person=guest)
    rows = balance(bodies.view, SessionId(1), DAY)
    assert [row.group for row in rows] == [*BALANCE_GROUPS, None]
    assert counted(bodies, None).present == 1


def test_promised_present_represented_and_excused_are_counted_apart(bodies: Desk) -> None:
    other = bodies.person("Abdi")
    bodies.add("membership", person=other, organization=1)
    bodies.do("invite", session=1, persons=[1, 2])
    bodies.do("record_reply", session=1, person=1, reply="accepted")
    bodies.do("record_reply", session=1, person=2, reply="substituted", substitute=other)
    bodies.do("sign_in", session=1, person=other, represents=2)
    bodies.do("excuse", session=1, person=1)
    administration = counted(bodies, Group.ADMINISTRATION)
    council = counted(bodies, Group.FOREIGNERS_COUNCIL)
    assert (administration.accepted, administration.present, administration.represented) == (1, 1, 1)
    assert (council.accepted, council.excused) == (1, 1)


def test_a_group_without_any_promise_is_named_and_one_that_is_not_invited_is_not(bodies: Desk) -> None:
    bodies.do("invite", session=1, persons=[1, 2])
    view = bodies.view
    assert without_promise(view, SessionId(1), DAY) == (Group.FOREIGNERS_COUNCIL, Group.ADMINISTRATION)
    bodies.do("record_reply", session=1, person=2, reply="accepted")
    bodies.do("record_reply", session=1, person=1, reply="declined")
    assert without_promise(bodies.view, SessionId(1), DAY) == (Group.FOREIGNERS_COUNCIL,)
    expected = tuple(one.group for one in balance(bodies.view, SessionId(1), DAY) if one.invited and not one.accepted)
    assert without_promise(bodies.view, SessionId(1), DAY) == expected
