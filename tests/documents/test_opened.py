"""A finished document opened for judging."""

import zipfile

import pytest

from rundertisch_tui.documents import word
from rundertisch_tui.documents.blocks import Block, Column, Table, heading, paragraph
from rundertisch_tui.documents.opened import Opened, text_of, value
from tests.documents.samples import frame

BLOCKS: list[Block] = [
    paragraph("RT Betreff", "Einladung"),
    heading(2, "Workshops", "TOP\u00a06"),
    Table("Liste", "Zum Prüfen.", (Column("Nr.", 16.5),), (("1",),)),
]
OPENED = Opened(word.document_bytes(frame(), BLOCKS))


def test_paragraphs_come_with_style_text_and_role_in_reading_order() -> None:
    assert [(one.style, one.text, one.role, one.in_cell) for one in OPENED.paragraphs] == [
        ("RTBetreff", "Einladung", 0, False),
        ("Heading2", "TOP\u00a06\tWorkshops", 2, False),
        ("Caption", "Liste", None, False),
        ("RTTabelleKopf", "Nr.", None, True),
        ("RTTabelleText", "1", None, True),
    ]


def test_a_house_style_counts_by_what_it_builds_on() -> None:
    assert OPENED.role("RTBetreff") == 0
    assert OPENED.role("RTZeile") is None
    assert OPENED.role("gibt es nicht") is None


def test_a_property_comes_from_the_nearest_style_that_has_it() -> None:
    assert OPENED.effective("RTBetreff", "rPr/sz") == "32"
    assert OPENED.effective("RTBetreff", "rPr/color") == OPENED.effective("Title", "rPr/color")
    assert OPENED.effective("RTBetreff", "pPr/jc") == ""


def test_what_is_missing_reads_as_nothing() -> None:
    assert value(None) == ""
    assert OPENED.core("gibt es nicht") == ""
    assert text_of(OPENED.tables[0]) == "Nr.1"


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        Opened(b"kein Archiv")
