import pytest

from rundertisch_tui.domain.people import Person
from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.snapshot import MigrationStep
from rundertisch_tui.workflow import history
from rundertisch_tui.workflow.history import changes, state_after, state_texts, when
from rundertisch_tui.workflow.migrations import present_names
from tests.workflow.desk import Desk


def edited(desk: Desk) -> None:
    desk.person("Kern", email="alt@kassel.example")
    desk.do("set", kind="person", id=1, before={}, after={"email": "neu@kassel.example"})


def test_a_change_is_told_field_by_field_in_german(desk: Desk) -> None:
    edited(desk)
    newest, oldest = desk.office.history("person", 1)
    assert changes(newest, "person", desk.view) == [("E-Mail", "alt@kassel.example", "neu@kassel.example")]
    assert ("Familienname", "–", "Kern") in changes(oldest, "person", desk.view)


def test_the_trash_is_told_as_yes_and_no(desk: Desk) -> None:
    desk.person("Kern")
    desk.do("delete", kind="person", id=1)
    assert changes(desk.office.history("person", 1)[0], "person", desk.view) == [("Papierkorb", "nein", "ja")]


def test_a_record_is_shown_as_it_stood_before_later_changes(desk: Desk) -> None:
    edited(desk)
    newest = desk.office.history("person", 1)[:1]
    then = state_after(desk.view.rows(Person)[1], newest, "person")
    assert then["email"] == "alt@kassel.example"
    assert ("E-Mail", "alt@kassel.example") in state_texts(then, "person", desk.view)


def test_a_field_is_told_under_its_present_name_also_where_it_had_another(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(desk)
    newest = desk.office.history("person", 1)[0]
    old = newest._replace(fields={"mail": newest.fields["email"]})
    step = MigrationStep(2, dict, {("person", "email"): ("mail",)})  # type: ignore[arg-type]
    monkeypatch.setattr(history, "present_names", lambda table: present_names(table, (step,)))
    assert changes(old, "person", desk.view) == [("E-Mail", "alt@kassel.example", "neu@kassel.example")]
    assert state_after(desk.view.rows(Person)[1], [old], "person")["email"] == "alt@kassel.example"


def test_behind_a_damaged_line_no_former_state_is_shown(desk: Desk) -> None:
    edited(desk)
    (newest, _) = desk.office.history("person", 1)
    damaged = newest._replace(is_damaged=True, label="Verlauf beschädigt: Zeile 3", fields={})
    with pytest.raises(Damaged, match=r"Zeile 3\. Der frühere Stand lässt sich nicht zeigen"):
        state_after(desk.view.rows(Person)[1], [damaged], "person")
    assert (when(newest)[-3], when(damaged)) == (":", "?")
