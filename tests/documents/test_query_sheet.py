"""How the Abfragebogen is set: every answer has a field of its own, and nothing about it is hard to read."""

import io
import zipfile
from typing import Any

from lxml import etree

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.oxml import w
from rundertisch_tui.documents.query_sheet import layout
from rundertisch_tui.documents.query_sheet_content import query_sheet
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import Recommendation
from tests.builders import example
from tests.documents.round_records import records

CONTENT = query_sheet(records(), None, Copy.PUBLICATION, Asked(office=OrganizationId(1))).content


def body() -> Any:
    with zipfile.ZipFile(io.BytesIO(rendering.build(CONTENT))) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def test_each_point_has_a_table_of_its_own_under_its_heading() -> None:
    tables = [one for one in layout(CONTENT) if isinstance(one, Table)]
    assert [one.columns[0].head for one in tables] == ["Bogen AB-2026/O-1", "M-1", "M-2", "RT-2026-01", "A-1"]
    heads = [one.text for one in layout(CONTENT) if isinstance(one, Paragraph) and one.style == "Heading 1"]
    assert heads == ["So füllen Sie den Bogen aus", "Ihre Maßnahmen", "Empfehlungen an Sie", "Ihre Aufträge"]


def test_the_words_are_picked_from_a_list_and_texts_are_written() -> None:
    fields = {value(one, "tag"): one for one in body().iter(w("sdt"))}
    words = [item.get(w("value")) for item in fields["AB-2026/O-1|M-1|word"].iter(w("listItem"))]
    assert words[:3] == ["unverändert", "○\u00a0geplant", "►\u00a0in Umsetzung"]
    assert len(words) == 7
    assert fields["AB-2026/O-1|M-1|note"].find(f".//{w('richText')}") is not None
    assert "AB-2026/O-1|sheet|on" in fields


def value(element: Any, name: str) -> str:
    return str(element.find(f".//{w(name)}").get(w("val")))


def test_it_is_without_findings_and_always_the_same() -> None:
    assert rendering.render(CONTENT).findings == ()
    assert rendering.build(CONTENT) == rendering.build(CONTENT)


def test_as_plain_text_it_says_what_is_asked() -> None:
    text = rendering.render_text(CONTENT)
    assert "Zuletzt: ►\u00a0in Umsetzung am 03.11.2025: Räume gefunden" in text
    assert "Nächster Schritt bis" in text


def test_a_long_wording_stands_below_a_short_heading() -> None:
    long = example(Recommendation, addressees=frozenset({1}), wording="Kurse ausbauen und " * 20, title="")
    content = query_sheet(records(recommendation=long), None, Copy.PUBLICATION, Asked(office=OrganizationId(1))).content
    texts = [one.text for one in layout(content) if isinstance(one, Paragraph)]
    heading = next(text for text in texts if text.startswith("RT-2026-01 "))
    assert len(heading) < 125
    assert heading.endswith("…")
    assert any(text.startswith("Wortlaut: Kurse ausbauen und Kurse") for text in texts)
    assert "Wortlaut: Sprachkurse ausbauen." in [one.text for one in layout(CONTENT) if isinstance(one, Paragraph)]
