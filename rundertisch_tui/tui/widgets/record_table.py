"""The one list of the program: what its keys do, its bar, its marks, its filter."""

from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui.widgets.foreign_changes import ForeignChanges
from rundertisch_tui.tui.widgets.picked_rows import PickedRows
from rundertisch_tui.tui.widgets.row_filter import RowFilter
from rundertisch_tui.tui.widgets.table_drawing import Column, Key, Row, TableDrawing

__all__ = ["Column", "Key", "RecordTable", "Row"]


class RecordTable(TableDrawing, can_focus=True):
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
        super().__init__(columns, id=id, header=header, foot=foot, empty=empty)
        self._markable = markable
        self._rows: list[Row] = []
        self._foreign = ForeignChanges()
        self._filter = RowFilter()
        self._places: Sequence[int] = ()
        """Where the shown rows stand among all rows."""

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
            self._empty = lines
            self.refresh()

    @property
    def marked(self) -> frozenset[Key]:
        """The marked records, those that the filter hides included."""
        return self._marked

    @marked.setter
    def marked(self, records: frozenset[Key]) -> None:
        if records != self._marked:
            self._marked = records
            self.refresh()

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

    def fill(self, rows: Sequence[Row], words: Sequence[str] | None = None, *, from_top: bool = False) -> None:
        """Show other rows; the bar stays on its record, the marks on theirs, the filter unless `words` are given.

        With `from_top` the bar stands on the first row.
        """
        before = None if from_top else self.current
        self._rows = [self._foreign.dressed(row) for row in rows] if self._foreign else list(rows)
        self._filter.fill(len(self._rows), partial(_searched, self._rows))
        if words is not None:
            self._words = tuple(word for word in words if word)
        if self._marked:
            self._marked &= {row.id for row in self._rows}
        if from_top:
            self._cursor = self._top = 0
        self._let_through()
        self._stand(next((at for at, row in enumerate(self._shown) if row.id == before), 0), before)
        self.refresh()

    def filter(self, words: Sequence[str]) -> None:
        """Let only rows through that hold all folded words; the bar stays on its record if it is among them."""
        before, current, at = self._places, self.current, self._cursor
        self._words = tuple(word for word in words if word)
        self._let_through()
        place = before[at] if at < len(before) else -1
        self._stand(bisect_left(self._places, place), current)
        self.refresh()

    def prepare_filter(self) -> None:
        """Fold what the filter searches in: somebody is about to type."""
        self._filter.prepare()

    def bring_forward(self, records: Set[Key]) -> None:
        """Show these of the filtered rows first, each part in its order; the bar stays where it is."""
        self._places = sorted(self._places, key=lambda at: self._rows[at].id not in records)
        self._shown = PickedRows(self._rows, self._places)
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
        self._foreign.mark(record, user)
        self._redress(record)

    def calm_foreign(self, record: Key) -> None:
        """Leave only the sign of a foreign change (after 5 s, look.md 6)."""
        if self._foreign.calm(record):
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

    def _let_through(self) -> None:
        """Show the rows that hold all words."""
        self._places = self._filter.places(self._words)
        self._shown = PickedRows(self._rows, self._places) if self._words else self._rows

    def _stand(self, at: int, record: Key | None) -> None:
        """Set the bar on a record that stands at a place if it is shown at all."""
        there = at < len(self._shown) and self._shown[at].id == record
        self._cursor = at if there else max(min(self._cursor, len(self._shown) - 1), 0)
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
        if self._foreign.visit(self._shown[to].id):
            self._redress(self._shown[to].id)
        self.post_message(self.RowHighlighted(self, self.current))

    def _scroll_in(self) -> bool:
        top = min(self._top, max(len(self._shown) - self._visible, 0))
        top = max(min(top, self._cursor), self._cursor - self._visible + 1, 0)
        changed, self._top = top != self._top, top
        return changed

    def _redress(self, record: Key) -> None:
        self._rows[:] = [self._foreign.redressed(row) if row.id == record else row for row in self._rows]
        self.refresh()

    def _refresh_row(self, at: int) -> None:
        self.refresh(Region(0, at - self._top + int(self._header), self.size.width, 1))

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


def _searched(rows: Sequence[Row]) -> list[str]:
    """The folded text of each row, in which the filter looks for its words."""
    return [row.search or fold(row.found_by or " ".join(row.cells)) for row in rows]
