from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.exchange import lists
from rundertisch_tui.exchange.contacts import from_table
from rundertisch_tui.exchange.known import known_people
from rundertisch_tui.exchange.preview import RowKind, compare
from rundertisch_tui.exchange.tables import read_table
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS
from rundertisch_tui.workflow.office import Office
from tests.exchange.conftest import add, do

TODAY = date(2026, 7, 3)


@pytest.fixture
def people(office: Office) -> Office:
    house = add(office, "organization", name="Volkshochschule", short_name="vhs")
    desk = add(office, "organization", name="Deutschkurse", parent=house)
    board = add(office, "committee", name="Ausländerbeirat")
    ute = add(office, "person", family_name="Ömer", given_name="Ute", salutation="frau", groups=["citizens"])
    ali = add(office, "person", family_name="Şahin", given_name="Ali", email="a@vhs.example.de", function="=Leitung")
    add(office, "membership", person=ali, organization=desk)
    add(office, "membership", person=ute, committee=board, valid_to="2020-01-01")
    return office


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_people_come_back_in_by_the_import_as_the_same(people: Office, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"personen.{form}"
    path.write_bytes(lists.table_bytes(people.view, BY_TABLE["person"], form, TODAY))
    preview = compare(from_table(read_table(path), path.name), known_people(people.view))
    assert [entry.kind for entry in preview.entries] == [RowKind.SAME, RowKind.SAME]


def test_people_are_listed_with_where_they_belong_on_the_day(people: Office) -> None:
    columns, rows = lists.listing(people.view, BY_TABLE["person"], TODAY)
    ali = dict(zip(columns, rows[1], strict=True))
    assert (ali["Organisation"], ali["Abteilung"], ali["Funktion"]) == ("Volkshochschule", "Deutschkurse", "=Leitung")
    assert dict(zip(columns, rows[0], strict=True))["Gremium"] == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.table))
def test_every_kind_has_a_table_with_headings_of_its_own(people: Office, kind: Any) -> None:
    do(people, "create_session", year=2026, held_on="2026-07-03", starts_at="10:00:00")
    columns, rows = lists.listing(people.view, kind, TODAY)
    assert len(set(columns)) == len(columns)
    assert columns[0] == "Nummer"
    assert all(len(row) == len(columns) for row in rows)
    assert lists.table_bytes(people.view, kind, "xlsx", TODAY).startswith(b"PK")


def test_dates_and_numbers_stay_typed_and_words_are_german(people: Office) -> None:
    do(people, "create_session", year=2026, held_on="2026-07-03", starts_at="10:00:00")
    columns, rows = lists.listing(people.view, BY_TABLE["session"], TODAY)
    session = dict(zip(columns, rows[0], strict=True))
    assert (session["Nummer"], session["Jahr"], session["Termin"]) == ("RT-2026", 2026, TODAY)
    assert session["Stand"] == "geplant"


def test_a_table_can_be_narrowed_to_some_records(people: Office) -> None:
    for table in ("person", "organization", "membership"):
        _, rows = lists.listing(people.view, BY_TABLE[table], TODAY, {2})
        assert len(rows) == 1
