"""A sheet with a list of points whose words are longer than a row; the one under the bar is read whole below it."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from rundertisch_tui.tui.widgets.detail import Detail, Line
from rundertisch_tui.tui.widgets.record_table import RecordTable
from rundertisch_tui.tui.widgets.sheet import Sheet


class PointList(Sheet):
    """A subclass fills `table` with rows that are numbered by their point, and says in `whole` what one says."""

    DEFAULT_CSS = """
    PointList RecordTable { height: 1fr; }
    PointList Detail { height: 4; }
    """

    def __init__(self, title: str, table: RecordTable, *, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(title, keys=keys)
        self.table = table
        self._detail = Detail()

    def compose_body(self) -> Iterable[Widget]:
        yield self.table
        yield self._detail

    def on_mount(self) -> None:
        self.table.focus()

    def on_record_table_row_highlighted(self, _: RecordTable.RowHighlighted) -> None:
        """Read the point under the bar whole."""
        current = self.table.current
        self._detail.show(self.whole(current) if isinstance(current, int) else ())

    def whole(self, at: int) -> Sequence[Line]:
        """All words of the point `at`."""
        raise NotImplementedError
