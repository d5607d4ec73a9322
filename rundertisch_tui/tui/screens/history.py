"""History of one record: who, when, which field, from what to what; and how it stood then (screens.md, Verlauf)."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from textual.binding import BindingType

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, heading
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.history import UNKNOWN, WHAT_TO_DO, HistoryLine, changes, state_after, state_texts, when
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.problems import Damaged, StoreError
from rundertisch_tui.workflow.reader import Reader

PAGE = 50
"""Changes that are read at a time: a long history appears at once, the rest when the bar comes near."""


def history_row(line: HistoryLine, table: str, reader: Reader) -> Row:
    """One change as a row: when, who, and its fields in one line."""
    told = [
        f"{name}: {new}" if old == "–" else f"{name}: {old} › {new}" for name, old, new in changes(line, table, reader)
    ]
    what = ", ".join(told) or line.label
    if line.undoes is not None:
        what = f"{line.label} · {what}" if told else line.label
    return Row(line.seq, (when(line), line.user or UNKNOWN, what))


def history_detail(line: HistoryLine, table: str, reader: Reader) -> list[Line]:
    """One change in full: its name, then a line for every field."""
    told: list[Line] = [heading(line.label, f"Nr. {line.seq}")]
    if line.is_damaged:
        told.append((("Wer was wann änderte, ist nicht bekannt; der heutige Stand stimmt.", "text"),))
        told.append(((WHAT_TO_DO, "leise"),))
    for name, old, new in changes(line, table, reader):
        before: Line = () if old == "–" else ((clean(old), "leise"), (" › ", "leise"))
        told.append(((f"{name}  ", "leise"), *before, (clean(new), "text")))
    return told


def state_lines(row: Mapping[str, Any], table: str, reader: Reader) -> list[Line]:
    """A row as German lines, field by field in the order of the record."""
    return [((f"{name}  ", "leise"), (clean(text), "text")) for name, text in state_texts(row, table, reader)]


class HistoryScreen(ListScreen):
    """Every change of one record, the newest first; `u` takes the one under the bar back."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("history")
    area = ""
    name_in_keys = "history"
    heading = "Verlauf"
    columns = (Column("wann", 16, whole=True), Column("wer", 12), Column("was"))
    empty = ("Noch keine Änderung.", "", "Esc zurück")

    def __init__(self, table: str, record: int) -> None:
        super().__init__()
        self._of = (table, record)
        self._lines: list[HistoryLine] = []
        self._all = False
        self._loading = False

    def on_mount(self) -> None:
        view = self.app.office.view
        found = view.find(BY_TABLE[self._of[0]].entity, self._of[1])
        self.title_rule.show("Verlauf", naming.short(found, view) if found is not None else "")
        self._load()

    def _load(self, *, anew: bool = False) -> None:
        """Read the next page; `anew` begins at the newest change."""
        if self._loading:
            return
        self._loading = True
        before = None if anew or not self._lines else self._lines[-1].seq
        self.run_worker(partial(self._read, before), thread=True, group="history")

    def _read(self, before: int | None) -> None:
        try:
            found = self.app.office.history(*self._of, before=before, limit=PAGE)
        except StoreError as problem:
            self.app.call_from_thread(self.app.say, str(problem), problem=True)
            found = []
        self.app.call_from_thread(self._take, before, found)

    def _take(self, before: int | None, found: list[HistoryLine]) -> None:
        self._loading = False
        self._lines = found if before is None else self._lines + found
        self._all = len(found) < PAGE
        if self.is_attached:
            self.show()

    def rows(self) -> Sequence[Row]:
        return [history_row(line, self._of[0], self.app.office.view) for line in self._lines]

    def detail(self, record: Key) -> Sequence[Line]:
        line = self._line(record)
        return () if line is None else history_detail(line, self._of[0], self.app.office.view)

    def _line(self, seq: Key | None) -> HistoryLine | None:
        return next((line for line in self._lines if line.seq == seq), None)

    def on_record_table_row_highlighted(self, message: RecordTable.RowHighlighted) -> None:
        super().on_record_table_row_highlighted(message)
        if self._lines and message.id == self._lines[-1].seq and not self._all:
            self._load()

    def _changed(self, done: Done) -> None:
        if self._of in done.touched:
            self._load(anew=True)

    def action_open(self) -> None:
        """Show the record as it stood after this change."""
        line = self._line(self.table.current)
        if line is None:
            return
        table, record = self._of
        view = self.app.office.view
        row = view.rows(BY_TABLE[table].entity).get(record, {})
        newer = [each for each in self._lines if each.seq > line.seq]
        try:
            then = state_after(row, [*newer, line] if line.is_damaged else newer, table)
        except Damaged as problem:
            self.app.say(str(problem), problem=True)
            return
        self.open_sheet(ReadingSheet(f"Stand vom {when(line)}", state_lines(then, table, view), state=line.user))

    def take_back(self) -> bool:
        """Take back the change under the bar in place of one's own newest."""
        line = self._line(self.table.current)
        if line is not None and line.is_damaged:
            self.app.say(f"{line.label}. {WHAT_TO_DO}", problem=True)
        elif line is not None:
            self.app.undo_line(line.seq)
        return True
