from dataclasses import replace
from pathlib import Path

import pytest

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.ids import MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.transaction import Transaction
from tests.workflow.desk import MORNING, Desk


@pytest.fixture
def tx(desk: Desk) -> Transaction:
    """A transaction behind which two people stand."""
    desk.person("Kern")
    desk.person("Öztürk", email="oe@verein.example")
    return Transaction(desk.view, user="a.demir", now=MORNING)


def new_person(tx: Transaction, name: str) -> Person:
    return tx.add(lambda i, code: Person(id=PersonId(i), code=code, family_name=name))


def test_ids_and_codes_go_on_where_they_stood(tx: Transaction) -> None:
    first, second = new_person(tx, "Weiß"), new_person(tx, "Şahin")
    assert [(first.id, first.code), (second.id, second.code)] == [(3, "P-3"), (4, "P-4")]
    assert tx.counters == {"id:person": 4, "P": 4}


def test_what_was_added_is_read_back_before_it_is_written(tx: Transaction) -> None:
    person = new_person(tx, "Weiß")
    assert tx.get(Person, person.id) == person
    assert [one.family_name for one in tx.all(Person)] == ["Kern", "Öztürk", "Weiß"]
    assert len(tx.rows(Person)) == 3


def test_links_follow_the_changes_of_the_action(tx: Transaction) -> None:
    tx.put(replace(tx.get(Person, 1), email="oe@verein.example"))
    assert set(tx.linked_ids(Person, "email", "oe@verein.example")) == {1, 2}
    tx.put(replace(tx.get(Person, 2), email=""))
    assert set(tx.linked_ids(Person, "email", "oe@verein.example")) == {1}


def test_a_link_that_moves_twice_in_one_action_is_found_where_it_ends(desk: Desk) -> None:
    for name in ("A", "B", "C"):
        desk.add("organization", name=name)
    desk.add("membership", person=desk.person("Kern"), organization=1)
    tx = Transaction(desk.view, user="a.demir", now=desk.now)
    for target in (2, 3):
        tx.put(replace(tx.get(Membership, 1), organization=OrganizationId(target)))
        assert [len(tx.linked(Membership, "organization", one)) for one in (1, 2, 3)] == [
            0, int(target == 2), int(target == 3),
        ]  # fmt: skip


def test_a_link_to_nothing_is_refused_by_its_field(tx: Transaction) -> None:
    with pytest.raises(RuleViolation, match="Gremium 9 gibt es nicht") as refusal:
        tx.add(lambda i, _: Membership(id=MembershipId(i), person=PersonId(1), committee=9))  # type: ignore[arg-type]
    assert refusal.value.field == "committee"


def test_a_link_that_was_broken_before_does_not_hinder_other_changes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, committee = desk.person("Kern"), desk.add("committee", name="Ausländerbeirat")
    desk.add("membership", person=person, committee=committee)
    rows = desk.view.rows
    monkeypatch.setattr(desk.view, "rows", lambda kind: {} if kind is Committee else rows(kind))  # as after a purge
    tx = Transaction(desk.view, user="a.demir", now=MORNING)
    assert tx.put(replace(tx.get(Membership, 1), role="Vorsitz")).role == "Vorsitz"


def test_only_a_record_that_exists_is_put(tx: Transaction) -> None:
    with pytest.raises(NotFound, match="Person 9 gibt es nicht"):
        tx.put(Person(id=PersonId(9), family_name="Niemand"))


def test_the_trash_keeps_the_record_and_says_who_laid_it_there(tx: Transaction) -> None:
    tx.trash(Person, 2)
    assert tx.is_trashed(Person, 2)
    assert [one.id for one in tx.all(Person)] == [1]
    (change,) = tx.changes()
    assert change.row is not None
    assert change.row["trashed_by"] == "a.demir"
    tx.untrash(Person, 2)
    assert [one.id for one in tx.all(Person)] == [1, 2]


def test_what_lies_in_the_trash_is_not_changed(tx: Transaction) -> None:
    tx.trash(Person, 2)
    with pytest.raises(RuleViolation, match=r"Person Öztürk liegt im Papierkorb\. Bitte erst herausholen"):
        tx.put(replace(tx.get(Person, 2), email=""))


def test_nothing_new_is_tied_to_what_lies_in_the_trash(desk: Desk) -> None:
    desk.person("Kern")
    for name in ("Magistrat", "Ausländerbeirat"):
        desk.add("committee", name=name)
    desk.do("delete", kind="committee", id=1)
    fields = {"person": 1, "committee": 1}
    assert desk.refused("add", kind="membership", fields=fields).startswith("Gremium Magistrat liegt im Papierkorb")


def test_a_link_to_the_trash_that_was_there_before_stays(table: Desk) -> None:
    one = table.agreed(table.item("7").id).id
    for name in ("Magistrat", "Ausländerbeirat"):
        table.add("committee", name=name)
    edit = {"kind": "recommendation", "id": one, "before": {}}
    table.do("set", **edit, after={"addressed_committees": [1]})
    table.do("delete", kind="committee", id=1)
    table.do("set", **edit, after={"addressed_committees": [1, 2]})
    assert table.get(Recommendation, one).addressed_committees == frozenset({1, 2})


def test_a_number_that_was_burned_is_not_drawn(tx: Transaction) -> None:
    tx.burn("RT-2026", 7)
    tx.burn("RT-2026", 3)
    assert tx.next_number("RT-2026") == 8


def test_changes_are_whole_rows_without_their_count(tx: Transaction) -> None:
    tx.put(replace(tx.get(Person, 1), email="kern@kassel.example"))
    (change,) = tx.changes()
    assert change.row == {"code": "P-1", "family_name": "Kern", "email": "kern@kassel.example"}


def test_a_file_that_was_not_brought_along_is_refused(tx: Transaction, tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match="liegt nicht vor"):
        tx.kept(str(tmp_path / "alt.pdf"))


def test_the_day_of_an_action_is_the_day_of_its_moment(tx: Transaction) -> None:
    assert tx.today == MORNING.date()
