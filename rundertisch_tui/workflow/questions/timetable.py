"""The clock times of an agenda: each point begins when the one before it ends."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow.reader import Reader

_ANY_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - times of day only, no moment


def agenda(reader: Reader, session: SessionId) -> list[tuple[int, AgendaItem]]:
    """The items of a session as they are read: level (0, 1 …) and item, workshops below their point."""
    below: dict[int | None, list[AgendaItem]] = {}
    known = {item.id for item in reader.linked(AgendaItem, "session", session)}
    for item in reader.linked(AgendaItem, "session", session):
        below.setdefault(item.parent if item.parent in known else None, []).append(item)
    found: list[tuple[int, AgendaItem]] = []

    def walk(parent: int | None, level: int) -> None:
        for item in sorted(below.get(parent, ()), key=lambda one: (one.position, one.id)):
            found.append((level, item))
            walk(item.id, level + 1)

    walk(None, 0)
    return found


def clock_times(session: Session, items: list[tuple[int, AgendaItem]]) -> Mapping[int, time]:
    """When each item begins: a time that was set counts, else what came before decides; empty without a beginning.

    Workshops run beside one another, so all begin with their point, and only the point's own minutes count.
    """
    found: dict[int, time] = {}
    clock = None if session.starts_at is None else datetime.combine(_ANY_DAY, session.starts_at)
    begun = clock
    for level, item in items:
        if level:
            start = item.starts_at or (begun.time() if begun is not None else None)
        else:
            if item.starts_at is not None:
                clock = datetime.combine(_ANY_DAY, item.starts_at)
            begun, start = clock, clock.time() if clock is not None else None
            if clock is not None:
                clock += timedelta(minutes=item.planned_minutes or 0)
        if start is not None:
            found[item.id] = start
    return found


def begins_at(reader: Reader, session: Session) -> time | None:
    """When a Round Table begins: its own time, else the first that its agenda fixes; None if nobody said."""
    fixed = (item.starts_at for level, item in agenda(reader, session.id) if not level and item.starts_at is not None)
    return session.starts_at or next(fixed, None)


def planned_minutes(items: list[tuple[int, AgendaItem]]) -> int:
    """The minutes of all points together; workshops lie within their point."""
    return sum(item.planned_minutes or 0 for level, item in items if level == 0)
