"""Collects the Niederschrift of a session from the records."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, NOTHING, shortened
from rundertisch_tui.documents.collecting import LAST, SETTLED, Collected, without_field
from rundertisch_tui.documents.minute_lines import Lines, addressees, result
from rundertisch_tui.documents.minutes import Item, Minutes, PeopleGroup
from rundertisch_tui.documents.participants import (
    Participant,
    Redaction,
    group_name,
    leading_names,
    participants,
    unnamed_people,
)
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import AgendaItemId, PersonId, SessionId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.numbering import parse_code, recommendation_code
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.objections import Correction
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group, Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, MinutesState, Session
from rundertisch_tui.workflow import naming, settings
from rundertisch_tui.workflow.questions import groups
from rundertisch_tui.workflow.questions.minutes_versions import corrections_of, objections_until
from rundertisch_tui.workflow.reader import Reader

MAX_SUBJECT = 90  # letters of a wording in the overview, if the full text stands in its box
SIGNED = frozenset({MinutesState.SIGNED, MinutesState.PUBLISHED})
NOTHING_SAID = "Dazu ist nichts festgehalten."
NO_DISCUSSION = "Ohne Aussprache."


def content(reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[Minutes]:
    """The Niederschrift of a session. Raises NotFound if there is none.

    The publication copy has no internal lines, no items that are not public, no absences by name, and names only those
    who may be named.
    """
    session = reader.get(Session, session_id)
    draft = session.minutes_state not in SETTLED
    version = session.minutes_version
    people = participants(reader, session)
    redact = Redaction(reader, unnamed_people(people), copy)
    lines = Lines(reader, copy, redact)
    ordered = sorted(agenda_items(reader, session), key=lambda leveled: not leveled[1].public)  # a part of its own
    shown = [(level, item) for level, item in ordered if copy is Copy.INTERNAL or item.public]
    items = tuple(item_content(reader, session, lines, level, item) for level, item in shown)
    annex = _people(people, copy)
    minutes = Minutes(
        frame=collecting.frame(reader, session, "minutes", copy, version=version, draft=draft),
        title="Niederschrift",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, version, draft=draft),
        facts=_facts(reader, session),
        attendance=_attendance(reader, session, copy),
        groups=_groups(reader, session),
        agenda=agenda_rows(shown),
        items=items,
        overview=_overview(reader, session, lines, {item.id for _, item in shown}),
        tasks=lines.tasks(tuple(item for _, item in shown)),
        notes=_notes(reader, session) if copy is Copy.INTERNAL else (),
        annexes=((f"Anlage{NBSP}1", "Teilnehmende"),) if annex else (),
        distribution=_distribution(people),
        signers=_signers(reader, session),
        signed=dates_de.long(session.signed_on) if session.signed_on and session.minutes_state in SIGNED else "",
        corrections=tuple(_correction(reader, one, redact) for one in corrections_of(reader, session_id)),
        people=annex,
    )
    told = left_out(lines, len(ordered) - len(shown), redact.count)
    day, names = collecting.session_day(session), _names(session, people, copy)
    return Collected(minutes, day, session.title, names, told, version, draft)


def agenda_items(reader: Reader, session: Session) -> list[tuple[int, AgendaItem]]:
    """The items in the order of print with their level: each followed by those below it.

    What lies below an item that is not public is not public either.
    """
    items = sorted(reader.linked(AgendaItem, "session", session.id), key=lambda item: (item.position, item.id))
    ids = {item.id for item in items}
    below: dict[AgendaItemId | None, list[AgendaItem]] = {}
    for item in items:
        below.setdefault(item.parent if item.parent in ids else None, []).append(item)
    found: list[tuple[int, AgendaItem]] = []
    for top in below.get(None, ()):
        found.append((1, top))
        found += [(2, one if top.public else replace(one, public=False)) for one in below.get(top.id, ())]
    return found


def agenda_rows(items: Iterable[tuple[int, AgendaItem]]) -> tuple[tuple[str, str], ...]:
    """Number and title of each item; items without number stand with a dash."""
    return tuple(
        (_top(item), f"{item.title or NOTHING}{'' if item.public else ' (nichtöffentlich)'}")
        for level, item in items
        if level == 1
    )


def _top(item: AgendaItem) -> str:
    return f"TOP{NBSP}{item.number}" if item.number else NOTHING


def item_content(reader: Reader, session: Session, lines: Lines, level: int, item: AgendaItem) -> Item:
    """One point of the agenda with its head data, lines and boxes."""
    entries = lines.of_item(item)
    named = leading_names(reader, session, lines.copy)
    below = any(one.session == session.id for one in reader.linked(AgendaItem, "parent", item.id))
    return Item(
        number=_top(item),
        title=item.title,
        level=level,
        facts=(
            ("Teil", "" if item.public else "nichtöffentlich"),
            ("Feld", _fields_of_workshop(reader, item)),
            ("Leitung", named(item.rapporteur)),
            ("Schriftführung", named(spoken(reader, item.minute_taker))),
            ("Teilnehmende", _workshop_size(reader, session, item)),
        ),
        entries=entries,
        note="" if entries or below else _nothing_said(reader, item),
    )


def _nothing_said(reader: Reader, item: AgendaItem) -> str:
    """What stands below a point without lines: it was dealt with without a word, or is not minuted (here)."""
    silent = item.finished and not reader.linked(MinuteEntry, "agenda_item", item.id)
    return NO_DISCUSSION if silent else NOTHING_SAID


def _fields_of_workshop(reader: Reader, item: AgendaItem) -> str:
    """The action fields of a workshop, where its title does not say them."""
    if item.kind is not ItemKind.WORKSHOP:
        return ""
    fields = (reader.find(ActionField, one) for one in sorted(item.action_fields))
    named = [field.title or field.label for field in fields if field is not None]
    return "" if named == [item.title] else "; ".join(named)


def _workshop_size(reader: Reader, session: Session, item: AgendaItem) -> str:
    invited = {one.person for one in reader.linked(Invitation, "workshop", item.id)}
    if not invited:
        return ""
    attendance = reader.linked(Attendance, "session", session.id)
    present = sum(one.presence is Presence.PRESENT and one.person in invited for one in attendance)
    return persons(present) if present else ""


def persons(count: int) -> str:
    """1 Person, 23 Personen."""
    return plural(count, "Person", "Personen")


def spoken(reader: Reader, person_id: PersonId | None) -> str:
    """The name of a person as texts write it; "" if there is none."""
    person = reader.find(Person, person_id)
    return naming.person_spoken(person) if person else ""


def in_function(reader: Reader, person_id: PersonId | None) -> str:
    """Name and function of a person: Änne Öztürk-Weiß, Integrationsbeauftragte."""
    person = reader.find(Person, person_id)
    return ", ".join(part for part in (spoken(reader, person_id), person.function if person else "") if part)


def _facts(reader: Reader, session: Session) -> tuple[tuple[str, str], ...]:
    return (
        *collecting.day_and_place(session),
        (settings.value(reader, "chair_title"), in_function(reader, session.chair)),
        (settings.value(reader, "minute_taker_title"), in_function(reader, session.minute_taker)),
        ("Motto", f"„{session.motto}“" if session.motto else ""),
        ("Aktenzeichen", session.file_reference),
        ("Partner", session.co_hosts),
        ("Einwendungen", _objections(session)),
        ("Festgestellt", _approved(session)),
    )


def _objections(session: Session) -> str:
    until = objections_until(session)
    if until is None or session.minutes_state is not MinutesState.CIRCULATED:
        return ""
    return f"bis {dates_de.with_weekday(until)}, an die Geschäftsstelle"


def _approved(session: Session) -> str:
    if session.approved_on is None or session.minutes_state not in SETTLED:
        return ""
    return f"am {dates_de.with_weekday(session.approved_on)}"


def _attendance(reader: Reader, session: Session, copy: Copy) -> str:
    present = sum(one.presence is Presence.PRESENT for one in reader.linked(Attendance, "session", session.id))
    if session.recorded_later and not present:
        return "Dieser Runde Tisch wurde nacherfasst; Teilnahme und Protokollzeilen liegen dazu nicht vor."
    if not present:
        return "Eine Teilnahme ist nicht erfasst."
    verb = "war" if present == 1 else "waren"
    who = "Die Namen" if copy is Copy.INTERNAL else "Die Namen derer, die genannt werden dürfen,"
    return f"Anwesend {verb} {persons(present)}. {who} stehen in der Anlage{NBSP}1."


def _groups(reader: Reader, session: Session) -> tuple[tuple[str, str, str, str, str], ...]:
    counted = groups.balance(reader, session.id, collecting.session_day(session))
    return tuple(
        (group_name(one.group), str(one.invited), str(one.present), str(one.represented), str(one.excused))
        for one in counted
        if one.invited or one.present or one.represented or one.excused
    )


def _overview(
    reader: Reader, session: Session, lines: Lines, shown: set[AgendaItemId]
) -> tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...]:
    fields = sorted(reader.all(ActionField), key=lambda one: (one.position, one.code))
    records = sorted(reader.linked(Recommendation, "session", session.id), key=lambda one: one.code)
    rows: dict[str, list[tuple[str, str, str, str]]] = {}
    for record in records:
        if not record.code or (record.agenda_item is not None and record.agenda_item not in shown):
            continue
        field = next((one for one in fields if one.id in record.action_fields), None)
        heading = lines.redact(record.heading)
        subject = shortened(heading, MAX_SUBJECT) if record.id in lines.boxed else heading
        row = (record.code, subject or NOTHING, addressees(reader, record) or NOTHING, result(reader, record))
        rows.setdefault(field.title or field.label if field else without_field(record), []).append(row)
    order = [field.title or field.label for field in fields] + list(LAST)
    return tuple((name, tuple(rows[name])) for name in dict.fromkeys(order) if name in rows)


def _notes(reader: Reader, session: Session) -> tuple[str, ...]:
    """Numbers of the year that no recommendation carries, so that nobody looks for them."""
    live = {one.code for one in reader.all(Recommendation) if one.code}
    rows = reader.rows(Recommendation).values()
    parsed = [code for row in rows if (code := parse_code(str(row.get("code", "")))) is not None]
    highest = max((code.number for code in parsed if code.year == session.year), default=0)
    codes = (recommendation_code(session.year, number) for number in range(1, highest + 1))
    return tuple(f"{code}: nicht vergeben" for code in codes if code not in live)


def _signers(reader: Reader, session: Session) -> tuple[tuple[str, str], ...]:
    """Who signs; once it is signed, who did, which may have been somebody else."""
    return (
        (settings.value(reader, "chair_title"), session.signed_by_chair or spoken(reader, session.chair)),
        (
            settings.value(reader, "minute_taker_title"),
            session.signed_by_minute_taker or spoken(reader, session.minute_taker),
        ),
    )


def _distribution(people: Sequence[Participant]) -> str:
    """Who gets the Niederschrift: everybody who was invited or came. Source: § 61 HGO as model, copy to all."""
    return f"Alle eingeladenen und anwesenden Personen ({len(people)})" if people else ""


def _correction(reader: Reader, one: Correction, redact: Redaction) -> tuple[str, str]:
    entry = reader.find(MinuteEntry, one.entry)
    about = f"Zu {naming.line_label(entry, reader)}: " if entry is not None else ""
    return (dates_de.short(one.on), f"{about}{' '.join(redact(one.text).split())}")


def _people(people: Sequence[Participant], copy: Copy) -> tuple[PeopleGroup, ...]:
    found = []
    for group in dict.fromkeys(one.group for one in people):
        members = [one for one in people if one.group is group and one.note]
        found.append(_people_group(group, members, copy))
    return tuple(one for one in found if one.rows or one.unnamed)


def _people_group(group: Group | None, members: list[Participant], copy: Copy) -> PeopleGroup:
    if copy is Copy.INTERNAL:
        rows = tuple((one.name, one.organization or NOTHING, one.note) for one in members)
        return PeopleGroup(name=group_name(group), rows=rows)
    present = [one for one in members if one.presence is Presence.PRESENT]
    named = tuple((one.name, one.organization or NOTHING, "anwesend") for one in present if one.may_be_named)
    return PeopleGroup(name=group_name(group), rows=named, unnamed=unnamed(len(present) - len(named), bool(named)))


def unnamed(count: int, also_named: bool) -> str:
    """The sentence on those who are not named; "" if there is nobody."""
    if not count:
        return ""
    who = "1 teilnehmende Person" if count == 1 else f"{count} teilnehmende Personen"
    return f"dazu {who} ohne Namensnennung" if also_named else f"{who} ohne Namensnennung"


def _names(session: Session, people: Sequence[Participant], copy: Copy) -> frozenset[PersonId]:
    acting = {one for one in (session.chair, session.minute_taker) if one is not None}
    if copy is Copy.INTERNAL:
        return frozenset({*acting, *(one.person for one in people)})
    present = (one for one in people if one.presence is Presence.PRESENT and one.may_be_named)
    return frozenset({*acting, *(one.person for one in present)})


def left_out(lines: Lines, items: int, names: int) -> tuple[str, ...]:
    """What a publication copy leaves out, in German sentences."""
    told = (
        (lines.internal_left_out, "interne Zeile", "interne Zeilen", "nicht übernommen"),
        (items, "nichtöffentlicher Tagesordnungspunkt", "nichtöffentliche Tagesordnungspunkte", "nicht übernommen"),
        (names, "Stelle mit Namen", "Stellen mit Namen", "durch „eine teilnehmende Person“ ersetzt"),
    )
    return tuple(f"{plural(count, one, many)} {what}" for count, one, many, what in told if count)
