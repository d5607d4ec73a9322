"""The big screen: reads only, follows what is set with F9 in the Protokoll and what others write, within a second."""

import asyncio
import os
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from rundertisch_tui.documents.participants import Redaction
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.tui import leaving, theme
from rundertisch_tui.tui.beamer_page import Page, page, redaction
from rundertisch_tui.tui.widgets.beamer_picture import BeamerPicture
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.office import Done, Office
from rundertisch_tui.workflow.problems import REFUSALS
from rundertisch_tui.workflow.reader import Reader

EVERY = 0.3
"""Seconds between two looks at what others have written."""
_OF_NAMES = frozenset({"person", "membership", "organization", "committee"})
_UNREADABLE: tuple[type[Exception], ...] = (*REFUSALS, OSError)
LOST = "Die Daten lassen sich gerade nicht lesen; gezeigt wird der letzte Stand."


class BeamerApp(App[int]):
    """One picture over the whole window; q, Esc or Ctrl+Q leave, no other key does anything."""

    TITLE = "Runder Tisch"
    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { background: $grund; overflow: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape,ctrl+q", "leave_it", show=False, id="beamer.leave")]

    def __init__(self, office: Office, session: int, item: int | None = None, *, look: str = theme.DARK) -> None:
        """Show a Round Table: what is set with F9, or always the same item."""
        super().__init__(ansi_color=look in {theme.ANSI, theme.PLAIN})
        self.office = office
        self.picture = BeamerPicture()
        self._session, self._item = session, item
        self._redact: Redaction | None = None
        self._lost = False
        for name in theme.NAMES:
            self.register_theme(theme.theme(name))
        self.theme = look

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our tokens before any theme is set, else Textual cannot read the styles (look.md 9)."""
        return theme.variables(theme.DARK)

    def compose(self) -> ComposeResult:
        yield self.picture

    def on_mount(self) -> None:
        self.show()
        self.set_interval(EVERY, self.follow)
        if not self.is_headless:
            leaving.listen(asyncio.get_running_loop(), self.leave)

    def follow(self) -> None:
        """Look what others have written, and show it."""
        try:
            changes = self.office.follow()
        except _UNREADABLE:
            if not self._lost:
                self._lost = True
                self.show()
            return
        if changes or self._lost:
            self._lost = False
            self.office.show_newest()
            self._forget_names(changes)
            self.show()

    def _forget_names(self, changes: list[Done]) -> None:
        if any(table in _OF_NAMES for done in changes for table, _ in done.touched):
            self._redact = None

    def show(self) -> None:
        """Draw the picture of now."""
        self.picture.show(self.present_page())

    def present_page(self) -> Page:
        """The picture of the Round Table as it stands now."""
        view = self.office.view
        session = view.find(Session, self._session)
        if session is None or view.is_trashed(Session, session.id):
            return Page("", "Runder Tisch", foot="Diesen Runden Tisch gibt es nicht mehr.")
        self._redact = self._redact or redaction(view, session)
        item = view.find(AgendaItem, self._item or session.shown_item)
        found = page(view, session, item, self._redact)
        return Page(
            found.head, found.big, found.below, found.lines, LOST if self._lost else _foot(found, session, item)
        )

    def leave(self, code: int) -> None:
        """End at once with an exit code."""
        self.exit(code, return_code=code)

    def action_leave_it(self) -> None:
        self.exit(0)


def _foot(found: Page, session: Session, item: AgendaItem | None) -> str:
    if session.shown_item is None or item is None or item.id != session.shown_item:
        return found.foot
    return f"zeigt {item.number} · folgt {session.shown_by}"


def item_named(reader: Reader, session: Session, number: str) -> AgendaItem | None:
    """The item of a number; None without one. Raises NotFound with the numbers that there are."""
    if not number:
        return None
    items = reader.linked(AgendaItem, "session", session.id)
    found = next((one for one in items if one.number == number.strip()), None)
    if found is None:
        there = ", ".join(one.number for one in sorted(items, key=lambda one: one.position) if one.number)
        raise NotFound(f"Den TOP {number} gibt es im Runden Tisch {session.year} nicht. Es gibt: {there}.")
    return found


def run_beamer(data: Path, exports: Path, user: str, year: str, number: str) -> int:
    """Show the big screen until somebody leaves it. Raises StoreError or NotFound with a German sentence."""
    if not data.exists():
        raise NotFound(f"Den Ordner {data} gibt es nicht. Bitte mit --data einen anderen nennen.")
    office = Office.open(data, exports=exports, user=user, read_only=True, bind_views=False)
    try:
        session = office.view.session(int(year))
        if session is None:
            raise NotFound(f"Einen Runden Tisch {year} gibt es nicht.")
        item = item_named(office.view, session, number)
        look = theme.choose(theme.limit(os.environ), settings.personal(office.view, "look", user))
        app = BeamerApp(office, session.id, None if item is None else item.id, look=look)
        return app.run() or 0
    finally:
        office.close()
