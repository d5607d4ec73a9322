"""Area 1: what is due and why, and how far everything is (screens.md 1, look.md 7)."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.containers import Container
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui import jumps, keys, others
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens import overview_rows
from rundertisch_tui.tui.table_head import announce
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.figures import FiguresView
from rundertisch_tui.tui.widgets.frame import WIDE, Part
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.problems import StoreError
from rundertisch_tui.workflow.questions.due import DueItem, due

if TYPE_CHECKING:
    from rundertisch_tui.workflow.history import HistoryLine

_COLUMNS = (Column("Was", 13), Column("Warum"), Column("Wann", 14, right=True, whole=True, tone="leise"))
_WHY = 1
"""The column of the reason."""
_LAST_AFTER = 0.05
"""Seconds after which the journal is asked for its last line: the screen itself comes first."""


class DueTable(RecordTable):
    """Its foot says in words how many lines are left below."""

    def is_cut(self, text: str, column: int) -> bool:
        """Whether a text does not fit into its column."""
        return cell_len(clean(text)) > self.column_width(column)

    def _foot_strip(self, width: int) -> Strip:
        below = self.shown - self.last_row
        words = [
            f"{below} weitere: Bild ab" if below else "",
            f"{self.first_row} darüber: Bild auf" * bool(self.first_row),
        ]
        text = "   " + "   ".join(word for word in words if word)
        style = self._style("leise")
        return Strip([Segment(fit(text, width), style)]).adjust_cell_length(width, style)


class OverviewScreen(ListScreen):
    """The start screen: every line says why it is there and opens what it speaks of."""

    DEFAULT_CSS = """
    OverviewScreen #list-area { layout: vertical; }
    OverviewScreen.-wide #list-area { layout: horizontal; }
    OverviewScreen.-wide #list-area FiguresView { width: 48; height: 1fr; border-left: solid $linie; }
    OverviewScreen.-narrow #list-area > RecordTable { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("overview")
    area = "1"
    name_in_keys = "overview"
    heading = "Zu tun"
    columns = _COLUMNS
    empty = (
        "Nichts zu tun.",
        "Fristen, fehlende Antworten und alte Meldungen stehen hier von selbst.",
        "F10 erste Schritte",
    )

    def __init__(self) -> None:
        super().__init__()
        self.table = self._due = DueTable(_COLUMNS, header=False, markable=False, empty=self.empty)
        self.figures = FiguresView()
        self._items: dict[str, DueItem] = {}
        self._who = ""
        self._newest: tuple[Part, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        self.set_width_class()
        with Container(id="list-area"):
            yield self.table
            yield self.figures

    def on_mount(self) -> None:
        self.set_timer(_LAST_AFTER, self._read_last)
        self.set_interval(others.EVERY, self.look_who)

    def on_screen_resume(self) -> None:
        session = overview_rows.worked_on(self.app.office.view)
        if session is not None:
            announce(self.app, session, clock.today())
        super().on_screen_resume()

    def rows(self) -> Sequence[Row]:
        today = clock.today()
        items = due(self.app.office.view, today)
        self._items = {item.key: item for item in items}
        return overview_rows.due_rows(items, today)

    def detail(self, record: Key) -> Sequence[Line]:  # noqa: ARG002 - the figures are the same for every line
        return ()

    def show(self, _: object = None) -> None:
        super().show()
        self.figures.show(overview_rows.figures(self.app.office.view))
        self._fit_figures()

    def _show_detail(self) -> None:
        """Say a reason that its column cuts in full in row 23, else who changed what last."""
        super()._show_detail()
        item = self._items.get(str(self.table.current))
        cut = item is not None and self._due.is_cut(item.reason, _WHY)
        self.message_line.rest(overview_rows.full_reason(item) if item is not None and cut else self._newest)

    def _fit_figures(self) -> None:
        wide = self.app.size.width >= WIDE
        self.figures.styles.height = "1fr" if wide else self.figures.rows_needed

    def _count(self) -> None:
        super()._count()
        if not self.filter_text:
            total = self.table.total
            told = [self._who] if self._who else []
            told += [f"{total} · dringendste zuerst"] if total else []
            self.title_rule.show("Zu tun", "", " · ".join(told))

    def look_who(self) -> None:
        """Say who else is in; a window that ended is gone with the next look."""
        if self.app.window is None or not self.is_current:
            return
        who = others.told(self.app.window.presence.others(), self.app.office.view)
        if who != self._who:
            self._who = who
            self._recount()

    def _changed(self, done: object) -> None:
        super()._changed(done)  # type: ignore[arg-type]  # the signal hands over what it was given
        self._read_last()

    def _read_last(self) -> None:
        """Say who changed what last; the journal is read in a thread."""
        self.run_worker(self._last, thread=True, group="last", exclusive=True)

    def _last(self) -> None:
        try:
            found = self.app.office.lines(limit=1)
        except StoreError:
            return  # the journal cannot be read: row 1 says why
        self.app.call_from_thread(self._show_last, found)

    def _show_last(self, found: "Sequence[HistoryLine]") -> None:
        if found and found[0].verb != "schema" and not found[0].is_damaged:
            self._newest = overview_rows.last_change(found[0], self.app.office.login, clock.now())
            self._show_detail()

    def action_open(self) -> None:
        item = self._items.get(str(self.table.current))
        if item is None:
            return
        if item.key.partition(":")[0] in {"needs", "contacts"}:
            from rundertisch_tui.tui.dialogs import erase_due

            if erase_due.opens(self.app, item.key):
                return
        jumps.open_record(self.app, item.table, item.record)

    def action_history(self) -> None:
        item = self._items.get(str(self.table.current))
        if item is not None:
            from rundertisch_tui.tui.screens.history import HistoryScreen

            self.app.push_screen(HistoryScreen(item.table, item.record))

    def action_later(self) -> None:
        """Put the line off to a day, with the reason."""
        item = self._items.get(str(self.table.current))
        if item is not None:
            from rundertisch_tui.tui.forms import put_off

            self.app.push_screen(put_off.form(item))

    def action_new(self) -> None:
        """Ask what is to be created, and begin it where it belongs."""
        from rundertisch_tui.tui.dialogs.choose_new import ChooseNew

        self.open_sheet(ChooseNew(), self._begin_new)

    def _begin_new(self, digit: object) -> None:
        if isinstance(digit, str):
            self.app.call_later(partial(self.app.begin, digit, "new"))

    def on_resize(self, event: events.Resize) -> None:
        wide = event.size.width >= WIDE
        self.set_class(wide, "-wide")
        self.set_class(not wide, "-narrow")
        self._fit_figures()
