"""Collects the press text of a session from the records."""

from dataclasses import dataclass

from rundertisch_tui.documents import collecting, minutes_content
from rundertisch_tui.documents.blocks import shortened
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.minutes_content import agenda_items
from rundertisch_tui.documents.press_release import PressRelease
from rundertisch_tui.documents.session_results import bodies_represented, recommendations_by_field
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import ItemKind, Session, SessionState
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.reader import Reader

MAX_POINT = 300  # letters of a recommendation that has no short name; longer ones are read in the Dokumentation
BACKGROUND = (
    "Der Runde Tisch Integration ist ein Fachforum der Stadt. Er blickt jedes Jahr auf den Stand der Umsetzung des "
    "Integrationskonzepts, benennt Herausforderungen und erarbeitet Empfehlungen für die städtischen Gremien."
)


@dataclass(frozen=True, slots=True)
class _Told:
    """The news in one line, what is told of it, and the list below."""

    headline: str
    paragraphs: tuple[str, ...]
    heading: str = ""
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()


def press_release(reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[PressRelease]:
    """The press text; the list holds only agreed recommendations, and names of private people stay out of every copy.

    Raises NotWritten if there is no day yet or it does not take place, NotFound.
    """
    session = reader.get(Session, session_id)
    if session.held_on is None:
        raise NotWritten(
            f"Der Runde Tisch {session.year} hat noch keinen Termin. Bitte zuerst den Tag eintragen.", field="held_on"
        )
    if session.state in (SessionState.CANCELLED, SessionState.POSTPONED):
        raise NotWritten(
            f"Der Runde Tisch {session.year} ist abgesagt oder verschoben; dazu gibt es die Absage.", field="state"
        )
    over = session.state is SessionState.HELD
    draft = over and session.minutes_state not in collecting.SETTLED
    told = _result(reader, session) if over else _announcement(reader, session)
    version = session.minutes_version if over else 1
    contact = settings.value(reader, "contact") or settings.value(reader, "office").partition(" · ")[0]
    what = PressRelease(
        frame=collecting.frame(reader, session, "press-release", copy, version=version, draft=draft),
        title="Pressemitteilung",
        headline=told.headline,
        copy_mark=collecting.copy_mark(copy, version, draft=draft),
        date_line=f"{settings.value(reader, 'city')}, {dates_de.long(collecting.record_day(session))}" if over else "",
        paragraphs=told.paragraphs,
        fields_heading=told.heading,
        fields=told.fields,
        background=(BACKGROUND,),
        contact=f"{settings.value(reader, 'sender')}, {contact}",
    )
    return Collected(what, session.held_on, session.title, version=version, draft=draft)


def _announcement(reader: Reader, session: Session) -> _Told:
    """What is planned: day, place, motto, and the workshops."""
    day = dates_de.with_weekday(session.held_on) if session.held_on else ""
    begins = f", um {dates_de.clock_time(session.starts_at)}" if session.starts_at is not None else ""
    place = f" Veranstaltungsort: {session.place}." if session.place else ""
    motto = f" Er steht unter dem Motto „{session.motto}“." if session.motto else ""
    items = [item for _, item in agenda_items(reader, session) if item.public and item.kind is ItemKind.WORKSHOP]
    hosts = (f"Mitveranstaltet wird er von: {session.co_hosts}.",) if session.co_hosts else ()
    first = f"Der Runde Tisch Integration beginnt am {day}{begins}.{motto}{place}"
    titles = tuple(item.title for item in items if item.title)
    fields = (("", titles),) if titles else ()
    return _Told(f"Runder Tisch Integration am {day}", (first, *hosts), "Darum geht es in den Workshops", fields)


def _result(reader: Reader, session: Session) -> _Told:
    """What was agreed: how many came, and the recommendations by action field."""
    told = minutes_content.content(reader, session.id, Copy.PUBLICATION).content
    fields = tuple(
        (name, tuple(shortened(box.title or box.wording, MAX_POINT) for box in boxes))
        for name, boxes in recommendations_by_field(reader, session, told)
    )
    count = sum(len(points) for _, points in fields)
    present = sum(one.presence is Presence.PRESENT for one in reader.linked(Attendance, "session", session.id))
    day = dates_de.with_weekday(session.held_on) if session.held_on else ""
    motto = f" unter dem Motto „{session.motto}“" if session.motto else ""
    counted = plural(count, "Empfehlung", "Empfehlungen")
    came = f" {plural(present, 'Person nahm', 'Personen nahmen')} teil." if present else ""
    bodies = len(bodies_represented(reader, session))
    various = f" Vertreten waren {bodies}\u00a0Stellen, Vereine und Gremien." if bodies > 1 else ""
    agreed = f"Beschlossen {'wurde' if count == 1 else 'wurden'} {counted}." if count else "Er hat beraten."
    hosts = (f"Mitveranstaltet haben: {session.co_hosts}.",) if session.co_hosts else ()
    next_steps = (
        f"Die Empfehlungen gehen an die zuständigen Gremien und Stellen. Was daraus geworden ist, berichtet der Runde "
        f"Tisch {session.year + 1}.",
    )
    return _Told(
        f"Runder Tisch Integration beschließt {counted}" if count else f"Runder Tisch Integration {session.year}",
        (
            f"Am {day}, tagte der Runde Tisch Integration{motto}. {agreed}{came}{various}",
            *hosts,
            *(next_steps if count else ()),
        ),
        "Die Empfehlungen",
        fields,
    )
