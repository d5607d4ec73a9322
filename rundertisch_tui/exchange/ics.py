"""The calendar file of a Round Table: the session and each workshop that has a time.

UID and SEQUENCE come from the records, so that a later file updates the entry in people's calendars, and the file of
a cancelled session takes it out. Source: RFC 5545, RFC 5546 (METHOD, SEQUENCE, STATUS).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session, SessionState
from rundertisch_tui.workflow.reader import Reader

ZONE = ZoneInfo("Europe/Berlin")
DOMAIN = "rundertisch.kassel.example"  # only makes UIDs unique; nothing is looked up there
DEFAULT_HOURS = 6  # the Round Table takes about six hours where no end is known
# The rule of the European Union since 1996, written out: readers disagree about generated lists of single days.
FRAME = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Runder Tisch Integration//rundertisch_tui//DE
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19970330T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
END:VCALENDAR
""".replace("\n", "\r\n")


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the calendar. `sequence` grows with every change of its record."""

    uid: str
    sequence: int
    starts: datetime
    ends: datetime
    summary: str
    place: str
    cancelled: bool


def events(reader: Reader, session_id: SessionId) -> tuple[Event, ...]:
    """The session, then its workshops that have a time. Raises RuleViolation without day or time of the session."""
    session = reader.get(Session, session_id)
    if session.held_on is None:
        raise RuleViolation(f"Der Runde Tisch {session.year} hat noch kein Datum.", field="held_on")
    if session.starts_at is None:
        raise RuleViolation(f"Der Runde Tisch {session.year} hat noch keine Uhrzeit.", field="starts_at")
    whole = _session_event(reader, session, session.held_on, session.starts_at)
    items = sorted(reader.linked(AgendaItem, "session", session.id), key=lambda item: (item.position, item.id))
    workshops = [item for item in items if item.kind is ItemKind.WORKSHOP and item.starts_at is not None]
    return (whole, *(_workshop_event(reader, session, item, whole) for item in workshops))


def _session_event(reader: Reader, session: Session, day: date, starts_at: time) -> Event:
    starts = datetime.combine(day, starts_at, ZONE)
    ends = datetime.combine(day, session.ends_at, ZONE) if session.ends_at else starts + timedelta(hours=DEFAULT_HOURS)
    return Event(
        uid=f"session-{session.id}@{DOMAIN}",
        sequence=reader.rev(Session, session.id),
        starts=starts,
        ends=max(ends, starts),
        summary=f"{session.title} {session.year}",
        place=session.place,
        cancelled=session.state in (SessionState.CANCELLED, SessionState.POSTPONED),
    )


def _workshop_event(reader: Reader, session: Session, item: AgendaItem, whole: Event) -> Event:
    starts = datetime.combine(whole.starts.date(), item.starts_at or time(), ZONE)
    return Event(
        uid=f"item-{item.id}@{DOMAIN}",
        sequence=reader.rev(AgendaItem, item.id) + whole.sequence,  # moves with the session, too
        starts=starts,
        ends=starts + timedelta(minutes=item.planned_minutes or 0),
        summary=f"{session.title} {session.year}, {item.number} {item.title}",
        place=", ".join(part for part in (session.place, item.room) if part),
        cancelled=whole.cancelled,
    )


def calendar(found: Iterable[Event], *, stamp: datetime) -> bytes:
    """The bytes of the file. METHOD is CANCEL where the session was cancelled or postponed, else PUBLISH."""
    from icalendar import Calendar
    from icalendar import Event as Entry

    listed = tuple(found)
    file = Calendar.from_ical(FRAME)
    file.add("method", "CANCEL" if any(event.cancelled for event in listed) else "PUBLISH")
    for event in listed:
        entry = Entry()
        entry.add("uid", event.uid)
        entry.add("sequence", event.sequence)
        entry.add("dtstamp", stamp.astimezone(ZoneInfo("UTC")))
        entry.add("dtstart", event.starts)
        entry.add("dtend", event.ends)
        entry.add("summary", event.summary)
        if event.place:
            entry.add("location", event.place)
        entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
        file.add_component(entry)
    return bytes(file.to_ical())
