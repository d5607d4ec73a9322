"""How many lines a text takes."""

import pytest

from rundertisch_tui.documents.letter_widths import lines_on, width


def test_narrow_letters_take_less_room_than_wide_ones() -> None:
    assert width("illi", 11) < width("nnnn", 11) < width("WMWM", 11)
    assert width("Kern", 11, bold=True) > width("Kern", 11)


def test_soft_hyphens_have_no_width() -> None:
    assert width("Stadt\u00adrat", 11) == width("Stadtrat", 11)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("Stadtverordnetenversammlung (Grüne)", 1),
        ("Amt für Schule und Bildung, Sachgebietsleitung", 2),
        ("Nachbarschaftstreff Philippinenhof-Warteberg, Elternarbeit", 2),
        ("x" * 100, 3),
    ],
)
def test_lines_break_at_words_and_hyphens_and_within_what_is_too_long(text: str, lines: int) -> None:
    assert lines_on(text, 11, 193) == lines
