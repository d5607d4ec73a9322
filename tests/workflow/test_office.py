from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.people import Person
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import NOTHING_CHANGED, Office
from rundertisch_tui.workflow.problems import Conflict, NothingToUndo, ReadOnly
from rundertisch_tui.workflow.transaction import Transaction
from tests.workflow.desk import MORNING, Desk


def test_a_change_is_named_and_says_what_it_made(desk: Desk) -> None:
    done = desk.do("add", kind="person", fields={"family_name": "Kern"})
    assert done.name == "Person Kern angelegt"
    assert done.created == (("person", 1),)
    assert done.touched == frozenset({("person", 1)})
    assert (done.mine, done.user, done.at) == (True, "a.demir", MORNING)


def test_what_changes_nothing_writes_nothing(desk: Desk) -> None:
    desk.person("Kern")
    seq = desk.view.seq
    done = desk.do("set", kind="person", id=1, before={"family_name": "Kern"}, after={"family_name": "Kern"})
    assert (done.name, done.seq, desk.view.seq) == (NOTHING_CHANGED, seq, seq)


def test_the_view_shows_a_change_at_once(desk: Desk) -> None:
    desk.person("Kern")
    assert [person.family_name for person in desk.view.all(Person)] == ["Kern"]


def test_a_view_that_is_not_bound_waits_to_be_moved(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "data", exports=tmp_path, user="a.demir", bind_views=False)
    office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Kern"}}))
    assert office.view.all(Person) == ()
    office.show_newest()
    assert len(office.view.all(Person)) == 1
    office.close()


def test_undo_and_redo_name_what_they_take_back(desk: Desk) -> None:
    desk.person("Kern")
    assert desk.office.newest_undoable() == "Person Kern angelegt"
    assert desk.office.undo().name == "Rückgängig: Person Kern angelegt"
    assert desk.view.all(Person) == ()
    assert desk.office.newest_redoable() == "Person Kern angelegt"
    assert desk.office.redo().name == "Wiederhergestellt: Person Kern angelegt"
    assert [person.family_name for person in desk.view.all(Person)] == ["Kern"]


def test_there_may_be_nothing_to_undo(desk: Desk) -> None:
    with pytest.raises(NothingToUndo, match="nichts"):
        desk.office.undo()


def test_ids_and_codes_are_never_used_twice_also_not_after_undo(desk: Desk) -> None:
    desk.person("Kern")
    desk.office.undo()
    person = desk.get(Person, desk.person("Weiß"))
    assert (person.id, person.code) == (2, "P-2")


def test_undo_reaches_back_over_a_restart(desk: Desk) -> None:
    desk.person("Kern")
    desk.office.close()
    again = Desk(desk.data)
    assert again.office.undo().name == "Rückgängig: Person Kern angelegt"
    again.office.close()


def test_undo_takes_back_only_what_the_user_did(desk: Desk) -> None:
    desk.person("Kern")
    other = Desk(desk.data, user="b.weber")
    with pytest.raises(NothingToUndo):
        other.office.undo()
    other.office.close()


def test_undo_is_refused_where_somebody_changed_the_same_since(desk: Desk) -> None:
    desk.person("Kern")
    desk.do("set", kind="person", id=1, before={"email": ""}, after={"email": "kern@kassel.example"})
    other = Desk(desk.data, user="b.weber")
    change = {"email": "kern@kassel.example"}
    other.do("set", kind="person", id=1, before=change, after={"email": "ute.kern@kassel.example"})
    with pytest.raises(Conflict, match=r"lässt sich nicht zurücknehmen: .*b.weber"):
        desk.office.undo()
    desk.office.follow()
    assert desk.get(Person).email == "ute.kern@kassel.example"
    other.office.close()


def test_an_undo_that_would_leave_an_impossible_record_is_refused(table: Desk) -> None:
    record = table.proposal(table.item("7").id)
    table.do("agree_recommendation", recommendation=record)
    number = next(line.seq for line in table.office.history("recommendation", record) if "RT-2026-01" in line.label)
    table.do("end_recommendation", recommendation=record, end_state="done", reason="umgesetzt")
    assert table.office.undo_line(number)  # nobody touched the same fields


