"""Erasing a person or needs: what goes, what stays, what only the clerk can judge, and that it stays gone."""

from datetime import date

import pytest

from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.people import Group, Membership, Person
from rundertisch_tui.store.errors import NothingToUndo
from rundertisch_tui.workflow import erasing, history, naming, upkeep
from rundertisch_tui.workflow.erasing import EraseNeeds, ErasePerson, Mention
from rundertisch_tui.workflow.questions import retention
from tests.workflow.desk import Desk

ONE = PersonId(1)
TODAY = date(2026, 12, 24)


def filled(desk: Desk) -> Desk:
    desk.person("Wojciechowska", given_name="Maria", email="maria@kassel.example", groups=[Group.POLITICS])
    organization = desk.add("organization", name="Caritas")
    desk.add("membership", person=1, organization=organization, remark="Vertretung von Maria")
    desk.session(2026, held_on=date(2026, 11, 11))
    desk.do("invite", session=1, persons=[1])
    desk.do("record_reply", session=1, person=1, reply="accepted")
    desk.do(
        "set", kind="invitation", id=1, before={}, after={"needs": "Gebärdensprache", "needs_consent_on": "2026-10-01"}
    )
    return desk


def everywhere(desk: Desk) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(desk.office.data.rglob("*")) if path.is_file())


def test_a_person_is_nowhere_any_more_and_their_traces_have_no_name(desk: Desk) -> None:
    filled(desk)
    desk.office.checkpoint()
    assert b"Wojciechowska" in everywhere(desk)
    done = desk.office.erase(ErasePerson(ONE))
    assert done.name == "Löschung: P-1"
    for text in ("Wojciechowska", "Maria", "maria@", "Gebärdensprache"):
        assert text.encode() not in everywhere(desk)
    person = desk.view.get(Person, 1)
    assert person.is_erased
    assert (person.code, *person.groups) == ("P-1", Group.POLITICS)
    assert naming.short(desk.view.get(Membership, 1), desk.view).startswith("Person (gelöscht)")
    assert desk.view.get(Invitation, 1).needs == ""
    assert upkeep.check(desk.office) == []


def test_no_undo_brings_a_person_back(desk: Desk) -> None:
    filled(desk)
    desk.do("set", kind="person", id=1, before={}, after={"email": "neu@kassel.example"})
    desk.office.erase(ErasePerson(ONE))
    with pytest.raises(NothingToUndo):
        desk.office.undo()
    assert desk.view.get(Person, 1).is_erased


def test_the_history_says_when_it_was_erased_and_no_value(desk: Desk) -> None:
    filled(desk)
    done = desk.office.erase(ErasePerson(ONE))
    newest, *_, oldest = desk.office.history("person", 1)
    day = f"gelöscht am {done.at:%d.%m.%Y} (Löschung)"
    assert ("Familienname", "(gelöscht)", day) in history.changes(newest, "person", desk.view)
    assert ("Familienname", "(gelöscht)", "(gelöscht)") in history.changes(oldest, "person", desk.view)
    assert oldest.label == "(gelöscht)"


def test_the_preview_names_what_goes_and_what_stays(desk: Desk) -> None:
    filled(desk)
    shown = erasing.preview(desk.view, ONE)
    assert shown.title == "P-1 Wojciechowska, Maria"
    assert ("E-Mail", "maria@kassel.example") in shown.goes
    assert any(words.startswith("Einladung") for words in shown.linked)
    lines = list(erasing.told(shown))
    assert "Es bleibt:" in lines
    assert any("Unterschriebene Niederschriften bleiben" in line for line in lines)


def minuted(desk: Desk) -> Mention:
    filled(desk)
    desk.line(desk.add("agenda_item", session=1, number="6.1", title="Sprache"), "Frau Wojciechowska berichtet.")
    [found] = erasing.preview(desk.view, ONE).mentions
    return found


def test_a_free_text_with_the_name_is_found_and_goes_if_it_is_chosen(desk: Desk) -> None:
    found = minuted(desk)
    assert found.address == ("minute_entry", 1, "text")
    desk.office.erase(ErasePerson(ONE, also=(found.address,)))
    assert b"Wojciechowska" not in everywhere(desk)
    assert desk.view.get(MinuteEntry, 1).text == ""


def test_a_free_text_that_was_not_chosen_stays(desk: Desk) -> None:
    minuted(desk)
    desk.office.erase(ErasePerson(ONE))
    assert desk.view.get(MinuteEntry, 1).text == "Frau Wojciechowska berichtet."


def test_signed_minutes_are_not_offered_and_cannot_be_chosen(desk: Desk) -> None:
    filled(desk)
    signed = desk.signed(2025)
    item = desk.add("agenda_item", session=signed, number="6.1", title="Vortrag Wojciechowska")
    assert erasing.preview(desk.view, ONE).mentions == ()
    with pytest.raises(RuleViolation, match="muss bleiben"):
        desk.office.erase(ErasePerson(ONE, also=(("agenda_item", item, "title"),)))
    assert not desk.view.get(Person, 1).is_erased


def test_a_text_that_does_not_name_the_person_cannot_be_chosen(desk: Desk) -> None:
    filled(desk)
    with pytest.raises(RuleViolation):
        desk.office.erase(ErasePerson(ONE, also=(("organization", 1, "name"),)))


def test_a_person_is_erased_once(desk: Desk) -> None:
    filled(desk)
    desk.office.erase(ErasePerson(ONE))
    with pytest.raises(RuleViolation, match="schon gelöscht"):
        desk.office.erase(ErasePerson(ONE))


def test_labels_that_name_the_person_go_too(desk: Desk) -> None:
    filled(desk)
    desk.add("organization", name="Maria Wojciechowska e. V.")
    desk.office.erase(ErasePerson(ONE))
    assert not any("Wojciechowska" in line.label for line in desk.office.lines())


def test_needs_go_28_days_after_the_round_table_and_not_before(desk: Desk) -> None:
    filled(desk)
    with pytest.raises(RuleViolation, match="Frist läuft noch"):
        desk.office.erase(EraseNeeds(SessionId(1), date(2026, 12, 1)))
    assert retention.needs_due(desk.view, date(2026, 12, 1)) == []
    [(session, _, count)] = retention.needs_due(desk.view, TODAY)
    assert (session.year, count) == (2026, 1)
    desk.office.erase(EraseNeeds(SessionId(1), TODAY))
    assert "Gebärdensprache".encode() not in everywhere(desk)
    assert desk.view.get(Person, 1).family_name == "Wojciechowska"
    assert retention.needs_due(desk.view, TODAY) == []
    with pytest.raises(RuleViolation, match="kein Bedarf"):
        desk.office.erase(EraseNeeds(SessionId(1), TODAY))


def test_a_contact_is_due_a_year_after_the_last_round_table_and_the_end_of_every_function(desk: Desk) -> None:
    filled(desk)
    assert retention.contacts_due(desk.view, date(2030, 1, 1)) == []  # the membership is open
    desk.do("set", kind="membership", id=1, before={}, after={"valid_to": "2026-12-31"})
    assert retention.contacts_due(desk.view, date(2027, 12, 31)) == []
    assert [person.id for person, _ in retention.contacts_due(desk.view, date(2028, 1, 2))] == [1]
    desk.office.erase(ErasePerson(ONE))
    assert retention.contacts_due(desk.view, date(2028, 1, 2)) == []
    assert desk.view.all(Attendance) == ()
