"""The help sheet: the focused field explained, and every key of the screen (F1)."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from rundertisch_tui.tui.keys import Key
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet


class HelpSheet(Sheet):
    """A list of keys with their sentences; `about` explains the field in front of it."""

    rows = 20

    def __init__(self, keys: Sequence[Key], about: str = "") -> None:
        super().__init__("Hilfe", right=f"{len(keys)} Tasten")
        self._table = RecordTable(
            (Column("Taste", 6, whole=True), Column("Wirkung")), header=bool(about), markable=False
        )
        if about:
            self._table.columns = (Column("", 6), Column(about))
        self._rows = [Row(key.id, (key.label, key.help)) for key in keys]

    def compose_body(self) -> Iterable[Widget]:
        yield self._table

    def on_mount(self) -> None:
        self._table.fill(self._rows)
