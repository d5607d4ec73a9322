"""Collects Tagesordnung, Anwesenheitsliste and Teilnehmendenverzeichnis of a session from the records."""

from collections.abc import Mapping
from datetime import time
from itertools import count

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.agenda import Agenda
from rundertisch_tui.documents.attendance_list import AttendanceList, Door
from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.door_lists import MOST_DOORS, parted
from rundertisch_tui.documents.minutes_content import agenda_items, persons, unnamed
from rundertisch_tui.documents.participant_list import ParticipantGroup, ParticipantList
from rundertisch_tui.documents.participants import Participant, group_name, participants
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Invitation, Presence, Reply
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.names import person_key
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group, Person
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session, SessionState
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.timetable import clock_times
from rundertisch_tui.workflow.reader import Reader

WALK_INS = 20  # free rows: 2025 came 14 without registration
WORKSHOP_WALK_INS = 6  # people change their minds on the way to the rooms


def agenda(reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[Agenda]:
    """The Tagesordnung; items that are not public only in the internal copy. Raises NotFound."""
    session = reader.get(Session, session_id)
    draft = session.state is SessionState.PLANNED
    items = agenda_items(reader, session)
    begins = _beginnings(session, items)
    public = tuple(_row(item, begins) for _, item in items if item.public)
    closed = tuple(_row(item, begins) for _, item in items if not item.public)
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
        facts=(
            *collecting.day_and_place(session, admission=True),
            ("Motto", f"„{session.motto}“" if session.motto else ""),
        ),
        parts=tuple(parts),
        note="" if parts else "Die Tagesordnung hat noch keine Punkte.",
    )
    told = left_out if closed and copy is Copy.PUBLICATION else ()
    return Collected(what, collecting.session_day(session), session.title, left_out=told, draft=draft)


def _beginnings(session: Session, items: list[tuple[int, AgendaItem]]) -> dict[int, time]:
    """When the points of the first level begin; without planned minutes before it nobody can say when one does."""
    times = clock_times(session, [(level - 1, item) for level, item in items])
    found: dict[int, time] = {}
    for item in (one for level, one in items if level == 1):
        known = times.get(item.id)
        if known is not None and (item.starts_at is not None or known > max(found.values(), default=time.min)):
            found[item.id] = known
    return found


def _row(item: AgendaItem, begins: Mapping[int, time]) -> tuple[str, str]:
    number = f"TOP{NBSP}{item.number}" if item.number else NOTHING
    at = f" ({dates_de.clock_time(begins[item.id])})" if item.id in begins else ""
    return number, f"{item.title or NOTHING}{at}"


def attendance_list(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.INTERNAL, asked: Asked | None = None
) -> Collected[AttendanceList]:
    """The list to sign: everybody on the list who did not decline, and rows for walk-ins.

    Each carries the number that marks them afterwards. Asked for a workshop: those who go there, and its room. Asked
    for doors: a list for each, by family name. Raises NotFound, NotWritten for a point of another Round Table.
    """
    session = reader.get(Session, session_id)
    invited = {one.person: one for one in reader.linked(Invitation, "session", session_id)}
    workshop = _workshop(reader, session, asked)
    people = [one for one in participants(reader, session) if _expected(invited.get(one.person), workshop)]
    numbers = _numbers(people, invited)
    groups = tuple(
        (group_name(group), tuple((str(numbers[one.person]), one.name, one.organization) for one in members))
        for group, members in _by_group(people)
    )
    last = max((one.number or 0 for one in invited.values()), default=0)
    last, free = max([last, *numbers.values()]), WALK_INS if workshop is None else WORKSHOP_WALK_INS
    walk_ins = tuple(str(last + number) for number in range(1, free + 1))
    what = AttendanceList(
        frame=collecting.frame(reader, session, "attendance-list", copy),
        title="Anwesenheitsliste",
        subtitle=_day_line(session, workshop),
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        groups=groups,
        walk_ins=walk_ins,
        doors=_doors(reader, people, numbers, walk_ins, (asked or Asked()).doors),
    )
    about = session.title if workshop is None else f"{session.title} TOP {workshop.number or workshop.title}"
    about += f" {len(what.doors)} Türen" if what.doors else ""
    return Collected(what, collecting.session_day(session), about, frozenset(numbers))


def _doors(
    reader: Reader,
    people: list[Participant],
    numbers: Mapping[PersonId, int],
    walk_ins: tuple[str, ...],
    wanted: int | None,
) -> tuple[Door, ...]:
    """The list of each door, people by family name; the free rows are dealt out in turn, each with its own number."""
    if wanted is None:
        return ()
    if not 2 <= wanted <= MOST_DOORS:
        raise NotWritten(
            f"Listen je Tür gibt es für 2 bis {MOST_DOORS} Türen; für eine gilt die Liste aller.", field="doors"
        )
    keyed = sorted((person_key(reader.get(Person, one.person)), one.person, one) for one in people)
    parts = parted([(key[0][:1].upper(), one) for key, _, one in keyed], wanted)
    room = max(len(walk_ins) // max(len(parts), 1), 1)
    return tuple(
        Door(
            name=part.name,
            initials=part.initials,
            rows=tuple((str(numbers[one.person]), one.name, one.organization) for one in part.people),
            walk_ins=walk_ins[at * room : (at + 1) * room],
        )
        for at, part in enumerate(parts)
    )


def _workshop(reader: Reader, session: Session, asked: Asked | None) -> AgendaItem | None:
    if asked is None or asked.agenda_item is None:
        return None
    item = reader.get(AgendaItem, asked.agenda_item)
    if item.session != session.id:
        raise NotWritten(f"{naming.item_label(item)} gehört zu einem anderen Runden Tisch.", field="agenda_item")
    if item.kind is not ItemKind.WORKSHOP:
        raise NotWritten(
            f"{naming.item_label(item)} ist kein Workshop. Für das Plenum gilt die Liste aller.", field="agenda_item"
        )
    return item


def _expected(invitation: Invitation | None, workshop: AgendaItem | None) -> bool:
    """Whether somebody may come: not declined, and if a workshop is asked for, placed there."""
    if invitation is None:
        return workshop is None
    return invitation.reply is not Reply.DECLINED and (workshop is None or invitation.workshop == workshop.id)


def _numbers(people: list[Participant], invited: Mapping[PersonId, Invitation]) -> dict[PersonId, int]:
    """The number that each has on the list of the Round Table; whoever has none gets one behind the last."""
    known = {one.person: one.number for one in invited.values() if one.number is not None}
    free = count(max(known.values(), default=0) + 1)
    return {one.person: known[one.person] if one.person in known else next(free) for one in people}


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


def _day_line(session: Session, workshop: AgendaItem | None) -> str:
    day = dates_de.with_weekday(session.held_on) if session.held_on else str(session.year)
    if workshop is None:
        return ", ".join(part for part in (session.title, day, session.place) if part)
    label = f"TOP{NBSP}{workshop.number} {workshop.title}" if workshop.number else workshop.title
    return ", ".join(part for part in (label, session.title, day, workshop.room or session.place) if part)
