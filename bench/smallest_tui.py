"""The floors of the screens: the smallest Textual app, a bare Input, a bare list on the Line API."""

import sys
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

BAR, PLAIN = Style(color="#ffffff", bgcolor="#005f87"), Style(color="#d0d0d0", bgcolor="#1c1c1c")


class Smallest(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("BEREIT")


class FlatInput(Input):
    DEFAULT_CSS = "FlatInput { height: 1; border: none; padding: 0; } FlatInput:focus { border: none; }"


class BareInput(App[None]):
    def compose(self) -> ComposeResult:
        field = FlatInput("BEREIT")
        field.cursor_blink = False
        yield field


class BareList(Widget, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]
    DEFAULT_CSS = "BareList { height: 1fr; }"

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = [f"BEREIT Zeile {at:05}  Amt für Soziales      Mitglied        03/2031" for at in range(rows)]
        self.at = 0

    def action_move(self, by: int) -> None:
        before, self.at = self.at, (self.at + by) % 20
        self.refresh(Region(0, before, self.size.width, 1))
        self.refresh(Region(0, self.at, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        style = BAR if y == self.at else PLAIN
        return Strip([Segment(self.rows[y], style)]).adjust_cell_length(self.size.width, style)


class ListApp(App[None]):
    def __init__(self, rows: int) -> None:
        super().__init__()
        self.list = BareList(rows)

    def compose(self) -> ComposeResult:
        yield self.list


def main() -> None:
    kind = sys.argv[1]
    app: App[None] = {"smallest": Smallest, "input": BareInput}.get(kind, lambda: ListApp(int(sys.argv[2])))()
    app.run()


if __name__ == "__main__":
    main()
