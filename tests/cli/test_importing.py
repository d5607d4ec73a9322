from pathlib import Path
from typing import Any

import pytest

from tests.exchange import samples
from tests.exchange.workbook_samples import ods, xls

HEAD = "Anrede;Vorname;Nachname;Firma;E-Mail-Adresse;Gruppen\n"
NEW = "Frau;Łucja;Kamiński;Kulturzentrum;kaminski@example.org;\n"
CHANGED = "Frau;Änne;Öztürk-Weiß;Jobcenter Stadt Kassel;oe@example.org;Verwaltung\n"
DOUBTFUL = "Herr;Ali;Sahin;Moschee;ali@example.org;\n"
REJECTED = "Frau;Ute;Kern;;keine Adresse;\n"


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    path = tmp_path / "kontakte.csv"
    path.write_text(HEAD + NEW + CHANGED + DOUBTFUL + REJECTED, encoding="cp1252", errors="xmlcharrefreplace")
    path.write_bytes(path.read_bytes().replace(b"&#321;ucja", b"Lucja").replace(b"Kami&#324;ski", b"Kaminski"))
    return path


def state(cli: Any) -> str:
    return str(cli("history", "--json").out)


def names(cli: Any) -> list[str]:
    return [item["family_name"] for item in cli("list", "person", "--json").json["items"]]


def test_the_preview_names_every_row_and_changes_nothing(office: Any, contacts: Path) -> None:
    before = state(office)
    answer = office("import", "participants", contacts, "--dry-run")
    assert (answer.code, answer.err) == (0, "")
    assert "kontakte.csv: cp1252, Semikolon, 6 Spalten, 4 Zeilen" in answer.out
    assert "neu 1 · geändert 1 · gleich 0 · doppelt? 1 · abgelehnt 1" in answer.out
    assert "Zeile 2  Kaminski, Lucja  Kulturzentrum, kaminski@example.org" in answer.out
    assert "Zeile 3  Öztürk-Weiß, Änne  P-1 Öztürk-Weiß, Änne" in answer.out
    assert "Gruppen: Verwaltung" in answer.out
    assert "Zeile 4  Sahin, Ali  P-2 Şahin, Ali  gleicher Name  Anrede: Herr" in answer.out
    assert "Zeile 5, Spalte E-Mail-Adresse: „keine Adresse“" in answer.out
    assert state(office) == before


def test_the_import_is_one_change_and_one_undo(office: Any, contacts: Path) -> None:
    answer = office("import", "participants", contacts)
    assert answer.code == 0
    assert "Gespeichert: Import von 2 Kontakten" in answer.out
    assert "Zeile 4" in answer.err
    assert "Zeile 5, Spalte E-Mail-Adresse" in answer.err
    assert names(office) == ["Öztürk-Weiß", "Şahin", "Kaminski"]
    assert "Rückgängig: Import von 2 Kontakten" in office("undo").out
    assert names(office) == ["Öztürk-Weiß", "Şahin"]


def test_a_second_import_changes_nothing(office: Any, contacts: Path) -> None:
    office("import", "participants", contacts)
    before = state(office)
    answer = office("import", "participants", contacts)
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Nichts geändert.")
    assert state(office) == before


def test_the_caller_decides_about_doubtful_rows(office: Any, contacts: Path) -> None:
    assert office("import", "participants", contacts, "--same", "4").code == 0
    assert office("show", "P-2", "--json").json["record"]["email"] == "ali@example.org"
    office("undo")
    assert office("import", "participants", contacts, "--new=4").code == 0
    assert sorted(names(office)) == ["Kaminski", "Sahin", "Öztürk-Weiß", "Şahin"]


def test_a_decision_where_there_is_nothing_to_decide_is_refused(office: Any, contacts: Path) -> None:
    before = state(office)
    assert office("import", "participants", contacts, "--same", "2").code == 3
    assert office("import", "participants", contacts, "--same", "viele").code == 2
    assert state(office) == before


