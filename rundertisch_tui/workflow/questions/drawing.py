"""Who is to be invited to a Round Table: members of bodies, organisations and groups as of its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import CommitteeId, OrganizationId, PersonId, SessionId
from rundertisch_tui.domain.names import person_key
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.people import deputies_of
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """From where people are drawn."""

    committees: frozenset[CommitteeId] = frozenset()
    organizations: frozenset[OrganizationId] = frozenset()
    groups: frozenset[Group] = frozenset()

    @classmethod
    def of(cls, session: Session) -> "Sources":
        """What the list of a session was drawn from so far."""
        return cls(
            committees=session.drawn_committees,
            organizations=session.drawn_organizations,
            groups=session.drawn_groups,
        )

    def __or__(self, other: "Sources") -> "Sources":
        return Sources(
            committees=self.committees | other.committees,
            organizations=self.organizations | other.organizations,
            groups=self.groups | other.groups,
        )

    def __bool__(self) -> bool:
        return bool(self.committees or self.organizations or self.groups)


@dataclass(slots=True)
class Drawn:
    """Through what one person is drawn; each person once, however many bodies they belong to."""

    committees: set[CommitteeId]
    organizations: set[OrganizationId]
    groups: set[Group]


def drawn(reader: Reader, sources: Sources, day: date) -> dict[PersonId, Drawn]:
    """Who is drawn from `sources` as of `day`. Deputies are not drawn: they come when they are sent.

    Linear in memberships and people. Whoever is in the trash or erased is not drawn.
    """
    found: dict[PersonId, Drawn] = {}

    def of(person: PersonId) -> Drawn:
        return found.setdefault(person, Drawn(set(), set(), set()))

    for membership in _memberships(reader, sources):
        if membership.holds_on(day) and membership.deputy_of is None:
            _through(reader, membership, sources, of(membership.person))
    for person in reader.all(Person) if sources.groups else ():
        if own := person.groups & sources.groups:
            of(person.id).groups |= own
    return {
        person: through
        for person, through in found.items()
        if (through.committees or through.organizations or through.groups) and _can_come(reader, person)
    }


def _memberships(reader: Reader, sources: Sources) -> Iterable[Membership]:
    if sources.groups:  # a group is known only from the body behind each membership
        return reader.all(Membership)
    of_committees = (each for one in sources.committees for each in reader.linked(Membership, "committee", one))
    of_organizations = (
        each for one in sources.organizations for each in reader.linked(Membership, "organization", one)
    )
    return (*of_committees, *of_organizations)


def _through(reader: Reader, membership: Membership, sources: Sources, through: Drawn) -> None:
    if membership.committee in sources.committees:
        through.committees.add(membership.committee)
    if membership.organization in sources.organizations:
        through.organizations.add(membership.organization)
    owner = reader.find(Committee, membership.committee) or reader.find(Organization, membership.organization)
    if owner is not None and owner.group in sources.groups:
        through.groups.add(owner.group)


def _can_come(reader: Reader, person: PersonId) -> bool:
    record = reader.find(Person, person)
    return record is not None and not record.is_erased and not reader.is_trashed(Person, person)


class ChangeKind(StrEnum):
    """What became different between the draw and today's memberships."""

    JOINED = "joined"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class DrawChange:
    """One person who would be drawn today and is not invited, or who was drawn and would not be any more."""

    kind: ChangeKind
    person: PersonId


def changes(reader: Reader, session: Session, today: date) -> tuple[DrawChange, ...]:
    """What changed in the memberships since the draw, those who joined first, each by name.

    Whoever was invited by name stays, whatever bodies they belong to; whoever was taken off by hand is not new.
    """
    sources = Sources.of(session)
    if not sources:
        return ()
    invited = {one.person: one for one in reader.linked(Invitation, "session", session.id)}
    now = drawn(reader, sources, session.held_on or today)
    away = withdrawn(reader, session.id)
    joined = [DrawChange(ChangeKind.JOINED, person) for person in now if person not in invited and person not in away]
    left = [
        DrawChange(ChangeKind.LEFT, person) for person, one in invited.items() if one.is_drawn and person not in now
    ]
    return (*_by_name(reader, joined), *_by_name(reader, left))


def withdrawn(reader: Reader, session: SessionId) -> frozenset[PersonId]:
    """Who was taken off the list by hand: their invitations lie in the trash."""
    rows = reader.rows(Invitation)
    gone = (rows[one] for one in reader.linked_ids(Invitation, "session", session) if "trashed_at" in rows[one])
    return frozenset(PersonId(row["person"]) for row in gone)


def _by_name(reader: Reader, found: list[DrawChange]) -> list[DrawChange]:
    known = [(person_key(person), one) for one in found if (person := reader.find(Person, one.person)) is not None]
    return [one for _, one in sorted(known, key=lambda pair: (pair[0], pair[1].person))]


def possible_substitutes(reader: Reader, session: Session, person: PersonId, today: date) -> tuple[PersonId, ...]:
    """Who may come for a person: known deputies first, then colleagues of the same organisation who are not invited."""
    day = session.held_on or today
    invited = {one.person for one in reader.linked(Invitation, "session", session.id)}
    found = [one.id for one in deputies_of(reader, person, day)]
    for membership in reader.linked(Membership, "person", person):
        if membership.organization is not None and membership.holds_on(day):
            colleagues = reader.linked(Membership, "organization", membership.organization)
            found += [one.person for one in colleagues if one.holds_on(day) and one.person not in invited]
    return tuple(dict.fromkeys(one for one in found if one != person and _can_come(reader, one)))
