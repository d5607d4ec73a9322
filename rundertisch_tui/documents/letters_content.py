"""Collects the short letters around a session: Terminankündigung, Erinnerung, Absage."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from rundertisch_tui.documents import collecting, invitation_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.invitation import Invitation
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True)
class _Letter:
    """What makes one letter: its subject, its paragraphs before and after the facts, and whether it has an answer."""

    subject: str
    opening: tuple[str, ...]
    purpose: tuple[str, ...]
    answers: bool = False
    facts: bool = True


def save_the_date(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Invitation]:
    """The day, told long before the invitation. Raises NotWritten if there is no day yet, NotFound."""
    return _letter(reader, session_id, copy, asked, _announced)


def reminder(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Invitation]:
    """The second call for registration, with the reply form. Raises NotFound."""
    return _letter(reader, session_id, copy, asked, _reminded)


def cancellation(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Invitation]:
    """The session does not take place. Raises NotWritten unless it was called off or put off, NotFound."""
    return _letter(reader, session_id, copy, asked, _called_off)


def _letter(
    reader: Reader, session_id: SessionId, copy: Copy, asked: Asked | None, worded: Callable[[Reader, Session], _Letter]
) -> Collected[Invitation]:
    session = reader.get(Session, session_id)
    letter = worded(reader, session)
    wanted = asked or Asked()
    dated = replace(wanted, as_of=wanted.as_of or clock.today())  # not the day on which the invitation went out
    invited = invitation_content.invitation(reader, session_id, copy, dated)
    base = invited.content
    title = f"{letter.subject} {session.year}"
    known = collecting.day_and_place(session, admission=True)
    what = replace(
        base,
        frame=replace(base.frame, title=title, running=title),
        title=title,
        opening=letter.opening,
        facts=() if not letter.facts else base.facts if letter.answers else known,
        purpose=letter.purpose,
        agenda=(),
        workshops=(),
        notes=(),
        enclosures=base.enclosures if letter.answers else "",
        answers=base.answers if letter.answers else (),
    )
    return replace(invited, content=what)


def _announced(_reader: Reader, session: Session) -> _Letter:
    if session.held_on is None:
        raise NotWritten(
            f"Der Runde Tisch {session.year} hat noch keinen Termin. Bitte zuerst den Tag eintragen.", field="held_on"
        )
    motto = f" Er steht unter dem Motto „{session.motto}“." if session.motto else ""
    return _Letter(
        "Bitte vormerken: Runder Tisch Integration",
        (f"bitte merken Sie sich den Termin für den nächsten Runden Tisch Integration vor.{motto}",),
        ("Die Einladung mit Tagesordnung und Anmeldung folgt. Wir freuen uns auf Sie.",),
    )


def _reminded(_reader: Reader, session: Session) -> _Letter:
    by = f" bis {dates_de.with_weekday(session.reply_by)}" if session.reply_by else " in den nächsten Tagen"
    return _Letter(
        "Erinnerung an den Runden Tisch Integration",
        (
            "vor einiger Zeit haben wir Sie zum Runden Tisch Integration eingeladen. Von Ihnen haben wir noch keine "
            "Antwort; vielleicht hat sich dieses Schreiben auch mit ihr gekreuzt.",
        ),
        (f"Bitte sagen Sie uns{by}, ob Sie kommen oder wer Sie vertritt. So können wir Plätze und Workshops planen.",),
        answers=True,
    )


def _called_off(reader: Reader, session: Session) -> _Letter:
    day = f" am {dates_de.with_weekday(session.held_on)}," if session.held_on else ""
    why = session.state_reason.strip()
    reason = f" Der Grund: {why if why.endswith(('.', '!', '?')) else f'{why}.'}" if why else ""
    contact = settings.value(reader, "contact")
    ask = f" Rückfragen richten Sie bitte an die Geschäftsstelle ({contact})." if contact else ""
    if session.state is SessionState.POSTPONED:
        return _Letter(
            "Verschiebung des Runden Tisches Integration",
            (f"der Runde Tisch Integration{day} wird verschoben.{reason}",),
            (f"Ihre Anmeldung behalten wir; zum neuen Termin fragen wir Sie noch einmal.{ask}",),
            facts=False,
        )
    if session.state is SessionState.CANCELLED:
        return _Letter(
            "Absage des Runden Tisches Integration",
            (f"der Runde Tisch Integration{day} findet nicht statt.{reason}",),
            (f"Wir bedauern das sehr und melden uns, sobald ein neuer Termin feststeht.{ask}",),
            facts=False,
        )
    raise NotWritten(
        f"Der Runde Tisch {session.year} ist weder abgesagt noch verschoben. Bitte zuerst seinen Stand ändern.",
        field="state",
    )
