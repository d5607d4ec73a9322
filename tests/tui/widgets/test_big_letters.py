import pytest

from rundertisch_tui.tui.widgets.big_letters import broken, can_draw, drawn, glyph, size_of

WGL4_BLOCKS = set(" ▀▄█")


def test_a_letter_looks_like_itself() -> None:
    assert drawn("A", 1) == [
        "      ",
        "▄▀▀▀▄ ",
        "█   █ ",
        "█▀▀▀█ ",
        "▀   ▀ ",
    ]


@pytest.mark.parametrize(
    "text", ["Ängste überwinden, Größe zeigen", "Şahin, Ayşe · Łódź", "„Was wurde daraus?“ – 100 %"]
)
def test_german_and_neighbouring_letters_can_be_drawn_with_signs_that_every_terminal_has(text: str) -> None:
    assert can_draw(text)
    assert set("".join(drawn(text, 1))) <= WGL4_BLOCKS


def test_an_accent_makes_another_picture() -> None:
    assert len({glyph(letter) for letter in "aäáàâ"}) == 5
    assert glyph("ş") != glyph("s")


def test_what_cannot_be_drawn_has_no_size() -> None:
    assert not can_draw("مرحبا")
    assert size_of("مرحبا", 200, 50) == 0


def test_the_largest_size_that_fits_is_taken() -> None:
    assert size_of("Motto", 36, 5) == 1
    assert size_of("Motto", 80, 24) == 2
    assert size_of("Motto", 200, 60) > 2
    assert size_of("Motto", 20, 24) == 0
    assert size_of("Motto", 80, 4) == 0


def test_every_row_of_a_size_is_equally_wide() -> None:
    rows = drawn("Äy", 3)
    assert len(rows) == 15
    assert {len(row) for row in rows} == {36}


def test_lines_break_at_blanks() -> None:
    assert broken("Miteinander reden hilft", 12) == ["Miteinander", "reden hilft"]
    assert broken("Miteinander", 5) is None
