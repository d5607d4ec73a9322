from typing import Any

import pytest

from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.actions.contacts import ImportContacts
from rundertisch_tui.workflow.problems import RuleViolation
from tests.workflow.desk import Desk


def apply(desk: Desk, *rows: ContactRow) -> Any:
    return desk.office.perform(ImportContacts(rows=rows))


def refused(desk: Desk, *rows: ContactRow) -> str:
    seq = desk.view.seq
    with pytest.raises(RuleViolation) as refusal:
        apply(desk, *rows)
    assert desk.view.seq == seq
    return str(refusal.value)


ROW = ContactRow(
    salutation="frau", given_name="Änne", family_name="Öztürk", email="oe@vhs.example", organization="Volkshochschule",
    department="Sprachen", groups=frozenset({"education"}), source_line=2,
)  # fmt: skip


def test_a_row_becomes_person_organisation_department_and_membership(desk: Desk) -> None:
    assert apply(desk, ROW).name == "Import von 1 Kontakt"
    (person,) = desk.view.all(Person)
    school, department = desk.view.all(Organization)
    (membership,) = desk.view.all(Membership)
    assert (person.family_name, person.groups) == ("Öztürk", frozenset({Group.EDUCATION}))
    assert (school.name, department.name, department.parent) == ("Volkshochschule", "Sprachen", school.id)
    assert membership.organization == department.id


def test_an_import_is_one_undo(desk: Desk) -> None:
    apply(desk, ROW, ContactRow(family_name="Kern", organization="Jugendamt", source_line=3))
    desk.office.undo()
    assert (desk.view.all(Person), desk.view.all(Organization), desk.view.all(Membership)) == ((), (), ())


def test_two_rows_of_one_organisation_make_it_once(desk: Desk) -> None:
    apply(desk, ContactRow(family_name="Kern", organization="Jugendamt"),
          ContactRow(family_name="Weiß", organization="JUGENDAMT"))  # fmt: skip
    assert len(desk.view.all(Organization)) == 1


def test_a_known_person_gets_only_what_the_preview_showed(desk: Desk) -> None:
    desk.person("Öztürk", given_name="Änne", phone="0561 1")
    apply(desk, ContactRow(family_name="Öztürk", given_name="Änne", email="oe@vhs.example", match=1,
                           before={"email": ""}))  # fmt: skip
    person = desk.get(Person)
    assert (person.email, person.phone) == ("oe@vhs.example", "0561 1")


def test_the_same_again_changes_nothing(desk: Desk) -> None:
    apply(desk, ROW)
    again = ContactRow(family_name="Öztürk", given_name="Änne", email="oe@vhs.example", organization="Volkshochschule",
                       department="Sprachen", match=1)  # fmt: skip
    seq = desk.view.seq
    assert apply(desk, again).seq == seq


def test_a_person_changed_since_the_preview_stops_the_import_naming_the_row(desk: Desk) -> None:
    desk.person("Öztürk", email="neu@vhs.example")
    row = ContactRow(family_name="Öztürk", email="oe@vhs.example", match=1, before={"email": ""}, source_line=7)
    assert refused(desk, row) == (
        "Zeile 7: Öztürk (P-1) wurde inzwischen geändert: dort steht jetzt „neu@vhs.example“. "
        "Bitte die Vorschau neu öffnen."
    )


def test_a_person_who_came_since_the_preview_stops_it_too(desk: Desk) -> None:
    desk.person("Öztürk", given_name="Änne", email="oe@vhs.example")
    assert "gibt es inzwischen als P-1" in refused(desk, ROW)


def test_a_person_deleted_since_the_preview_stops_it_too(desk: Desk) -> None:
    desk.person("Öztürk")
    desk.do("delete", kind="person", id=1)
    row = ContactRow(family_name="Öztürk", email="oe@vhs.example", match=1, before={"email": ""}, source_line=2)
    assert "wurde inzwischen gelöscht" in refused(desk, row)


def test_an_import_never_founds_a_committee(desk: Desk) -> None:
    row = ContactRow(family_name="Kern", committee="Ältestenrat", source_line=4)
    assert refused(desk, row) == "Zeile 4: Das Gremium „Ältestenrat“ gibt es nicht. Bitte erst anlegen."
    desk.add("committee", name="Ältestenrat")
    apply(desk, row)
    assert desk.get(Membership).committee == 1


def test_nothing_to_apply_is_said(desk: Desk) -> None:
    assert refused(desk).startswith("Es ist keine Zeile zum Übernehmen da")


def test_a_row_that_cannot_be_is_named(desk: Desk) -> None:
    assert refused(desk, ContactRow(family_name="Kern", email="kern@", source_line=9)).startswith("Zeile 9: ")


def test_many_rows_cost_no_more_each_than_few(desk: Desk) -> None:
    rows = tuple(ContactRow(family_name=f"Kern{n}", organization=f"Verein {n % 50}") for n in range(600))
    assert apply(desk, *rows).name == "Import von 600 Kontakten"
    assert (len(desk.view.all(Person)), len(desk.view.all(Organization))) == (600, 50)
