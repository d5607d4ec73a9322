"""The blocks that documents are made of."""

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Column, Figure, Paragraph, Table

TABLE = Table("Stand", "Zum Prüfen.", (Column("Nr.", 16.5),), (("1",),))
FIGURE = Figure("Balken", "Die Botschaft.", ("HF 1",), (("umgesetzt", (1,)),))


@given(st.lists(st.sampled_from(["table", "list", "figure", "text"]), max_size=12))
def test_tables_and_figures_count_apart_through_the_document(kinds: list[str]) -> None:
    made: dict[str, blocks.Block] = {
        "table": TABLE,
        "list": Table("Liste", "Zum Prüfen.", TABLE.columns, TABLE.rows, counted=False),
        "figure": FIGURE,
        "text": blocks.paragraph("RT Text", "Text"),
    }
    found = blocks.count_tables([made[kind] for kind in kinds])
    captions = [one.caption for one in found if not isinstance(one, Paragraph)]
    tables = [caption for caption in captions if caption.startswith("Tabelle")]
    figures = [caption for caption in captions if caption.startswith("Abbildung")]
    assert tables == [f"Tabelle\u00a0{n}: Stand" for n in range(1, kinds.count("table") + 1)]
    assert [one.partition(" (")[0] for one in figures] == [
        f"Abbildung\u00a0{n}: Balken" for n in range(1, kinds.count("figure") + 1)
    ]
    assert captions.count("Liste") == kinds.count("list")


def test_a_figure_names_the_table_before_it_that_holds_its_figures() -> None:
    found = blocks.count_tables([FIGURE, TABLE, TABLE, FIGURE])
    captions = [one.caption for one in found if isinstance(one, Figure)]
    assert captions == ["Abbildung\u00a01: Balken", "Abbildung\u00a02: Balken (Zahlen in Tabelle\u00a02)"]


def test_facts_without_text_are_left_out() -> None:
    found = blocks.head_data([("Tag", "Freitag"), ("Motto", "")])
    assert [(one.label, one.text) for one in found if isinstance(one, Paragraph)] == [("Tag", "Freitag")]


def test_an_unmarked_copy_has_no_mark() -> None:
    assert blocks.copy_mark("") == []
    assert len(blocks.copy_mark("INTERN")) == 1


def test_a_box_ends_with_its_answer_and_leaves_out_what_is_not_known() -> None:
    box = blocks.recommendation_box("Empfehlung RT-2026-01", "Kurse.\n\nUnd mehr.", [("Gerichtet an", "")], "")
    styles = [(one.style, one.text) for one in box if isinstance(one, Paragraph)]
    assert styles == [
        ("RT Empfehlung Nummer", "Empfehlung RT-2026-01"),
        ("RT Empfehlung Wortlaut", "Kurse."),
        ("RT Empfehlung Wortlaut", "Und mehr."),
        ("RT Ergebnis", "Ergebnis: –"),
    ]


def test_a_vote_has_a_line_of_its_own() -> None:
    box = blocks.recommendation_box("Empfehlung", "Kurse.", [("Abstimmung", "41 Ja")], "einstimmig")
    assert [one.style for one in box if isinstance(one, Paragraph)][2] == "RT Abstimmung"


def test_lines_to_sign_can_be_understood_without_seeing_them() -> None:
    found = blocks.signatures([("Vorsitz", "Änne Öztürk-Weiß"), ("Schriftführung", "")])
    texts = [one.text for one in found if isinstance(one, Paragraph)]
    assert texts == [
        "Vorsitz",
        "Änne Öztürk-Weiß, Datum und Unterschrift",
        "Schriftführung",
        "Name, Datum und Unterschrift",
    ]


@given(st.text(max_size=300), st.integers(3, 120))
def test_what_is_shortened_has_room_and_says_so(text: str, limit: int) -> None:
    told = blocks.shortened(text, limit)
    flat = " ".join(text.split())
    assert len(told) <= limit
    assert told == flat or (len(flat) > limit and told.endswith("…") and flat.startswith(told[:-2]))


def test_a_long_wording_is_cut_behind_a_word() -> None:
    told = blocks.shortened("Räume am Wochenende\nkostenfrei öffnen", 25)
    assert told == "Räume am Wochenende\u00a0…", "the dots never stand alone on a line"
    assert blocks.shortened("Räume öffnen", 25) == "Räume öffnen"
