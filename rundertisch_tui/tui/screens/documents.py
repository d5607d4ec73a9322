"""Area 7: every document of the Round Table and every table; Enter makes it, v shows its text here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_day import ChooseDay, day_of
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.making import Making, make_document, shown_path, tell_path, tell_problem
from rundertisch_tui.tui.screens.document_rows import (
    TABLE,
    FileStates,
    document_detail,
    document_rows,
    last_exports,
    nearest_session,
)
from rundertisch_tui.tui.screens.document_subjects import ALL, Days, asked, subject_rows, takes_records
from rundertisch_tui.tui.screens.since import held_days
from rundertisch_tui.tui.table_export import FORMATS, save_table
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.problems import RuleViolation, StoreError

NO_TEXT = "Tabellen werden als Datei gelesen: Enter schreibt sie."
NOT_MADE = "Das gibt es noch nicht als Datei. Enter macht es."
COPY_WORDS = {Copy.PUBLICATION: "Fassung zur Veröffentlichung", Copy.INTERNAL: "Interne Fassung"}


class DocumentsScreen(ListScreen):
    """Documents of one Round Table; F2 chooses another."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("documents")
    area = "7"
    name_in_keys = "documents"
    heading = "Dokumente"
    empty = ("Hier gibt es nichts auszugeben.", "", "F2 wählt einen anderen Runden Tisch")
    columns = (
        Column("Dokument"),
        Column("zuletzt", 10, whole=True),
        Column("von", 9),
        Column("Stand", 21, whole=True),
        Column("Bef.", 4, right=True, whole=True),
    )

    def __init__(self) -> None:
        super().__init__()
        self._session: int | None = None
        self._making: Making | None = None
        self._days = Days()
        self._files: FileStates | None = None

    @property
    def files(self) -> FileStates:
        """Looks at the files that were written."""
        if self._files is None:
            self._files = FileStates(self.app.office.exports)
        return self._files

    def session(self) -> Session | None:
        """The Round Table whose documents are shown: the chosen one, else the one nearest to today."""
        view = self.app.office.view
        chosen = view.find(Session, self._session)
        return chosen or nearest_session(view.all(Session), clock.today().toordinal())

    def rows(self) -> Sequence[Row]:
        return document_rows(self.app.office.view, self.session(), self.files)

    def detail(self, record: Key) -> Sequence[Line]:
        return document_detail(self.app.office.view, str(record), self.session(), self.files)

    def _count(self) -> None:
        session = self.session()
        told = [f"Runder Tisch {session.year}"] if session is not None else []
        if self._days.since is not None:
            told.append(f"seit {dates_de.short(self._days.since)}")
        if self._days.as_of is not None:
            told.append(f"Stichtag {dates_de.short(self._days.as_of)}")
        self.title_rule.show("Dokumente", " · ".join(told))
        super()._count()

    # ---- making

    def action_open(self) -> None:
        """Enter asks for the copy, or the format of a table, and makes it."""
        current = self.table.current
        if current is None or self._is_busy():
            return
        if str(current).startswith(TABLE):
            self._ask_table(str(current).removeprefix(TABLE))
        else:
            self._ask_document(str(current))

    def _ask_document(self, kind: str) -> None:
        from rundertisch_tui.documents import pdf
        from rundertisch_tui.documents.catalogue import BY_ID

        formats = {"docx": "Word", **({"pdf": "PDF"} if pdf.program() else {}), "txt": "Text"}
        rows = [
            Row(f"{copy.value}:{form}", (COPY_WORDS[copy], named))
            for form, named in formats.items()
            for copy in _copies(kind)
        ]
        sheet = ChooseRecord(BY_ID[kind].german, (Column(""), Column("", 6)), rows, verb="machen")
        self.open_sheet(sheet, lambda found: self._make(kind, found))

    def _make(self, kind: str, found: object) -> None:
        if not isinstance(found, str):
            return
        copy, _, form = found.partition(":")
        session = self.session()

        def make(subject: str) -> None:
            from rundertisch_tui.documents.catalogue import BY_ID

            self._making = make_document(
                self.app, kind, SessionId(session.id) if session is not None else None, Copy(copy),
                file_format=form, asked=asked(BY_ID[kind], subject, self._days),
            )  # fmt: skip

        self._with_subject(kind, make)

    def _with_subject(self, kind: str, then: Callable[[str], None]) -> None:
        """Ask what the document is about, where its kind takes that; then go on."""
        from rundertisch_tui.documents.catalogue import BY_ID

        known = BY_ID[kind]
        if not takes_records(known):
            then(ALL)
            return
        rows = subject_rows(self.app.office.view, known, self.session())
        if not rows:
            self.app.say(f"{known.german}: Es gibt noch nichts, wovon sie handeln kann.", problem=True)
            return
        sheet = ChooseRecord(f"{known.german}: worüber?", (Column(""), Column("", 18)), rows)
        self.open_sheet(sheet, lambda found: then(found) if isinstance(found, str) else None)

    def _ask_table(self, table: str) -> None:
        rows = [Row(form, (named, form)) for form, named in FORMATS.items()]
        sheet = ChooseRecord(BY_TABLE[table].german_plural, (Column(""), Column("", 6)), rows, verb="schreiben")

        def take(form: object) -> None:
            if isinstance(form, str):
                self._making = save_table(self.app, table, form)

        self.open_sheet(sheet, take)

    def _is_busy(self) -> bool:
        """Whether a document is being made; says so."""
        if self._making is not None and self._making.is_running:
            self.app.say(f"{self._making.what} wird noch gemacht. Esc bricht ab.", problem=True)
            return True
        return False

    def action_back(self) -> None:
        """Esc stops what is being made; nothing half done stays."""
        if self._making is not None and self._making.is_running:
            self._making.stop()
        else:
            super().action_back()

    # ---- looking

    def action_preview(self) -> None:
        """Show the text of the document here, then where its file lies."""
        current = str(self.table.current or "")
        if not current:
            return
        if current.startswith(TABLE):
            self.app.say(NO_TEXT, problem=True)
            return
        copies = _copies(current)
        if len(copies) == 1:
            self._read(current, copies[0])
            return
        rows = [Row(copy.value, (COPY_WORDS[copy],)) for copy in copies]
        sheet = ChooseRecord("Welche Fassung lesen?", (Column(""),), rows, verb="lesen")
        self.open_sheet(sheet, lambda found: self._read(current, Copy(found)) if isinstance(found, str) else None)

    def _read(self, kind: str, copy: Copy) -> None:
        self._with_subject(kind, lambda subject: self._show_text(kind, copy, subject))

    def _show_text(self, kind: str, copy: Copy, subject: str) -> None:
        from rundertisch_tui.documents.catalogue import BY_ID
        from rundertisch_tui.documents.publish import preview
        from rundertisch_tui.tui.screens.document_text import DocumentTextScreen

        session, known = self.session(), BY_ID[kind]
        narrowed = asked(known, subject, self._days)
        try:
            text = preview(self.app.office.view, kind, SessionId(session.id) if session else None, copy, asked=narrowed)
        except (RuleViolation, StoreError) as problem:
            tell_problem(self.app, str(problem))
            return
        path = self._path(kind, copy)
        self.app.push_screen(DocumentTextScreen(f"{known.german}, {word(copy)}", text, path))

    def _path(self, kind: str, copy: Copy | None) -> str:
        """Where the newest file of a kind lies, or why there is none."""
        session = self.session()
        made = last_exports(self.app.office.view, session.id if session else None).get(kind, [])
        export = next((one for one in made if copy is None or one.copy is copy), None)
        return NOT_MADE if export is None else shown_path((self.app.office.exports / export.path).absolute())

    def action_copy_path(self) -> None:
        """Put the path of the file into the clipboard of the terminal, and say it."""
        current = self.table.current
        if current is None:
            return
        path = self._path(str(current).removeprefix(TABLE), None)
        if path == NOT_MADE:
            self.app.say(path, problem=True)
            return
        tell_path(self.app, path)

    def action_other_session(self) -> None:
        """Choose the Round Table whose documents are shown."""
        rows = records.sessions(self.app.office.view)
        self.open_sheet(ChooseRecord("Runder Tisch", (Column("", 6), Column("")), rows), self._take_session)

    def action_since_day(self) -> None:
        """Choose the day since which reports compare."""
        held = held_days(self.app.office.view)
        sheet = ChooseDay("Berichte seit", held, today=clock.today(), without="seit dem letzten Runden Tisch")
        self.open_sheet(sheet, lambda found: self._take_days(found, since=True))

    def action_as_of_day(self) -> None:
        """Choose the day as of which reports and lists speak."""
        held = held_days(self.app.office.view)
        sheet = ChooseDay("Stichtag", held, today=clock.today(), without="heute")
        self.open_sheet(sheet, lambda found: self._take_days(found, since=False))

    def _take_days(self, found: object, *, since: bool) -> None:
        if found is not None:
            day = day_of(found)
            self._days = replace(self._days, since=day) if since else replace(self._days, as_of=day)
            self._recount()

    def _take_session(self, found: object) -> None:
        if isinstance(found, int):
            self._session = found
            self.show()


def _copies(kind: str) -> list[Copy]:
    from rundertisch_tui.documents.catalogue import BY_ID

    return [copy for copy in COPY_WORDS if BY_ID[kind].has_publication_copy or copy is Copy.INTERNAL]
