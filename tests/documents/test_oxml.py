"""Facts of the file format, one function each."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rundertisch_tui.documents import oxml
from rundertisch_tui.documents.oxml import W, w

FIT = st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=60)


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W}">{xml}</w:body>')


@given(FIT)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    found = parsed(oxml.paragraph("RTZeile", oxml.run(text))).findtext(f".//{w('t')}")
    assert (found or "") == text


def test_blanks_at_the_ends_are_kept() -> None:
    assert 'xml:space="preserve"' in oxml.run(" Text")
    assert 'xml:space="preserve"' in oxml.run("zwei  Blanks")
    assert "xml:space" not in oxml.run("Text")


def test_what_is_not_xml_is_never_written() -> None:
    with pytest.raises(etree.XMLSyntaxError):
        oxml.serialized(f'<w:p xmlns:w="{W}"><w:r></w:p>')


def test_a_paragraph_names_its_style_and_may_start_a_page() -> None:
    properties = parsed(oxml.paragraph("Heading1", new_page=True))[0][0]
    assert [one.tag for one in properties] == [w("pStyle"), w("pageBreakBefore")]


@given(FIT, FIT)
def test_caption_and_description_of_a_table_are_read_back(caption: str, description: str) -> None:
    table = parsed(oxml.table("RTTabelle", (100, 200), caption, description, ()))[0]
    properties = table.find(w("tblPr"))
    assert properties is not None
    for name, text in (("tblCaption", caption), ("tblDescription", description)):
        element = properties.find(w(name))
        assert element is not None
        assert element.get(w("val")) == text


def test_a_row_never_breaks_and_only_the_header_is_marked() -> None:
    header, other = parsed(oxml.row([], header=True) + oxml.row([]))
    assert header.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    assert other.find(f"{w('trPr')}/{w('tblHeader')}") is None
    assert all(one.find(f"{w('trPr')}/{w('cantSplit')}") is not None for one in (header, other))


@given(st.floats(0, 30))
def test_a_length_is_at_most_half_a_twip_off(cm: float) -> None:
    assert abs(oxml.twips(cm) - cm * 1440 / 2.54) <= 0.5


@given(st.dates(date(1900, 1, 1), date(2107, 12, 31)))
def test_an_archive_carries_the_day_it_was_given(day: date) -> None:
    with zipfile.ZipFile(io.BytesIO(oxml.zip_bytes([("a.xml", b"<a/>")], day))) as archive:
        stamp = archive.infolist()[0].date_time
    assert stamp == (max(day.year, 1980), day.month, day.day, 0, 0, 0)
