"""Benutzer und Rechte: who may do what with these data (screens.md 7, Einstellungen)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.office import Right, User
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.rights import may

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

ALLOWED: Mapping[Right, str] = MappingProxyType({
    Right.SHOW: "sieht alles, etwa am Beamer, und ändert nichts.",
    Right.MINUTE: "schreibt Zeilen im Protokoll, hält Abstimmungen fest.",
    Right.READ: "macht auch Dokumente.",
    Right.WRITE: "ändert alles außer Benutzern und Abgeschlossenem.",
    Right.ADMINISTER: "trägt auch Benutzer ein, übergeht beim Abschluss mit Grund, was fehlt, öffnet wieder.",
})  # fmt: skip
"""What each right allows beyond the ones before."""


def user_rows(reader: Reader, today: date) -> list[Row]:
    """One row a user, the ones that count no more dimmed behind the others."""
    found = sorted(reader.all(User), key=lambda one: (one.has_ended(today), one.login))
    return [
        Row(
            one.id,
            (one.login, one.display_name, word(one.right), dates_de.short(one.valid_to) if one.valid_to else ""),
            tone="leise" if one.has_ended(today) else "",
        )
        for one in found
    ]


def user_detail(one: User, today: date) -> list[Line]:
    """What the user may do."""
    ended = f"seit {dates_de.short(one.valid_to)} nicht mehr" if one.valid_to and one.has_ended(today) else ""
    return [heading(one.label, ended), pair(word(one.right), ALLOWED[one.right])]


class UsersScreen(ListScreen):
    """The users of the office; as long as there is none, everybody may everything."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("users")
    area = ""
    name_in_keys = "users"
    heading = "Benutzer und Rechte"
    record_table = "user"
    kinds = frozenset({"user"})
    columns = (Column("Anmeldename", 20), Column("Name"), Column("Recht", 13), Column("bis", 10, whole=True))
    empty = (
        "Noch ist niemand eingetragen: Wer die Daten öffnen kann, darf alles.",
        "Sobald jemand hier steht, dürfen nur noch die Eingetragenen etwas ändern.",
        "n trägt den ersten Benutzer ein: Sie selbst",
    )

    def rows(self) -> Sequence[Row]:
        return user_rows(self.app.office.view, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(User, int(record))
        return () if one is None else user_detail(one, clock.today())

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import user

        if self._may_give():
            self.app.push_screen(user.new(self.app.office.view, self.app.office.login, self._saved))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import user

        current = self.current_id()
        if current is not None and self._may_give():
            self.app.push_screen(user.edit(self.app.office.view.get(User, current)))

    def _may_give(self) -> bool:
        """Whether this login may change users; says so at once where it may not, before anything is typed."""
        office = self.app.office
        given = may(office.view, office.login, Right.ADMINISTER, clock.today())
        if not given:
            self.app.say(f"Benutzer ändert, wer das Recht „{word(Right.ADMINISTER)}“ hat.", problem=True)
        return given

    def _saved(self, done: Done) -> None:
        saved = next((record for table, record in done.touched if table == "user"), None)
        if saved is not None:
            self.show()
            self.table.move_to(saved)


def open_record(app: "RoundTableApp", table: str, record: int) -> bool:  # noqa: ARG001 - jumps give both
    """Show the list with the bar on a user."""
    screen = UsersScreen()
    app.push_screen(screen)
    app.call_later(screen.table.move_to, record)
    return True
