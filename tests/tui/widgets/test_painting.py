from io import StringIO

import pyte
import pytest
from rich.console import Console
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui.widgets.painting import CellsCompositor, CellsUpdate
from rundertisch_tui.tui.widgets.standing_cells import StandingCells


def _sent(line: dict[int, str], ends: list[int], *spans: tuple[int, int]) -> str:
    strips: dict[int, Strip | None] = {x: Strip([Segment(text)]) for x, text in line.items()}
    update = CellsUpdate([strips], [(0, first, end) for first, end in spans], [ends], StandingCells(), 20)
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


class _Filled(Widget):
    """Rows of one letter; counts how often it was asked for a row."""

    DEFAULT_CSS = "_Filled { height: 1fr; width: 1fr; }"

    def __init__(self, letters: str, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.letters, self.asked = letters, 0

    def render_line(self, y: int) -> Strip:
        self.asked += 1
        text = f"{y}{self.letters * self.size.width}"[: self.size.width]
        return Strip([Segment(text)]).adjust_cell_length(self.size.width)


class _Panes(App[None]):
    """Two panes side by side below a line, and a layer over the corner where all meet."""

    CSS = """
    Screen { layers: below above; }
    #line { height: 1; dock: top; }
    #over { layer: above; width: 6; height: 3; offset: 7 2; }
    """

    def on_mount(self) -> None:
        self.screen._compositor = CellsCompositor()

    def compose(self) -> ComposeResult:
        yield _Filled("l", "line")
        with Horizontal():
            yield _Filled("left ", "left")
            yield _Filled("right漢 ", "right")
        yield _Filled("over ", "over")


def _whole(compositor: CellsCompositor) -> list[str]:
    return [strip.text for strip in compositor.render_strips()]


async def test_what_is_painted_of_a_change_is_what_the_whole_screen_shows_there() -> None:
    async with _Panes().run_test(size=(20, 8)) as pilot:
        compositor = pilot.app.screen._compositor
        assert isinstance(compositor, CellsCompositor)
        whole = _whole(compositor)
        for x, y, width, height in ((0, 0, 20, 8), (6, 0, 9, 3), (0, 5, 3, 1), (8, 3, 1, 1), (6, 4, 8, 3)):
            compositor._dirty_regions = {Region(x, y, width, height), Region(1, 7, 1, 1)}
            update = compositor.render_partial_update()
            assert update is not None
            terminal = pyte.Screen(20, 8)
            pyte.Stream(terminal).feed(update.render_segments(pilot.app.console))
            for row in range(y, y + height):
                seen = terminal.display[row]
                assert seen[x : x + width] == whole[row][: len(seen)][x : x + width]


async def test_nothing_to_paint_is_no_update() -> None:
    async with _Panes().run_test(size=(20, 8)) as pilot:
        pilot.app.screen._compositor._dirty_regions = set()
        assert pilot.app.screen._compositor.render_partial_update() is None


async def test_only_widgets_that_are_seen_in_a_change_draw_anything() -> None:
    async with _Panes().run_test(size=(20, 8)) as pilot:
        await pilot.pause()
        panes = {pane.id: pane for pane in pilot.app.query(_Filled)}
        for pane in panes.values():
            pane._styles_cache.clear()
            pane.asked = 0
        compositor = pilot.app.screen._compositor
        compositor._dirty_regions = {Region(1, 4, 3, 2)}
        compositor.render_partial_update()
        assert {name: pane.asked for name, pane in panes.items()} == {"line": 0, "left": 2, "right": 0, "over": 0}
