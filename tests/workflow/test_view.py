import pytest

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.workflow import view
from rundertisch_tui.workflow.codec import Row
from rundertisch_tui.workflow.erasing import ErasePerson
from tests.workflow.desk import Desk


def test_an_entity_is_built_once_while_its_row_stands(desk: Desk) -> None:
    desk.person("Kern")
    first = desk.view.get(Person, 1)
    desk.person("Weiß")
    assert desk.view.get(Person, 1) is first


def test_links_follow_changes_in_both_directions(desk: Desk) -> None:
    desk.person("Kern")
    for name in ("Ausländerbeirat", "Magistrat"):
        desk.add("committee", name=name)
    desk.add("membership", person=1, committee=1)
    assert [one.id for one in desk.view.linked(Membership, "committee", 1)] == [1]
    desk.do("set", kind="membership", id=1, before={"committee": 1}, after={"committee": 2})
    assert desk.view.linked(Membership, "committee", 1) == ()
    assert [one.id for one in desk.view.linked(Membership, "committee", 2)] == [1]
    desk.office.undo()
    assert [one.id for one in desk.view.linked(Membership, "committee", 1)] == [1]


def test_a_value_per_row_is_computed_again_only_where_something_changed(desk: Desk) -> None:
    computed: list[str] = []

    def name(row: Row) -> str:
        computed.append(row["family_name"])
        return str(row["family_name"]).upper()

    for family in ("Kern", "Weiß"):
        desk.person(family)
    assert dict(desk.view.per_row(Person, "upper", name)) == {1: "KERN", 2: "WEISS"}
    desk.do("set", kind="person", id=2, before={"family_name": "Weiß"}, after={"family_name": "Schwarz"})
    assert dict(desk.view.per_row(Person, "upper", name)) == {1: "KERN", 2: "SCHWARZ"}
    assert computed == ["Kern", "Weiß", "Schwarz"]


def test_more_records_than_are_kept_built_are_read_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MAX_ENTITIES", 3)
    for number in range(8):
        desk.person(f"Kern{number}")
    assert [person.id for person in desk.view.all(Person)] == list(range(1, 9))


def test_what_lies_in_the_trash_is_found_only_when_asked_for(desk: Desk) -> None:
    desk.person("Kern")
    desk.do("delete", kind="person", id=1)
    assert desk.view.all(Person) == ()
    assert desk.view.get(Person, 1).family_name == "Kern"
    assert [i for i, _ in desk.view.trashed(Person)] == [1]
    assert desk.view.is_trashed(Person, 1)


def test_the_count_of_changes_of_a_record_rises(desk: Desk) -> None:
    desk.person("Kern")
    desk.do("set", kind="person", id=1, before={"email": ""}, after={"email": "kern@kassel.example"})
    assert desk.view.rev(Person, 1) == 2
    assert desk.view.rev(Person, 9) == 0


def test_the_past_is_folded_from_the_journal(desk: Desk) -> None:
    desk.person("Kern")
    seq = desk.view.seq
    desk.do("set", kind="person", id=1, before={}, after={"family_name": "Kern-Blum"})
    assert desk.view.as_of(seq).get(Person, 1).family_name == "Kern"
    assert desk.view.as_of(seq) is desk.view.as_of(seq)
    assert desk.view.as_of(desk.view.seq) is desk.view
    assert desk.view.as_of(0) is desk.view


def test_what_was_erased_is_gone_from_the_past_too(desk: Desk) -> None:
    desk.person("Kern", email="kern@example.org")
    desk.do("set", kind="person", id=1, before={}, after={"function": "Leitung"})
    seq = desk.view.seq - 1
    assert desk.view.as_of(seq).get(Person, 1).email == "kern@example.org"
    desk.office.erase(ErasePerson(PersonId(1)))
    assert desk.view.as_of(seq).get(Person, 1).email == ""


def test_an_answer_is_remembered_until_a_record_changes(desk: Desk) -> None:
    asked: list[int] = []

    def count() -> int:
        asked.append(len(desk.view.all(Person)))
        return asked[-1]

    desk.person("Kern")
    assert [desk.view.remembered(("people",), count) for _ in range(2)] == [1, 1]
    desk.person("Öztürk")
    assert desk.view.remembered(("people",), count) == 2
    assert asked == [1, 2]
    for number in range(view.MAX_ANSWERS):
        desk.view.remembered(("other", number), lambda: 0)
    desk.view.remembered(("people",), count)
    assert asked == [1, 2, 2]
