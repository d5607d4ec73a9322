"""Niederschrift: from the draft over review, objections and approval to signing, publishing and corrections."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.retention import FROZEN
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.reading import ReadingSheet
from rundertisch_tui.tui.forms import objection
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.making import make_document
from rundertisch_tui.tui.screens import approval_text
from rundertisch_tui.tui.screens.session_fact_rows import following_minutes
from rundertisch_tui.tui.screens.session_part import SessionPart
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.minutes_versions import changes_since

EMPTY = ("Noch keine Einwendung.", "", "n nimmt eine auf, i liest eine zurückgekommene Word-Datei.")


class ApprovalScreen(SessionPart, ListScreen):
    """The objections to the minutes, and the way of the minutes below them."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("approval")
    part = "approval"
    name_in_keys = "approval"
    unshown = frozenset({"mark", "filter", "search", "palette", "closing.publication", "export"})
    kinds = frozenset({"session", "objection", "correction", "minutes_version", "minute_entry"})
    columns = (Column("am", 10), Column("von", 18), Column("Zeile", 8), Column("Einwendung"), Column("", 12))
    empty = EMPTY

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # as every part: session and memory
        self.table = RecordTable(self.columns, markable=False, empty=EMPTY)

    def rows(self) -> Sequence[Row]:
        return approval_text.rows(self.app.office.view, self.session)

    def detail(self, record: Key) -> Sequence[Line]:  # noqa: ARG002 - it speaks of the whole Niederschrift
        view = self.app.office.view
        return approval_text.detail(view, self.session, changes_since(view, self.session.id))

    def _show_detail(self) -> None:
        self.details.show(self.detail(""))

    def _count(self) -> None:
        told = self.filter_count or approval_text.head(self.app.office.view, self.session)
        self.show_head(told, warn=bool(self.filter_count))

    def _objection(self) -> Objection | None:
        kind, _, number = str(self.table.current or "").partition(":")
        return self.app.office.view.find(Objection, int(number)) if kind == "objection" else None

    @property
    def record_address(self) -> str:
        return str(self.table.current or "")

    def stand_on(self, address: str) -> None:
        if address:
            self.table.move_to(address)

    # ---- keys

    def action_open(self) -> None:
        """Decide the objection under the bar, or show what was decided."""
        one = self._objection()
        if one is None:
            return
        if one.decision is Decision.OPEN:
            self.app.push_screen(objection.decide(self.app.office.view, one, clock.today()))
        else:
            lines = approval_text.objection_lines(self.app.office.view, one)
            self.open_sheet(ReadingSheet(f"Einwendung von {one.who}", lines))

    def action_new(self) -> None:
        """Take up an objection; once the minutes are signed, a correction."""
        view, session, today = self.app.office.view, self.session, clock.today()
        if not session.is_closed:
            self.app.say("Erst abschließen (F6): bis dahin lassen sich die Zeilen selbst ändern.", problem=True)
        elif session.minutes_state in FROZEN:
            self.app.push_screen(objection.correct(view, session, today, self._created))
        else:
            self.app.push_screen(objection.file(view, session, today, self._created))

    def _created(self, done: Done) -> None:
        """Set the bar on what was taken up: it is what one looks for next."""
        self.show()
        for table, record in done.created:
            self.table.move_to(f"{table}:{record}")

    def action_next_step(self) -> None:
        """Take the minutes one step on."""
        from rundertisch_tui.tui.forms import session

        following = following_minutes(self.session)
        if not self.session.is_closed:
            self.go_to("closing")
        elif following is not None:
            from rundertisch_tui.exchange import inbox

            folder = inbox.folder(self.app.office.data, self.app.office.login)
            self.app.push_screen(session.minutes_step(self.session, following, clock.today(), inbox=folder))

    def action_import(self) -> None:
        """Read a Word file that came back, and decide each of its differences."""
        from rundertisch_tui.tui.dialogs.choose_file import ChooseFile
        from rundertisch_tui.tui.screens import approval_return

        def take(path: object) -> None:
            if isinstance(path, Path):
                approval_return.compare(self, path)

        office = self.app.office
        self.open_sheet(ChooseFile("Zurückgekommene Niederschrift lesen", office.data, office.login), take)

    def action_preview(self) -> None:
        """Show what changed since the last version."""
        changes = changes_since(self.app.office.view, self.session.id)
        if not changes:
            self.app.say("Seit der letzten Fassung hat sich keine Zeile geändert.", sign="")
        else:
            title = f"Seit Fassung {self.session.minutes_version}"
            self.open_sheet(ReadingSheet(title, approval_text.change_lines(changes)))

    def action_export(self) -> None:
        """Make the list of changes."""
        make_document(self.app, "change-list", self.session.id)

    def action_internal(self) -> None:
        make_document(self.app, "minutes", self.session.id, Copy.INTERNAL)

    def action_publication(self) -> None:
        make_document(self.app, "minutes", self.session.id, Copy.PUBLICATION)

    def action_history(self) -> None:
        from rundertisch_tui.tui.screens.history import HistoryScreen

        kind, _, number = str(self.table.current or "").partition(":")
        self.app.push_screen(HistoryScreen(kind, int(number)) if number else HistoryScreen("session", self.session_id))

    def action_delete(self) -> None:
        """An objection stays on record."""
        self.app.say("Einwendungen und Berichtigungen bleiben stehen; u nimmt den letzten Eintrag zurück.", sign="")
