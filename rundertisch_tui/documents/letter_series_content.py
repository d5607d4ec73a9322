"""Collects the letters around a session to everybody they concern, in one file each."""

from collections.abc import Callable

from rundertisch_tui.documents import invitation_content, letters_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected, session_day
from rundertisch_tui.documents.invitation import Invitation as Letter
from rundertisch_tui.documents.letter_series import LetterSeries
from rundertisch_tui.domain import names
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.groups import groups_of, main_group
from rundertisch_tui.workflow.reader import Reader

EXPECTED = frozenset({Reply.NONE, Reply.ACCEPTED})
REACHED = {
    "save-the-date-letters": EXPECTED,
    "invitation-letters": EXPECTED,
    "reminder-letters": frozenset({Reply.NONE}),
    "cancellation-letters": EXPECTED | {Reply.SUBSTITUTED},
}
"""By what they answered: who gets which letter."""


def save_the_date_letters(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[LetterSeries]:
    """The day, told to everybody on the list who did not decline. Raises NotWritten without a day, NotFound."""
    return _series("save-the-date-letters", letters_content.save_the_date, reader, session_id, copy, asked)


def invitation_letters(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[LetterSeries]:
    """A letter to everybody on the list who did not decline, by name; or to those of one group. Raises NotFound."""
    return _series("invitation-letters", invitation_content.invitation, reader, session_id, copy, asked)


def reminder_letters(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[LetterSeries]:
    """The second call to everybody who has not answered, by name. Raises NotFound."""
    return _series("reminder-letters", letters_content.reminder, reader, session_id, copy, asked)


def cancellation_letters(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[LetterSeries]:
    """To everybody who might come, substitutes too: it does not take place. Raises NotWritten if it does, NotFound."""
    return _series("cancellation-letters", letters_content.cancellation, reader, session_id, copy, asked)


def _series(
    kind_id: str,
    worded: Callable[..., Collected[Letter]],
    reader: Reader,
    session_id: SessionId,
    copy: Copy,
    asked: Asked | None,
) -> Collected[LetterSeries]:
    session = reader.get(Session, session_id)
    wanted = asked or Asked()
    circular = worded(reader, session_id, copy, Asked(as_of=wanted.as_of))
    people = addressed(reader, session, wanted, kind_id)
    what = LetterSeries(
        frame=circular.content.frame,
        title=circular.content.title,
        letters=tuple(invitation_content.letter_to(reader, session, circular.content, one) for one in people),
    )
    about = f"{session.title} an alle" if wanted.group is None else f"{session.title} {wanted.group.value}"
    return Collected(what, circular.day, about, circular.names | {one.id for one in people})


def addressed(reader: Reader, session: Session, wanted: Asked, kind_id: str) -> list[Person]:
    """Who gets a letter of a series, each once, in the order of names."""
    people = [person for one in sorted(_reached(reader, session, kind_id)) if (person := reader.find(Person, one))]
    day = session_day(session)
    meant = [
        one
        for one in people
        if not one.is_erased and (wanted.group is None or main_group(groups_of(reader, one.id, day)) is wanted.group)
    ]
    return sorted(meant, key=lambda one: (names.person_key(one), one.id))


def _reached(reader: Reader, session: Session, kind_id: str) -> set[PersonId]:
    concerned = [one for one in reader.linked(Invitation, "session", session.id) if one.reply in REACHED[kind_id]]
    came_instead = {one.substitute for one in concerned if one.reply is Reply.SUBSTITUTED and one.substitute}
    return {one.person for one in concerned} | came_instead
