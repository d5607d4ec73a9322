"""Undo over restarts and users: large steps go back whole, and nothing is taken away that others built on."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from rundertisch_tui.domain.attendance import Attendance
from rundertisch_tui.domain.minutes_versions import MinutesVersion
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.actions.contacts import ImportContacts
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.problems import Conflict, NothingToUndo, RuleViolation
from tests.workflow.desk import Desk

PEOPLE = 300


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    """The same data as b.kern has them open."""
    opened = Desk(desk.data, user="b.kern")
    yield opened
    opened.office.close()


def _again(desk: Desk, user: str = "a.demir") -> Desk:
    desk.office.close()
    return Desk(desk.data, user=user)


def _import(desk: Desk) -> None:
    rows = [
        ContactRow(given_name=f"Vor{n}", family_name=f"Nach{n}", organization=f"Amt {n % 7}", email=f"n{n}@a.de")
        for n in range(PEOPLE)
    ]
    assert desk.office.perform(ImportContacts(rows=tuple(rows))).name == f"Import von {PEOPLE} Kontakten"


def _closed_session(desk: Desk) -> int:
    session = desk.session(2026)
    desk.do("set_session_state", session=session, state="invited")
    desk.do("set_session_state", session=session, state="running")
    desk.do("sign_in", session=session, person=desk.person("Kern"))
    desk.do("close_session", session=session, reason="Probe")
    return session


def _counts(desk: Desk) -> tuple[int, ...]:
    return tuple(len(desk.view.all(kind)) for kind in (Person, Organization, Membership))


def test_an_import_of_300_people_goes_back_and_comes_again_after_restarts(desk: Desk) -> None:
    _import(desk)
    there = _counts(desk)
    assert there == (PEOPLE, 7, PEOPLE)
    again = _again(desk)
    assert again.office.undo().name == f"Rückgängig: Import von {PEOPLE} Kontakten"
    assert _counts(again) == (0, 0, 0)
    third = _again(again)
    third.office.redo()
    assert _counts(third) == there
    third.office.close()


def test_another_user_takes_an_import_back_through_the_history_only(desk: Desk) -> None:
    _import(desk)
    hers = _again(desk, "b.kern")
    with pytest.raises(NothingToUndo):
        hers.office.undo()
    (line,) = hers.office.lines(limit=1)
    hers.office.undo_line(line.seq)
    assert _counts(hers) == (0, 0, 0)
    hers.office.redo()
    assert _counts(hers) == (PEOPLE, 7, PEOPLE)
    hers.office.close()


def test_an_import_stays_whole_once_somebody_filled_a_field_of_one_person(desk: Desk, other: Desk) -> None:
    _import(desk)
    other.do("set", kind="person", id=17, before={}, after={"phone": "0561"})
    said = (
        r"Import von 300 Kontakten“ .* nicht zurücknehmen: Person Nach16, Vor16 \(Telefon\) .* b.kern am 03.07.2026 um"
    )
    with pytest.raises(Conflict, match=said):
        desk.office.undo()
    assert _counts(desk) == (PEOPLE, 7, PEOPLE)


def test_a_closed_session_is_opened_again_after_a_restart_and_by_another_user(desk: Desk) -> None:
    session = _closed_session(desk)
    again = _again(desk)
    assert again.office.undo().name == "Rückgängig: Runder Tisch 2026 abgeschlossen"
    assert not again.get(Session, session).is_closed
    assert again.view.all(MinutesVersion) == ()
    again.office.redo()
    assert again.get(Session, session).is_closed
    hers = _again(again, "b.kern")
    line = next(line for line in hers.office.lines(limit=9) if line.label == "Runder Tisch 2026 abgeschlossen")
    with pytest.raises(NothingToUndo, match="schon zurückgenommen"):
        hers.office.undo_line(line.seq)
    hers.office.undo_line(hers.office.lines(limit=1)[0].seq)
    assert not hers.get(Session, session).is_closed
    assert len(hers.view.all(Attendance)) == 1
    hers.office.close()


def test_closing_is_not_taken_back_once_the_minutes_went_out(desk: Desk, other: Desk) -> None:
    session = _closed_session(desk)
    other.do("set_minutes_state", session=session, state="circulated")
    with pytest.raises(RuleViolation, match="Die Niederschrift 2026 ist seitdem versandt"):
        desk.office.undo()
    assert desk.get(Session, session).is_closed


def test_a_record_that_others_tied_something_to_is_not_taken_away(desk: Desk, other: Desk) -> None:
    person = desk.person("Kern")
    organization = desk.add("organization", name="VHS")
    other.add("membership", person=person, organization=organization)
    said = "Zu Organisation VHS kam seitdem Zugehörigkeit Kern in VHS, von b.kern am 03.07.2026 um"
    with pytest.raises(RuleViolation, match=said):
        desk.office.undo()
    with pytest.raises(RuleViolation, match="Zu Person Kern kam seitdem"):
        desk.office.undo()
    other.office.undo()
    again = _again(desk)
    again.office.undo()
    again.office.undo()
    assert _counts(again) == (0, 0, 0)
    again.office.close()


def test_out_of_the_trash_and_back_asks_nobody_who_was_tied_before(desk: Desk) -> None:
    person = desk.person("Kern")
    desk.add("membership", person=person, organization=desk.add("organization", name="VHS"))
    desk.do("delete", kind="person", id=person)
    desk.do("undelete", kind="person", id=person)
    desk.office.undo()
    assert desk.view.all(Person) == ()


def test_the_trash_restores_every_link(table: Desk) -> None:
    people = [table.person(name) for name in ("Weiß", "Şahin")]
    table.add("membership", person=people[0], organization=table.add("organization", name="VHS"))
    table.invited(1, *people)
    table.do("sign_in", session=1, person=people[0])
    record = table.agreed(table.item("7").id).id
    kept = {kind: table.view.live_rows(kind.entity) for kind in KINDS}
    before = {kind.table: {i: without_rev(row) for i, row in rows} for kind, rows in kept.items()}
    for kind, one in (("person", people[0]), ("recommendation", record), ("session", 1)):
        table.do("delete", kind=kind, id=one)
    table.office.close()
    hers = Desk(table.data, user="b.kern")
    for kind, one in (("session", 1), ("recommendation", record), ("person", people[0])):
        hers.do("undelete", kind=kind, id=one)
    after = {kind.table: {i: without_rev(row) for i, row in hers.view.live_rows(kind.entity)} for kind in KINDS}
    assert after == before
    assert [one.person for one in hers.view.linked(Membership, "organization", 1)] == [people[0]]
    hers.office.close()


def without_rev(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "rev"}
