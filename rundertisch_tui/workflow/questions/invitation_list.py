"""The list of who is invited to a Round Table: what each answered, and how many of each answer there are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import AgendaItemId, PersonId, SessionId
from rundertisch_tui.domain.names import fold, sort_key
from rundertisch_tui.domain.people import Group, Organization, Person
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.door import NO_SHOW, no_shows
from rundertisch_tui.workflow.questions.people import listed_people
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One invited person: name, where they belong on the day, what they answered. `search` is folded.

    `no_show`: promised and did not come, once the day is over.
    """

    person: PersonId
    invitation: Invitation
    name: str
    place: str
    answer: str
    search: str
    no_show: bool = False


def listed(view: View, session: SessionId, day: date) -> list[Listed]:
    """Everybody on the list, sorted as in German name lists. Linear in the people known."""
    invitations = {one.person: one for one in view.linked(Invitation, "session", session)}
    numbers = {one.id: one.number or one.title for one in view.linked(AgendaItem, "session", session)}
    found, absent = [], no_shows(view, session)
    for known in listed_people(view, day) if invitations else ():
        invitation = invitations.get(PersonId(known.id))
        if invitation is not None:
            answer = answer_text(view, invitation)
            if invitation.person in absent:
                answer = f"{NO_SHOW}, {answer}"
            where = _where(invitation, numbers)
            said = f"{answer} · {where}" if where else answer
            found.append(
                Listed(
                    person=invitation.person,
                    invitation=invitation,
                    name=known.name,
                    place=", ".join(known.bodies),
                    answer=said,
                    no_show=invitation.person in absent,
                    search=f"{known.search} {fold(said)} {invitation.number or ''}",
                )
            )
    return found


def _where(one: Invitation, numbers: Mapping[AgendaItemId, str]) -> str:
    """The workshop that somebody has a place in, else those wished for; nothing for who does not come."""
    place = "" if one.workshop is None else numbers.get(one.workshop, "")
    if place and one.reply is not Reply.DECLINED:
        return f"Platz {place}"
    return ", ".join(
        numbers[wish] for wish in (one.first_wish, one.second_wish) if wish is not None and wish in numbers
    )


def answer_text(reader: Reader, one: Invitation) -> str:
    """What somebody answered: "zugesagt 12.05.", "vertreten durch Krüger, Ina", "abgesagt (Urlaub)"."""
    if one.reply is Reply.SUBSTITUTED:
        substitute = reader.find(Person, one.substitute)
        return f"vertreten durch {naming.person(substitute)}" if substitute else "schickt Vertretung"
    text = word(one.reply)
    if one.reply is Reply.DECLINED and one.reason:
        return f"{text} ({' '.join(one.reason.split())})"
    if one.reply is Reply.NONE and one.earlier_reply is not None:
        return f"{text} (zuvor {word(one.earlier_reply)})"
    return f"{text} {dates_de.short(one.replied_on)[:6]}" if one.replied_on else text


@dataclass(frozen=True, slots=True)
class ReplyCount:
    """How many are invited, and what they answered."""

    invited: int
    accepted: int
    declined: int
    substituted: int
    waiting: int


def count(reader: Reader, session: SessionId) -> ReplyCount:
    """Count the answers of a session."""
    replies = Counter(one.reply for one in reader.linked(Invitation, "session", session))
    return ReplyCount(
        replies.total(),
        replies[Reply.ACCEPTED],
        replies[Reply.DECLINED],
        replies[Reply.SUBSTITUTED],
        replies[Reply.NONE],
    )


def drawn_through(reader: Reader, one: Invitation) -> tuple[str, ...]:
    """Through what somebody came onto the list: bodies, organisations, groups; empty if invited by name."""
    bodies = [body.label for each in one.through_committees if (body := reader.find(Committee, each))]
    offices = [office.label for each in one.through_organizations if (office := reader.find(Organization, each))]
    groups = [word(group) for group in Group if group in one.through_groups]
    return (*sorted(bodies, key=sort_key), *sorted(offices, key=sort_key), *groups)
