from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Any:
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    opened.perform(catalogue.build("add", {"kind": "committee", "fields": {"name": "Ausländerbeirat"}}))
    opened.perform(catalogue.build("add", {"kind": "organization", "fields": {"name": "Jugendamt"}}))
    yield opened
    opened.close()


def do(office: Office, verb: str, **fields: Any) -> Any:
    return office.perform(catalogue.build(verb, fields))


def test_a_person_and_all_memberships_are_one_change_and_one_undo(office: Office) -> None:
    belongings = [{"committee": 1, "role": "Mitglied", "valid_from": "2021-04-01"}, {"organization": 1}]
    done = do(office, "add_person", family_name="Öztürk", given_name="Änne", memberships=belongings)
    assert done.name == "Person Öztürk, Änne angelegt"
    assert [table for table, _ in done.created] == ["person", "membership", "membership"]
    office.undo()
    assert office.view.all(Person) == ()
    assert office.view.all(Membership) == ()


def test_the_short_way_names_organisation_and_role(office: Office) -> None:
    do(office, "add_person", family_name="Kern", organization=1, role="Leitung")
    (link,) = office.view.all(Membership)
    assert (link.organization, link.role) == (1, "Leitung")


def test_a_role_without_a_body_is_refused(office: Office) -> None:
    with pytest.raises(RuleViolation, match="Organisation oder ein Gremium"):
        do(office, "add_person", family_name="Kern", role="Leitung")


def test_a_bad_membership_leaves_no_person_behind(office: Office) -> None:
    with pytest.raises(RuleViolation):
        do(office, "add_person", family_name="Kern", memberships=[{"committee": 1, "organization": 1}])
    with pytest.raises(RuleViolation, match="Ende liegt vor dem Anfang"):
        do(
            office,
            "add_person",
            family_name="Kern",
            memberships=[{"committee": 1, "valid_from": "2024-01-01", "valid_to": "2023-01-01"}],
        )
    assert office.view.all(Person) == ()


def test_a_membership_ends_with_its_last_day(office: Office) -> None:
    do(office, "add_person", family_name="Kern", committee=1)
    done = do(office, "end_membership", membership=1, on="2026-03-31")
    assert done.name == "Zugehörigkeit Kern in Ausländerbeirat beendet"
    (link,) = office.view.all(Membership)
    assert link.valid_to == date(2026, 3, 31)


def test_a_membership_cannot_end_before_it_began(office: Office) -> None:
    do(office, "add_person", family_name="Kern", memberships=[{"committee": 1, "valid_from": "2024-01-01"}])
    with pytest.raises(RuleViolation, match="Das Ende liegt vor dem Anfang"):
        do(office, "end_membership", membership=1, on="2023-12-31")
