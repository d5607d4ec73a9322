"""Who is invited to a Round Table, when it was sent, and what they answered."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence, Reply, Sending
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, InvitationId, OrganizationId, PersonId, SessionId
from rundertisch_tui.domain.people import Group, Person
from rundertisch_tui.domain.sessions import AgendaItem, Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.invitation_rules import contradictions, head, same_head
from rundertisch_tui.workflow.questions.drawing import Drawn, Sources, drawn, withdrawn
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.transaction import Transaction

NOT_OPEN = "RT {year} ist {state}: Hier lässt sich nichts mehr ändern."


def open_session(tx: Transaction, session_id: SessionId) -> Session:
    """The session, if people may still be invited and come. Raises RuleViolation, NotFound."""
    session = tx.live(Session, session_id)
    if session.is_closed or session.state is SessionState.CANCELLED:
        state = "abgeschlossen" if session.is_closed else word(session.state)
        raise RuleViolation(NOT_OPEN.format(year=session.year, state=state))
    return session


def invitation_of(reader: Reader, session: SessionId, person: PersonId) -> Invitation | None:
    """The invitation of a person to a session, if there is one."""
    return next((one for one in reader.linked(Invitation, "person", person) if one.session == session), None)


def invited(tx: Transaction, session: SessionId, person: PersonId) -> Invitation:
    """The invitation of a person to a session. Raises RuleViolation with the way on if there is none."""
    invitation = invitation_of(tx, session, person)
    if invitation is None:
        name = naming.person(tx.get(Person, person))
        raise RuleViolation(f"{name} ist nicht eingeladen. Bitte erst einladen.", field="person")
    return invitation


def _invite(tx: Transaction, session: Session, person: PersonId, through: Drawn | None = None) -> None:
    number = tx.next_number(f"list:{session.year}")
    tx.add(
        lambda i, _: Invitation(
            id=InvitationId(i),
            session=session.id,
            person=person,
            number=number,
            through_committees=frozenset(through.committees if through else ()),
            through_organizations=frozenset(through.organizations if through else ()),
            through_groups=frozenset(through.groups if through else ()),
        )
    )


def _people(count: int) -> str:
    return "1 Person" if count == 1 else f"{count} Personen"


def _by_session(tx: Transaction, session: SessionId) -> dict[PersonId, Invitation]:
    return {one.person: one for one in tx.linked(Invitation, "session", session)}


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawInvitations:
    """Draw who is to be invited from bodies, organisations and groups as of the day of the session.

    What was drawn from before is drawn again with it, so that without any source it takes in who joined since. Each
    person is invited once; whoever is on the list stays as they are and keeps their answer; whoever was taken off by
    hand stays off. With `persons` only these of the drawn are taken.
    """

    session: SessionId
    committees: frozenset[CommitteeId] = frozenset()
    organizations: frozenset[OrganizationId] = frozenset()
    groups: frozenset[Group] = frozenset()
    persons: frozenset[PersonId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is nothing to draw from."""
        session = open_session(tx, self.session)
        asked = Sources(committees=self.committees, organizations=self.organizations, groups=self.groups)
        sources = Sources.of(session) | asked
        if not sources:
            raise RuleViolation("Bitte ein Gremium, eine Organisation oder eine Gruppe wählen.", field="committees")
        session = tx.put(
            replace(
                session,
                drawn_committees=sources.committees,
                drawn_organizations=sources.organizations,
                drawn_groups=sources.groups,
            )
        )
        known = _by_session(tx, self.session)
        away = withdrawn(tx, self.session)
        new = 0
        for person, through in sorted(drawn(tx, sources, session.held_on or tx.today).items()):
            if (before := known.get(person)) is not None:
                _drawn_through(tx, before, through)
            elif person in self.persons or (not self.persons and person not in away):
                _invite(tx, session, person, through)
                new += 1
        return f"{_people(new)} eingeladen"


