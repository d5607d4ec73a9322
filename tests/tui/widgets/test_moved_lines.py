import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import cells
from rundertisch_tui.tui.widgets.moved_lines import FARTHEST, Move, found
from rundertisch_tui.tui.widgets.standing_cells import StandingCells

WIDTH = 4


def _strip(text: str) -> Strip:
    return Strip([Segment(text)]).adjust_cell_length(WIDTH)


def _found(stands: str, wanted: str) -> Move | None:
    """What is found where each letter is a line; a blank is a line that is not known, or not painted."""
    lines = [{y: cells(_strip(letter)) for y, letter in enumerate(text) if letter != " "} for text in (stands, wanted)]
    return found(*lines)


@pytest.mark.parametrize(
    ("stands", "wanted", "move"),
    [
        ("abcdef", "bcdefg", Move(0, 5, 1)),
        ("abcdef", "zabcde", Move(0, 5, -1)),
        ("abcdefgh", "defghijk", Move(0, 7, 3)),
        ("habcdef", "hbcdefg", Move(1, 6, 1)),
        ("abcdeBz", "bcdexBy", Move(0, 4, 1)),
        ("abcdef", "abcdef", None),
        ("abcdef", "uvwxyz", None),
        ("abc", "bcd", None),
        ("abcdef", "bc efg", None),
        ("ab def", "bcdefg", Move(2, 5, 1)),
        ("abc ef", "bcdefg", None),
        ("aaaaaa", "aaaaaa", None),
        ("abcdefghi", "efghijklm", None),
    ],
)
def test_lines_that_stand_elsewhere_are_moved_where_that_spares_some(
    stands: str, wanted: str, move: Move | None
) -> None:
    assert _found(stands, wanted) == move


@given(st.text("ab漢", min_size=5, max_size=8), st.integers(-FARTHEST, FARTHEST), st.text("ab漢c", max_size=4))
def test_a_terminal_shows_what_is_wanted_wherever_it_stood(letters: str, up: int, new: str) -> None:
    before = [f"{letter}{at}" for at, letter in enumerate(letters)]
    wanted = [*before[up:], *before[:up]] if up else list(before)
    wanted[len(wanted) - len(new) :] = new
    standing, screen = StandingCells(), pyte.Screen(WIDTH, len(letters))
    terminal = pyte.Stream(screen)
    for y, text in enumerate(before):
        standing.fill(y, (_strip(text),))
        terminal.feed(f"\x1b[{y + 1};1H{_strip(text).text}")
    pieces = {y: _strip(text) for y, text in enumerate(wanted)}
    move = standing.move({y: cells(strip) for y, strip in pieces.items()})
    terminal.feed("" if move is None else move.sequence)
    for y, strip in pieces.items():
        for at, piece in standing.news(y, 0, strip, cells(strip)):
            terminal.feed(f"\x1b[{y + 1};{at + 1}H{piece.text}")
    whole = pyte.Screen(WIDTH, len(letters))
    for y, strip in pieces.items():
        pyte.Stream(whole).feed(f"\x1b[{y + 1};1H{strip.text}")
    assert screen.display == whole.display
    assert screen.margins is None
