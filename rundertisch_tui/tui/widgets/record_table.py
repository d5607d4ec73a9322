"""The one list of the program: columns, marks, a bar, a filter; drawn line by line (floors.md 2)."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui import theme
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.changes import only_changes
from rundertisch_tui.tui.widgets.matches import underlined
from rundertisch_tui.tui.widgets.row_filter import RowFilter

Key = str | int
"""What tells a record from all others in its list."""


@dataclass(frozen=True, slots=True)
class Column:
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
    whole row, `trailer` a foreign user's name at its end, `search` the folded text for the filter (made from the cells
    if empty).
    """

    id: Key
    cells: tuple[str, ...]
    mark: str = ""
    mark_tone: str = ""
    tone: str = ""
    trailer: str = ""
    search: str = field(default="", compare=False)


_MARK_TONES: Mapping[str, str] = {"!": "warn", "√": "gut", "•": "fremd", "■": "akzent"}
_EDGE = 3
"""Cells before the text: `›`, the mark, a blank (look.md 4)."""


class RecordTable(Widget, can_focus=True):
    """A list of records that is as fast with 10,000 rows as with 100."""

    DEFAULT_CSS = "RecordTable { height: 1fr; width: 1fr; background: $grund; color: $text; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False, id="list.down"),
        Binding("up,k", "move(-1)", show=False, id="list.up"),
        Binding("pagedown", "page(1)", show=False, id="list.page_down"),
        Binding("pageup", "page(-1)", show=False, id="list.page_up"),
        Binding("home", "edge(-1)", show=False, id="list.first"),
        Binding("end", "edge(1)", show=False, id="list.last"),
        Binding("enter", "choose", show=False, id="list.open"),
        Binding("space", "mark", show=False, id="list.mark"),
    ]

    @dataclass
    class RowHighlighted(Message):
        """The bar stands on another record; None in an empty list."""

        table: "RecordTable"
        id: Key | None

        @property
        def control(self) -> "RecordTable":
            """The list that sends it."""
            return self.table

    @dataclass
    class RowSelected(Message):
        """Enter was pressed on a record."""

        table: "RecordTable"
        id: Key

        @property
        def control(self) -> "RecordTable":
            """The list that sends it."""
            return self.table

    @dataclass
    class MarksChanged(Message):
        """Other records are marked."""

        table: "RecordTable"
        ids: frozenset[Key]

        @property
        def control(self) -> "RecordTable":
            """The list that sends it."""
            return self.table

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        id: str | None = None,  # noqa: A002 - Textual's own word
        header: bool = True,
        foot: bool = True,
        markable: bool = True,
        empty: tuple[str, str, str] = ("Hier ist noch nichts.", "", ""),
    ) -> None:
        super().__init__(id=id)
        self.columns = tuple(columns)
        self._empty = empty
        self.sorted_by: tuple[int, bool] | None = None
        self._marked: frozenset[Key] = frozenset()
        self.show_matches = False
        self._header, self._foot, self._markable = header, foot, markable
        self._rows: list[Row] = []
        self._foreign: dict[Key, str] = {}
        self._shown: list[Row] = []
        self._filter = RowFilter()
        self._words: tuple[str, ...] = ()
        self._cursor = 0
        self._top = 0
        self._always_bar = False
        self._widths: list[int] = []
        self._styles: dict[str, Style] = {}
        self._has_tones = any(column.tone for column in self.columns)

    # ---- what screens call

    @property
    def empty(self) -> tuple[str, str, str]:
        """What an empty list says: why it is empty, and which key changes that."""
        return self._empty

    @empty.setter
    def empty(self, lines: tuple[str, str, str]) -> None:
        if self._shown:  # nobody sees it
            self._empty = lines
        elif lines != self._empty:
            with only_changes(self):
                self._empty = lines

    @property
    def marked(self) -> frozenset[Key]:
        """The marked records, those that the filter hides included."""
        return self._marked

    @marked.setter
    def marked(self, records: frozenset[Key]) -> None:
        if records != self._marked:
            with only_changes(self):
                self._marked = records

    @property
    def is_markable(self) -> bool:
        """Whether Space marks rows here."""
        return self._markable

    @property
    def current(self) -> Key | None:
        """The record under the bar; None in an empty list."""
        return self._shown[self._cursor].id if self._shown else None

    @property
    def shown(self) -> int:
        """How many rows the filter lets through."""
        return len(self._shown)

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def first_row(self) -> int:
        """How many rows lie above the window."""
        return self._top

    @property
    def last_row(self) -> int:
        """How many rows lie above the end of the window."""
        return min(self._top + self._visible, len(self._shown))

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the filter."""
        return self._words

    @property
    def shown_ids(self) -> tuple[Key, ...]:
        """The records that the filter lets through, in the order of the list."""
        return tuple(row.id for row in self._shown)

    def fill(self, rows: Sequence[Row], words: Sequence[str] | None = None) -> None:
        """Show other rows; the bar stays on its record, the marks on theirs, the filter unless `words` are given."""
        before = self.current
        with only_changes(self):
            self._rows = [self._dressed(row) for row in rows] if self._foreign else list(rows)
            self._filter.fill([row.search or fold(" ".join(row.cells)) for row in self._rows])
            if words is not None:
                self._words = tuple(word for word in words if word)
            if self._marked:
                self._marked &= {row.id for row in self._rows}
            self._apply(before)

    def filter(self, words: Sequence[str]) -> None:
        """Let only rows through that hold all folded words; the bar stays on its record if it is among them."""
        with only_changes(self):
            self._words = tuple(word for word in words if word)
            self._apply(self.current)

    def bring_forward(self, records: Set[Key]) -> None:
        """Show these of the filtered rows first, each part in its order; the bar stays where it is."""
        self._shown = sorted(self._shown, key=lambda row: row.id not in records)
        self.refresh()

    def move_to(self, record: Key) -> bool:
        """Set the bar on a record; False if it is not shown."""
        for at, row in enumerate(self._shown):
            if row.id == record:
                self._go(at)
                return True
        return False

    def mark_foreign(self, record: Key, user: str) -> None:
        """Show that somebody else changed a record: text in the foreign colour and the name at its end.

        The sign stays until the bar has been on the row, also when other rows are filled in meanwhile.
        """
        self._foreign[record] = user
        self._redress(record)

    def calm_foreign(self, record: Key) -> None:
        """Leave only the sign of a foreign change (after 5 s, look.md 6)."""
        if record in self._foreign:
            self._foreign[record] = ""
            self._redress(record)

    def _dressed(self, row: Row) -> Row:
        """The row as it looks while somebody else's change is new; a more urgent sign stays."""
        user = self._foreign.get(row.id)
        if user is None:
            return row
        return replace(row, tone="fremd" if user else "", trailer=user, mark=row.mark or "•")

    def _visit(self, record: Key) -> None:
        if self._foreign.get(record) == "":
            del self._foreign[record]
            self._redress(record)

    def keep_bar(self, always: bool = True) -> None:
        """Show the bar though the focus is in a field that drives this list (look.md 1)."""
        self._always_bar = always
        self.refresh()

    def sort_sign(self, column: int, *, descending: bool = False) -> None:
        """Say by which column the rows are sorted; the caller sorts."""
        self.sorted_by = (column, descending)
        self.refresh()

    # ---- keys

    def action_move(self, by: int) -> None:
        self._go(self._cursor + by)

    def action_page(self, by: int) -> None:
        self._go(self._cursor + by * max(self._visible - 1, 1))

    def action_edge(self, to: int) -> None:
        self._go(0 if to < 0 else len(self._shown) - 1)

    def action_choose(self) -> None:
        if self._shown:
            self.post_message(self.RowSelected(self, self._shown[self._cursor].id))

    def action_mark(self) -> None:
        if not self._markable or not self._shown:
            return
        self.marked ^= {self._shown[self._cursor].id}
        self.post_message(self.MarksChanged(self, self.marked))
        self._go(self._cursor + 1)

    # ---- state

    @property
    def _visible(self) -> int:
        return max(self.size.height - int(self._header) - int(self._foot), 1)

    def _apply(self, record: Key | None) -> None:
        if not self._words:
            self._shown = self._rows
        else:
            self._shown = list(map(self._rows.__getitem__, self._filter.places(self._words)))
        at = next((at for at, row in enumerate(self._shown) if row.id == record), None)
        self._cursor = at if at is not None else max(min(self._cursor, len(self._shown) - 1), 0)
        self._scroll_in()
        if self.current != record:
            self.post_message(self.RowHighlighted(self, self.current))

    def _go(self, to: int) -> None:
        to = max(min(to, len(self._shown) - 1), 0)
        if to == self._cursor or not self._shown:
            return
        before, self._cursor = self._cursor, to
        if self._scroll_in():
            self.refresh()
        else:
            self._refresh_row(before)
            self._refresh_row(to)
        self._visit(self._shown[to].id)
        self.post_message(self.RowHighlighted(self, self.current))

    def _scroll_in(self) -> bool:
        top = min(self._top, max(len(self._shown) - self._visible, 0))
        top = max(min(top, self._cursor), self._cursor - self._visible + 1, 0)
        changed, self._top = top != self._top, top
        return changed

    def _redress(self, record: Key) -> None:
        for rows in (self._rows,) if self._shown is self._rows else (self._rows, self._shown):
            for at, row in enumerate(rows):
                if row.id == record:
                    plain = replace(row, tone="", trailer="", mark=row.mark.replace("•", ""))
                    rows[at] = self._dressed(plain)
        self.refresh()

    def _refresh_row(self, at: int) -> None:
        self.refresh(Region(0, at - self._top + int(self._header), self.size.width, 1))

    @property
    def _foot_line(self) -> int:
        shown = min(len(self._shown) - self._top, self._visible)
        return max(shown, 0) + int(self._header)

    def on_focus(self) -> None:
        self._refresh_row(self._cursor)

    def on_blur(self) -> None:
        self._refresh_row(self._cursor)

    def on_resize(self) -> None:
        self._scroll_in()

    def on_click(self, event: events.Click) -> None:
        at = event.y - int(self._header) + self._top
        if 0 <= at < len(self._shown):
            self.focus()
            self._go(at)

    def notify_style_update(self) -> None:
        self._styles.clear()
        super().notify_style_update()

    # ---- drawing

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if not self._shown:
            return self._empty_line(y, width)
        if self._header and y == 0:
            return self._header_strip(width)
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

    def _column_widths(self, width: int) -> list[int]:
        fixed = sum(column.width for column in self.columns)
        rest = width - _EDGE - 1 - fixed - self._gaps()
        return [column.width or max(rest, 4) for column in self.columns]

    def _gaps(self) -> int:
        return sum(2 if column.right else 1 for column in self.columns[1:])

    def _cells(self, values: Sequence[str], width: int) -> str:
        parts: list[str] = []
        for at, (column, size) in enumerate(zip(self.columns, self._column_widths(width), strict=True)):
            gap = "" if at == 0 else "  " if column.right else " "
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
        on, token = ("wahl", "wahltext") if bar else ("ruhe", "text") if here else ("grund", row.tone or "text")
        style = self._style(token, on=on)
        mark = "■" if row.id in self.marked and row.mark != "!" else row.mark or " "
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
        for number, (column, size) in enumerate(zip(self.columns, self._column_widths(width), strict=True)):
            gap = 0 if number == 0 else 2 if column.right else 1
            piece, text = _cut_cells(text, gap + size)
            segments.append(Segment(piece, self._style(column.tone or "text")))
        return [*segments, Segment(text, self._style("text"))] if text else segments

    def _foot_strip(self, width: int) -> Strip:
        last = min(self._top + self._visible, len(self._shown))
        more = ("▲" if self._top else "") + ("▼" if last < len(self._shown) else "")
        left = f"   {len(self.marked)} markiert" if self.marked else ""
        whole = len(self._shown) <= self._visible
        right = "" if whole else f"{self._top + 1}–{last} von {len(self._shown)}  {more} "
        text = fit(left, max(width - cell_len(right), 0)) + right
        return Strip([Segment(text, self._style("leise"))]).adjust_cell_length(width, self._style("leise"))

    def _empty_line(self, y: int, width: int) -> Strip:
        at = y - int(self._header)
        text = clean(self.empty[at]) if 0 <= at < len(self.empty) else ""
        style = self._style("text" if at == 0 else "leise", bold=at == 0)
        return Strip([Segment(" " * _EDGE + fit(text, max(width - _EDGE - 1, 0)), style)]).adjust_cell_length(
            width, style
        )


def _cut_cells(text: str, width: int) -> tuple[str, str]:
    """Cut a text after `width` cells."""
    if text.isascii():
        return text[:width], text[width:]
    at = used = 0
    while at < len(text) and used < width:
        used += cell_len(text[at])
        at += 1
    return text[:at], text[at:]
