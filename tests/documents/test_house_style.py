"""The template of the house."""

import io
import zipfile
from dataclasses import replace

import docx

from rundertisch_tui.documents import house_style, oxml
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.opened import Opened, text_of
from tests.documents.samples import frame

HOSTILE = '<w:p>&"Ämter"'


def parts(what: Frame) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(house_style.template(what))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_the_first_page_has_the_letterhead_and_the_others_title_and_mark() -> None:
    found = parts(frame())
    assert "Stadt Kassel" in found["word/header1.xml"]
    assert "INTERN" not in found["word/header1.xml"]
    assert "INTERN · Entwurf" in found["word/header2.xml"]
    assert "Niederschrift · Runder Tisch Integration 2026" in found["word/header2.xml"]


def test_a_public_settled_copy_has_no_mark_and_no_empty_tab() -> None:
    assert "<w:tab/>" not in parts(replace(frame(), mark=""))["word/header2.xml"]


def test_both_footers_count_the_pages() -> None:
    found = parts(frame())
    for name in ("word/footer1.xml", "word/footer2.xml"):
        assert " PAGE " in found[name]
        assert " NUMPAGES " in found[name]
        assert "Version 2 vom 10.07.2026" in found[name]


def test_hostile_names_stay_names() -> None:
    what = replace(frame(), title=HOSTILE, subject=HOSTILE, running=HOSTILE, version=HOSTILE, sender=HOSTILE)
    opened = Opened(house_style.template(what))
    assert opened.core("title") == HOSTILE
    assert text_of(opened.parts["word/header2.xml"]).startswith(HOSTILE)


def test_the_package_has_no_leftovers_of_other_templates() -> None:
    names = set(parts(frame()))
    assert not any("stylesWithEffects" in name or "thumbnail" in name for name in names)
    assert 'w:zoom w:percent="100"' in parts(frame())["word/settings.xml"]
    assert (
        'compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
        in parts(frame())["word/settings.xml"]
    )


def test_a_filled_document_is_the_opened_template_with_that_text() -> None:
    for text in ("Guten Tag", "Sehr geehrte Frau Şahin & Söhne"):
        body = oxml.paragraph("RTText", oxml.run(text))
        opened = oxml.members(house_style.new_document(frame(), body))
        assert house_style.filled(frame(), body) == opened


def test_two_frames_are_never_mixed() -> None:
    other = replace(frame(), running="Einladung")
    found = [dict(house_style.filled(one, ""))["word/header2.xml"] for one in (frame(), other, frame())]
    assert found[0] == found[2] != found[1]


def test_python_docx_opens_it_with_all_its_styles() -> None:
    document = house_style.new_document(frame())
    names = {style.name for style in document.styles}
    assert {"Title", "RT Zeile", "RT Empfehlung Wortlaut", "RT Tabelle", "RT Nummer"} <= names
    assert document.core_properties.title == "Niederschrift"
    assert document.core_properties.language == "de-DE"
    assert isinstance(docx.Document(io.BytesIO(house_style.template(frame()))).paragraphs, list)
