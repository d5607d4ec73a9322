"""A table of records read in: choose what it holds and the file, look at what would happen, apply it as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_file import ChooseFile
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.screens.import_preview import ImportPreviewScreen
from rundertisch_tui.tui.screens.record_import_rows import (
    COLUMNS,
    CONCEPT,
    Heap,
    ReadTable,
    heap_parts,
    heap_rows,
    read_table,
    row_detail,
    unused_line,
)
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.kinds import BY_TABLE, Kind
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

NOTHING = "Es gibt nichts zu übernehmen."


def choose_table(app: "RoundTableApp", *tables: str, defaults: Mapping[str, str] = MappingProxyType({})) -> None:
    """Ask what the table holds, where that is not clear, and for the file; then show its preview.

    `defaults` fill empty cells of new rows, where the kind has such a field: the field, paper or committee in sight.
    """
    if len(tables) == 1:
        _choose_file(app, _kind(tables[0]), defaults)
        return

    def take(table: object) -> None:
        if isinstance(table, str):
            _choose_file(app, _kind(table), defaults)

    rows = [Row(table, (_kind(table).german_plural,)) for table in tables]
    app.open_sheet(ChooseRecord("Was steht in der Tabelle?", (Column(""),), rows, verb="weiter"), take)


def _kind(table: str) -> Kind:
    return CONCEPT if table == CONCEPT.table else BY_TABLE[table]


def _choose_file(app: "RoundTableApp", kind: Kind, defaults: Mapping[str, str]) -> None:
    own = {name: value for name, value in defaults.items() if name in field_types(kind.entity)}

    def take(path: object) -> None:
        if isinstance(path, Path):
            app.push_screen(RecordImportScreen(kind, path, own))

    app.open_sheet(ChooseFile(f"{kind.german_plural} einlesen", app.office.data, app.office.login), take)


class RecordImportScreen(ImportPreviewScreen):
    """The preview of one table; nothing is written before ^s."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("record_import")
    area = ""
    name_in_keys = "record_import"
    unshown = frozenset({"mark"})
    columns = COLUMNS

    @dataclass
    class Ready(Message):
        """The file is read, or cannot be; `number` says which reading it was."""

        found: ReadTable
        number: int

    def __init__(self, kind: Kind, path: Path, defaults: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__(path)
        self._kind, self._defaults = kind, defaults
        self._found = ReadTable()
        self._heap = Heap.NEW

    # ---- reading beside the loop

    def start_reading(self, view: View) -> None:
        self.run_worker(partial(self._work, self._reading, view, self._encoding), thread=True, exclusive=True)

    def _work(self, number: int, view: View, encoding: str) -> None:
        self.post_message(self.Ready(read_table(self._path, self._kind, view, encoding, self._defaults), number))

    def on_record_import_screen_ready(self, message: Ready) -> None:
        if message.number != self._reading:
            return
        self._is_reading = False
        self._found = message.found
        if self._found.problem:
            self.app.say(self._found.problem, problem=True)
        else:
            there = self._found.plan.action(self._kind) is not None
            self.app.say("Noch ist nichts geändert; ^s übernimmt." if there else NOTHING, sign="")
        self._heap = next((heap for heap in Heap if heap_rows(self._found.plan, heap)), Heap.NEW)
        self.show()
        self.table.focus()

    # ---- showing

    def rows(self) -> Sequence[Row]:
        return heap_rows(self._found.plan, self._heap)

    def detail(self, record: Key) -> Sequence[Line]:
        return row_detail(self._found, self._heap, int(record))

    def empty_words(self) -> tuple[str, str, str]:
        if self._found.problem:
            return ("Diese Datei lässt sich so nicht einlesen.", "", "Esc zurück   F3 Zeichensatz")
        return (f"Keine Zeile ist {self._heap.value}.", "", "Tab andere Gruppe   Esc zurück")

    def _count(self) -> None:
        super()._count()
        read = self._found.read
        if not self.filter_text:
            about = read.description if read is not None else ""
            self.title_rule.show(f"{self._kind.german_plural} einlesen: {self._path.name}", right=about)
        self._heaps.show([heap_parts(self._found.plan, self._heap)] if read is not None else [])

    def _show_detail(self) -> None:
        if self._found.problem:
            self.details.show((((clean(self._found.problem), "text"),),))
            return
        super()._show_detail()
        if self.table.current is None and self._found.read is not None:
            left_out = unused_line(self._found.read)
            self.details.show(() if left_out is None else (left_out,))

    # ---- keys

    def action_next_group(self) -> None:
        """Show the next heap."""
        heaps = list(Heap)
        self._heap = heaps[(heaps.index(self._heap) + 1) % len(heaps)]
        self.show()
        self.table.action_edge(-1)

    def action_open(self) -> None:
        """Show the row in full."""
        current = self.current_id()
        if current is not None:
            self.open_sheet(ReadingSheet("Zeile der Tabelle", row_detail(self._found, self._heap, current)))

    @property
    def names_encoding(self) -> bool:
        return self._path.suffix.lower() not in {".csv", ".txt", ".tsv"}

    def action_apply(self) -> None:
        """Apply new and changed rows as one step that can be taken back."""
        if self._is_reading or self._applies:
            return
        action = self._found.plan.action(self._kind)
        if action is None:
            self.app.say(self._found.problem or NOTHING, problem=True)
            return
        self._applies = True
        self.app.perform(action, done=self._applied, refused=self._not_applied)

    def _applied(self, done: Done) -> None:
        left = len(self._found.plan.rejected)
        if self in self.app.screen_stack:
            self.app.pop_screen()
        if left:
            rows = "1 abgelehnte Zeile" if left == 1 else f"{left} abgelehnte Zeilen"
            self.app.say(f"{done.name}, ohne {rows} · u macht rückgängig")

    def _not_applied(self, problem: Exception) -> None:
        self._applies = False
        self.tell_refusal(problem)
