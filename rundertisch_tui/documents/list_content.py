"""Collects Tagesordnung, Anwesenheitsliste and Teilnehmendenverzeichnis of a session from the records."""

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.agenda import Agenda
from rundertisch_tui.documents.attendance_list import AttendanceList
from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.minutes_content import agenda_items, persons, unnamed
from rundertisch_tui.documents.participant_list import ParticipantGroup, ParticipantList
from rundertisch_tui.documents.participants import Participant, group_name, participants
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Invitation, Presence, Reply
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.sessions import AgendaItem, Session, SessionState
from rundertisch_tui.workflow.reader import Reader

WALK_INS = 20  # free rows: 2025 came 14 without registration


def agenda(reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[Agenda]:
    """The Tagesordnung; items that are not public only in the internal copy. Raises NotFound."""
    session = reader.get(Session, session_id)
    draft = session.state is SessionState.PLANNED
    items = agenda_items(reader, session)
    public = tuple(_row(level, item) for level, item in items if item.public)
    closed = tuple(_row(level, item) for level, item in items if not item.public)
    parts = [("Öffentlicher Teil", public)] if public else []
    if closed and copy is Copy.INTERNAL:
        parts.append(("Nichtöffentlicher Teil", closed))
    hidden = plural(len(closed), "nichtöffentlicher Tagesordnungspunkt", "nichtöffentliche Tagesordnungspunkte")
    left_out = (f"{hidden} nicht übernommen",)
    what = Agenda(
        frame=collecting.frame(reader, session, "agenda", copy, draft=draft),
        title="Tagesordnung",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, 1, draft=draft),
        facts=(*collecting.day_and_place(session), ("Motto", f"„{session.motto}“" if session.motto else "")),
        parts=tuple(parts),
        note="" if parts else "Die Tagesordnung hat noch keine Punkte.",
    )
    told = left_out if closed and copy is Copy.PUBLICATION else ()
    return Collected(what, collecting.session_day(session), session.title, left_out=told, draft=draft)


def _row(level: int, item: AgendaItem) -> tuple[str, str]:
    number = f"TOP{NBSP}{item.number}" if item.number else NOTHING
    begins = f" ({dates_de.clock_time(item.starts_at)})" if item.starts_at is not None and level == 1 else ""
    return number, f"{item.title or NOTHING}{begins}"


def attendance_list(reader: Reader, session_id: SessionId, copy: Copy = Copy.INTERNAL) -> Collected[AttendanceList]:
    """The list to sign: everybody invited who did not decline, numbered through, and rows for walk-ins."""
    session = reader.get(Session, session_id)
    declined = {one.person for one in reader.linked(Invitation, "session", session_id) if one.reply is Reply.DECLINED}
    people = [one for one in participants(reader, session) if one.person not in declined]
    numbers = {one.person: number for number, one in enumerate(people, 1)}
    groups = tuple(
        (group_name(group), tuple((str(numbers[one.person]), one.name, one.organization) for one in members))
        for group, members in _by_group(people)
    )
    what = AttendanceList(
        frame=collecting.frame(reader, session, "attendance-list", copy),
        title="Anwesenheitsliste",
        subtitle=_day_line(session),
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        groups=groups,
        walk_ins=tuple(str(len(people) + number) for number in range(1, WALK_INS + 1)),
    )
    return Collected(what, collecting.session_day(session), session.title, frozenset(numbers))


def participant_list(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION
) -> Collected[ParticipantList]:
    """The Verzeichnis of those who were there; the publication copy names only those who may be named."""
    session = reader.get(Session, session_id)
    present = [one for one in participants(reader, session) if one.presence is Presence.PRESENT]
    named = [one for one in present if copy is Copy.INTERNAL or one.may_be_named]
    names = {one.person for one in named}
    found = []
    for group, members in _by_group(present):
        shown = [one for one in members if one.person in names]
        rows = tuple((one.organization or NOTHING, one.name, one.note) for one in shown)
        hidden = unnamed(len(members) - len(shown), bool(shown))
        found.append(ParticipantGroup(name=group_name(group), rows=rows, unnamed=hidden))
    what = ParticipantList(
        frame=collecting.frame(reader, session, "participant-list", copy),
        title="Teilnehmendenverzeichnis",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        summary=f"Es {'nahm' if len(present) == 1 else 'nahmen'} {persons(len(present))} teil."
        if present
        else "Eine Teilnahme ist nicht erfasst.",
        groups=tuple(found),
    )
    hidden_count = len(present) - len(named)
    left_out = (f"{persons(hidden_count)} ohne Namensnennung",) if hidden_count else ()
    return Collected(what, collecting.session_day(session), session.title, frozenset(names), left_out)


def _by_group(people: list[Participant]) -> list[tuple[Group | None, list[Participant]]]:
    order = dict.fromkeys(one.group for one in people)
    return [(group, [one for one in people if one.group is group]) for group in order]


def _day_line(session: Session) -> str:
    day = dates_de.with_weekday(session.held_on) if session.held_on else str(session.year)
    return ", ".join(part for part in (session.title, day, session.place) if part)
