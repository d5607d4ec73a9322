"""The sheet that shows what a filled Abfragebogen would do before it is taken over."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.exchange.query_sheets import GERMAN, KEPT, PointKind, SheetPreview
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Detail
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet

ORDER = (*KEPT, PointKind.NEW, PointKind.SAME, PointKind.EMPTY)


def preview_rows(found: SheetPreview) -> list[Row]:
    """What needs a hand first, then what changes something, then the rest."""
    ordered = sorted(enumerate(found.points), key=lambda pair: (ORDER.index(pair[1].kind), pair[0]))
    return [
        Row(at, (point.code or point.place, GERMAN[point.kind] if point.kind is not PointKind.FOREIGN else "fremd",
                 point.text), mark="!" if point.kind in KEPT else "",
            tone="leise" if point.kind is PointKind.EMPTY else "")
        for at, point in ordered
    ]  # fmt: skip


class QuerySheetPreview(Sheet):
    """Its result is True for Enter; None leaves everything as it was."""

    DEFAULT_CSS = """
    QuerySheetPreview RecordTable { height: 1fr; }
    QuerySheetPreview Detail { height: 4; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False, priority=True, id="query_sheet.take")]
    rows = 20

    def __init__(self, name: str, found: SheetPreview) -> None:
        action = found.action()
        useful = 0 if action is None else len(action.measures) + len(action.recommendations) + len(action.tasks)
        verb = "zurück" if action is None else f"{useful} übernehmen" if useful else "Unklares merken"
        super().__init__(f"{found.office}: {name}", keys=(("Enter", verb),))
        self._found = found
        self._whole = Detail()
        self._table = RecordTable(
            (Column("Nummer", 11, whole=True), Column("", 7, whole=True), Column("Angabe oder Grund")), markable=False
        )

    def compose_body(self) -> Iterable[Widget]:
        yield Blank(f"   {clean(self._found.summary)}")
        yield Blank(f"   {clean(self._found.day_text)}")
        yield self._table
        yield self._whole

    def on_mount(self) -> None:
        self._table.fill(preview_rows(self._found))
        self._table.focus()
        self._show_whole()

    def on_record_table_row_highlighted(self, _: RecordTable.RowHighlighted) -> None:
        self._show_whole()

    def _show_whole(self) -> None:
        """The whole text of the row under the bar, and what it is about."""
        current = self._table.current
        if isinstance(current, int):
            point = self._found.points[current]
            self._whole.show((((clean(point.title), "leise"),), ((clean(point.text), "text"),)))

    def action_take(self) -> None:
        self.finish(True)