def _drawn_through(tx: Transaction, before: Invitation, through: Drawn) -> None:
    """Keep up to date through what somebody is on the list; who was invited by name stays invited by name."""
    after = replace(
        before,
        through_committees=frozenset(through.committees),
        through_organizations=frozenset(through.organizations),
        through_groups=frozenset(through.groups),
    )
    if after != before and (before.is_drawn or through.committees):
        tx.put(after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """Put people on the list of a session by name; whoever is on it already stays as they are."""

    session: SessionId
    persons: frozenset[PersonId]

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises NotFound for a person or session that does not exist."""
        session = open_session(tx, self.session)
        new = sorted(self.persons - _by_session(tx, self.session).keys())
        for person in new:
            _invite(tx, session, person)
        return f"{_people(len(new))} eingeladen"


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawInvitations:
    """Take people off the list; their invitations lie in the trash with what they answered."""

    session: SessionId
    persons: frozenset[PersonId]

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for somebody who is not on the list or is present."""
        open_session(tx, self.session)
        if not self.persons:
            raise RuleViolation("Es ist niemand genannt.", field="persons")
        for person in sorted(self.persons):
            invitation = invited(tx, self.session, person)
            here = (one for one in tx.linked(Attendance, "person", person) if one.session == self.session)
            if any(one.presence is Presence.PRESENT for one in here):
                raise RuleViolation(f"{naming.person(tx.get(Person, person))} ist schon da.", field="persons")
            tx.trash(Invitation, invitation.id)
        if len(self.persons) == 1:
            (person,) = self.persons
            return f"{naming.person(tx.get(Person, person))} von der Einladungsliste genommen"
        return f"{len(self.persons)} Personen von der Einladungsliste genommen"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSending:
    """Note that the invitation or a reminder was sent, with its day; who noted it stands in the history.

    Without `persons`: the invitation to everybody who has none yet, the reminder to everybody who has not answered.
    """

    session: SessionId
    what: Sending = Sending.INVITATION
    on: date | None = None
    persons: frozenset[PersonId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day in the future, or if nobody is left to write to."""
        open_session(tx, self.session)
        day = self.on or tx.today
        if day > tx.today:
            raise RuleViolation("Der Versand liegt in der Zukunft. Bitte das Datum prüfen.", field="on")
        chosen = [invited(tx, self.session, one) for one in sorted(self.persons)] or self._waiting(tx)
        if not chosen:
            missing = "noch keine Einladung" if self.what is Sending.INVITATION else "noch nicht geantwortet"
            raise RuleViolation(f"Niemand auf der Liste hat {missing}.", field="persons")
        for one in chosen:
            sent = self.what is Sending.INVITATION
            tx.put(replace(one, sent_on=day) if sent else replace(one, reminded_on=day))
        return f"{word(self.what)} an {_people(len(chosen))} versandt am {dates_de.short(day)}"

    def _waiting(self, tx: Transaction) -> list[Invitation]:
        listed = tx.linked(Invitation, "session", self.session)
        if self.what is Sending.INVITATION:
            return [one for one in listed if one.sent_on is None]
        return [one for one in listed if one.reply is Reply.NONE]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """Ask everybody again after the day was put off: answers are kept as earlier ones, nobody counts as promised."""

    session: SessionId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if nobody has answered yet."""
        session = open_session(tx, self.session)
        answered = [one for one in tx.linked(Invitation, "session", self.session) if one.reply is not Reply.NONE]
        if not answered:
            raise RuleViolation("Es gibt noch keine Antworten, nach denen neu zu fragen wäre.", field="session")
        for one in answered:
            tx.put(
                replace(
                    one,
                    earlier_reply=one.reply,
                    reply=Reply.NONE,
                    replied_on=None,
                    reason="",
                    substitute=None,
                    sent_on=None,
                    reminded_on=None,
                )
            )
        return f"RT {session.year}: {_people(len(answered))} neu gefragt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordReply:
    """Record what an invited person answered. Without `on` the answer is of today."""

    session: SessionId
    person: PersonId
    reply: Reply
    reason: str = ""
    substitute: PersonId | None = None
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the person was not invited or names themselves, or too early.

        What contradicts other answers is kept and told; a workshop place of somebody who would sit twice is free.
        """
        open_session(tx, self.session)
        person = tx.get(Person, self.person)
        before = invited(tx, self.session, self.person)
        answered = self.reply is not Reply.NONE
        on = self.on or tx.today
        if on > tx.today:
            raise RuleViolation("Der Tag der Antwort liegt in der Zukunft. Bitte das Datum prüfen.", field="on")
        after = replace(
            before,
            reply=self.reply,
            replied_on=on if answered else None,
            reason=self.reason,
            substitute=self.substitute,
        )
        tx.put(self._seated_once(tx, after))
        tx.findings.extend(contradictions(tx, after))
        by = tx.find(Person, self.substitute)
        was = f" (bisher {word(before.reply)})" if before.reply not in (Reply.NONE, self.reply) else ""
        return f"{naming.person(person)}: {word(self.reply)}" + (f" durch {naming.person(by)}" if by else "") + was

    def _seated_once(self, tx: Transaction, after: Invitation) -> Invitation:
        """The same without its place if whoever comes now sits in a workshop already."""
        elsewhere = [other for other in same_head(tx, after) if other.workshop is not None]
        if after.workshop is None or not elsewhere:
            return after
        free = naming.item_label(tx.get(AgendaItem, after.workshop))
        tx.findings.append(
            f"Der Platz in {free} ist frei: {naming.person(tx.get(Person, head(after)))} hat schon einen."
        )
        return replace(after, workshop=None)
