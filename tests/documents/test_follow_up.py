"""How „Was wurde daraus?“ is set."""

from dataclasses import replace

from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.follow_up import Followed, FollowUp, layout
from tests.documents.samples import frame

ONE = Followed(
    number="RT-2025-01",
    title="Sprachkurse ausbauen",
    wording="Der Runde Tisch empfiehlt Sprachkurse.",
    lines=(("03.07.2025", "Einvernehmlich empfohlen"), ("M-31", "Kurse: ●\u00a0umgesetzt")),
    reached="umgesetzt",
)
CONTENT = FollowUp(
    frame=frame("Was wurde daraus?"),
    title="Was wurde daraus?",
    subtitle="Empfehlungen 2025",
    summary="Eine Empfehlung.",
    figures=(("umgesetzt", "1"), ("Summe", "1")),
    fields=(("HF\u00a01: Bildung", (ONE,)),),
)


def test_each_recommendation_is_a_heading_with_its_way_and_its_state_as_last_word() -> None:
    styles = [(one.style, one.label) for one in layout(CONTENT) if isinstance(one, Paragraph)]
    at = styles.index(("Heading 2", "RT-2025-01"))
    assert styles[at + 1 :] == [
        ("RT Text Halten", ""),
        ("RT Punkt Halten", "03.07.2025"),
        ("RT Punkt Halten", "M-31"),
        ("RT Punkt", "Stand"),
    ]
    last = layout(CONTENT)[-1]
    assert isinstance(last, Paragraph)
    assert (last.text, last.runs[0].style) == ("umgesetzt", "Strong")


def test_a_long_way_may_go_over_a_page_but_neither_its_head_nor_its_end_alone() -> None:
    steps = tuple((f"0{at}.01.2026", "Beratung") for at in range(1, 8))
    long = replace(CONTENT, fields=(("HF\u00a01: Bildung", (replace(ONE, lines=steps),)),))
    styles = [one.style for one in layout(long) if isinstance(one, Paragraph) and one.style.startswith("RT Punkt")]
    assert styles == ["RT Punkt Halten", *["RT Punkt Folge"] * 5, "RT Punkt Halten", "RT Punkt"]


def test_the_figures_are_a_numbered_table() -> None:
    tables = [one for one in layout(CONTENT) if isinstance(one, Table)]
    assert [one.caption for one in tables] == ["Tabelle\u00a01: Erreichter Stand"]
    assert tables[0].rows[-1] == ("Summe", "1")
