"""How an extract is set."""

from dataclasses import replace

from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.extract import Extract, layout
from rundertisch_tui.documents.minutes import Item, Line, Recommendation
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


def test_recommendations_for_a_committee_stand_each_under_its_own_heading() -> None:
    one = Recommendation(line="6.1.3", number="RT-2026-02", title="Sprachkurse ausbauen", wording="Kurse.")
    content = replace(CONTENT, headed=True, items=(Item(number="TOP\u00a06.1", title="Bildung", entries=(one,)),))
    found = [one for one in layout(content) if isinstance(one, Paragraph)]
    heads = [(one.style, one.label, one.text) for one in found if one.style.startswith("Heading")]
    assert heads[:2] == [("Heading 1", "TOP\u00a06.1", "Bildung"), ("Heading 2", "6.1.3", "Sprachkurse ausbauen")]
    assert "RT Zeile Halten" not in [one.style for one in found]


def test_an_extract_of_nothing_says_so() -> None:
    assert "RT Text" in styles(replace(CONTENT, items=(), note="Die Niederschrift enthält dazu nichts."))
