"""Erasures that are due stand in "Zu tun" from the day on which they may happen, and go once they are done."""

from datetime import date

from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.workflow.erasing import EraseNeeds, ErasePerson
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.retention import contacts_due, due_erasures
from tests.workflow.desk import Desk


def with_needs(desk: Desk) -> Desk:
    desk.person("Kern")
    session = desk.add("session", year=2025, held_on=date(2025, 11, 12), state="held")
    desk.add("invitation", session=session, person=1, needs="Rampe", needs_consent_on=date(2025, 10, 1))
    return desk


def test_needs_are_due_after_28_days_and_no_more_once_they_are_gone(desk: Desk) -> None:
    with_needs(desk)
    assert list(due_erasures(desk.view, date(2025, 12, 10))) == []
    [item] = due_erasures(desk.view, date(2025, 12, 12))
    assert (item.what, item.on, item.urgent, item.table) == ("Löschung", date(2025, 12, 11), True, "session")
    assert item.reason == "Bedarf 2025 löschen (1 Einladung)"
    assert item in due(desk.view, date(2025, 12, 12))
    desk.office.erase(EraseNeeds(SessionId(1), date(2025, 12, 12)))
    assert list(due_erasures(desk.view, date(2025, 12, 12))) == []


def test_contacts_stand_in_one_line_a_year_after_the_last_round_table(desk: Desk) -> None:
    with_needs(desk)
    desk.person("Öztürk")
    assert all(one.key != "contacts" for one in due_erasures(desk.view, date(2026, 11, 12)))
    [line] = [one for one in due_erasures(desk.view, date(2026, 11, 13)) if one.key == "contacts"]
    assert line.reason.startswith("1 Kontakt ist zur Löschung fällig")
    assert (line.table, line.record) == ("person", 1)


def contacts(desk: Desk, today: date) -> list[tuple[str, date]]:
    return [(person.family_name, on) for person, on in contacts_due(desk.view, today)]


def test_a_contact_counts_from_the_latest_of_round_table_and_ended_function(desk: Desk) -> None:
    with_needs(desk)
    body = desk.add("organization", name="Caritas")
    desk.add("membership", person=1, organization=body, valid_from=date(2020, 1, 1), valid_to=date(2026, 3, 31))
    assert contacts(desk, date(2027, 3, 31)) == []
    assert contacts(desk, date(2027, 4, 1)) == [("Kern", date(2027, 4, 1))]


def test_a_contact_stays_while_a_function_is_open(desk: Desk) -> None:
    with_needs(desk)
    body = desk.add("organization", name="Caritas")
    desk.add("membership", person=1, organization=body, valid_from=date(2020, 1, 1), valid_to=date(2021, 3, 31))
    desk.add("membership", person=1, organization=body, valid_from=date(2021, 4, 1))
    assert contacts(desk, date(2099, 1, 1)) == []


def test_who_lies_in_the_trash_or_is_erased_is_not_due_again(desk: Desk) -> None:
    with_needs(desk)
    desk.invited(1, desk.person("Öztürk"))
    assert [name for name, _ in contacts(desk, date(2027, 1, 1))] == ["Kern", "Öztürk"]
    desk.do("delete", kind="person", id=2)
    assert [name for name, _ in contacts(desk, date(2027, 1, 1))] == ["Kern"]
    desk.office.erase(ErasePerson(PersonId(1)))
    assert contacts(desk, date(2027, 1, 1)) == []
