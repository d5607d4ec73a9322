"""How the one list of the program is drawn, line by line: its columns, rows, header and foot (floors.md 2)."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui import theme
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.matches import underlined

Key = str | int
"""What tells a record from all others in its list."""


class Column(NamedTuple):
    """One column. The one with width 0 takes the rest; `whole` is never cut with a sign; `tone` is its colour token."""

    title: str
    width: int = 0
    right: bool = False
    whole: bool = False
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its cells in the order of the columns.

    `mark` is `!`, `√`, `•` or empty, `mark_tone` its token where it is not the usual one, `tone` a colour token for the
    whole row, `trailer` a foreign user's name at its end. The filter looks into `search`, a text folded before; without
    it into `found_by`, folded when somebody filters; without both into the cells.
    """

    id: Key
    cells: tuple[str, ...]
    mark: str = ""
    mark_tone: str = ""
    tone: str = ""
    trailer: str = ""
    search: str = field(default="", compare=False)
    found_by: str = field(default="", compare=False)


class _Slot(NamedTuple):
    """The blanks before a column, its cells on this screen, and what it shows."""

    gap: str
    size: int
    column: Column


_MARK_TONES: Mapping[str, str] = {"!": "warn", "√": "gut", "•": "fremd", "■": "akzent"}
_EDGE = 3
"""Cells before the text: `›`, the mark, a blank (look.md 4)."""
MOST_DRAWN = 256
"""Drawn lines that are kept: most stand in the window again after the next key."""


