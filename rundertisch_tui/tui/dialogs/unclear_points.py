"""The sheet with what an office's answer left unclear."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from rundertisch_tui.domain.status_rounds import point_code
from rundertisch_tui.tui.dialogs.point_list import PointList
from rundertisch_tui.tui.dialogs.reading import laid
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import WIDEST, Line
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row

Result = tuple[str, str]
"""`enter` or `settle`, and the point."""


def point_rows(points: Sequence[str]) -> list[Row]:
    """Number and text of each point."""
    return [Row(at, (point_code(point) or "Bogen", point.removeprefix(f"{point_code(point)}: "))) for at, point in
            enumerate(points)]  # fmt: skip


class UnclearPoints(PointList):
    """Enter enters what was meant, `w` takes a point off the list; the result is a `Result`, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose('enter')", show=False, priority=True, id="unclear.enter"),
        Binding("w", "choose('settle')", show=False, id="unclear.settle"),
    ]
    rows = 18

    def __init__(self, office: str, points: Sequence[str]) -> None:
        table = RecordTable((Column("", 12, whole=True), Column("")), header=False, markable=False)
        super().__init__(f"Unklar bei {office}", table, keys=(("Enter", "selbst eintragen"), ("w", "erledigt")))
        self._points = tuple(points)

    def on_mount(self) -> None:
        self.table.fill(point_rows(self._points))
        self.rule.show_right(str(len(self._points)))

    def whole(self, at: int) -> Sequence[Line]:
        """The point as it came, in as many rows as it needs."""
        return laid((((clean(self._points[at]), "text"),),), WIDEST)

    def action_choose(self, verb: str) -> None:
        current = self.table.current
        if isinstance(current, int):
            self.finish((verb, self._points[current]))
