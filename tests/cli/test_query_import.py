"""A filled sheet of the status round, read on the command line."""

from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.workflow.office import Office
from tests.exchange import filling

ANSWERS = {("M-1", "Stand"): "umgesetzt", ("M-2", "Stand"): "läuft so"}


@pytest.fixture
def asked(cli: Any) -> Any:
    """An office with two measures and an open round."""
    cli("add", "action_field", "title=Bildung")
    for name in ("Jugendamt", "Sportamt"):
        cli("add", "organization", f"name={name}")
    for title, lead in (("Kurse", "O-1"), ("Lotsen", "O-1"), ("Sport", "O-2")):
        cli("add", "measure", f"title={title}", f"lead={lead}", "action_field=HF1")
    cli("do", "open_status_round", "year=2026", "due_on=30.04.2026")
    return cli


@pytest.fixture
def sheet(asked: Any, tmp_path: Path) -> Path:  # noqa: ARG001 - its records must be there first
    """The sheet of the Jugendamt, filled in."""
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")
    path = filling.kept(tmp_path, filling.filled(filling.blank(office.view), ANSWERS))
    office.close()
    return path


@pytest.mark.parametrize("word", ["query-sheets", "abfragebogen", "status"])
def test_a_sheet_is_shown_first_and_then_taken_in(asked: Any, sheet: Path, word: str) -> None:
    shown = asked("import", word, sheet, "--dry-run", "--as-of", "3.3.2026").out
    assert "neu 1 · gleich 0 · unklar 1 · nicht von uns gefragt 0 · fehlt 0 · leer 0" in shown
    assert "Stand vom 03.03.2026, wie angegeben" in shown
    assert not asked("list", "status", "--json").json["items"]
    done = asked("import", word, sheet, "--as-of", "3.3.2026")
    assert (done.code, done.out.splitlines()[-1]) == (0, "Gespeichert: Abfrage 2026, Jugendamt: 1 Antwort, 1 unklar")
    assert "„läuft so“ ist kein Wort" in done.err
    entry = asked("list", "status", "--json").json["items"][0]
    assert (entry["status"], entry["on"], entry["source"]) == ("done", "2026-03-03", "Abfrage 2026")
    assert "Nichts geändert" in asked("import", word, sheet, "--as-of", "3.3.2026").out


def test_a_table_of_status_entries_still_comes_in(asked: Any, tmp_path: Path) -> None:
    path = tmp_path / "stand.csv"
    path.write_text("Maßnahme;am;Stand\nM-1;01.02.2026;umgesetzt\n", encoding="utf-8")
    assert asked("import", "status", path).code == 0
    assert asked("list", "status", "--json").json["items"][0]["status"] == "done"


def test_the_sheet_of_another_office_and_a_missing_file_are_refused(asked: Any, sheet: Path) -> None:
    refused = asked("import", "query-sheets", sheet, "--office", "O-2")
    assert (refused.code, "Bogen von Jugendamt, nicht von Sportamt" in refused.err) == (3, True)
    assert asked("import", "query-sheets", sheet.with_name("weg.docx")).code == 5


def test_a_day_that_is_none_is_asked_for(asked: Any, sheet: Path) -> None:
    sheet.write_bytes(filling.filled(sheet.read_bytes(), {("AB-2026", "Ausgefüllt am"): "neulich"}))
    refused = asked("import", "query-sheets", sheet)
    assert (refused.code, "--as-of" in refused.err) == (3, True)


def test_options_of_other_imports_are_refused(asked: Any, sheet: Path) -> None:
    assert asked("import", "query-sheets", sheet, "--column", "a=b").code == 2
    assert asked("import", "participants", sheet, "--office", "O-1").code == 2


def test_several_sheets_come_in_and_a_broken_one_stops_none(asked: Any, sheet: Path, tmp_path: Path) -> None:
    broken = tmp_path / "kaputt.docx"
    broken.write_bytes(b"PK\x03\x04")
    done = asked("import", "query-sheets", broken, sheet, "--as-of", "3.3.2026")
    assert (done.code, "kaputt.docx: Die Datei ist kein lesbares Word-Dokument." in done.err) == (3, True)
    assert "Gespeichert: Abfrage 2026, Jugendamt: 1 Antwort, 1 unklar" in done.out
    assert asked("import", "participants", broken, sheet).code == 2
    assert asked("import", "replies", broken, sheet).code == 2
