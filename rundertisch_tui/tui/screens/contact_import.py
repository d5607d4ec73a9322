"""Contacts read in: choose a file, look at what would happen, decide, apply as one step (screens.md 5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange import mappings
from rundertisch_tui.exchange.preview import Preview, PreviewRow, RowKind
from rundertisch_tui.tui import contact_reading, keys
from rundertisch_tui.tui.contact_reading import Draft, WatchedRows
from rundertisch_tui.tui.dialogs.choose_file import ChooseFile
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.screens.contact_rows import COLUMNS, EMPTY, heap_parts, preview_detail, preview_rows
from rundertisch_tui.tui.screens.import_preview import ImportPreviewScreen
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Key, Row
from rundertisch_tui.workflow.actions.contacts import ImportContacts
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.bodies import Body
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

OF_A_PREVIEW = frozenset({"contacts.same", "contacts.new", "contacts.group", "contacts.body", "contacts.apply"})
"""Keys that mean something only once rows are shown."""
_FIRST_SHOWN = (RowKind.NEW, RowKind.CHANGED, RowKind.DOUBTFUL, RowKind.SAME, RowKind.REJECTED)
GIVEN_UP = "Übernehmen abgebrochen, nichts geändert."
UNKNOWN = "Keine Spalte nennt Personen. Enter ordnet eine Spalte zu, ^s liest die Datei so."


def choose_contacts(app: "RoundTableApp") -> None:
    """Ask for a file, then show its preview."""

    def take(path: object) -> None:
        if isinstance(path, Path):
            app.push_screen(ContactImportScreen(path))

    app.open_sheet(ChooseFile("Kontakte einlesen", app.office.data, app.office.login), take)


class _Left(Exception):
    """Ends the reading beside the loop."""


class ContactImportScreen(ImportPreviewScreen):
    """The preview of one file; nothing is written before ^s."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("contacts")
    area = "5"
    name_in_keys = "contacts"
    unshown = frozenset({"open", "filter", "mark"})  # deciding and applying need the whole last row
    columns = COLUMNS
    empty = ("", "", "")

    @dataclass
    class Progress(Message):
        """So many rows are through."""

        what: str
        count: int

    @dataclass
    class Ready(Message):
        """The file is read, or cannot be; `number` says which reading it was."""

        draft: Draft
        number: int

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._draft = Draft()
        self._heap = RowKind.NEW
        self._mapping: Mapping[str, str] | None = None
        self._decided: dict[int, bool] = {}
        self._bodies: dict[str, Body | None] = {}
        self._gives_up = False

    # ---- reading beside the loop

    def start_reading(self, view: View) -> None:
        work = partial(self._work, self._reading, view)
        self.run_worker(work, thread=True, group="contacts", exclusive=True)

    def _work(self, number: int, view: View) -> None:
        read = partial(contact_reading.read, encoding=self._encoding, mapping=self._mapping, bodies=dict(self._bodies))

        def told(what: str, count: int) -> None:
            if number != self._reading:
                raise _Left
            self.post_message(self.Progress(what, count))

        try:
            draft = read(self._path, view, told=told)
        except _Left:
            return
        self.post_message(self.Ready(draft, number))

    def on_contact_import_screen_progress(self, message: Progress) -> None:
        if self._is_reading or self._applies:
            count = f"{message.count:,} Zeilen {message.what}".replace(",", ".") if message.count else "wird gelesen"
            self._heaps.show([(("   ", "text"), (count, "leise"))])

    def on_contact_import_screen_ready(self, message: Ready) -> None:
        if message.number != self._reading:
            return
        self._is_reading = False
        self._draft = message.draft
        preview = self._draft.preview
        if preview is None:
            self.app.say(UNKNOWN if self._draft.table is not None else self._draft.problem, problem=True)
        else:
            self._decide_again()
            text, sign = _said(preview)
            self.app.say(text, sign=sign)
            if not preview.counts[self._heap]:
                self._heap = next((heap for heap in _FIRST_SHOWN if preview.counts[heap]), RowKind.NEW)
        self.show()
        self.show_keys()
        self.table.focus()
        if self._draft.table is not None and self._draft.contacts is None:
            self.action_columns()

    def _decide_again(self) -> None:
        """Settle the rows that were decided before the file was read anew."""
        for line, same in list(self._decided.items()):
            try:
                self._draft.preview.decide(line, same=same)  # type: ignore[union-attr]  # only with a preview
            except RuleViolation:
                del self._decided[line]  # there is nothing to decide in it any more

    # ---- showing

    def rows(self) -> Sequence[Row]:
        return preview_rows(self._draft.preview, self._heap) if self._draft.preview is not None else ()

    def detail(self, record: Key) -> Sequence[Line]:
        entry = self._entry(record)
        return self._about(entry) if entry is not None else ()

    def _about(self, entry: PreviewRow) -> Sequence[Line]:
        preview = self._draft.preview
        return preview_detail(entry, preview.noticed(entry.line) if preview is not None else ())

    def _entry(self, line: Key) -> PreviewRow | None:
        entries = self._draft.preview.entries if self._draft.preview is not None else ()
        return next((entry for entry in entries if entry.line == line), None)

    def _count(self) -> None:
        super()._count()
        preview = self._draft.preview
        about = preview.description if preview is not None else ""
        right = self.filter_count or about
        self.title_rule.show(f"Kontakte einlesen: {self._path.name}", right=right, warn=bool(self.filter_count))
        if preview is not None:
            self._heaps.show([heap_parts(preview, self._heap)])
            self.table.empty = self.empty_words() if self.filter_text else EMPTY[self._heap]
        elif self._draft.problem:
            self._heaps.show([])
            way = "F2 ordnet Spalten zu" if self._draft.table is not None else "F3 Zeichensatz"
            self.table.empty = ("Diese Datei lässt sich so nicht einlesen.", "", f"Esc zurück   {way}")

    def _show_detail(self) -> None:
        if self._draft.problem:
            self.details.show((((clean(self._draft.problem), "text"),),))
        else:
            super()._show_detail()

    # ---- keys

    def _answers(self, key: keys.Key) -> bool:
        """What acts on rows waits for a file that could be read."""
        if key.id in OF_A_PREVIEW and self._draft.preview is None:
            return False
        return super()._answers(key)

    def action_next_group(self) -> None:
        """Show the next heap."""
        heaps = list(RowKind)
        self._heap = heaps[(heaps.index(self._heap) + 1) % len(heaps)]
        self.show()
        self.table.action_edge(-1)

    def action_open(self) -> None:
        """Show the row in full."""
        entry = self._entry(self.table.current) if self.table.current is not None else None
        if entry is not None:
            self.open_sheet(ReadingSheet(f"Zeile {entry.line}", self._about(entry)))

    def action_same(self) -> None:
        """The row is the person that is there already."""
        self._decide(same=True)

    def action_another(self) -> None:
        """The row is somebody new."""
        self._decide(same=False)

    def _decide(self, *, same: bool) -> None:
        if self._draft.preview is None:
            return
        decided = 0
        for line in self.chosen_ids():
            try:
                self._draft.preview.decide(line, same=same)
            except RuleViolation as problem:
                self.app.say(str(problem), problem=True)
            else:
                self._decided[line] = same
                decided += 1
        if decided:
            self.table.marked = frozenset()
            self.show()
            self.app.say(f"{_rows(decided)} als {'dieselbe Person' if same else 'neue Person'} vorgemerkt")

    def action_body(self) -> None:
        """Say which organisation or committee the file means by the name in this line, for all lines that have it."""
        from rundertisch_tui.tui.screens.contact_bodies import body_in_file, body_sheet

        line = self.table.current
        name = body_in_file(self._draft, line) if isinstance(line, int) else ""
        if not name:
            self.app.say("In dieser Zeile steht keine Organisation.", problem=True)
            return
        sheet, chosen = body_sheet(self.app.office.view, name)

        def take(answer: object) -> None:
            if answer is not None:
                self._bodies[fold(name)] = chosen(answer)
                self._read()

        self.open_sheet(sheet, take)

    @property
    def names_encoding(self) -> bool:
        return self._draft.table is not None and self._draft.table.kind != "csv"

    def action_columns(self) -> None:
        """Say which column is which field."""
        if self._draft.table is None:
            self.app.say("Visitenkarten haben keine Spalten, die man zuordnen könnte.", problem=True)
            return
        from rundertisch_tui.tui.screens.contact_columns import ContactColumnsScreen

        self.app.push_screen(ContactColumnsScreen(self._draft.table, self._draft.mapping, self._map))

    def _map(self, mapping: Mapping[str, str]) -> None:
        self._mapping = mapping
        self._read()

    def action_apply(self) -> None:
        """Apply new and changed rows as one step that can be taken back; a mapping is remembered with it."""
        preview = self._draft.preview
        if preview is None or self._applies or self._is_reading:
            return
        imported = ImportContacts(rows=WatchedRows.of(preview.rows(), self._taken))
        action: ImportContacts | Several = imported
        if imported.rows and self._mapping is not None and self._draft.table is not None:
            kept = mappings.remember(self._draft.table.header, self._mapping)
            action = Several(steps=(imported, kept), name=imported.title)
        self._applies, self._gives_up = True, False
        self.app.perform(action, done=self._applied, refused=self._not_applied)
        if imported.rows:
            self.app.say(f"{imported.title}, Esc bricht ab", sign="")

    def _taken(self, what: str, count: int) -> None:
        """Hear from the store thread how many rows are taken; to raise here is to write nothing."""
        if self._gives_up:
            raise RuleViolation(GIVEN_UP)
        self.post_message(self.Progress(what, count))

    def _applied(self, done: Done) -> None:
        counts = self._draft.preview.counts if self._draft.preview is not None else {}
        left = [
            (counts[kind], name)
            for kind, name in ((RowKind.DOUBTFUL, "offene"), (RowKind.REJECTED, "abgelehnte"))
            if counts.get(kind)
        ]
        if self in self.app.screen_stack:
            self.app.pop_screen()
        if left:
            told = " und ".join(f"{count} {name}" for count, name in left)
            rows = "Zeile" if left[-1][0] == 1 else "Zeilen"
            self.app.say(f"{done.name}, ohne {told} {rows} · u macht rückgängig")

    def _not_applied(self, problem: Exception) -> None:
        """Nothing was written; say why in full, then compare anew with what is there now."""
        self._applies = False
        self._recount()
        nothing = self._draft.preview is None or not self._draft.preview.rows()
        if nothing or self._gives_up or not isinstance(problem, RuleViolation):
            return
        self.tell_refusal(problem)

    def action_back(self) -> None:
        """Esc takes the filter away, else leaves; what is being read or applied is given up, nothing is written."""
        if self._applies:
            self._gives_up = True
            return
        super().action_back()


def _said(preview: Preview) -> tuple[str, str]:
    """What row 23 says of a file that was read, the most urgent first, and its sign."""
    if open_rows := preview.counts[RowKind.DOUBTFUL]:
        return f"{open_rows} vielleicht doppelt: dort = derselbe oder + neu, sonst bleiben sie draußen", "!"
    if preview.resembling:
        return f"„{preview.resembling[0]}“ wäre neu, ähnelt aber Bekanntem: F4 ordnet zu.", "!"
    if preview.about_file:
        return preview.about_file[0], ""
    return "Noch ist nichts geändert; ^s übernimmt." if preview.rows() else "Es gibt nichts zu übernehmen.", ""


def _rows(count: int) -> str:
    return "1 Zeile" if count == 1 else f"{count} Zeilen"
