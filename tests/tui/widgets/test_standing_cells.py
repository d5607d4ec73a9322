import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import cells
from rundertisch_tui.tui.widgets.standing_cells import StandingCells

BAR = Style(color="#ffffff", bgcolor="#005f87")
TEXTS = st.text("ab 漢é", max_size=12)


def _strip(text: str, style: Style | None = None) -> Strip:
    return Strip([Segment(text, style)])


def _standing(*lines: str) -> StandingCells:
    standing = StandingCells()
    for y, text in enumerate(lines):
        standing.fill(y, (_strip(text),))
    return standing


def _news(standing: StandingCells, x: int, text: str, style: Style | None = None) -> list[tuple[int, str]]:
    strip = _strip(text, style)
    return [(at, new.text) for at, new in standing.news(0, x, strip, cells(strip))]


def test_what_stands_there_is_not_sent_again() -> None:
    assert _news(_standing("Kern, Uwe"), 0, "Kern, Uwe") == []


def test_only_what_differs_is_sent_and_once() -> None:
    standing = _standing("Kern, Uwe")
    assert _news(standing, 6, "Ute") == [(7, "t")]
    assert _news(standing, 0, "Kern, Ute") == []


def test_another_ground_is_sent() -> None:
    assert _news(_standing("Kern"), 0, "Kern", BAR) == [(0, "Kern")]


def test_a_line_that_is_not_known_is_sent_whole() -> None:
    standing = _standing("Kern")
    assert _news(standing, 2, "rne") == [(2, "rne")]
    standing = _standing("Kern")
    standing.forget()
    assert _news(standing, 0, "Kern") == [(0, "Kern")]


def test_half_a_wide_letter_that_was_written_over_is_sent_again() -> None:
    standing = _standing("a漢b")
    assert _news(standing, 2, "x") == [(2, "x")]
    assert _news(standing, 0, "a漢b") == [(1, "漢")]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 11), TEXTS), max_size=5))
def test_a_terminal_shows_in_the_end_what_was_written_last(before: str, written: list[tuple[int, str]]) -> None:
    whole, ours = pyte.Screen(24, 1), pyte.Screen(24, 1)
    first = _strip(before).adjust_cell_length(24)
    standing = StandingCells()
    standing.fill(0, (first,))
    for screen in (whole, ours):
        pyte.Stream(screen).feed(first.text)
    for x, text in written:
        pyte.Stream(whole).feed(f"\x1b[1;{x + 1}H{text}")
        for at, new in standing.news(0, x, _strip(text), cells(_strip(text))):
            pyte.Stream(ours).feed(f"\x1b[1;{at + 1}H{new.text}")
    pyte.Stream(whole).feed("\x1b[1;1H")
    assert [ours.buffer[0][x].data for x in range(24)] == [whole.buffer[0][x].data for x in range(24)]
