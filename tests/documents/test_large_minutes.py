"""The Niederschrift of a session as large as the real one, and of an empty one; read back with python-docx."""

import io
import re
from functools import cache
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument

from rundertisch_tui.documents import minutes_content, pdf, rendering
from rundertisch_tui.documents.minutes import Line, Recommendation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session
from tests.documents.large import FIELDS, ONE, large_session
from tests.documents.records import Records

BOX = ("RT Empfehlung Nummer", "RT Empfehlung Wortlaut", "RT Empfehlung Angabe", "RT Abstimmung", "RT Ergebnis")


@cache
def data(copy: Copy) -> bytes:
    rendered = rendering.render(minutes_content.content(large_session(), ONE, copy).content)
    assert rendered.findings == ()
    return rendered.data


def opened(copy: Copy = Copy.INTERNAL) -> WordDocument:
    return docx.Document(io.BytesIO(data(copy)))


def texts(copy: Copy = Copy.INTERNAL) -> list[str]:
    return [paragraph.text for paragraph in opened(copy).paragraphs]


def styled(name: str) -> list[str]:
    return [one.text for one in opened().paragraphs if one.style is not None and one.style.name == name]


def line_numbers(copy: Copy) -> list[str]:
    heads = (text.split("\t")[0] for text in texts(copy))
    return [head for head in heads if re.fullmatch(r"\d+(\.\d+)+", head)]


def test_every_line_stands_once_under_its_number_in_order() -> None:
    numbers = line_numbers(Copy.INTERNAL)
    assert len(numbers) == len(set(numbers)) == 300
    keys = [tuple(int(part) for part in number.split(".")) for number in numbers]
    assert keys == sorted(keys)


def test_the_public_copy_leaves_gaps_and_never_counts_anew() -> None:
    public, internal = line_numbers(Copy.PUBLICATION), line_numbers(Copy.INTERNAL)
    assert [number for number in internal if number in set(public)] == public
    assert len(internal) - len(public) == 8
    assert not any("Geschäftsstelle, Notiz" in text for text in texts(Copy.PUBLICATION))


def test_every_item_and_workshop_has_its_heading_and_level() -> None:
    assert [head.split("\t")[0] for head in styled("Heading 1") if head.startswith("TOP")] == [
        f"TOP\u00a0{n}" for n in range(1, 10)
    ]
    assert [head.split("\t")[1] for head in styled("Heading 2")] == list(FIELDS)


def test_every_recommendation_has_one_box_whose_last_line_is_the_answer() -> None:
    assert styled("RT Empfehlung Nummer") == [f"Empfehlung RT-2026-{n:02d}" for n in range(1, 13)]
    results = styled("RT Ergebnis")
    assert len(results) == 12
    assert "Ergebnis: einvernehmlich empfohlen" in results
    assert "Ergebnis: mehrheitlich angenommen bei 2\u00a0Gegenstimmen" in results
    assert "Ergebnis: einstimmig angenommen bei 3\u00a0Enthaltungen" in results


def test_a_box_never_breaks_over_pages() -> None:
    styles: Any = opened().styles
    for name in BOX:
        shape = styles[name].paragraph_format
        base = styles[name].base_style.paragraph_format
        assert shape.keep_together or base.keep_together
        assert bool(shape.keep_with_next) == (name != "RT Ergebnis")


def test_the_line_that_leads_to_a_box_stays_with_it() -> None:
    names = [one.style.name for one in opened().paragraphs if one.style is not None]
    leading = [names[at - 1] for at, name in enumerate(names) if name == "RT Empfehlung Nummer"]
    assert set(leading) == {"RT Zeile Halten"}
    styles: Any = opened().styles
    assert styles["RT Zeile Halten"].paragraph_format.keep_with_next


def test_the_tables_hold_all_groups_recommendations_and_tasks() -> None:
    tables = {table.rows[0].cells[0].text: table for table in reversed(opened().tables)}
    assert [cell.text for cell in tables["Gruppe"].rows[0].cells] == [
        "Gruppe",
        "eingeladen",
        "anwesend",
        "vertreten",
        "entschuldigt",
    ]
    assert len(tables["Zeile"].rows) == 1 + 30
    listed = [row.cells[0].text for table in opened().tables for row in table.rows if row.cells[0].text[:3] == "RT-"]
    assert sorted(listed) == [f"RT-2026-{n:02d}" for n in range(1, 13)]


def test_every_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    for table in opened().tables:
        assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows].index(True) == 0
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)


def test_everybody_who_came_stands_in_the_annex_of_the_internal_copy() -> None:
    rows = sum(len(table.rows) - 1 for table in opened().tables if table.rows[0].cells[0].text == "Name")
    assert rows == 140


def test_a_vote_without_recommendation_is_a_line_of_its_own() -> None:
    said = [text for text in texts() if "\tBeschluss: " in text]
    assert len(said) == 8
    assert said[0].endswith(
        "Die Tagesordnung wird festgestellt. Abstimmung: 41 Ja, 0 Nein, 3\u00a0Enthaltungen, einstimmig angenommen bei "
        "3\u00a0Enthaltungen."
    )


def test_two_lines_to_sign_end_the_minutes_in_front_of_the_annex() -> None:
    assert styled("RT Unterschrift Rolle") == ["Vorsitz", "Schriftführung"]
    assert all(text.endswith("Datum und Unterschrift") for text in styled("RT Unterschrift Halten"))
    assert "bis Freitag, 24.\u00a0Juli 2026, an die Geschäftsstelle" in " ".join(texts())


def test_the_same_records_give_the_same_bytes() -> None:
    again = rendering.render(minutes_content.content(large_session(), ONE, Copy.INTERNAL).content)
    assert again.data == data(Copy.INTERNAL)


@pytest.mark.parametrize("copy", Copy)
def test_a_session_with_nothing_in_it_has_a_niederschrift_too(copy: Copy) -> None:
    empty = Records(Session(id=SessionId(1), year=2027))
    content = minutes_content.content(empty, SessionId(1), copy).content
    rendered = rendering.render(content)
    assert rendered.findings == ()
    text = rendering.render_text(content)
    assert "noch nicht festgelegt" in text
    assert "Eine Teilnahme ist nicht erfasst." in text
    assert "Name, Datum und Unterschrift" in text
    assert "None" not in text
    assert docx.Document(io.BytesIO(rendered.data)).tables == []


def test_every_line_and_box_of_the_content_reaches_the_text() -> None:
    content = minutes_content.content(large_session(), ONE, Copy.INTERNAL).content
    text = rendering.render_text(content)
    entries = [entry for item in content.items for entry in item.entries]
    numbers = [entry.number for entry in entries if isinstance(entry, Line)]
    numbers += [entry.line for entry in entries if isinstance(entry, Recommendation)]
    begun = {line.split(" ")[0] for line in text.splitlines() if line}
    assert set(numbers) <= begun


@pytest.mark.skipif(pdf.program() is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it_and_makes_pages_of_it() -> None:
    pages = re.findall(rb"/Type\s*/Page\b", pdf.pdf_bytes(data(Copy.INTERNAL)))
    assert 20 <= len(pages) <= 45
