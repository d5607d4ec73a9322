"""Who came: the door of the Round Table."""

from dataclasses import dataclass, replace
from datetime import time

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence, Reply
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, AttendanceId, MembershipId, OrganizationId, PersonId, SessionId
from rundertisch_tui.domain.names import Salutation, fold
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.invitations import invitation_of, open_session
from rundertisch_tui.workflow.questions.namesakes import namesakes
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.transaction import Transaction


def attendance_of(reader: Reader, session: SessionId, person: PersonId) -> Attendance | None:
    """The attendance of a person at a session, if there is one."""
    return next((one for one in reader.linked(Attendance, "person", person) if one.session == session), None)


def _anybody_invited(tx: Transaction, session: SessionId) -> bool:
    """Whether a list of invited people was kept at all; without one nobody at the door is a guest."""
    return bool(tx.linked(Invitation, "session", session))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Mark a person as present. Somebody who is present already stays as they are, and that is said.

    Who was announced as somebody's substitute represents them without further words, unless that person came.
    """

    session: SessionId
    person: PersonId
    at: time | None = None
    door: str = ""
    represents: PersonId | None = None
    from_item: AgendaItemId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if already present, or the session is over."""
        open_session(tx, self.session)
        person = tx.get(Person, self.person)
        here = attendance_of(tx, self.session, self.person)
        if here is not None and here.presence is Presence.PRESENT:
            since = f" seit {dates_de.clock_time(here.arrived_at)}" if here.arrived_at else ""
            door = f", {here.door}" if here.door else ""
            raise RuleViolation(f"{naming.person(person)} ist schon da{since}{door}.", field="person")
        invited = invitation_of(tx, self.session, self.person) is not None or not _anybody_invited(tx, self.session)
        arrived = self.at or tx.now.time().replace(second=0, microsecond=0, tzinfo=None)
        represents = self.represents or _announced_for(tx, self.session, self.person)
        guest = not invited and represents is None
        self._arrive(tx, here, guest=guest, arrived=arrived, represents=represents)
        if represents is not None:
            mark_represented(tx, self.session, represents, self.person)
            return f"{naming.person(person)} ist da (i.\u00a0V. {naming.person(tx.get(Person, represents))})"
        return f"{naming.person(person)} ist da"

    def _arrive(
        self, tx: Transaction, here: Attendance | None, *, guest: bool, arrived: time, represents: PersonId | None
    ) -> None:
        if here is None:
            tx.add(
                lambda i, _: Attendance(
                    id=AttendanceId(i),
                    session=self.session,
                    person=self.person,
                    arrived_at=arrived,
                    door=self.door,
                    represents=represents,
                    from_item=self.from_item,
                    guest=guest,
                )
            )
            return
        if here.represented_by is not None:
            _stands_for_nobody(tx, self.session, here.represented_by)
        tx.put(
            replace(
                here,
                presence=Presence.PRESENT,
                arrived_at=arrived,
                left_at=None,
                from_item=self.from_item,
                until_item=None,
                door=self.door,
                represents=represents,
                represented_by=None,
                reason="",
            )
        )


def _announced_for(tx: Transaction, session: SessionId, substitute: PersonId) -> PersonId | None:
    """For whom somebody comes by the reply to the invitation; None once that person or a substitute is there."""
    for invitation in tx.linked(Invitation, "session", session):
        if invitation.reply is Reply.SUBSTITUTED and invitation.substitute == substitute:
            other = attendance_of(tx, session, invitation.person)
            if other is None or other.presence not in (Presence.PRESENT, Presence.REPRESENTED):
                return invitation.person
    return None


def _stands_for_nobody(tx: Transaction, session: SessionId, substitute: PersonId) -> None:
    """The one who was represented came after all; the substitute stays as who they are."""
    other = attendance_of(tx, session, substitute)
    if other is not None:
        tx.put(replace(other, represents=None))


