"""Collects the Einladungen to everybody on the list of a session, in one file."""

from dataclasses import replace

from rundertisch_tui.documents import invitation_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected, session_day
from rundertisch_tui.documents.letter_series import LetterSeries
from rundertisch_tui.domain import names
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.groups import groups_of, main_group
from rundertisch_tui.workflow.reader import Reader


def invitation_letters(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[LetterSeries]:
    """A letter to everybody on the list who did not decline, by name; or to those of one group. Raises NotFound."""
    session = reader.get(Session, session_id)
    wanted = asked or Asked()
    circular = invitation_content.invitation(reader, session_id, copy, Asked(as_of=wanted.as_of))
    people = addressed(reader, session, wanted)
    what = LetterSeries(
        frame=replace(circular.content.frame, restarts=True),
        title=circular.content.title,
        letters=tuple(invitation_content.letter_to(reader, session, circular.content, one) for one in people),
    )
    about = f"{session.title} an alle" if wanted.group is None else f"{session.title} {wanted.group.value}"
    return Collected(what, circular.day, about, circular.names | {one.id for one in people})


def addressed(reader: Reader, session: Session, wanted: Asked) -> list[Person]:
    """Who gets a letter, each once, in the order of names."""
    invited = {
        one.person
        for one in reader.linked(Invitation, "session", session.id)
        if one.reply not in (Reply.DECLINED, Reply.SUBSTITUTED)
    }
    people = [person for one in sorted(invited) if (person := reader.find(Person, one)) is not None]
    day = session_day(session)
    meant = [
        one
        for one in people
        if not one.is_erased and (wanted.group is None or main_group(groups_of(reader, one.id, day)) is wanted.group)
    ]
    return sorted(meant, key=lambda one: (names.person_key(one), one.id))
