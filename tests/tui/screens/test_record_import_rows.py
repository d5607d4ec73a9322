"""What the preview of a table shows: pure functions of what was read."""

from pathlib import Path
from typing import Any

from rundertisch_tui.tui.screens.record_import_rows import (
    Heap,
    ReadTable,
    heap_counts,
    heap_parts,
    heap_rows,
    read_table,
    row_detail,
    unused_line,
)
from rundertisch_tui.workflow.kinds import BY_TABLE
from tests.tui.conftest import do


def read(office: Any, folder: Path, *lines: str) -> ReadTable:
    do(office, "lay_out_action_fields")
    do(office, "add", kind="measure", fields={"title": "Abendkurse", "action_field": 1})
    path = folder / "m.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_table(path, BY_TABLE["measure"], office.view, "")


def test_each_heap_has_its_rows_and_all_are_counted(office: Any, tmp_path: Path) -> None:
    found = read(office, tmp_path, "Nummer;Titel;Handlungsfeld;Farbe", "M-1;Kurse;HF1;rot", ";Chor;HF2;", ";Tanz;HF9;")
    assert heap_counts(found.plan) == {"neu": 1, "geändert": 1, "gleich": 0, "abgelehnt": 1}
    assert [row.cells for row in heap_rows(found.plan, Heap.NEW)] == [("3", "Chor HF2")]
    assert [row.cells for row in heap_rows(found.plan, Heap.CHANGED)] == [("2", "M-1 Titel: Abendkurse → Kurse")]
    (row,) = heap_rows(found.plan, Heap.REJECTED)
    assert row.mark == "!"
    assert row.cells[1].startswith("Spalte Handlungsfeld: ")
    assert "[neu 1]" in "".join(text for text, _ in heap_parts(found.plan, Heap.NEW))
    assert found.read is not None
    left_out = unused_line(found.read)
    assert left_out is not None
    assert left_out[1][0] == "Farbe"


def test_the_detail_shows_the_cells_by_their_headings(office: Any, tmp_path: Path) -> None:
    found = read(office, tmp_path, "Titel;Handlungsfeld", "Chor;HF2")
    told = ["".join(text for text, _ in line) for line in row_detail(found, Heap.NEW, 0)]
    assert any(line.startswith("Zeile 2") or "Zeile 2" in line for line in told)
    assert any("Titel" in line and "Chor" in line for line in told)


def test_a_file_that_is_no_table_is_a_sentence(office: Any, tmp_path: Path) -> None:
    (tmp_path / "leer.csv").write_bytes(b"")
    found = read_table(tmp_path / "leer.csv", BY_TABLE["measure"], office.view, "")
    assert found.problem
    assert row_detail(found, Heap.NEW, 0) == ()
