"""The sheet that shows what the answers of a file would do before they are taken over."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.exchange.replies import GERMAN, ReplyPreview, RowKind
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.cells import clean, wrap
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.tui.widgets.text_lines import TextLines

ORDER = (RowKind.REJECTED, RowKind.NEW, RowKind.CHANGED, RowKind.SAME)


def preview_rows(found: ReplyPreview) -> list[Row]:
    """The rejected rows first, because they need a hand; then those that change something."""
    ordered = sorted(found.rows, key=lambda row: (ORDER.index(row.kind), row.line))
    return [
        Row(row.line, (str(row.line), row.name, GERMAN[row.kind], row.text),
            mark="!" if row.kind is RowKind.REJECTED else "")
        for row in ordered
    ]  # fmt: skip


class ReplyPreviewSheet(Sheet):
    """Its result is True for Enter; None leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False, priority=True, id="replies.take")]
    rows = 19

    def __init__(self, name: str, found: ReplyPreview) -> None:
        useful = found.counts[RowKind.NEW] + found.counts[RowKind.CHANGED]
        keys = (("Enter", f"{useful} übernehmen" if useful else "zurück"),)
        super().__init__(f"Antworten aus {name}", keys=keys)
        self._found = found
        self._table = RecordTable(
            (Column("Zeile", 5, right=True), Column("Name", 22), Column("", 10), Column("Antwort oder Grund")),
            markable=False,
        )
        self._whole = TextLines(2)

    def compose_body(self) -> Iterable[Widget]:
        yield Blank(f"   {self._found.summary}")
        yield Blank(f"   {self._found.description}")
        yield from (Blank(f"   {one}") for one in self._found.findings)
        yield self._table
        yield self._whole

    def on_mount(self) -> None:
        self._table.fill(preview_rows(self._found))

    def on_record_table_row_highlighted(self, message: RecordTable.RowHighlighted) -> None:
        """Show what the row under the bar says in full: a reason is longer than its column."""
        text = next((row.text for row in self._found.rows if row.line == message.id), "")
        lines = wrap(clean(text), self.app.size.width - 4)
        self._whole.show([(("   " + line, "text"),) for line in lines])

    def action_take(self) -> None:
        self.finish(True)
