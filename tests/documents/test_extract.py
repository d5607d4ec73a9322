"""How an extract is set."""

from dataclasses import replace

from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.extract import Extract, layout
from rundertisch_tui.documents.minutes import Item, Line
from tests.documents.samples import frame

CONTENT = Extract(
    frame=frame("Auszug aus der Niederschrift"),
    title="Auszug aus der Niederschrift",
    subtitle="12. Sitzung",
    facts=(("Für", "Magistrat"),),
    items=(Item(number="TOP\u00a01", title="Eröffnung", entries=(Line(number="1.1", text="Begrüßung."),)),),
    confirmation="Der Auszug stimmt.",
    signers=(("Schriftführung", "Bernd Kern"),),
)


def styles(content: Extract) -> list[str]:
    return [one.style for one in layout(content) if isinstance(one, Paragraph)]


def test_the_confirmation_and_one_line_to_sign_end_the_extract() -> None:
    assert styles(CONTENT)[-4:] == ["Heading 1", "RT Text Halten", "RT Unterschrift Rolle", "RT Unterschrift"]


def test_the_lines_carry_the_numbers_of_the_minutes() -> None:
    lines = [one for one in layout(CONTENT) if isinstance(one, Paragraph) and one.style == "RT Zeile"]
    assert [(one.label, one.text) for one in lines] == [("1.1", "Begrüßung.")]


def test_an_extract_of_nothing_says_so() -> None:
    assert "RT Text" in styles(replace(CONTENT, items=(), note="Die Niederschrift enthält dazu nichts."))
