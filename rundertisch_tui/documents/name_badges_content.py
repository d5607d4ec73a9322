"""Collects the Namensschilder of a session from the records."""

from dataclasses import replace

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.minutes_content import persons
from rundertisch_tui.documents.name_badges import NO_PICTURES, Badge, NameBadges
from rundertisch_tui.documents.participants import Participant, group_name, participants
from rundertisch_tui.domain import names
from rundertisch_tui.domain.attendance import Invitation, Presence, Reply
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Person, PhotoConsent
from rundertisch_tui.domain.sessions import AgendaItem, Session, SessionState
from rundertisch_tui.workflow.reader import Reader

CUTTING = (
    "Acht Schilder je Blatt, nach Namen geordnet. Bitte in Originalgröße drucken und an den Rahmen schneiden; die "
    "Zeile über dem Rahmen hilft beim Sortieren und fällt weg."
)


def name_badges(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.INTERNAL, asked: Asked | None = None
) -> Collected[NameBadges]:
    """A badge for everybody who may come, after the day for those who came; or for one group or person. NotFound."""
    session = reader.get(Session, session_id)
    wanted = asked or Asked()
    invited = {one.person: one for one in reader.linked(Invitation, "session", session_id)}
    people = [
        one
        for one in participants(reader, session)
        if _is_meant(session, one, invited.get(one.person))
        and wanted.person in (None, one.person)
        and wanted.group in (None, one.group)
    ]
    people.sort(key=lambda one: (names.sort_key(one.name), one.person))
    records = {one.person: reader.get(Person, one.person) for one in people}
    what = NameBadges(
        frame=replace(collecting.frame(reader, session, "name-badges", copy), columns=2),
        title="Namensschilder",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        notes=_notes(list(records.values())),
        badges=tuple(_badge(reader, session, one, records[one.person], invited.get(one.person)) for one in people),
    )
    return Collected(what, collecting.session_day(session), session.title, frozenset(records))


def _is_meant(session: Session, one: Participant, invitation: Invitation | None) -> bool:
    if session.state is SessionState.HELD or one.presence is Presence.PRESENT:
        return one.presence is Presence.PRESENT
    return invitation is not None and invitation.reply not in (Reply.DECLINED, Reply.SUBSTITUTED)


def _notes(people: list[Person]) -> tuple[str, ...]:
    if not people:
        return ("Niemand ist eingeladen oder anwesend; es gibt keine Schilder zu drucken.",)
    refused = sum(one.photo_consent is PhotoConsent.NO for one in people)
    unknown = sum(one.photo_consent is PhotoConsent.NOT_ASKED for one in people)
    found = [f"{persons(len(people))}.", CUTTING]
    if refused:
        found.append(f"„{NO_PICTURES}“ steht auf {refused} {'Schild' if refused == 1 else 'Schildern'}.")
    if unknown:
        found.append(f"Noch nicht nach Bildern gefragt: {persons(unknown)}.")
    return tuple(found)


def _badge(reader: Reader, session: Session, one: Participant, person: Person, invitation: Invitation | None) -> Badge:
    number = f"Nr.{NBSP}{invitation.number}" if invitation is not None and invitation.number is not None else ""
    workshop = reader.find(AgendaItem, invitation.workshop) if invitation is not None else None
    place = f"TOP{NBSP}{workshop.number}" if workshop is not None and workshop.number else ""
    event = f"{session.title}{NBSP}{session.year}"
    return Badge(
        label=" · ".join(part for part in (number, group_name(one.group)) if part),
        given=" ".join(part for part in (person.title, person.given_name) if part),
        family=" ".join(part for part in (person.particle, person.family_name) if part),
        organization=one.organization,
        foot=" · ".join(part for part in (event, place) if part),
        marked=person.photo_consent is PhotoConsent.NO,
    )