def test_unknown_headings_are_mapped_once_and_remembered(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "alt.csv"
    path.write_text("Sippe;Taufname;Haus\nKern;Ute;Volkshochschule\n", encoding="utf-8")
    cli("batch")
    answer = cli("import", "participants", path)
    assert answer.code == 3
    assert "--column" in answer.err
    told = cli("import", "participants", path, "--column", "Sippe=Nachname", "--column", "Taufname=Vorname")
    assert told.code == 0, told.err
    path.write_text("Sippe;Taufname;Haus\nBlum;Bea;Volkshochschule\n", encoding="utf-8")
    assert cli("import", "participants", path).code == 0
    assert names(cli) == ["Kern", "Blum"]
    assert cli("import", "participants", path, "--column", "Hut=Nachname").code == 3
    assert cli("import", "participants", path, "--column", "Sippe=Hutgröße").code == 3


TABLE = [["Vorname", "Nachname", "Firma"], ["Änne", "Öztürk-Weiß", "Volkshochschule"]]
USUAL = {
    "Outlook": samples.outlook(samples.ANNE),
    "Excel": samples.EXCEL.encode("utf-8-sig"),
    "Google": samples.GOOGLE_NEW.encode(),
    "Google before 2024": samples.GOOGLE_OLD.encode(),
    "Thunderbird": samples.THUNDERBIRD_DE.encode(),
    "cards": samples.CARDS,
    "LibreOffice": ods("Kontakte", TABLE),
    "old Excel": xls("Kontakte", TABLE),
}


@pytest.mark.parametrize("data", USUAL.values(), ids=USUAL.keys())
def test_the_files_of_the_usual_programs_come_in(cli: Any, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(data)
    assert cli("import", "teilnehmende", path).code == 0
    assert names(cli)


def test_a_file_with_nothing_but_bad_rows_is_refused(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(HEAD + REJECTED, encoding="utf-8")
    cli("batch")
    answer = cli("import", "participants", path)
    assert answer.code == 3
    assert names(cli) == []


def test_another_kind_is_not_read_in(office: Any, contacts: Path) -> None:
    answer = office("import", "unicorns", contacts)
    assert (answer.code, answer.out) == (5, "")
    assert "participants" in answer.err


def test_a_sheet_can_be_chosen(cli: Any, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.active.append(["Hinweis"])
    page = book.create_sheet("Kontakte")
    page.append(["Nachname", "Vorname"])
    page.append(["Kern", "Ute"])
    book.save(tmp_path / "mappe.xlsx")
    cli("batch")
    assert cli("import", "participants", tmp_path / "mappe.xlsx", "--sheet", "Fehlt").code == 3
    assert cli("import", "participants", tmp_path / "mappe.xlsx", "--sheet", "Kontakte").code == 0
    assert names(cli) == ["Kern"]


def test_a_name_that_resembles_a_known_organisation_is_told_and_can_be_decided(cli: Any, tmp_path: Path) -> None:
    cli("add", "organization", "name=Caritasverband Nordhessen")
    path = tmp_path / "kontakte.csv"
    path.write_text("Vorname;Nachname;Firma\nBea;Kern;Caritas Nordhessen\n", encoding="utf-8")
    shown = cli("import", "participants", path, "--dry-run").out
    assert "Zeile 2: „Caritas Nordhessen“ ist neu, ähnelt aber O-1 „Caritasverband Nordhessen“." in shown
    assert '--body "Caritas Nordhessen=O-4"' in shown
    assert cli("import", "participants", path, "--body", "caritas nordhessen=O-1").code == 0
    assert len(cli("list", "organization", "--json").json["items"]) == 1
    assert cli("show", "P-1").out.count("Caritasverband Nordhessen") == 1


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ("Caritas", 2, "gemeint ist NAME=NUMMER"),
        ("Caritas=P-1", 5, "P-1"),
        ("Caritas=2026", 5, "2026"),
        ("=O-1", 2, "NAME"),
    ],
)
def test_a_body_that_is_none_is_refused(cli: Any, tmp_path: Path, given: str, code: int, said: str) -> None:
    cli("add", "organization", "name=Amt")
    path = tmp_path / "kontakte.csv"
    path.write_text("Vorname;Nachname;Firma\nBea;Kern;Caritas\n", encoding="utf-8")
    answer = cli("import", "participants", path, "--body", given)
    assert (answer.code, said in answer.err) == (code, True)
