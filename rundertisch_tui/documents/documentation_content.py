"""Collects the Dokumentation of a session: the Niederschrift told by subject, with the status of its day."""

from rundertisch_tui.documents import collecting, minutes_content, press_release_content
from rundertisch_tui.documents.blocks import shortened
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.documentation import Chapter, Documentation
from rundertisch_tui.documents.measure_rows import MeasureRows
from rundertisch_tui.documents.minutes import Item, Line, Recommendation
from rundertisch_tui.documents.participants import Redaction
from rundertisch_tui.documents.press_release import PressRelease
from rundertisch_tui.documents.session_results import bodies_represented, people_present, recommendations_by_field
from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import ItemKind, Session, SessionState
from rundertisch_tui.workflow.reader import Reader

LISTED = (EntryKind.CHALLENGE, EntryKind.COMMITMENT, EntryKind.TASK, EntryKind.RESOLUTION)
HEADS = {
    EntryKind.CHALLENGE: "Herausforderungen",
    EntryKind.COMMITMENT: "Zusagen",
    EntryKind.TASK: "Aufträge",
    EntryKind.RESOLUTION: "Beschlüsse",
}


def documentation(reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[Documentation]:
    """The yearly report; what the Niederschrift leaves out of a copy is left out here too. Raises NotFound."""
    session = reader.get(Session, session_id)
    made = minutes_content.content(reader, session_id, copy)
    told = made.content
    workshops = _workshop_numbers(reader, session)
    items = [item for item in told.items if item.entries]
    agreed = recommendations_by_field(reader, session, told)
    what = Documentation(
        frame=collecting.frame(reader, session, "documentation", copy, version=made.version, draft=made.draft),
        title="Dokumentation",
        subtitle=told.subtitle,
        copy_mark=told.copy_mark,
        facts=tuple(fact for fact in told.facts if fact[0] != "Einwendungen"),
        introduction=_introduction(reader, session),
        states_lead=_state_sentence(reader, session),
        states=_states(reader, session),
        talks=tuple(_chapter(item) for item in items if item.number not in workshops),
        workshops=tuple(_chapter(item) for item in items if item.number in workshops),
        recommendations=agreed,
        tasks=told.tasks,
        groups=told.groups,
        organizations=bodies_represented(reader, session),
        outlook=_outlook(session, agreed=bool(agreed)),
        people=told.people,
        press=_press(reader, session, copy),
    )
    return Collected(what, made.day, made.about, made.names, made.left_out, made.version, made.draft)


def _press(reader: Reader, session: Session, copy: Copy) -> PressRelease | None:
    """What the press was told afterwards; before the day there is nothing to add."""
    if session.state is not SessionState.HELD or session.held_on is None:
        return None
    return press_release_content.press_release(reader, session.id, copy).content


def _workshop_numbers(reader: Reader, session: Session) -> set[str]:
    """The printed numbers of the workshops."""
    ordered = minutes_content.agenda_items(reader, session)
    return {f"TOP\u00a0{item.number}" for _, item in ordered if item.kind is ItemKind.WORKSHOP}


def _introduction(reader: Reader, session: Session) -> tuple[str, ...]:
    present = people_present(reader, session)
    day = f"am {dates_de.long(session.held_on)}" if session.held_on else f"im Jahr {session.year}"
    took = "nahm" if len(present) == 1 else "nahmen"
    came = f" {minutes_content.persons(len(present))} {took} teil." if present else ""
    over = session.state is SessionState.HELD or bool(present)
    happens, stands = ("fand", "stand") if over else ("findet", "steht")
    motto = f" Er {stands} unter dem Motto „{session.motto}“." if session.motto else ""
    first = f"Der Runde Tisch Integration {happens} {day} statt.{motto}{came}"
    second = (
        "Der Runde Tisch ist ein Fachforum. Er blickt jedes Jahr auf den Stand der Umsetzung des Integrationskonzepts, "
        "benennt Herausforderungen und erarbeitet Empfehlungen für die städtischen Gremien."
    )
    hosts = (f"Mitveranstaltet haben: {session.co_hosts}.",) if session.co_hosts else ()
    return (first, second, *hosts)


def _rows(reader: Reader, session: Session) -> tuple[MeasureRows, list[Measure]]:
    day = collecting.session_day(session)
    told = MeasureRows(reader, day, Copy.PUBLICATION, Redaction(reader, (), Copy.PUBLICATION), 12)
    known = [one for one in reader.all(Measure) if one.recorded_on is None or one.recorded_on <= day]
    return told, [one for one in known if one.end_kind is None or (one.ended_on is not None and one.ended_on > day)]


def _states(reader: Reader, session: Session) -> tuple[tuple[str, str], ...]:
    told, measures = _rows(reader, session)
    states = [told.status(one) for one in measures]
    rows = tuple((wording.status(each), str(states.count(each))) for each in wording.STATUS_ORDER if each in states)
    return (*rows, ("Summe", str(len(states)))) if rows else ()


def _state_sentence(reader: Reader, session: Session) -> str:
    _, measures = _rows(reader, session)
    if not measures:
        return "Am Tag des Runden Tisches war keine Maßnahme eingetragen."
    counted = plural(len(measures), "Maßnahme", "Maßnahmen")
    return f"Am Tag des Runden Tisches {'war' if len(measures) == 1 else 'waren'} {counted} eingetragen."


def _chapter(item: Item) -> Chapter:
    """A point told by subject: what was said as text, the rest as lists by kind."""
    lines = [entry for entry in item.entries if isinstance(entry, Line)]
    texts: list[str] = []
    listed: dict[EntryKind, list[str]] = {}
    for line in lines:
        kind = next((kind for kind in LISTED if line.kind.startswith(wording.word(kind))), None)
        if kind is None:
            texts.append(_sentence(line, f"{line.kind}: " if line.kind else ""))
        else:
            listed.setdefault(kind, []).append(_sentence(line, _whom(line, kind)))
    boxes = [
        f"{box.number}: {shortened(box.title or box.wording)}"
        for box in item.entries
        if isinstance(box, Recommendation)
    ]
    lists = [(HEADS[kind], tuple(listed[kind])) for kind in LISTED if kind in listed]
    if boxes:
        lists.insert(
            1 if lists and lists[0][0] == HEADS[EntryKind.CHALLENGE] else 0,
            ("Vorschläge und Empfehlungen", tuple(boxes)),
        )
    return Chapter(title=item.title, facts=item.facts, texts=tuple(texts), lists=tuple(lists))


def _whom(line: Line, kind: EntryKind) -> str:
    """Who is to do it, from the kind of the line: Auftrag an Schulamt → Schulamt."""
    named = line.kind.removeprefix(wording.word(kind)).strip()
    for word in ("an ", "von "):
        named = named.removeprefix(word)
    return f"{named}: " if named else ""


def _sentence(line: Line, head: str) -> str:
    """The line as one sentence behind what stands in front of it; its list points follow."""
    text = " ".join(part for part in (f"{head}{line.text}", line.aside, line.bold_end) if part)
    return "; ".join((text.rstrip(" :") if line.bullets else text, *(point.rstrip(" ,.;") for point in line.bullets)))


def _outlook(session: Session, *, agreed: bool) -> tuple[str, ...]:
    if not agreed:
        return (f"Der Runde Tisch {session.year + 1} berichtet wieder über den Stand der Umsetzung.",)
    return (
        "Die Empfehlungen gehen an die zuständigen Gremien und Stellen. "
        f"Der Runde Tisch {session.year + 1} berichtet, was daraus geworden ist.",
    )