def test_changes_of_others_are_told_once(desk: Desk) -> None:
    other = Desk(desk.data, user="b.weber")
    other.person("Kern")
    (told,) = desk.office.follow()
    assert (told.name, told.user, told.mine) == ("Person Kern angelegt", "b.weber", False)
    assert [person.family_name for person in desk.view.all(Person)] == ["Kern"]
    assert desk.office.follow() == []
    other.office.close()


def test_changes_of_others_met_while_performing_are_judged_and_told(desk: Desk) -> None:
    other = Desk(desk.data, user="b.weber")
    other.session(2026)
    assert "gibt es schon" in desk_refuses(desk)
    assert [done.name for done in desk.office.follow()] == ["Runder Tisch 2026 angelegt"]
    other.office.close()


def desk_refuses(desk: Desk) -> str:
    with pytest.raises(RuleViolation) as refusal:
        desk.do("create_session", year=2026)
    return str(refusal.value)


def test_a_change_with_a_known_key_happens_once(desk: Desk) -> None:
    action = catalogue.build("add", {"kind": "person", "fields": {"family_name": "Kern"}})
    first = desk.office.perform(action, key="formular-17")
    second = desk.office.perform(action, key="formular-17")
    assert first.seq == second.seq
    assert len(desk.view.all(Person)) == 1


def test_the_history_of_a_record_tells_who_changed_what(desk: Desk) -> None:
    desk.person("Kern")
    desk.wait(minutes=5)
    desk.do("set", kind="person", id=1, before={"email": ""}, after={"email": "kern@kassel.example"})
    newest, oldest = desk.office.history("person", 1)
    assert newest.fields == {"email": (None, "kern@kassel.example")}
    assert (newest.user, newest.at - oldest.at) == ("a.demir", timedelta(minutes=5))
    assert [line.label for line in desk.office.lines(limit=2)] == [newest.label, oldest.label]


def test_who_may_only_read_changes_nothing(desk: Desk) -> None:
    desk.person("Kern")
    desk.office.close()
    office = Office.open(desk.data, exports=desk.data, user="b.weber", read_only=True)
    assert office.problem
    with pytest.raises(ReadOnly):
        office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Weiß"}}))
    office.close()


def test_an_action_that_fails_halfway_leaves_nothing(desk: Desk) -> None:
    desk.person("Kern")
    steps = [
        {"kind": "person", "fields": {"family_name": "Weiß"}},
        {"kind": "person", "fields": {}},
    ]
    several = catalogue.entry("transaction").load()
    seq = desk.view.seq
    with pytest.raises(RuleViolation):
        desk.office.perform(several(steps=tuple(catalogue.build("add", step) for step in steps)))
    assert (desk.view.seq, len(desk.view.all(Person))) == (seq, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    def apply(self, _tx: Transaction) -> str:
        return "Unbekannt"


def test_a_verb_that_the_catalogue_does_not_know_is_never_written(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.office.perform(Unknown())


def test_a_file_is_kept_with_the_change_that_names_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "alt.pdf").write_bytes(b"%PDF-1.4 alt")
    desk.do("enter_past_session", year=2024, held_on="2024-07-11", minutes_file=str(tmp_path / "alt.pdf"))
    (attachment,) = desk.view.all(Attachment)
    assert desk.office.kept_file(attachment.digest).read_bytes() == b"%PDF-1.4 alt"


def test_a_refused_change_leaves_no_file_behind(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "alt.pdf").write_bytes(b"%PDF-1.4 alt")
    desk.session(2026)
    assert "gibt es schon" in desk.refused(
        "enter_past_session", year=2026, held_on="2026-07-01", minutes_file=str(tmp_path / "alt.pdf")
    )
    assert list((desk.data / "files").iterdir()) == []


def test_who_may_only_read_attaches_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "alt.pdf").write_bytes(b"%PDF-1.4 alt")
    desk.session(2026)
    desk.office.close()
    office = Office.open(desk.data, exports=desk.data, user="b.weber", read_only=True)
    with pytest.raises(ReadOnly):
        office.perform(catalogue.build("attach_file", {"file": str(tmp_path / "alt.pdf"), "session": 1}))
    assert not (desk.data / "files").exists()
    office.close()


def test_an_office_that_was_opened_anew_shows_what_is_there_now(tmp_path: Path) -> None:
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")
    store = office._store
    store._unclear_since = -1000.0
    store._snapshot = type(store._snapshot)()
    office.follow()
    assert office.view.seq == store.snapshot.seq == 1