def mark_represented(tx: Transaction, session: SessionId, person: PersonId, by: PersonId) -> None:
    """Turn somebody's line into "vertreten durch". Raises RuleViolation if that person is present."""
    here = attendance_of(tx, session, person)
    if here is not None and here.presence is Presence.PRESENT:
        raise RuleViolation(f"{naming.person(tx.get(Person, person))} ist selbst da.", field="represents")
    if here is None:
        tx.add(
            lambda i, _: Attendance(
                id=AttendanceId(i),
                session=session,
                person=person,
                presence=Presence.REPRESENTED,
                represented_by=by,
            )
        )
    else:
        tx.put(replace(here, presence=Presence.REPRESENTED, represented_by=by, arrived_at=None, left_at=None))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInGuest:
    """Take in somebody who is not on any list: one line at the door becomes person, organisation and attendance.

    Somebody of the same name and organisation on record is taken as that person, so that two doors make one guest.
    """

    session: SessionId
    family_name: str
    given_name: str = ""
    title: str = ""
    salutation: Salutation = Salutation.NONE
    organization: str = ""
    at: time | None = None
    door: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an empty name, and for somebody who is present already."""
        open_session(tx, self.session)
        known = self._known(tx)
        person = self._new(tx) if known is None else known
        told = SignIn(session=self.session, person=person.id, at=self.at, door=self.door).apply(tx)
        here = attendance_of(tx, self.session, person.id)
        if here is not None and not here.guest and known is None:
            here = tx.put(replace(here, guest=True))
        return f"Gast {told}" if here is None or here.guest else told

    def _known(self, tx: Transaction) -> Person | None:
        """The one person on record who is called so and belongs there; None if nobody or more than one is."""
        alike = namesakes(tx, self.given_name, self.family_name, self.organization)
        found = next((one.person for one in alike if one.same), None)
        return None if found is None else tx.get(Person, found)

    def _new(self, tx: Transaction) -> Person:
        person = tx.add(
            lambda i, code: Person(
                id=PersonId(i),
                code=code,
                salutation=self.salutation,
                title=self.title,
                given_name=self.given_name,
                family_name=self.family_name,
                groups=frozenset() if self.organization else frozenset({Group.GUEST}),
            )
        )
        if self.organization.strip():
            join_organization(tx, person.id, self.organization)
        return person


def join_organization(tx: Transaction, person: PersonId, name: str, role: str = "") -> OrganizationId:
    """Make a person a member of the organisation of that name, which is created if it is not known."""
    wanted = fold(name)
    found = tx.first(Organization, lambda one: wanted in (fold(one.name), fold(one.short_name)))
    if found is None:
        found = tx.add(lambda i, code: Organization(id=OrganizationId(i), code=code, name=name.strip()))
    organization = found.id
    tx.add(lambda i, _: Membership(id=MembershipId(i), person=person, organization=organization, role=role))
    return organization


@dataclass(frozen=True, slots=True, kw_only=True)
class NotThere:
    """Take back a sign-in: the person is not there after all."""

    session: SessionId
    person: PersonId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the person is not signed in."""
        open_session(tx, self.session)
        person = tx.get(Person, self.person)
        here = attendance_of(tx, self.session, self.person)
        if here is None:
            raise RuleViolation(f"{naming.person(person)} ist nicht eingetragen.", field="person")
        if here.represents is not None:
            other = attendance_of(tx, self.session, here.represents)
            if other is not None and other.represented_by == self.person:
                tx.trash(Attendance, other.id)
        tx.trash(Attendance, here.id)
        return f"{naming.person(person)} ist doch nicht da"


@dataclass(frozen=True, slots=True, kw_only=True)
class Represent:
    """Somebody stands in for a person: the one is present, the other represented."""

    session: SessionId
    person: PersonId
    by: PersonId
    door: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the represented person is present."""
        here = attendance_of(tx, self.session, self.by)
        by = tx.get(Person, self.by)
        if self.by == self.person:
            raise RuleViolation("Niemand vertritt sich selbst.", field="by")
        if here is not None and here.presence is Presence.PRESENT:
            tx.put(replace(here, represents=self.person))
            mark_represented(tx, self.session, self.person, self.by)
        else:
            SignIn(session=self.session, person=self.by, door=self.door, represents=self.person).apply(tx)
        return f"{naming.person(by)} vertritt {naming.person(tx.get(Person, self.person))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """Record that somebody does not come and has said so, or left unexcused (never set by the program itself)."""

    session: SessionId
    person: PersonId
    presence: Presence = Presence.EXCUSED
    reason: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the person is present."""
        open_session(tx, self.session)
        if self.presence not in (Presence.EXCUSED, Presence.ABSENT):
            raise RuleViolation("Hier geht nur „entschuldigt“ oder „unentschuldigt“.", field="presence")
        person = tx.get(Person, self.person)
        here = attendance_of(tx, self.session, self.person)
        if here is not None and here.presence is Presence.PRESENT:
            raise RuleViolation(f"{naming.person(person)} ist da.", field="person")
        if here is None:
            tx.add(
                lambda i, _: Attendance(
                    id=AttendanceId(i),
                    session=self.session,
                    person=self.person,
                    presence=self.presence,
                    reason=self.reason,
                )
            )
        else:
            tx.put(replace(here, presence=self.presence, reason=self.reason, represented_by=None))
        return f"{naming.person(person)}: {word(self.presence)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Somebody goes before the end, and was there up to a point of the agenda."""

    session: SessionId
    person: PersonId
    at: time | None = None
    until_item: AgendaItemId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if the person is not present or leaves before arriving."""
        person = tx.get(Person, self.person)
        here = attendance_of(tx, self.session, self.person)
        if here is None or here.presence is not Presence.PRESENT:
            raise RuleViolation(f"{naming.person(person)} ist nicht da.", field="person")
        left = self.at or tx.now.time().replace(second=0, microsecond=0, tzinfo=None)
        tx.put(replace(here, left_at=left, until_item=self.until_item or here.until_item))
        return f"{naming.person(person)} ist gegangen"
