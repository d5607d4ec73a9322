"""Collects the Anschreiben to an addressee outside the committees from the records of a Round Table."""

from collections.abc import Sequence
from datetime import date, timedelta

from rundertisch_tui.documents.addressee_letter import AddresseeLetter, LetterItem
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.minute_lines import result
from rundertisch_tui.documents.office_letter import office_letter
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.addressees import Letter, letter_to
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import OrganizationId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.status import letters_of, state_of
from rundertisch_tui.workflow.reader import Reader

ANSWER_DAYS = 56  # eight weeks, if no other day is recorded with the recommendation
ANSWERS = (
    "Wir unterstützen die Empfehlung: was geschieht wann?",
    "Wir unterstützen sie teilweise: welcher Teil, welcher nicht?",
    "Wir nehmen sie zur Kenntnis: was spricht gegen mehr?",
    "Wir lehnen sie ab: aus welchem Grund?",
)


def addressee_letter(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[AddresseeLetter]:
    """The letter to an office with every open recommendation of a session to it, dated when it was sent, else today.

    Raises NotWritten without an office, or if no recommendation is addressed to it.
    """
    wanted = asked or Asked()
    if wanted.office is None:
        raise NotWritten("Anschreiben: bitte eine Stelle nennen.", field="office")
    office = reader.get(Organization, wanted.office)
    session = reader.get(Session, session_id)
    found = to_office(reader, session_id, wanted.office)
    if not found:
        raise NotWritten(
            f"Vom Runden Tisch {session.year} ist keine beschlossene Empfehlung an {office.label} offen.",
            field="office",
        )
    letters = [letter for one in found if (letter := letter_to(one, letters_of(reader, one.id), office.id)) is not None]
    sent = [letter.sent_on for letter in letters if letter.sent_on is not None]
    day = wanted.as_of or (max(sent) if len(sent) == len(found) else clock.today())
    plural = len(found) > 1
    title = f"{'Empfehlungen' if plural else 'Empfehlung'} des Runden Tisches Integration {session.year} an Sie"
    what = AddresseeLetter(
        letter=office_letter(
            reader, office, title, copy, day, opening=_opening(session, plural=plural), year=session.year
        ),
        items=tuple(_item(reader, one) for one in found),
        asks=_asks(reader, letters, day, plural=plural),
        answers=ANSWERS,
    )
    return Collected(what, day, office.short_name or office.name)


def to_office(reader: Reader, session: SessionId, office: OrganizationId) -> list[Recommendation]:
    """The agreed recommendations of a session to an office that still wait for its answer, by number."""
    found = (one for one in reader.linked(Recommendation, "addressees", office) if one.session == session)
    return sorted(
        (one for one in found if one.code and not _has_answered(reader, one, office) and state_of(reader, one).is_open),
        key=lambda one: one.code,
    )


def _has_answered(reader: Reader, one: Recommendation, office: OrganizationId) -> bool:
    letter = letter_to(one, letters_of(reader, one.id), office)
    return letter is not None and letter.answered_on is not None


def _opening(session: Session, *, plural: bool) -> tuple[str, ...]:
    on = f" am {dates_de.long(session.held_on)}" if session.held_on else f" {session.year}"
    which = "die folgenden Empfehlungen" if plural else "die folgende Empfehlung"
    return (
        f"der Runde Tisch Integration hat{on} {which} beschlossen und an Sie gerichtet. Er ist ein Forum von Politik, "
        "Verwaltung, Verbänden und Vereinen; seine Empfehlungen binden Sie nicht, sie bitten Sie um Ihre Antwort.",
    )


def _item(reader: Reader, one: Recommendation) -> LetterItem:
    fields = (reader.find(ActionField, each) for each in sorted(one.action_fields))
    named = ", ".join(f"{each.code} {each.title}" for each in fields if each is not None)
    facts = (
        ("Begründung", one.rationale),
        ("Handlungsfeld", named),
        ("Verbindlichkeit", word(one.bindingness) if one.bindingness else ""),
    )
    return LetterItem(number=one.code, title=one.title, wording=one.wording, facts=facts, result=result(reader, one))


def _asks(reader: Reader, letters: Sequence[Letter], day: date, *, plural: bool) -> tuple[str, ...]:
    by = min((one.reply_by for one in letters if one.reply_by is not None), default=None)
    until = dates_de.with_weekday(by or day + timedelta(days=ANSWER_DAYS))
    contact = settings.value(reader, "contact")
    to = f" an die Geschäftsstelle ({contact})," if contact else ""
    each = "zu jeder Empfehlung " if plural else ""
    return (
        f"Bitte antworten Sie uns {each}bis {until},{to} mit einem der vier Sätze, und ergänzen Sie ein bis zwei:",
        "Ihre Antwort steht im Bericht „Was wurde daraus?“ und wird beim nächsten Runden Tisch vorgestellt.",
    )
