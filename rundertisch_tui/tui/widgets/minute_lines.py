"""The lines of one item of the minutes: each as high as its text, with what belongs to it at its right end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.frame import style_of

_LEAD = 4
_KIND_TONES = {"i": "leise", "h": "warn bold", "x": "fehler bold"}
_INTERN = "[intern] "


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line. `right` and `tail` stand at its right end; `tail` (a day) is never cut.

    `trailer` is the name of somebody who has just written it; it takes the place of both.
    """

    id: int
    letter: str
    text: str
    right: str = ""
    tail: str = ""
    trailer: str = ""


def laid(row: LineRow, width: int) -> list[tuple[str, str]]:
    """The rows of a line as text and right side; the right side stands in the last row, or below it if it is full."""
    room = max(width - _LEAD - 1, 10)
    text = (_INTERN if row.letter == "x" else "") + clean(row.text.replace("\n", " / "))
    right = _right(row, room // 2)
    first = wrap(text, room)
    if not right:
        return [(line, "") for line in first]
    if cell_len(first[-1]) + 2 + cell_len(right) <= room:
        return [*((line, "") for line in first[:-1]), (first[-1], right)]
    return [*((line, "") for line in first), ("", right)]


def _right(row: LineRow, room: int) -> str:
    tail = "" if row.trailer else clean(row.tail)
    name = clean(row.trailer or row.right)
    most = room - cell_len(tail) - 1 if tail else room
    if cell_len(name) > most:
        name = fit(name, most).rstrip()
    return f"{name} {tail}".strip()


class MinuteLines(Widget, can_focus=True):
    """The lines as a list. Without the focus it shows its end, where one writes; with it the bar can walk."""

    DEFAULT_CSS = "MinuteLines { height: 1fr; width: 1fr; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False, id="lines.down"),
        Binding("up,k", "move(-1)", show=False, id="lines.up"),
        Binding("pagedown", "move(8)", show=False, id="lines.page_down"),
        Binding("pageup", "move(-8)", show=False, id="lines.page_up"),
        Binding("home", "edge(-1)", show=False, id="lines.first"),
        Binding("end", "edge(1)", show=False, id="lines.last"),
        Binding("enter", "choose", show=False, id="lines.choose"),
    ]

    class Chosen(Message):
        """Enter was pressed on a line."""

        def __init__(self, lines: "MinuteLines", entry: int) -> None:
            super().__init__()
            self.lines, self.entry = lines, entry

        @property
        def control(self) -> "MinuteLines":
            """The list that sends it."""
            return self.lines

    class Highlighted(Message):
        """The bar stands on another line; None where there is none."""

        def __init__(self, lines: "MinuteLines", entry: int | None) -> None:
            super().__init__()
            self.lines, self.entry = lines, entry

        @property
        def control(self) -> "MinuteLines":
            """The list that sends it."""
            return self.lines

    class LeftBelow(Message):
        """Down was pressed on the last line: the entry line is next."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._rows: list[LineRow] = []
        self._empty = ""
        self._laid: dict[LineRow, list[tuple[str, str]]] = {}
        self._places: list[tuple[int, int]] = []
        self._at = 0
        self._top = 0
        self._drawn: list[tuple[LineRow, int, bool] | None] = []

    # ---- what the screen calls

    @property
    def current(self) -> int | None:
        """The line under the bar; None where there is none."""
        return self._rows[self._at].id if self._rows else None

    @property
    def total(self) -> int:
        """How many lines there are."""
        return len(self._rows)

    @property
    def texts(self) -> list[str]:
        """The lines without colour, for tests."""
        return [f"{row.letter} {row.text}" for row in self._rows]

    def fill(self, rows: Sequence[LineRow], empty: str = "") -> None:
        """Show other lines, or `empty` where there is none; the bar stays on its line, and a name behind a new line."""
        if empty != self._empty:
            self._empty = empty
            self.refresh(Region(0, 0, self.size.width, 1))
        current, above = self.current, self._bar_row() - self._top
        trailers = {row.id: row.trailer for row in self._rows if row.trailer}
        wanted = [replace(row, trailer=trailers[row.id]) if row.id in trailers else row for row in rows]
        if wanted == self._rows:
            return
        self._rows = wanted
        at = next((at for at, row in enumerate(wanted) if row.id == current), None)
        self._at = at if at is not None else max(min(self._at, len(wanted) - 1), 0)
        self._lay(above)
        if self.current != current:
            self.post_message(self.Highlighted(self, self.current))

    def move_to(self, entry: int) -> bool:
        """Set the bar on a line; False if it is not here."""
        for at, row in enumerate(self._rows):
            if row.id == entry:
                self._go(at)
                return True
        return False

    def to_end(self) -> None:
        """Set the bar on the last line."""
        self._go(len(self._rows) - 1)

    def mark_foreign(self, entry: int, user: str) -> None:
        """Show who has just written a line."""
        self._trail(entry, user)

    def calm_foreign(self, entry: int) -> None:
        """Take the name away again."""
        self._trail(entry, "")

    def _trail(self, entry: int, name: str) -> None:
        self._rows = [replace(row, trailer=name) if row.id == entry else row for row in self._rows]
        self._lay()

    # ---- keys

    def action_move(self, by: int) -> None:
        if by > 0 and self._at >= len(self._rows) - 1:
            self.post_message(self.LeftBelow())
        else:
            self._go(self._at + by)

    def action_edge(self, to: int) -> None:
        self._go(0 if to < 0 else len(self._rows) - 1)

    def action_choose(self) -> None:
        if self.current is not None:
            self.post_message(self.Chosen(self, self.current))

    # ---- state

    def _go(self, to: int) -> None:
        to = max(min(to, len(self._rows) - 1), 0)
        if to != self._at and self._rows:
            self._at = to
            self._scroll()
            self._draw_anew()
            self.post_message(self.Highlighted(self, self.current))

    def _lay(self, above: int | None = None) -> None:
        """Break every line anew that is not known yet, and remember in which rows each line stands.

        `above`: so many rows stay above the bar, whatever others write there.
        """
        width = self.size.width
        known = self._laid
        self._laid = {row: known.get(row) or laid(row, width) for row in self._rows}
        self._places = [(at, part) for at, row in enumerate(self._rows) for part in range(len(self._laid[row]))]
        if above is not None:
            self._top = max(self._bar_row() - above, 0)
        self._scroll()
        self._draw_anew()

    def _bar_row(self) -> int:
        """The row, counted from the first line, in which the bar begins."""
        return next((y for y, (at, _) in enumerate(self._places) if at == self._at), 0)

    def _draw_anew(self) -> None:
        """Draw the rows that differ from those on the screen."""
        before, self._drawn = self._drawn, [self._in_sight(y) for y in range(self.size.height)]
        if len(before) != len(self._drawn):
            self.refresh()
            return
        for y, (old, new) in enumerate(zip(before, self._drawn, strict=True)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def _in_sight(self, y: int) -> tuple[LineRow, int, bool] | None:
        """What stands in a row: the line, which part of it, whether the bar is on it."""
        if y + self._top >= len(self._places):
            return None
        number, part = self._places[y + self._top]
        return self._rows[number], part, self.has_focus and number == self._at

    def _scroll(self) -> None:
        """Keep the bar in sight while it is here, else the end."""
        height = max(self.size.height, 1)
        last = max(len(self._places) - height, 0)
        if not self.has_focus:
            self._top = last
            return
        own = [y for y, (at, _) in enumerate(self._places) if at == self._at]
        if own:
            self._top = max(min(self._top, own[0]), own[-1] - height + 1, 0)
        self._top = min(self._top, last)

    def on_resize(self) -> None:
        self._laid, self._drawn = {}, []
        self._lay()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show or hide the bar; not in `on_focus`, which Textual calls before the focus is here."""
        super().watch_has_focus(has_focus)
        self._scroll()
        self._draw_anew()
        if has_focus:
            self.post_message(self.Highlighted(self, self.current))

    # ---- drawing

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        found = self._in_sight(y)
        if found is None:
            empty = f"  {self._empty}" if y == 0 and not self._rows else ""
            return Strip([Segment(fit(empty, width), style_of(self, "leise"))])
        row, part, here = found
        text, right = self._laid[row][part]
        room = width - _LEAD - 1
        ground = "wahl" if here else "grund"
        tone = "wahltext" if here else "fremd" if row.trailer else "text"
        plain = style_of(self, f"{tone} on {ground}")
        quiet = plain if here or row.trailer else style_of(self, "leise")
        kind = plain if here else style_of(self, "fremd" if row.trailer else _KIND_TONES.get(row.letter, "akzent bold"))
        segments = [
            Segment("› " if here and part == 0 else "  ", plain),
            Segment(f"{row.letter} " if part == 0 else "  ", kind),
        ]
        if text.startswith(_INTERN) and row.letter == "x" and not here and part == 0:
            segments.append(Segment(_INTERN, style_of(self, "fehler bold")))
            segments.append(Segment(fit(text[len(_INTERN) :], room - len(_INTERN) - cell_len(right)), plain))
        else:
            segments.append(Segment(fit(text, room - cell_len(right)), plain))
        segments.append(Segment(right, quiet))
        return Strip(segments).simplify().adjust_cell_length(width, plain if here else style_of(self, "text"))
