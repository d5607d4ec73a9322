"""The sheet that shows what a filled Abfragebogen would do before it is taken over."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.exchange.query_sheets import GERMAN, KEPT, PointKind, SheetPreview
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.dialogs.point_list import PointList
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row

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


class QuerySheetPreview(PointList):
    """Its result is True for Enter; None leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False, priority=True, id="query_sheet.take")]
    rows = 20

    def __init__(self, name: str, found: SheetPreview) -> None:
        action = found.action()
        useful = 0 if action is None else len(action.measures) + len(action.recommendations) + len(action.tasks)
        verb = "zurück" if action is None else f"{useful} übernehmen" if useful else "Unklares merken"
        columns = (Column("Nummer", 11, whole=True), Column("", 7, whole=True), Column("Angabe oder Grund"))
        table = RecordTable(columns, markable=False)
        super().__init__(f"{found.office}: {name}", table, keys=(("Enter", verb),))
        self._found = found

    def compose_body(self) -> Iterable[Widget]:
        yield Blank(f"   {clean(self._found.summary)}")
        yield Blank(f"   {clean(self._found.day_text)}")
        yield from super().compose_body()

    def on_mount(self) -> None:
        self.table.fill(preview_rows(self._found))

    def whole(self, at: int) -> Sequence[Line]:
        """What the point is about, and all that was written there."""
        point = self._found.points[at]
        return (((clean(point.title), "leise"),), ((clean(point.text), "text"),))

    def action_take(self) -> None:
        self.finish(True)
