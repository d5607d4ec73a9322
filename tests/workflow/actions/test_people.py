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
    joined = [{"committee": 1, "role": "Mitglied", "valid_from": "2021-04-01"}, {"organization": 1}]
    done = do(office, "save_person", after={"family_name": "Öztürk", "given_name": "Änne"}, joined=joined)
    assert done.name == "Person Öztürk, Änne angelegt"
    assert [table for table, _ in done.created] == ["person", "membership", "membership"]
    office.undo()
    assert office.view.all(Person) == ()
    assert office.view.all(Membership) == ()


def test_saving_again_changes_person_and_memberships_together(office: Office) -> None:
    do(office, "save_person", after={"family_name": "Kern"}, joined=[{"committee": 1}, {"organization": 1}])
    edit = {"kind": "membership", "id": 1, "before": {"role": ""}, "after": {"role": "Vorsitz"}}
    done = do(office, "save_person", person=1, before={"email": ""}, after={"email": "kern@kassel.example"},
              changed=[edit], removed=[2])  # fmt: skip
    assert done.name == "Person Kern geändert"
    assert [(link.id, link.role) for link in office.view.all(Membership)] == [(1, "Vorsitz")]
    office.undo()
    assert len(office.view.all(Membership)) == 2
    assert office.view.get(Person, 1).email == ""


def test_a_bad_membership_leaves_no_person_behind(office: Office) -> None:
    after = {"family_name": "Kern"}
    with pytest.raises(RuleViolation):
        do(office, "save_person", after=after, joined=[{"committee": 1, "organization": 1}])
    late = {"committee": 1, "valid_from": "2024-01-01", "valid_to": "2023-01-01"}
    with pytest.raises(RuleViolation, match="Ende liegt vor dem Anfang"):
        do(office, "save_person", after=after, joined=[late])
    assert office.view.all(Person) == ()


def test_the_same_membership_is_not_made_twice(office: Office) -> None:
    do(office, "save_person", after={"family_name": "Kern"}, joined=[{"committee": 1}])
    with pytest.raises(RuleViolation, match="gibt es schon"):
        do(office, "join", person=1, committee=1)


def test_nobody_is_their_own_deputy(office: Office) -> None:
    do(office, "save_person", after={"family_name": "Kern"})
    with pytest.raises(RuleViolation, match="Niemand vertritt sich selbst"):
        do(office, "join", person=1, committee=1, deputy_of=1)


def test_a_membership_ends_with_its_last_day_once(office: Office) -> None:
    do(office, "save_person", after={"family_name": "Kern"}, joined=[{"committee": 1}])
    done = do(office, "end_membership", membership=1, last_day="2026-03-31")
    assert done.name == "Kern in Ausländerbeirat beendet"
    (link,) = office.view.all(Membership)
    assert link.valid_to == date(2026, 3, 31)
    with pytest.raises(RuleViolation, match="ist schon beendet"):
        do(office, "end_membership", membership=1, last_day="2026-04-30")


def test_a_membership_cannot_end_before_it_began(office: Office) -> None:
    do(office, "save_person", after={"family_name": "Kern"}, joined=[{"committee": 1, "valid_from": "2024-01-01"}])
    with pytest.raises(RuleViolation, match="Das Ende liegt vor dem Anfang"):
        do(office, "end_membership", membership=1, last_day="2023-12-31")
