"""The finished file, read back: same bytes, hostile text, structure."""

import dataclasses
import io
import zipfile

import docx
import pytest

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.minutes import Item, Line
from tests.documents.samples import full_attendance_list, full_minutes, full_participant_list, small_agenda

MINUTES = full_minutes()
DATA = rendering.render(MINUTES).data
HOSTILE = (
    "[bold]fett[/bold]",
    '=HYPERLINK("http://x.example")',
    "{ DDEAUTO c:\\cmd.exe }",
    "<w:p>&amp;</w:p>",
    "محمد العربي",
    "x" * 10_000,
    "  Blanks  ",
)


def minutes_with(text: str) -> rendering.Content:
    item = Item(number="TOP\u00a01", title=text, entries=(Line(number="1.1", text=text, bold_end=text),))
    return dataclasses.replace(MINUTES, items=(item,), overview=(("Feld", ((text, text, text, text),)),))


def read(data: bytes, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part).decode()


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.mark.parametrize("content", [MINUTES, small_agenda(), full_attendance_list(), full_participant_list()])
def test_same_content_gives_same_bytes(content: rendering.Content) -> None:
    assert rendering.render(content).data == rendering.render(content).data


def test_the_archive_carries_the_day_of_the_record() -> None:
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2026, 7, 10, 0, 0, 0)}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    rendered = rendering.render(minutes_with(text))
    assert any(text in paragraph for paragraph in texts(rendered.data))
    xml = read(rendered.data)
    assert "instrText" not in xml
    assert "hyperlink" not in xml


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x0b", "\ufffe", "\ud800", "\u202e", "\x85"])
def test_signs_that_a_document_cannot_carry_are_replaced_and_told(sign: str) -> None:
    rendered = rendering.render(minutes_with(f"Vor{sign}her"))
    assert any("Vor□her" in paragraph for paragraph in texts(rendered.data))
    assert "1 unzulässiges Zeichen wurde durch □ ersetzt: „Vor□her“" in rendered.findings


def test_a_tab_in_a_text_does_not_become_a_column() -> None:
    assert "1.1\tA B A B" in texts(rendering.render(minutes_with("A\tB")).data)


def test_number_and_line_are_one_paragraph_with_one_tab() -> None:
    assert any(text.startswith("6.1.1\tDie Verwaltung berichtet") for text in texts(DATA))


def test_the_boxes_carry_wording_and_result_as_last_line() -> None:
    document = docx.Document(io.BytesIO(DATA))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]
    at = styles.index("RT Empfehlung Nummer")
    assert styles[at - 1] == "RT Zeile Halten"
    assert styles[at : at + 5] == [
        "RT Empfehlung Nummer",
        "RT Empfehlung Wortlaut",
        "RT Empfehlung Angabe",
        "RT Abstimmung",
        "RT Ergebnis",
    ]


def test_tables_count_through_the_document() -> None:
    captions = [text for text in texts(DATA) if text.startswith("Tabelle")]
    assert [text.split("\u00a0")[1].split(":")[0] for text in captions] == [str(n) for n in range(1, len(captions) + 1)]


def test_the_page_is_a4_with_another_first_page() -> None:
    section = docx.Document(io.BytesIO(DATA)).sections[0]
    assert (round((section.page_width or 0) / 36000), round((section.page_height or 0) / 36000)) == (210, 297)
    assert section.different_first_page_header_footer
    assert "INTERN · Entwurf" in section.header.paragraphs[0].text
    assert "INTERN" not in "".join(paragraph.text for paragraph in section.first_page_header.paragraphs)


def test_the_list_to_sign_has_no_contact_data_and_free_rows() -> None:
    tables = docx.Document(io.BytesIO(rendering.render(full_attendance_list()).data)).tables
    heads = [cell.text for cell in tables[0].rows[0].cells]
    assert heads == ["Nr.", "Name, Vorname", "Organisation, Funktion", "Unterschrift"]
    assert [cell.text for cell in tables[-1].rows[1].cells] == ["145", "", "", ""]
