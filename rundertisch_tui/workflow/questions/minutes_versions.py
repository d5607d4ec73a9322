"""The minutes of a session as lines, their frozen versions, and the objections that are left to decide."""

from collections.abc import Mapping
from datetime import date

from rundertisch_tui.domain import deadlines
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.minutes_versions import FrozenLine, LineChange, MinutesVersion, line_changes
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.reader import Reader


def current_lines(reader: Reader, session: SessionId) -> tuple[FrozenLine, ...]:
    """All lines as they stand now in the order of the agenda, those only for the office left out."""
    items = sorted(reader.linked(AgendaItem, "session", session), key=lambda one: (one.position, one.id))
    parents = {one.id: one for one in items}
    items.sort(key=lambda one: (_place(parents, one), one.position, one.id))
    return tuple(line for item in items for line in _lines_of(reader, item))


def _lines_of(reader: Reader, item: AgendaItem) -> list[FrozenLine]:
    entries = sorted(reader.linked(MinuteEntry, "agenda_item", item.id), key=lambda one: (one.position, one.id))
    return [
        FrozenLine(entry.id, naming.line_label(entry, reader), entry.kind, entry.text)
        for entry in entries
        if entry.kind is not EntryKind.INTERNAL
    ]


def _place(parents: Mapping[AgendaItemId, AgendaItem], item: AgendaItem) -> tuple[str, int]:
    """Items below another stand behind it."""
    parent = None if item.parent is None else parents.get(item.parent)
    return (item.position, 0) if parent is None else (parent.position, 1)


def present(reader: Reader, session: SessionId) -> int:
    """How many heads were present."""
    return sum(one.presence is Presence.PRESENT for one in reader.linked(Attendance, "session", session))


def versions_of(reader: Reader, session: SessionId) -> tuple[MinutesVersion, ...]:
    """The frozen versions in their order."""
    return tuple(sorted(reader.linked(MinutesVersion, "session", session), key=lambda one: one.version))


def changes_since(reader: Reader, session: SessionId, version: int | None = None) -> tuple[LineChange, ...]:
    """What differs from a frozen version (the latest if none is named) to what stands now; () if there is none."""
    found = {one.version: one for one in versions_of(reader, session)}
    base = found.get(version if version is not None else max(found, default=0))
    return () if base is None else line_changes(base.lines, current_lines(reader, session))


def objections_of(reader: Reader, session: SessionId) -> tuple[Objection, ...]:
    """All objections of a session, the open ones first, each heap by the day they came."""
    found = reader.linked(Objection, "session", session)
    return tuple(sorted(found, key=lambda one: (one.decision is not Decision.OPEN, one.received_on, one.id)))


def open_objections(reader: Reader, session: SessionId) -> int:
    """How many objections still need a decision."""
    return sum(one.decision is Decision.OPEN for one in reader.linked(Objection, "session", session))


def corrections_of(reader: Reader, session: SessionId) -> tuple[Correction, ...]:
    """The dated corrections in their order."""
    return tuple(sorted(reader.linked(Correction, "session", session), key=lambda one: (one.on, one.id)))


def objections_until(session: Session) -> date | None:
    """The last day for objections; None before the minutes were sent."""
    if session.circulated_on is None:
        return None
    return deadlines.objections_until(session.circulated_on, session.objection_days)