class TableDrawing(Widget):
    """What of a list stands on the screen; which rows these are and where the bar is, `RecordTable` decides."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        id: str | None,  # noqa: A002 - Textual's own word
        header: bool,
        foot: bool,
        empty: tuple[str, str, str],
    ) -> None:
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.sorted_by: tuple[int, bool] | None = None
        self.show_matches = False
        self._header, self._foot, self._empty = header, foot, empty
        self._shown: Sequence[Row] = []
        self._marked: frozenset[Key] = frozenset()
        self._words: tuple[str, ...] = ()
        self._cursor = 0
        self._top = 0
        self._always_bar = False
        self._styles: dict[str, Style] = {}
        self._drawn: dict[Hashable, Strip] = {}
        self._slots_of: tuple[int, list[_Slot]] = (-1, [])
        self._has_tones = any(column.tone for column in self.columns)

    @property
    def _visible(self) -> int:
        return max(self.size.height - int(self._header) - int(self._foot), 1)

    @property
    def _foot_line(self) -> int:
        shown = min(len(self._shown) - self._top, self._visible)
        return max(shown, 0) + int(self._header)

    def notify_style_update(self) -> None:
        self._styles.clear()
        self._drawn.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return lines as they are drawn; without a frame around the list Textual has nothing to add to them."""
        if any(self.gutter):
            return super().render_lines(crop)
        filters, (_, background) = self.get_line_filters(), self.background_colors
        lines = []
        for y in crop.line_range:
            line = self.render_line(y)
            for each in filters:
                line = line.apply_filter(each, background)
            lines.append(line.crop(crop.x, crop.right))
        return lines

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if not self._shown:
            return self._empty_line(y, width)
        if self._header and y == 0:
            return self._once((self.sorted_by, width), partial(self._header_strip, width))
        at = y - int(self._header) + self._top
        if at < len(self._shown) and y - int(self._header) < self._visible:
            return self._row_strip(self._shown[at], at == self._cursor, width)
        if self._foot and y == self._foot_line:
            return self._foot_strip(width)
        return Strip.blank(width, self._style("text"))

    def _style(self, token: str, *, on: str = "grund", bold: bool = False, line: bool = False) -> Style:
        name = f"{token}/{on}/{bold}/{line}"
        if name not in self._styles:
            of = self.app.theme_variables
            ansi = of["grund"] == "ansi_default"
            colour = "default" if ansi else of[token]
            ground = "default" if ansi else of[on]
            strong = bold or (ansi and token in {"stark", "akzent", "warn", "fehler", "fremd"})
            reverse = ansi and on == "wahl"
            self._styles[name] = Style(
                color=colour, bgcolor=ground, bold=(strong or reverse) or None, reverse=reverse or None,
                underline=line or None,
            )  # fmt: skip
        return self._styles[name]

    def _once(self, look: Hashable, draw: Callable[[], Strip]) -> Strip:
        """Draw a line of this look, unless it stands there already or did a moment ago."""
        strip = self._drawn.get(look)
        if strip is None:
            if len(self._drawn) >= MOST_DRAWN:
                self._drawn.clear()
            strip = self._drawn[look] = draw()
        return strip

    def _slots(self, width: int) -> list[_Slot]:
        """Where the columns stand in so many cells."""
        if self._slots_of[0] != width:
            gaps = ["", *("  " if column.right else " " for column in self.columns[1:])]
            fixed = sum(column.width for column in self.columns) + sum(map(len, gaps))
            rest = max(width - _EDGE - 1 - fixed, 4)
            slots = [_Slot(gap, column.width or rest, column) for gap, column in zip(gaps, self.columns, strict=True)]
            self._slots_of = (width, slots)
        return self._slots_of[1]

    def column_width(self, column: int) -> int:
        """Return how many cells a column has on this screen."""
        return self._slots(self.size.width)[column].size

    def _cells(self, values: Sequence[str], width: int) -> str:
        parts: list[str] = []
        for at, (gap, size, column) in enumerate(self._slots(width)):
            value = clean(values[at]) if at < len(values) else ""
            parts.append(gap + fit(value, size, right=column.right, cut=not column.whole))
        return "".join(parts)

    def _header_strip(self, width: int) -> Strip:
        titles = [column.title for column in self.columns]
        segments = [Segment(" " * _EDGE, self._style("leise"))]
        if self.sorted_by is not None:
            at, descending = self.sorted_by
            titles[at] += " ▼" if descending else " ▲"
            start = cell_len(self._cells([*titles[:at], ""], width).rstrip()) if at else 0
            text = self._cells(titles, width)
            start = text.index(titles[at], start) if titles[at] in text else 0
            end = start + len(titles[at])
            segments.append(Segment(text[:start], self._style("leise")))
            segments.append(Segment(text[start:end], self._style("leise", bold=True)))
            segments.append(Segment(text[end:], self._style("leise")))
        else:
            segments.append(Segment(self._cells(titles, width), self._style("leise")))
        return Strip(segments).adjust_cell_length(width, self._style("leise"))

    def _row_strip(self, row: Row, here: bool, width: int) -> Strip:
        bar = here and (self.has_focus or self._always_bar)
        mark = "■" if row.id in self._marked and row.mark != "!" else row.mark or " "
        look = (row, here, bar, mark, width, self._words if self.show_matches else ())
        return self._once(look, partial(self._draw_row, row, here, bar, mark, width))

    def _draw_row(self, row: Row, here: bool, bar: bool, mark: str, width: int) -> Strip:
        on, token = ("wahl", "wahltext") if bar else ("ruhe", "text") if here else ("grund", row.tone or "text")
        style = self._style(token, on=on)
        tone = (row.mark_tone if mark == row.mark else "") or _MARK_TONES.get(mark, "text")
        text = self._cells(row.cells, width)
        if row.trailer:
            name = clean(row.trailer)
            room = width - _EDGE - 1 - cell_len(name) - 1
            text = fit(text, room) + " " + name
        segments = [Segment("›" if here else " ", style)]
        segments.append(Segment(mark, self._mark_style(mark, tone, on, token)))
        segments.append(Segment(" ", style))
        if self.show_matches and self._words:
            segments.extend(underlined(text, self._words, style, self._style(token, on=on, line=True)))
        elif on == "grund" and not (row.tone or row.trailer) and self._has_tones:
            segments.extend(self._toned(text, width))
        else:
            segments.append(Segment(text, style))
        return Strip(segments).adjust_cell_length(width, segments[-1].style).simplify()

    def _mark_style(self, mark: str, tone: str, on: str, token: str) -> Style:
        """The sign's own colour; in 16 colours a pair of its own, on the bar that of the row (look.md 2)."""
        pair = theme.SIGN_PAIRS.get(tone) if self.app.theme == theme.ANSI and mark in "!•" else None
        if pair is not None:
            return Style(color=pair[0], bgcolor=pair[1], bold=True)
        return self._style(tone if on == "grund" else token, on=on, bold=mark == "!")

    def _toned(self, text: str, width: int) -> list[Segment]:
        """Cut the text of a row where its columns change their colour."""
        segments: list[Segment] = []
        for gap, size, column in self._slots(width):
            piece, text = _cut_cells(text, len(gap) + size)
            segments.append(Segment(piece, self._style(column.tone or "text")))
        return [*segments, Segment(text, self._style("text"))] if text else segments

    def _foot_strip(self, width: int) -> Strip:
        last = min(self._top + self._visible, len(self._shown))
        more = ("▲" if self._top else "") + ("▼" if last < len(self._shown) else "")
        left = f"   {len(self._marked)} markiert" if self._marked else ""
        whole = len(self._shown) <= self._visible
        right = "" if whole else f"{self._top + 1}–{last} von {len(self._shown)}  {more} "
        text = fit(left, max(width - cell_len(right), 0)) + right
        return self._once((text, width), partial(self._plain, text, "leise", width))

    def _empty_line(self, y: int, width: int) -> Strip:
        at = y - int(self._header)
        text = clean(self._empty[at]) if 0 <= at < len(self._empty) else ""
        line = " " * _EDGE + fit(text, max(width - _EDGE - 1, 0))
        first = at == 0
        return self._once((line, width, first), partial(self._plain, line, "text" if first else "leise", width, first))

    def _plain(self, text: str, token: str, width: int, bold: bool = False) -> Strip:
        style = self._style(token, bold=bold)
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)


def _cut_cells(text: str, width: int) -> tuple[str, str]:
    """Cut a text after `width` cells."""
    if text.isascii():
        return text[:width], text[width:]
    at = used = 0
    while at < len(text) and used < width:
        used += cell_len(text[at])
        at += 1
    return text[:at], text[at:]
