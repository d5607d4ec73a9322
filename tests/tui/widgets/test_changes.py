from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import changed

BOLD = Style(bold=True)


def test_equal_lines_need_nothing() -> None:
    assert changed(Strip([Segment("Kern")]), Strip([Segment("Ke"), Segment("rn")])) is None


def test_only_the_cells_between_the_first_and_the_last_difference_are_drawn() -> None:
    assert changed(Strip([Segment("Telefon 0561 1")]), Strip([Segment("Telefon 0571 1")])) == (10, 1)


def test_another_style_is_a_difference() -> None:
    assert changed(Strip([Segment("ab")]), Strip([Segment("a"), Segment("b", BOLD)])) == (1, 1)


def test_a_wide_letter_counts_its_cells() -> None:
    assert changed(Strip([Segment("a漢b")]), Strip([Segment("a漢c")])) == (3, 1)


def test_lines_of_different_length_are_drawn_whole() -> None:
    assert changed(Strip([Segment("ab")]), Strip([Segment("abc")])) == (0, 3)
