"""A finished document opened for judging."""

import zipfile

import pytest

from rundertisch_tui.documents import word
from rundertisch_tui.documents.blocks import Block, Column, Table, heading, paragraph
from rundertisch_tui.documents.opened import Opened, styles_of, text_of, value
from rundertisch_tui.documents.oxml import W
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


def test_files_with_the_same_styles_share_what_those_amount_to() -> None:
    again = Opened(word.document_bytes(frame(), [paragraph("Title", "Ganz anders")]))
    assert again.styles is OPENED.styles
    assert [one.text for one in again.paragraphs] == ["Ganz anders"]


def test_other_styles_are_judged_anew() -> None:
    other = styles_of(b'<w:styles xmlns:w="%s"/>' % W.encode())
    assert other.by_id == {}
    assert other.effective("Title", "rPr/sz", "val") == ""
    assert OPENED.effective("Title", "rPr/sz") == "48"
