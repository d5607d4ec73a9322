"""A screen around one list of records: count and filter in row 3, details of the row with the bar below or beside."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from rundertisch_tui.domain.names import fold
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.resting import Resting
from rundertisch_tui.tui.widgets.detail import Detail, Line
from rundertisch_tui.tui.widgets.filter_line import FilterLine
from rundertisch_tui.tui.widgets.frame import WIDE
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.kinds import BY_TABLE

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done

FOREIGN_SECONDS = 5.0
"""How long a row that somebody else changed stays in the foreign colour (look.md 6)."""


class ListScreen(FrameScreen):
    """Subclasses say `heading`, `columns`, `empty`, `record_table`, and answer `rows` and `detail`."""

    DEFAULT_CSS = """
    ListScreen #list-area { height: 1fr; width: 1fr; }
    ListScreen #list-area > Detail { height: 1fr; width: 1fr; }
    ListScreen.-wide #list-area > Detail { width: 42; border-left: solid $linie; }
    ListScreen.-narrow #list-area > RecordTable { height: 13; }
    """
    heading: ClassVar[str] = ""
    columns: ClassVar[Sequence[Column]] = ()
    empty: ClassVar[tuple[str, str, str]] = ("Hier ist noch nichts.", "", "n legt etwas an")
    kinds: ClassVar[frozenset[str]] = frozenset()
    """Tables whose changes this screen shows; empty: every change."""
    record_table: ClassVar[str] = ""
    """The table whose ids the rows carry, for the marks of foreign changes and for `h`."""

    def __init__(self) -> None:
        super().__init__(self.heading)
        self.table = RecordTable(self.columns, empty=self.empty)
        self.details = Detail()
        self._filter_text = ""
        self._filter: FilterLine | None = None
        self._rest = Resting(self, self._show_detail)

    def compose_body(self) -> Iterable[Widget]:
        self.set_width_class()
        area = Horizontal if self.app.size.width >= WIDE else Vertical
        with area(id="list-area"):
            yield self.table
            yield self.details

    def set_width_class(self) -> None:
        """Say to the styles whether there is room for two panes; before the widgets are there, it costs nothing."""
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self.set_class(self.app.size.width < WIDE, "-narrow")

    def on_mount(self) -> None:
        self.set_width_class()
        self.app.register_changed.subscribe(self, self._changed)
        self.show()
        self.table.focus()

    # ---- what subclasses answer

    def rows(self) -> Sequence[Row]:
        """Return the rows from `self.app.office.view`; a pure function of the view does the work."""
        raise NotImplementedError

    def detail(self, record: Key) -> Sequence[Line]:
        """Return the lines about the record under the bar."""
        raise NotImplementedError

    def _answers(self, key: keys.Key) -> bool:
        """A list of no kind of record has no history and no trash."""
        if key.id in {"delete", "history"} and not self.record_table:
            return False
        return super()._answers(key)

    # ---- showing

    def show(self, _: object = None) -> None:
        """Fill the list from the view; bar, marks and filter stay on their records."""
        self.table.fill(self.rows())
        self.app.collecting.filled(self.table.total)
        self._recount()
        self._show_detail()

    def _changed(self, done: "Done") -> None:
        touched = [(table, record) for table, record in done.touched if not self.kinds or table in self.kinds]
        if not touched:
            return
        self.show()
        if not done.mine:
            for table, record in touched:
                if table == self.record_table:
                    self.table.mark_foreign(record, done.user)
                    self.set_timer(FOREIGN_SECONDS, partial(self.table.calm_foreign, record))

    def empty_words(self) -> tuple[str, str, str]:
        """Return what an empty list says: why it is empty, and which key changes that."""
        if self._filter_text:
            return (f"Nichts passt zu „{self._filter_text}“.", "", "Esc Filter weg")
        return self.empty

    def _recount(self) -> None:
        """Say again how many rows there are, and why there are none."""
        self.table.empty = self.empty_words()
        if self._filter is not None:
            self._filter.show_count(self.table.shown, self.table.total)
        self._count()

    def _count(self) -> None:
        """Write into row 3 how many rows there are; a screen may say more there."""
        shown, total = self.table.shown, self.table.total
        self.title_rule.show_count(shown, total, "" if self._filter is not None else self._filter_text)

    @property
    def filter_count(self) -> str:
        """`7 von 43 · Filter: hf1 offen (Esc)`; empty without a filter, and while it is being typed."""
        if not self._filter_text or self._filter is not None:
            return ""
        return f"{self.table.shown} von {self.table.total} · Filter: {self._filter_text} (Esc)"

    def _show_detail(self) -> None:
        current = self.table.current
        self.details.show(() if current is None else self.detail(current))

    def on_record_table_row_highlighted(self, message: RecordTable.RowHighlighted) -> None:
        """Show the details once the bar rests."""
        if message.table is self.table:
            self._rest.begin()

    @property
    def is_settled(self) -> bool:
        """Whether the details are those of the row under the bar."""
        return self._rest.is_over

    # ---- filter

    def action_filter(self) -> None:
        """Open the filter in row 23."""
        self._filter = FilterLine(self._filter_text, at_once=self._narrow)
        self.table.show_matches = True
        self.table.keep_bar()
        self.mount(self._filter)
        self.call_after_refresh(self._begin_filter)

    def _begin_filter(self) -> None:
        self._recount()
        self.table.prepare_filter()

    def _narrow(self, text: str) -> None:
        """Filter by what is typed; the details follow once the bar rests."""
        self.table.filter(self.filter_words(text))
        self._filter_text = text.strip()
        self._recount()
        if not self._rest.is_over:
            self._rest.begin()

    def on_filter_line_finished(self, message: FilterLine.Finished) -> None:
        self._close_filter()
        self.set_filter(message.text)

    def filter_words(self, text: str) -> Sequence[str]:
        """Return the words that a row must hold; a screen may give some of them a meaning of their own."""
        return fold(text).split()

    def set_filter(self, text: str) -> None:
        """Filter by words; an empty text shows everything again."""
        self._filter_text = text
        self.table.filter(self.filter_words(text))
        self._recount()
        self._show_detail()

    def _close_filter(self) -> None:
        if self._filter is not None:
            self._filter.remove()
            self._filter = None
        self.table.show_matches = False
        self.table.keep_bar(False)
        self.table.focus()

    def action_saved_view(self) -> None:
        """Show the saved views of this list."""
        from rundertisch_tui.tui.saved_views import open_views

        open_views(self)

    def action_back(self) -> None:
        """Esc takes the filter away first, then leaves the screen."""
        if self._filter_text:
            self.set_filter("")
        else:
            super().action_back()

    @property
    def filter_text(self) -> str:
        """The filter as it was typed; empty without one."""
        return self._filter_text

    # ---- the record under the bar

    @property
    def record_address(self) -> str:
        current = self.current_id()
        return f"{self.record_table}:{current}" if self.record_table and current is not None else ""

    @property
    def record_name(self) -> str:
        current = self.current_id()
        if current is None or not self.record_table:
            return ""
        view = self.app.office.view
        found = view.find(BY_TABLE[self.record_table].entity, current)
        return "" if found is None else naming.short(found, view)

    def current_id(self) -> int | None:
        """The number of the record under the bar; None in an empty list."""
        current = self.table.current
        return current if isinstance(current, int) else None

    def chosen_ids(self) -> tuple[int, ...]:
        """The marked records, else the one under the bar."""
        marked = tuple(key for key in self.table.shown_ids if key in self.table.marked and isinstance(key, int))
        current = self.current_id()
        return marked or (() if current is None else (current,))

    def on_record_table_row_selected(self, message: RecordTable.RowSelected) -> None:
        if message.table is self.table and not self.is_early("enter", "\r"):
            self.app.last_action = "open"
            self.action_open()

    def action_open(self) -> None:
        """Enter on a row; without a deeper screen it opens the form."""
        edit = getattr(self, "action_edit", None)
        if edit is not None:
            edit()

    def action_history(self) -> None:
        """Show who changed the record under the bar."""
        current = self.current_id()
        if current is not None and self.record_table:
            from rundertisch_tui.tui.screens.history import HistoryScreen

            self.app.push_screen(HistoryScreen(self.record_table, current))

    def action_delete(self) -> None:
        """Lay the marked records, or the one under the bar, into the trash as one change."""
        from rundertisch_tui.workflow.actions.edit import Delete
        from rundertisch_tui.workflow.actions.several import Several

        chosen = self.chosen_ids()
        if not chosen or not self.record_table:
            return
        steps = tuple(Delete(kind=self.record_table, id=record) for record in chosen)
        self.app.perform(steps[0] if len(steps) == 1 else Several(steps=steps))

    def on_resize(self, event: events.Resize) -> None:
        wide = event.size.width >= WIDE
        if wide != self.has_class("-wide"):
            self.set_class(wide, "-wide")
            self.set_class(not wide, "-narrow")
            self.query_one("#list-area").styles.layout = "horizontal" if wide else "vertical"
        self.details.refresh()
