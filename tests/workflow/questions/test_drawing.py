from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.ids import CommitteeId, PersonId
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.drawing import ChangeKind, Sources, changes, drawn, possible_substitutes
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)
BOTH = Sources(committees=frozenset({CommitteeId(1), CommitteeId(2)}))


@pytest.fixture
def bodies(table: Desk) -> Desk:
    for name in ("Şahin", "Abdi"):
        table.person(name)
    for name in ("Ausländerbeirat", "Magistrat"):
        table.add("committee", name=name)
    table.add("organization", name="Caritas")
    return table


class Register:
    """As many memberships as one likes, without a disk."""

    def __init__(self, memberships: list[Membership]) -> None:
        self._memberships = memberships

    def linked(self, kind: type, field: str, target: int) -> list[Membership]:  # noqa: ARG002
        return [one for one in self._memberships if getattr(one, field) == target]

    def all(self, kind: type) -> list[Membership]:  # noqa: ARG002
        return self._memberships

    def find(self, kind: type, record: int | None) -> object:
        return Person(id=PersonId(record), family_name="Kern") if kind is Person and record else None

    def is_trashed(self, kind: type, record: int) -> bool:  # noqa: ARG002
        return False


span = st.none() | st.integers(-400, 400).map(lambda days: DAY + timedelta(days=days))


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from([1, 2, 3]), span, span, st.booleans()), max_size=12))
def test_drawn_is_exactly_who_is_a_member_on_the_day(
    found: list[tuple[int, int, date | None, date | None, bool]],
) -> None:
    memberships = [
        Membership(
            id=number,  # type: ignore[arg-type]
            person=PersonId(person),
            committee=CommitteeId(committee),
            valid_from=begin,
            valid_to=end,
            deputy_of=PersonId(9) if deputy else None,
        )
        for number, (person, committee, begin, end, deputy) in enumerate(found, 1)
        if begin is None or end is None or begin <= end
    ]
    expected = {
        one.person
        for one in memberships
        if one.deputy_of is None
        and one.committee in (1, 2)
        and (one.valid_from is None or one.valid_from <= DAY)
        and (one.valid_to is None or one.valid_to >= DAY)
    }
    result = drawn(Register(memberships), BOTH, DAY)  # type: ignore[arg-type]
    assert set(result) == expected
    assert all(through.committees <= BOTH.committees for through in result.values())


def test_what_changed_since_the_draw_is_who_joined_and_who_left(bodies: Desk) -> None:
    bodies.add("membership", person=1, committee=1)
    bodies.do("draw_invitations", session=1, committees=[1])
    bodies.do("invite", session=1, persons=[4])
    bodies.do("end_membership", membership=1, last_day="2026-05-31")
    bodies.add("membership", person=3, committee=1)
    found = changes(bodies.view, bodies.get(Session), DAY)
    assert [(one.kind, one.person) for one in found] == [(ChangeKind.JOINED, 3), (ChangeKind.LEFT, 1)]


def test_nothing_changed_where_nothing_was_drawn(bodies: Desk) -> None:
    bodies.do("invite", session=1, persons=[1])
    assert changes(bodies.view, bodies.get(Session), DAY) == ()


def test_who_was_taken_off_by_hand_is_not_new_and_not_drawn_again(bodies: Desk) -> None:
    bodies.add("membership", person=1, committee=1)
    bodies.do("draw_invitations", session=1, committees=[1])
    bodies.do("withdraw_invitations", session=1, persons=[1])
    assert changes(bodies.view, bodies.get(Session), DAY) == ()
    assert bodies.do("draw_invitations", session=1).name in ("0 Personen eingeladen", "Nichts geändert")
    assert bodies.do("draw_invitations", session=1, persons=[1]).name == "1 Person eingeladen"


def test_who_lies_in_the_trash_is_not_drawn(bodies: Desk) -> None:
    bodies.add("membership", person=3, committee=1)
    bodies.do("delete", kind="person", id=3)
    assert drawn(bodies.view, BOTH, DAY) == {}


def test_deputies_come_first_then_colleagues_who_are_not_invited(bodies: Desk) -> None:
    for person in (1, 2, 3):
        bodies.add("membership", person=person, organization=1)
    bodies.add("membership", person=4, committee=1, deputy_of=1)
    bodies.do("invite", session=1, persons=[1, 2])
    assert possible_substitutes(bodies.view, bodies.get(Session), PersonId(1), DAY) == (4, 3)
