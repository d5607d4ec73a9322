"""Tests of people, organisations and dated memberships."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group, Membership, Organization, Person

DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))


def membership(start: date | None = None, end: date | None = None) -> Membership:
    return Membership(id=MembershipId(1), person=PersonId(7), committee=CommitteeId(3), valid_from=start, valid_to=end)


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_who_was_a_member_on_a_day_follows_from_the_dates(start: date | None, end: date | None, day: date) -> None:
    wanted = (start is None or day >= start) and (end is None or day <= end)
    assert membership(start, end).holds_on(day) == wanted


@given(DAYS, st.integers(0, 3000))
def test_a_membership_holds_to_its_last_day(start: date, days: int) -> None:
    last = start + timedelta(days)
    ended = membership(start).ended(last)
    assert ended.holds_on(last)
    assert not ended.holds_on(last + timedelta(1))


def test_a_membership_does_not_end_before_it_began() -> None:
    with pytest.raises(RuleViolation, match="Ende liegt vor dem Anfang") as refused:
        membership(date(2026, 4, 1)).ended(date(2026, 3, 31))
    assert refused.value.field == "valid_to"


@pytest.mark.parametrize(
    ("organization", "committee"), [(None, None), (OrganizationId(1), CommitteeId(1))], ids=["none", "both"]
)
def test_a_membership_belongs_to_one_body(organization: OrganizationId | None, committee: CommitteeId | None) -> None:
    with pytest.raises(RuleViolation, match="genau eine Organisation oder ein Gremium"):
        Membership(id=MembershipId(1), person=PersonId(7), organization=organization, committee=committee)


def test_a_person_without_any_name_was_erased() -> None:
    assert Person(id=PersonId(1), code="P-1").is_erased
    assert not Person(id=PersonId(1), family_name="Suharto").is_erased
    assert not Person(id=PersonId(1), given_name="Siti").is_erased


def test_nothing_is_kept_of_a_person_that_the_task_does_not_need() -> None:
    never = {"nationality", "origin", "religion", "birthday", "birth_date", "residence_status", "needs", "languages"}
    assert not never & {one.name for one in fields(Person)}


def test_an_organization_is_called_by_its_short_name_where_it_has_one() -> None:
    assert Organization(id=OrganizationId(1), name="Volkshochschule Region Kassel", short_name="vhs").label == "vhs"
    assert Organization(id=OrganizationId(1), name="Jugendamt").label == "Jugendamt"


def test_five_groups_stand_in_the_balance_line() -> None:
    assert tuple(Group)[:5] == BALANCE_GROUPS
