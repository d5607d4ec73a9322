"""Blocks set as Word paragraphs and tables."""

import io
from typing import Any

import docx
import pytest

from rundertisch_tui.documents import word
from rundertisch_tui.documents.blocks import Column, Table, heading, paragraph
from tests.documents.samples import frame


def kept(table: Table) -> list[bool]:
    """For each row whether it stays with the next one."""
    data = word.document_bytes(frame(), [paragraph("Title", "Niederschrift"), table, paragraph("RT Text", "Ende")])
    found = docx.Document(io.BytesIO(data)).tables[0]
    styles: list[Any] = [row.cells[0].paragraphs[0].style for row in found.rows[1:]]
    return [style.name.endswith("Halten") for style in styles]


def table(rows: int, text: str = "Text", *, leads: bool = False) -> Table:
    columns = (Column("Nr.", 2.0), Column("Was", 14.5))
    return Table("Tabelle", "Zum Prüfen.", columns, tuple((str(n), text) for n in range(rows)), leads=leads)


def test_a_short_table_stays_on_its_page() -> None:
    assert kept(table(4)) == [True, True, True, False]


def test_a_long_table_may_break_between_its_rows() -> None:
    assert kept(table(11))[1:9] == [False] * 8


def test_no_row_of_a_long_table_stands_alone_on_a_page() -> None:
    assert [at for at, stays in enumerate(kept(table(11))) if stays] == [0, 9]


def test_a_table_of_few_but_tall_rows_may_break_too() -> None:
    assert kept(table(8, "Wort " * 80)) == [False] * 8
    assert kept(table(8, "eins\nzwei\ndrei\nvier\nfünf")) == [False] * 8
    assert kept(table(3, "Zeile\n" * 10)) == [False] * 3


def test_the_last_row_stays_with_a_remark_that_belongs_to_it() -> None:
    assert kept(table(3, leads=True)) == [True, True, True]
    assert kept(table(11, leads=True))[1:] == [False] * 8 + [True, True]


@pytest.mark.parametrize("style", ["RT Text", "RT Fließtext"])
def test_the_first_paragraph_after_a_table_keeps_its_distance(style: str) -> None:
    data = word.document_bytes(frame(), [paragraph("Title", "N"), table(1), paragraph(style, "danach")])
    last = docx.Document(io.BytesIO(data)).paragraphs[-1]
    assert last.style is not None
    assert last.style.name == "RT Nach Tabelle"


def test_lines_in_a_cell_become_paragraphs_of_their_own() -> None:
    data = word.document_bytes(frame(), [paragraph("Title", "N"), table(1, "Maßnahme\nBemerkung")])
    cell = docx.Document(io.BytesIO(data)).tables[0].rows[1].cells[1]
    shown: list[Any] = [(one.text, one.style.name if one.style else "") for one in cell.paragraphs]
    assert shown == [("Maßnahme", "RT Tabelle Text"), ("Bemerkung", "RT Tabelle Zusatz")]


@pytest.mark.parametrize(
    ("level", "text", "label", "style"),
    [
        (1, "HF\u00a01: Bildung und Sprachförderung", "", "Heading 1"),
        (1, "HF\u00a06: Kommunale Verwaltung – Integration als Querschnittsaufgabe", "", "RT Kapitel 1"),
        (2, "Ziel 6.1: " + "Die Verwaltung spiegelt die ganze Stadtgesellschaft wider", "", "RT Kapitel 2"),
        (1, "Kommunale Verwaltung – Integration als Querschnittsaufgabe", "TOP\u00a06.6", "Heading 1"),
    ],
)
def test_the_second_line_of_a_heading_without_number_stands_below_the_first(
    level: int, text: str, label: str, style: str
) -> None:
    data = word.document_bytes(frame(), [paragraph("Title", "N"), heading(level, text, label)])
    last = docx.Document(io.BytesIO(data)).paragraphs[-1]
    assert last.style is not None
    assert last.style.name == style
