"""What all contents share: the frame of a session's document, its marks, and what was used and left out."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.reader import Reader

C = TypeVar("C")
CROSS_CUTTING = "Übergreifend"
WITHOUT_FIELD = "Ohne Handlungsfeld"
LAST = (CROSS_CUTTING, WITHOUT_FIELD)
"""What stands over recommendations of no action field, behind the fields: because they concern all, or by neglect."""
SETTLED = frozenset({MinutesState.APPROVED, MinutesState.SIGNED, MinutesState.PUBLISHED})


@dataclass(frozen=True, slots=True)
class Collected(Generic[C]):
    """A content, the people whose names stand in it, and German sentences on what a public copy leaves out.

    `day` and `about` make the file name: day of the session or of the Stichtag, and what it is about.
    """

    content: C
    day: date
    about: str
    names: frozenset[PersonId] = frozenset()
    left_out: tuple[str, ...] = ()
    version: int = 1
    draft: bool = False


def session_day(session: Session) -> date:
    """The day of the session as soon as it is fixed: file names begin with it, memberships count as of it."""
    return session.held_on or record_day(session)


def record_day(session: Session) -> date:
    """The day a session's document is dated: the latest that the records know, never the clock's."""
    known = (session.held_on, session.circulated_on, session.approved_on, session.signed_on, session.published_on)
    return max((day for day in known if day is not None), default=date(session.year, 1, 1))


def frame(
    reader: Reader, session: Session, kind_id: str, copy: Copy, *, version: int = 1, draft: bool = False
) -> Frame:
    """Header, footer and properties of a session's document."""
    kind = BY_ID[kind_id]
    about = f"{session.title} {session.year}"
    public = " · Fassung zur Veröffentlichung" if copy is Copy.PUBLICATION else ""
    day = record_day(session)
    return Frame(
        title=kind.german,
        subject=about,
        running=f"{kind.german} · {about}",
        version=f"Version {version} vom {dates_de.short(day)}{public}",
        day=day,
        sender=settings.value(reader, "sender"),
        office=settings.value(reader, "office"),
        mark=" · ".join(_marks(copy, draft=draft, internal="INTERN")),
    )


def dated_frame(reader: Reader, kind_id: str, copy: Copy, day: date, *, about: str, until: str) -> Frame:
    """Header, footer and properties of a document as of a day; `until` is the word before the day (Stand, Stichtag)."""
    kind = BY_ID[kind_id]
    public = " · Fassung zur Veröffentlichung" if copy is Copy.PUBLICATION else ""
    return Frame(
        title=kind.german,
        subject=about,
        running=f"{kind.german} · {about}",
        version=f"{until} {dates_de.short(day)}{public}",
        day=day,
        sender=settings.value(reader, "sender"),
        office=settings.value(reader, "office"),
        mark=" · ".join(_marks(copy, draft=False, internal="INTERN")),
    )


def is_tellable(step: Consultation, copy: Copy) -> bool:
    """Whether a copy may tell what a committee said: of sittings that are not public only what was released."""
    return copy is Copy.INTERNAL or step.public or step.released


def copy_mark(copy: Copy, version: int, *, draft: bool) -> str:
    """The framed mark on page 1; empty for a public copy that is settled."""
    parts = _marks(copy, draft=draft, internal="INTERN, nicht zur Veröffentlichung")
    if draft:
        parts[-1] += f", Version {version}"
    return " · ".join(parts)


def _marks(copy: Copy, *, draft: bool, internal: str) -> list[str]:
    return [*([internal] if copy is Copy.INTERNAL else []), *(["Entwurf"] if draft else [])]


def without_field(one: Recommendation) -> str:
    """The heading of a recommendation that has no action field."""
    return CROSS_CUTTING if one.cross_cutting else WITHOUT_FIELD


def are(count: int) -> str:
    """The verb behind a count: 1 ist, 3 sind."""
    return "ist" if count == 1 else "sind"


def subtitle(reader: Reader, session: Session) -> str:
    """Runder Tisch Integration der Stadt Kassel, 12. Sitzung."""
    number = f", {session.number}. Sitzung" if session.number else f" {session.year}"
    return f"{session.title} der Stadt {settings.value(reader, 'city')}{number}"


def day_and_place(session: Session, *, admission: bool = False) -> tuple[tuple[str, str], ...]:
    """Tag, Zeit, Ort as label and text; "" where nothing is recorded. With `admission` for those who are to come."""
    times = " bis ".join(dates_de.clock_time(one) for one in (session.starts_at, session.ends_at) if one is not None)
    opens = f"Einlass ab {dates_de.clock_time(session.admission_at)}" if admission and session.admission_at else ""
    return (
        ("Tag", dates_de.with_weekday(session.held_on) if session.held_on else "noch nicht festgelegt"),
        ("Zeit", ", ".join(part for part in (times, opens) if part)),
        ("Ort", session.place),
    )


def date_line(reader: Reader, day: date, file_reference: str) -> str:
    """Where and when a letter was written, and the number of its file. Source: DIN 5008."""
    written = f"{settings.value(reader, 'city')}, {dates_de.long(day)}"
    return f"{written} · Zeichen: {file_reference}" if file_reference else written
