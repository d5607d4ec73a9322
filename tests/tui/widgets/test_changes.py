from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import APART, cells, runs

BOLD = Style(bold=True)


def changed(before: Strip, after: Strip) -> list[tuple[int, int]]:
    return runs(cells(before), cells(after))


def test_equal_lines_need_nothing() -> None:
    assert changed(Strip([Segment("Kern")]), Strip([Segment("Ke"), Segment("rn")])) == []


def test_only_the_cells_between_the_first_and_the_last_difference_are_drawn() -> None:
    assert changed(Strip([Segment("Telefon 0561 1")]), Strip([Segment("Telefon 0571 1")])) == [(10, 1)]


def test_another_style_is_a_difference() -> None:
    assert changed(Strip([Segment("ab")]), Strip([Segment("a"), Segment("b", BOLD)])) == [(1, 1)]


def test_a_wide_letter_counts_its_cells() -> None:
    assert changed(Strip([Segment("a漢b")]), Strip([Segment("a漢c")])) == [(3, 1)]


def test_lines_of_different_length_are_drawn_whole() -> None:
    assert changed(Strip([Segment("ab")]), Strip([Segment("abc")])) == [(0, 3)]


def test_a_wide_letter_is_drawn_with_both_its_cells() -> None:
    assert changed(Strip([Segment("a漢b")]), Strip([Segment("a語b")])) == [(1, 2)]
    assert changed(Strip([Segment("a漢b")]), Strip([Segment("axyb")])) == [(1, 2)]


def test_differences_far_from_each_other_are_drawn_apart() -> None:
    same = " " * APART
    assert changed(Strip([Segment(f"P-1{same}x")]), Strip([Segment(f"P-2{same}y")])) == [(2, 1), (3 + APART, 1)]
    assert changed(Strip([Segment(f"P-1{same[1:]}x")]), Strip([Segment(f"P-2{same[1:]}y")])) == [(2, APART + 1)]


def test_a_colour_that_nobody_sees_behind_a_blank_is_no_difference() -> None:
    grey, white = Style(color="#808080", bgcolor="#1c1c1c"), Style(color="#ffffff", bgcolor="#1c1c1c")
    assert changed(Strip([Segment("a ", white)]), Strip([Segment("a", white), Segment(" ", grey)])) == []
    bar = Style(color="#ffffff", bgcolor="#005f87")
    assert changed(Strip([Segment("a ", white)]), Strip([Segment("a", white), Segment(" ", bar)])) == [(1, 1)]
