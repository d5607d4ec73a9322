"""Collects the Regiebuch of a session from the records."""

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NOTHING
from rundertisch_tui.documents.chair_phrases import chair_phrases
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.minutes_content import spoken
from rundertisch_tui.documents.running_order import RunningOrder
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.questions.timetable import agenda, clock_times, planned_minutes
from rundertisch_tui.workflow.reader import Reader


def running_order(reader: Reader, session_id: SessionId, copy: Copy = Copy.INTERNAL) -> Collected[RunningOrder]:
    """The Regiebuch with all points and internal lines, also those that are not public. Raises NotFound."""
    session = reader.get(Session, session_id)
    items = agenda(reader, session_id)
    times = clock_times(session, items)
    what = RunningOrder(
        frame=collecting.frame(reader, session, "running-order", copy),
        title="Regiebuch",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        facts=(
            *collecting.day_and_place(session, admission=True),
            (settings.value(reader, "chair_title"), spoken(reader, session.chair)),
            (settings.value(reader, "minute_taker_title"), spoken(reader, session.minute_taker)),
        ),
        summary=_summary(session, planned_minutes(items)),
        rows=tuple(
            (
                dates_de.clock_time(times[item.id]).removesuffix(" Uhr") if item.id in times else NOTHING,
                item.number or NOTHING,
                _what(reader, item),
                _who(reader, item),
                str(item.planned_minutes) if item.planned_minutes else NOTHING,
            )
            for _, item in items
        ),
        notes=tuple(" ".join(part.split()) for part in session.remark.split("\n") if part.strip()),
        phrases=chair_phrases(reader, session, items, times),
    )
    names = frozenset(one for one in (session.chair, session.minute_taker) if one is not None)
    return Collected(what, collecting.session_day(session), session.title, names)


def _summary(session: Session, minutes: int) -> str:
    """How much time is planned and whether it fits."""
    if not minutes:
        return "Für die Punkte sind noch keine Minuten geplant."
    planned = f"Geplant sind {plural(minutes, 'Minute', 'Minuten')}."
    if session.starts_at is None or session.ends_at is None:
        return planned
    room = (session.ends_at.hour - session.starts_at.hour) * 60 + session.ends_at.minute - session.starts_at.minute
    left = room - minutes
    if left < 0:
        return f"{planned} Das sind {-left} mehr, als zwischen Beginn und Ende liegen."
    return f"{planned} Bis zum Ende bleiben {left} für Pausen und Unvorhergesehenes."


def _what(reader: Reader, item: AgendaItem) -> str:
    """The title, and below it what only the chair and the office see: remark and internal lines."""
    lines = [one for one in reader.linked(MinuteEntry, "agenda_item", item.id) if one.kind is EntryKind.INTERNAL]
    lines.sort(key=lambda one: (one.position, one.id))
    notes = [note for note in (item.remark, *(line.text for line in lines)) if note]
    if not item.public:
        notes.append("nichtöffentlich")
    return "\n".join([item.title or NOTHING, *(" ".join(note.split()) for note in notes)])


def _who(reader: Reader, item: AgendaItem) -> str:
    scribe = spoken(reader, item.minute_taker)
    parts = (item.rapporteur, item.room, f"schreibt: {scribe}" if scribe else "")
    return "\n".join(part for part in parts if part) or NOTHING
