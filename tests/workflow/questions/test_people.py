from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.people import alike, deputies_of, listed_people, years_attended

TODAY = date(2026, 6, 10)


@pytest.fixture
def office(tmp_path: Path) -> Any:
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    add(opened, "committee", name="Ausländerbeirat", group="foreigners_council")
    add(opened, "organization", name="Volkshochschule Region Kassel", short_name="VHS")
    yield opened
    opened.close()


def add(office: Office, kind: str, **fields: Any) -> int:
    done = office.perform(catalogue.build("add", {"kind": kind, "fields": fields}))
    return done.created[0][1]


def test_names_stand_in_the_order_of_german_name_lists(office: Office) -> None:
    for family in ("Zimmer", "Öztürk", "Ofen", "Müller", "Mutz"):
        add(office, "person", family_name=family)
    add(office, "person", family_name="Heide", particle="von der", given_name="Jörg")
    assert [one.name for one in listed_people(office.view, TODAY)] == [
        "von der Heide, Jörg", "Müller", "Mutz", "Öztürk", "Ofen", "Zimmer",
    ]  # fmt: skip


def test_committees_come_before_organisations_and_give_role_and_end(office: Office) -> None:
    who = add(office, "person", family_name="Ramić", given_name="Edin")
    add(office, "membership", person=who, organization=1, role="Kursleiter")
    add(office, "membership", person=who, committee=1, role="Mitglied", valid_to="2031-03-31")
    (one,) = listed_people(office.view, TODAY)
    assert (one.bodies, one.role, one.until) == (("Ausländerbeirat", "VHS"), "Mitglied", date(2031, 3, 31))


def test_who_has_left_everything_is_shown_with_the_last_body(office: Office) -> None:
    who = add(office, "person", family_name="D’Angelo")
    add(office, "membership", person=who, organization=1, valid_to="2020-12-31")
    add(office, "membership", person=who, committee=1, valid_to="2026-03-31")
    (one,) = listed_people(office.view, TODAY)
    assert one.lapsed
    assert one.bodies == ("Ausländerbeirat",)


def test_a_membership_of_later_does_not_count_yet(office: Office) -> None:
    who = add(office, "person", family_name="Kern")
    add(office, "membership", person=who, committee=1, valid_from="2027-01-01")
    (one,) = listed_people(office.view, TODAY)
    assert (one.bodies, one.lapsed) == ((), False)


def test_the_search_text_knows_body_group_code_and_mail(office: Office) -> None:
    who = add(office, "person", family_name="Şahin", email="elif@stadtteil.example", groups=["press"])
    add(office, "membership", person=who, organization=1)
    (one,) = listed_people(office.view, TODAY)
    for word in ("sahin", "volkshochschule", "vhs", "presse", "p-1", "elif@stadtteil"):
        assert word in one.search


def test_a_deputy_is_found_as_long_as_the_membership_holds(office: Office) -> None:
    chair, deputy = add(office, "person", family_name="Öztürk"), add(office, "person", family_name="Ramić")
    add(office, "membership", person=deputy, committee=1, deputy_of=chair, valid_to="2026-12-31")
    assert [one.family_name for one in deputies_of(office.view, chair, TODAY)] == ["Ramić"]
    assert deputies_of(office.view, chair, date(2027, 1, 1)) == []


def test_only_presence_counts_as_having_been_there(office: Office) -> None:
    who = add(office, "person", family_name="Kern")
    for year, presence in ((2025, "present"), (2023, "present"), (2024, "excused")):
        session = add(office, "session", year=year, title=f"Runder Tisch {year}")
        add(office, "attendance", session=session, person=who, presence=presence)
    assert years_attended(office.view, who) == [2023, 2025]


def test_the_same_folded_name_or_the_same_mail_is_alike(office: Office) -> None:
    add(office, "person", family_name="Müller", given_name="Änne", email="mueller@example.org")
    assert len(alike(office.view, given="Anne", family="Mueller")) == 1
    assert len(alike(office.view, given="Otto", family="Kern", email="MUELLER@example.org")) == 1
    assert alike(office.view, given="", family="Müller") == []
    assert alike(office.view, given="Otto", family="Kern") == []
