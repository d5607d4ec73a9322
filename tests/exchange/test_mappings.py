from pathlib import Path

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.exchange import mappings
from rundertisch_tui.exchange.contacts import read_contacts
from rundertisch_tui.exchange.problems import UnknownColumns
from rundertisch_tui.workflow.office import Office
from tests.exchange.conftest import do

HEADER = ("Sippe", "Taufname", "Haus")


def file_with(folder: Path, *header: str) -> Path:
    path = folder / "liste.csv"
    path.write_text(";".join(header) + "\nKern;Ute;Volkshochschule\n", encoding="utf-8")
    return path


def test_a_mapping_is_remembered_for_files_with_the_same_headings_in_any_order(office: Office, tmp_path: Path) -> None:
    chosen = mappings.chosen(["Sippe=Nachname", "taufname=given_name", "Haus=organisation"], HEADER)
    office.perform(mappings.remember(HEADER, chosen))
    for header in (HEADER, ("sippe", "TAUFNAME", "Haus")):
        found = read_contacts(file_with(tmp_path, *header), saved=mappings.saved(office.view))
        (row,) = found.rows
        assert (row.family_name, row.given_name, row.organization) == ("Kern", "Ute", "Volkshochschule")
    assert mappings.saved(office.view)(("Haus", "Sippe", "Taufname")) == chosen
    assert mappings.saved(office.view)(("Sippe", "Taufname")) == {}


def test_an_own_mapping_goes_before_what_is_known(office: Office, tmp_path: Path) -> None:
    office.perform(mappings.remember(("Nachname", "Vorname", "Firma"), {"Firma": "function", "Vorname": ""}))
    found = read_contacts(file_with(tmp_path, "Nachname", "Vorname", "Firma"), saved=mappings.saved(office.view))
    (row,) = found.rows
    assert (row.given_name, row.organization, row.function) == ("", "", "Volkshochschule")


def test_without_a_mapping_the_headings_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownColumns) as caught:
        read_contacts(file_with(tmp_path, *HEADER))
    assert caught.value.header == HEADER


@pytest.mark.parametrize("value", ["", "{", "[]", '{"Sippe": 3}', '{"Sippe": "shoe_size"}', "null"])
def test_what_somebody_else_wrote_into_the_setting_counts_as_no_mapping(office: Office, value: str) -> None:
    do(office, "change_setting", name=mappings.setting_name(HEADER), value=value)
    assert mappings.saved(office.view)(HEADER) == {}


@pytest.mark.parametrize(
    ("pair", "sentence"),
    [("Sippe", "keine Zuordnung"), ("=Nachname", "keine Zuordnung"), ("Hut=Nachname", "Es gibt: Sippe"),
     ("Sippe=Hutgröße", "Das Feld „Hutgröße“ gibt es nicht")],
)  # fmt: skip
def test_a_wrong_choice_is_refused(pair: str, sentence: str) -> None:
    with pytest.raises(RuleViolation, match=sentence):
        mappings.chosen([pair], HEADER)


def test_every_field_answers_to_its_german_and_its_english_name() -> None:
    assert mappings.field_named("E-Mail") == mappings.field_named("email") == "email"
    assert mappings.field_named("–") == ""
