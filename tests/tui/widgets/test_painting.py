from io import StringIO

import pytest
from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from rundertisch_tui.tui.widgets.painting import CellsUpdate


def _sent(line: dict[int, str], ends: list[int], *spans: tuple[int, int]) -> str:
    strips: dict[int, Strip | None] = {x: Strip([Segment(text)]) for x, text in line.items()}
    update = CellsUpdate([strips], [(0, first, end) for first, end in spans], [ends])
    return update.render_segments(Console(file=StringIO()))


@pytest.mark.parametrize(
    ("spans", "sent"),
    [
        ([(0, 8)], "\x1b[1;1HKern Uwe"),
        ([(5, 8)], "\x1b[1;6HUwe"),
        ([(2, 3)], "\x1b[1;3Hr"),
        ([(0, 1), (7, 8)], "\x1b[1;1HK\x1b[1;8He"),
    ],
)
def test_only_the_cells_of_a_span_are_sent_each_at_its_place(spans: list[tuple[int, int]], sent: str) -> None:
    assert _sent({0: "Kern Uwe"}, [8], *spans) == sent


def test_a_span_over_two_widgets_takes_its_part_of_both() -> None:
    assert _sent({0: "Kern", 4: "Amt 5"}, [4, 9], (3, 7)) == "\x1b[1;4Hn\x1b[1;5HAmt"


def test_a_widget_that_ends_where_a_span_begins_is_not_sent() -> None:
    assert _sent({0: "Kern", 4: "Amt 5"}, [4, 9], (4, 9)) == "\x1b[1;5HAmt 5"


def test_a_wide_letter_is_sent_whole() -> None:
    assert _sent({0: "a漢b"}, [4], (1, 3)) == "\x1b[1;2H漢"
