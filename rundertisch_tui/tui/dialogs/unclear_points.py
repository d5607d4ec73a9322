"""The sheet with what an office's answer left unclear."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.domain.status_rounds import point_code
from rundertisch_tui.tui.dialogs.reading import laid
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import WIDEST, Detail
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet

Result = tuple[str, str]
"""`enter` or `settle`, and the point."""


def point_rows(points: Sequence[str]) -> list[Row]:
    """Number and text of each point."""
    return [Row(at, (point_code(point) or "Bogen", point.removeprefix(f"{point_code(point)}: "))) for at, point in
            enumerate(points)]  # fmt: skip


class UnclearPoints(Sheet):
    """Enter enters what was meant, `w` takes a point off the list; the result is a `Result`, or None."""

    DEFAULT_CSS = """
    UnclearPoints RecordTable { height: 1fr; }
    UnclearPoints Detail { height: 3; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose('enter')", show=False, priority=True, id="unclear.enter"),
        Binding("w", "choose('settle')", show=False, id="unclear.settle"),
    ]
    rows = 17

    def __init__(self, office: str, points: Sequence[str]) -> None:
        super().__init__(f"Unklar bei {office}", keys=(("Enter", "selbst eintragen"), ("w", "erledigt")))
        self._points = tuple(points)
        self._whole = Detail()
        self._table = RecordTable((Column("", 12, whole=True), Column("")), header=False, markable=False)

    def compose_body(self) -> Iterable[Widget]:
        yield self._table
        yield self._whole

    def on_mount(self) -> None:
        self._table.fill(point_rows(self._points))
        self.rule.show_right(str(len(self._points)))
        self._table.focus()
        self._show_whole()

    def on_record_table_row_highlighted(self, _: RecordTable.RowHighlighted) -> None:
        self._show_whole()

    def _show_whole(self) -> None:
        current = self._table.current
        point = self._points[current] if isinstance(current, int) else ""
        self._whole.show(laid((((clean(point), "text"),),), WIDEST))

    def action_choose(self, verb: str) -> None:
        current = self._table.current
        if isinstance(current, int):
            self.finish((verb, self._points[current]))
