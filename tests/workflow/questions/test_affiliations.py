"""Where a person comes from, in few words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.ids import CommitteeId, MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.workflow.questions.affiliations import organization_of
from tests.documents.records import Records

DAY = date(2026, 7, 3)
PERSON = Person(id=PersonId(7), given_name="Änne", family_name="Kern")
COUNCIL = Committee(
    id=CommitteeId(1), name="Stadtverordnetenversammlung", short_name="StaVo", kind=CommitteeKind.CITY_COUNCIL
)
EXPERTS = Committee(id=CommitteeId(2), name="Soziales, Integration und Digitalisierung")
OFFICE = Organization(id=OrganizationId(1), name="Volkshochschule Region Kassel", short_name="vhs")
IN_COUNCIL = Membership(
    id=MembershipId(1), person=PERSON.id, committee=COUNCIL.id, role="Mitglied", parliamentary_group="Grüne"
)
IN_EXPERTS = Membership(
    id=MembershipId(2), person=PERSON.id, committee=EXPERTS.id, role="Vorsitz", parliamentary_group="Grüne"
)
IN_OFFICE = Membership(id=MembershipId(3), person=PERSON.id, organization=OFFICE.id, role="Leitung")


def said(*records: Any, person: Person = PERSON) -> str:
    return organization_of(Records(person, COUNCIL, EXPERTS, OFFICE, *records), DAY, person)


@pytest.mark.parametrize(
    ("memberships", "wanted"),
    [
        ((), ""),
        ((IN_COUNCIL,), "Stadtverordnetenversammlung (Grüne)"),
        ((IN_EXPERTS,), "Soziales, Integration und Digitalisierung (Grüne), Vorsitz"),
        ((IN_OFFICE,), "Volkshochschule Region Kassel, Leitung"),
        ((IN_OFFICE, IN_EXPERTS), "Volkshochschule Region Kassel, Leitung"),
        ((IN_OFFICE, IN_EXPERTS, IN_COUNCIL), "Stadtverordnetenversammlung (Grüne)"),
    ],
)
def test_mandate_comes_before_organisation_and_that_before_other_bodies(
    memberships: tuple[Membership, ...], wanted: str
) -> None:
    assert said(*memberships) == wanted


def test_the_function_says_more_than_the_role() -> None:
    assert said(IN_OFFICE, person=replace(PERSON, function="Fachbereichsleitung")).endswith(", Fachbereichsleitung")
    assert said(person=replace(PERSON, function="Beraterin")) == "Beraterin"


def test_nothing_is_said_twice() -> None:
    assert said(IN_COUNCIL, person=replace(PERSON, function="Stadtverordnete")) == "Stadtverordnetenversammlung (Grüne)"


def test_what_counts_is_the_day_of_the_session() -> None:
    over = replace(IN_COUNCIL, valid_to=date(2026, 3, 31))
    begun = replace(IN_OFFICE, valid_from=date(2026, 4, 1))
    assert said(over, begun) == "Volkshochschule Region Kassel, Leitung"
