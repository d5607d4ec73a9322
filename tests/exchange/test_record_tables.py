from pathlib import Path

import pytest

from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.record_tables import read_records
from rundertisch_tui.workflow.kinds import BY_TABLE

MEASURE = BY_TABLE["measure"]


def write(folder: Path, text: str) -> Path:
    path = folder / "tabelle.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_are_known_by_german_and_english_names_in_any_order(tmp_path: Path) -> None:
    read = read_records(write(tmp_path, "Zielgruppe;title;Gliederung;NR.\nAlle;Kurse;1.1;M-1\n"), MEASURE)
    (row,) = read.rows
    assert (row.line, row.code) == (2, "M-1")
    assert row.cells == {"target_group": "Alle", "title": "Kurse", "number": "1.1"}
    assert read.headings["title"] == "title"


def test_words_of_other_offices_are_known(tmp_path: Path) -> None:
    (row,) = read_records(write(tmp_path, "Name;von;bis\nOrtsbeirat;1.4.2026;\n"), BY_TABLE["committee"]).rows
    assert row.cells == {"name": "Ortsbeirat", "valid_from": "1.4.2026"}


def test_unknown_columns_are_named_and_empty_rows_passed_over(tmp_path: Path) -> None:
    read = read_records(write(tmp_path, "Titel;Farbe\nKurse;rot\n;\n ; blau\nChor;\n"), MEASURE)
    assert read.unused == ("Farbe",)
    assert [row.cells["title"] for row in read.rows] == ["Kurse", "Chor"]


def test_a_row_that_is_too_long_is_rejected_with_its_line(tmp_path: Path) -> None:
    read = read_records(write(tmp_path, "Titel;Zielgruppe\nKurse;alle;zu viel\nChor;\n"), MEASURE)
    assert [one.line for one in read.rejected] == [2]
    assert [row.line for row in read.rows] == [3]


def test_without_a_known_column_nothing_is_guessed(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="Keine Spalte ist bekannt"):
        read_records(write(tmp_path, "A;B\n1;2\n"), MEASURE)
