"""The sheet that shows pasted lines before they become records."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.domain.minutes import kind_and_text
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet


class PasteLines(Sheet):
    """Its result is True for Enter; None leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False, priority=True, id="paste.take")]

    def __init__(self, lines: Sequence[str], kind: str, words: Mapping[str, str], place: str) -> None:
        super().__init__(f"{len(lines)} Zeilen einfügen", right=place, keys=(("Enter", "einfügen"),))
        self._table = RecordTable((Column("Art", 15), Column("Text")), markable=False)
        self._rows = []
        for at, line in enumerate(lines):
            letter, text = kind_and_text(line)
            self._rows.append(Row(at, (words[letter or kind], text)))

    def compose_body(self) -> Iterable[Widget]:
        yield self._table

    def on_mount(self) -> None:
        self._table.fill(self._rows)

    def action_take(self) -> None:
        self.finish(True)
