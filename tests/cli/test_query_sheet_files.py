"""The sheets of the status round, written on the command line."""

from pathlib import Path
from typing import Any

from tests.cli.test_query_import import asked as asked  # noqa: PLC0414 - the same office


def test_one_sheet_is_written_and_recorded(asked: Any, tmp_path: Path) -> None:
    done = asked("export", "query-sheet", "--office", "O-1", "--as-of", "12.1.2026")
    path = tmp_path / "exports" / "2026" / "2026-01-12_Abfragebogen_Jugendamt_v1.docx"
    assert (done.code, done.out) == (0, f"Geschrieben: {path}\n")
    assert path.is_file()
    assert asked("list", "exports", "--json").json["items"][0]["kind"] == "query-sheet"


def test_without_an_office_everybody_who_has_not_answered_gets_a_file(asked: Any) -> None:
    assert len(asked("export", "abfragebogen").out.splitlines()) == 2
    asked("set", "status_query:1", "answered_on=03.03.2026")
    assert "Sportamt" in asked("export", "abfragebogen").out
    asked("set", "status_query:2", "answered_on=03.03.2026")
    assert asked("export", "abfragebogen").code == 5


def test_a_sheet_goes_out_as_table_too(asked: Any, tmp_path: Path) -> None:
    table = asked("export", "query-sheet", "--office", "O-1", "--output", "-", "--format", "csv")
    assert table.out.splitlines()[1].split(";")[:3] == ["AB-2026/O-1", "M-1", "Kurse"]
    assert asked("export", "query-sheet", "--office", "O-1", "--output", tmp_path / "bogen.xlsx").code == 0
    assert (tmp_path / "bogen.xlsx").is_file()


def test_what_cannot_be_is_said(asked: Any, tmp_path: Path) -> None:
    assert asked("export", "query-sheet", "--format", "ics").code == 2
    assert asked("export", "query-sheet", "--output", tmp_path / "x.docx").code == 2
    assert asked("export", "query-sheet", "--office", "O-1", "--output", "-").code == 2
    assert "AB-2026/O-1" in asked("export", "query-sheet", "--office", "O-1", "--output", "-", "--format", "txt").out
    asked("delete", "status_round:1")
    missing = asked("export", "query-sheet")
    assert (missing.code, "Es gibt noch keine Abfrage" in missing.err) == (5, True)
