"""Area 2: all Round Tables; the one that is planned or running opens by itself."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.session_part import Memory, open_session
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.reader import Reader

OVER = frozenset({SessionState.HELD, SessionState.CANCELLED})


def session_rows(reader: Reader) -> list[Row]:
    """One row a Round Table, the newest first: year, day, motto, state, minutes, heads, recommendations."""
    return [_row(reader, one) for one in sorted(reader.all(Session), key=lambda one: -one.year)]


def _row(reader: Reader, one: Session) -> Row:
    numbered = agreed(reader, one)
    cells = (
        str(one.year),
        dates_de.short(one.held_on)[:6] if one.held_on else "–",
        one.motto or one.title,
        "nacherfasst" if one.recorded_later else word(one.state),
        minutes_word(one),
        str(present(reader, one) or "·"),
        str(numbered or "·"),
    )
    return Row(one.id, cells, search=fold(f"{one.year} {' '.join(cells)} {one.place}"))


def minutes_word(one: Session) -> str:
    """What has become of the minutes; nothing before the day."""
    if one.recorded_later or one.state not in (SessionState.RUNNING, SessionState.HELD):
        return "–"
    return word(one.minutes_state)


def present(reader: Reader, one: Session) -> int:
    """How many people were there."""
    rows = reader.linked_rows(Attendance, "session", one.id)
    return sum(row.get("presence", Presence.PRESENT) == Presence.PRESENT for row in rows)  # left out where it is so


def agreed(reader: Reader, one: Session) -> int:
    """How many recommendations have a number."""
    return sum(bool(row.get("code")) for row in reader.linked_rows(Recommendation, "session", one.id))


def session_detail(reader: Reader, one: Session) -> list[Line]:
    """What stands below the list: title, place, who leads, and how much was written."""
    chair, taker = reader.find(Person, one.chair), reader.find(Person, one.minute_taker)
    lines = len(reader.linked_rows(MinuteEntry, "session", one.id))
    day = dates_de.with_weekday(one.held_on) if one.held_on else "noch kein Termin"
    return [
        heading(f"{one.title} {one.year}", one.code),
        pair("Termin", ", ".join(part for part in (day, one.place) if part)),
        pairs(
            ("Vorsitz", naming.person(chair) if chair else "–"), ("Schriftf.", naming.person(taker) if taker else "–")
        ),
        pairs(("Protokoll", plural(lines, "Zeile", "Zeilen")), ("Stand", one.state_reason or word(one.state))),
    ]


def to_open(reader: Reader) -> int | None:
    """The one Round Table that is being prepared or held; None if there is none or more than one."""
    current = [one.id for one in reader.all(Session) if one.state not in OVER and not one.recorded_later]
    return current[0] if len(current) == 1 else None


class SessionsScreen(ListScreen):
    """All Round Tables. Enter opens one where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("sessions")
    area = "2"
    name_in_keys = "sessions"
    heading = "Runde Tische"
    record_table = "session"
    kinds = frozenset({"session", "attendance", "recommendation", "minute_entry"})
    columns = (
        Column("Jahr", 4, whole=True),
        Column("Termin", 6, whole=True),
        Column("Motto"),
        Column("Stand", 12, whole=True),
        Column("Niederschrift", 14, whole=True),
        Column("da", 4, right=True, whole=True),
        Column("Empf.", 5, right=True, whole=True),
    )
    empty = (
        "Noch kein Runder Tisch.",
        "Hier stehen die Runden Tische mit Tagesordnung, Einlass und Protokoll.",
        "n legt einen an   F2 nimmt einen früheren auf",
    )

    def __init__(self) -> None:
        super().__init__()
        self.memory: Memory = {}

    def on_mount(self) -> None:
        super().on_mount()
        current = to_open(self.app.office.view)
        if current is not None:
            open_session(self.app, current, memory=self.memory)

    def rows(self) -> Sequence[Row]:
        return session_rows(self.app.office.view)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Session, int(record))
        return session_detail(self.app.office.view, one) if one is not None else ()

    def action_open(self) -> None:
        current = self.current_id()
        if current is not None:
            open_session(self.app, current, memory=self.memory)

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import session

        self.app.push_screen(session.new(self.app.office.view, self._today, self._created))

    def action_past(self) -> None:
        """Enter a Round Table of an earlier year."""
        from rundertisch_tui.exchange import inbox
        from rundertisch_tui.tui.forms import session

        office = self.app.office
        folder = inbox.folder(office.data, office.login)
        self.app.push_screen(session.past(office.view, self._today, self._created, folder))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import session

        current = self.current_id()
        if current is not None:
            one = self.app.office.view.get(Session, current)
            self.app.push_screen(session.facts(self.app.office.view, one, self._today))

    @property
    def _today(self) -> date:
        return clock.today()

    def _created(self, done: Done) -> None:
        made = next((record for table, record in done.created if table == "session"), None)
        if made is not None:
            self.table.move_to(made)
            open_session(self.app, made, memory=self.memory)
