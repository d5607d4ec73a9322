"""Collects the Einladung to a session: as a circular, or to one person."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected, session_day
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.invitation import Invitation
from rundertisch_tui.documents.minutes_content import agenda_items, spoken
from rundertisch_tui.documents.participants import Redaction, leading_names
from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.attendance import Invitation as InvitationRecord
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.affiliations import body_of, organization_of
from rundertisch_tui.workflow.questions.timetable import clock_times
from rundertisch_tui.workflow.reader import Reader

MAX_ADDRESS = 9  # lines of the address field; source: DIN 5008 form B
COUNTED = ("", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
FIRST_WISH = "Workshop, erster Wunsch"
NEEDS = (
    "Bitte sagen Sie uns auf dem Antwortbogen, was Sie für Ihre Teilnahme brauchen, zum Beispiel Gebärdensprache, "
    "Dolmetschen, einen barrierefreien Zugang oder Kinderbetreuung. Diese Angabe ist freiwillig und wird vier Wochen "
    "nach der Veranstaltung gelöscht."
)
PRIVACY = (  # source: Art. 6 (1) (e), 13 and 21 DSGVO; § 3 HDSIG
    "Ihre Angaben verwenden wir nur, um den Runden Tisch vorzubereiten, durchzuführen und zu dokumentieren. "
    "Rechtsgrundlage ist unsere öffentliche Aufgabe (Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung, "
    "§ 3 des Hessischen Datenschutz- und Informationsfreiheitsgesetzes). Verantwortlich: {sender}. Sie können "
    "jederzeit Auskunft, Berichtigung und Löschung verlangen, der Verwendung widersprechen und sich bei der "
    "Aufsichtsbehörde beschweren. Bei der Veranstaltung wird fotografiert. Wer nicht auf Bildern erscheinen möchte, "
    "sagt es bitte am Einlass; es gibt dafür ein Zeichen am Namensschild."
)


def invitation(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Invitation]:
    """The letter of a session, dated on the day asked for, else when it was sent, else today. Raises NotFound."""
    session = reader.get(Session, session_id)
    wanted = asked or Asked()
    person = reader.get(Person, wanted.person) if wanted.person is not None else None
    record = _record(reader, session, person)
    day = wanted.as_of or _sent_on(reader, session, record) or clock.today()
    title = f"Einladung zum Runden Tisch Integration {session.year}"
    items = [(level, item) for level, item in agenda_items(reader, session) if item.public]
    named = leading_names(reader, session, copy)
    workshops = [item for _, item in items if item.kind is ItemKind.WORKSHOP]
    what = Invitation(
        frame=_frame(reader, session, title, copy, day),
        title=title,
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        return_address=settings.value(reader, "return_address"),
        address=_address(reader, session, person),
        date_line=collecting.date_line(reader, day, session.file_reference),
        salutation=f"{names.salutation_line(person) if person else 'Guten Tag'},",
        opening=_opening(session),
        facts=(*collecting.day_and_place(session, admission=True), ("Anmeldung", _registration(reader, session))),
        purpose=_purpose(len(workshops)),
        agenda=_agenda(session, items),
        workshops=tuple(
            (f"TOP{NBSP}{one.number}" if one.number else NOTHING, _workshop(one, named)) for one in workshops
        ),
        notes=(
            ("Was Sie brauchen", NEEDS),
            ("Datenschutz und Bilder", PRIVACY.replace("{sender}", settings.value(reader, "sender"))),
            *_questions(reader, session),
        ),
        signature=_signature(reader, session),
        reply_lead=_reply_lead(reader, session),
        answers=_answers(reader, session, person, bool(workshops)),
    )
    involved = {one for one in (session.chair, person.id if person else None) if one is not None}
    about = session.title
    if person is not None:  # the number tells two of one name apart: a letter never lies over another's
        about = f"{session.title} {person.family_name or person.given_name} {person.code or person.id}"
    return Collected(what, collecting.session_day(session), about, frozenset(involved))


def letter_to(reader: Reader, session: Session, circular: Invitation, person: Person) -> Invitation:
    """The circular as a letter to one person: address, salutation, and what the reply form knows already."""
    workshops = any(label == FIRST_WISH for label, _ in circular.answers)
    return replace(
        circular,
        address=_address(reader, session, person),
        salutation=f"{names.salutation_line(person)},",
        answers=_answers(reader, session, person, workshops) if circular.answers else (),
    )


def _record(reader: Reader, session: Session, person: Person | None) -> InvitationRecord | None:
    if person is None:
        return None
    own = reader.linked(InvitationRecord, "person", person.id)
    return next((one for one in own if one.session == session.id), None)


def _sent_on(reader: Reader, session: Session, record: InvitationRecord | None) -> date | None:
    """The day the letter went out: to this person, else to the first."""
    if record is not None:
        return record.sent_on
    sent = (one.sent_on for one in reader.linked(InvitationRecord, "session", session.id))
    return min((day for day in sent if day is not None), default=None)


def _frame(reader: Reader, session: Session, title: str, copy: Copy, day: date) -> Frame:
    """Header and footer of a letter: the sender stands where other documents tell their version."""
    sender, office = settings.value(reader, "sender"), settings.value(reader, "office")
    return Frame(
        title=title,
        subject=f"{session.title} {session.year}",
        running=title,
        version=f"{sender}, {office.partition(' · ')[0]}",
        day=day,
        sender=sender,
        office=office,
        mark="INTERN" if copy is Copy.INTERNAL else "",
    )


def _address(reader: Reader, session: Session, person: Person | None) -> tuple[str, ...]:
    """Organisation, Frau or Herrn with name, and the postal address as it is recorded."""
    if person is None:
        return ()
    polite = {Salutation.FRAU: "Frau ", Salutation.HERR: "Herrn "}.get(person.salutation, "")
    body = body_of(reader, session_day(session), person)
    lines = (
        body,
        f"{polite}{names.display_name(person)}",
        "" if body else person.function,
        *(line.strip() for line in person.postal_address.splitlines()),
    )
    return tuple(line for line in lines if line)[:MAX_ADDRESS]


def _opening(session: Session) -> tuple[str, ...]:
    which = f"zur {session.number}. Sitzung des Runden Tisches Integration" if session.number else "zum Runden Tisch"
    it = "sie" if session.number else "er"
    motto = f" In diesem Jahr steht {it} unter dem Motto „{session.motto}“." if session.motto else ""
    return (f"ich lade Sie herzlich {which} ein.{motto}",)


def _registration(reader: Reader, session: Session) -> str:
    contact = settings.value(reader, "contact")
    by = f"bis {dates_de.with_weekday(session.reply_by)}, " if session.reply_by else ""
    freely = f" oder formlos an die Geschäftsstelle ({contact})" if contact else " an die Geschäftsstelle"
    return f"{by}mit dem Antwortbogen{freely}"


def _reply_lead(reader: Reader, session: Session) -> str:
    by = f"bis {dates_de.with_weekday(session.reply_by)}, " if session.reply_by else ""
    contact = settings.value(reader, "contact")
    to = f"die Geschäftsstelle ({contact})" if contact else "die Geschäftsstelle"
    return f"Runder Tisch Integration {session.year}. Bitte senden Sie diesen Bogen {by}zurück an {to}."


def _purpose(workshops: int) -> tuple[str, ...]:
    """Why one should come; the workshops are counted in words as far as people do."""
    if not workshops:
        return ("Wir berichten, was aus den Empfehlungen des vergangenen Jahres geworden ist, und beraten neue.",)
    counted = COUNTED[workshops] if workshops < len(COUNTED) else str(workshops)
    noun = "Workshop" if workshops == 1 else "Workshops"
    return (
        "Wir berichten, was aus den Empfehlungen des vergangenen Jahres geworden ist, und erarbeiten in "
        f"{counted} {noun} neue. Bitte nennen Sie uns mit der Anmeldung einen ersten und einen zweiten Wunsch.",
    )


def _agenda(session: Session, items: list[tuple[int, AgendaItem]]) -> tuple[tuple[str, str], ...]:
    """The points of the first level with the time each begins, or with their number where no time is known."""
    times = clock_times(session, [(level - 1, item) for level, item in items])
    top = [item for level, item in items if level == 1]
    timed = all(item.id in times for item in top)
    return tuple((_margin(item, times.get(item.id) if timed else None), item.title or NOTHING) for item in top)


def _margin(item: AgendaItem, begins: time | None) -> str:
    if begins is not None:
        return dates_de.clock_time(begins)
    return f"TOP{NBSP}{item.number}" if item.number else NOTHING


def _workshop(item: AgendaItem, named: Redaction) -> str:
    led = f" ({named(item.rapporteur)})" if item.rapporteur else ""
    return f"{item.title or NOTHING}{led}"


def _questions(reader: Reader, session: Session) -> Iterable[tuple[str, str]]:
    """Whom to ask, under a heading of its own, if the office has said how it is reached."""
    contact = settings.value(reader, "contact")
    if contact:
        scribe = spoken(reader, session.minute_taker)
        whom = f"{scribe}, {contact}" if scribe else f"die Geschäftsstelle, {contact}"
        yield "Rückfragen", f"Bitte richten Sie Ihre Fragen an {whom}."


def _signature(reader: Reader, session: Session) -> tuple[str, ...]:
    person = reader.find(Person, session.chair)
    office = settings.value(reader, "office").partition(" · ")[0]
    return tuple(line for line in (spoken(reader, session.chair), person.function if person else "") if line) or (
        office,
    )


def _answers(reader: Reader, session: Session, person: Person | None, workshops: bool) -> tuple[tuple[str, str], ...]:
    """What the form asks; name and organisation are filled in where the letter goes to one person."""
    asked: Iterable[tuple[str, str]] = (
        ("Name, Vorname", names.list_name(person) if person else ""),
        ("Organisation, Funktion", organization_of(reader, session_day(session), person) if person else ""),
        ("Ich nehme teil: ja oder nein", ""),
        ("Ich komme nicht; es vertritt mich", ""),
        *(((FIRST_WISH, ""), ("Workshop, zweiter Wunsch", "")) if workshops else ()),
        ("Das brauche ich für meine Teilnahme (freiwillig)", ""),
        ("Mein Name darf in der Dokumentation stehen: ja oder nein", ""),
        ("Datum, Unterschrift", ""),
    )
    return tuple(asked)
