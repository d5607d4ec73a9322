"""Which participant groups people belong to, as of a day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence, Reply
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group, Membership, Organization, Person
from rundertisch_tui.workflow.codec import Row
from rundertisch_tui.workflow.reader import Reader

_PROMISED = (Reply.ACCEPTED, Reply.SUBSTITUTED)
_OPEN = (None, Reply.NONE, Reply.DECLINED)  # a row leaves out what its record begins with


def groups_of(reader: Reader, person: PersonId, day: date) -> frozenset[Group]:
    """The groups of a person: their own, and those of the bodies and organisations they belong to on `day`."""
    record = reader.find(Person, person)
    found: set[Group] = set(record.groups) if record else set()
    for membership in memberships_on(reader, person, day):
        body = reader.find(Committee, membership.committee)
        organization = reader.find(Organization, membership.organization)
        for owner in (body, organization):
            if owner is not None and owner.group is not None:
                found.add(owner.group)
    return frozenset(found)


def groups_of_many(reader: Reader, people: Iterable[PersonId], day: date) -> dict[PersonId, set[Group]]:
    """The groups of many people at once, as `groups_of` tells them one by one: one look at all memberships."""
    persons, on = reader.rows(Person), day.isoformat()
    found = {one: {Group(word) for word in persons.get(one, {}).get("groups", ())} for one in people}
    bodies, organizations = reader.rows(Committee), reader.rows(Organization)
    for row in reader.rows(Membership).values():
        if row["person"] not in found or "trashed_at" in row:
            continue
        if _holds(row, on):
            for owner in (bodies.get(row.get("committee", 0)), organizations.get(row.get("organization", 0))):
                if owner is not None and "group" in owner:
                    found[row["person"]].add(Group(owner["group"]))
    return found


def _holds(membership: Row, on: str) -> bool:
    """Whether the plain row of a membership holds on a day, as `Membership.holds_on` tells it."""
    begin, end = membership.get("valid_from", ""), membership.get("valid_to", "9999")
    return bool(begin <= on <= end)


def memberships_on(reader: Reader, person: PersonId, day: date) -> list[Membership]:
    """The memberships of a person that hold on `day`."""
    return [one for one in reader.linked(Membership, "person", person) if one.holds_on(day)]


def members_on(reader: Reader, committee: int, day: date) -> list[Membership]:
    """Who was a member of a committee on `day`; people in the trash do not count."""
    held = (one for one in reader.linked(Membership, "committee", committee) if one.holds_on(day))
    return [one for one in held if not reader.is_trashed(Person, one.person)]


class MemberRow(NamedTuple):
    """A membership that holds: its number, its plain row and that of its person."""

    id: int
    membership: Row
    person: Row


def member_rows_on(reader: Reader, committee: int, day: date) -> list[MemberRow]:
    """Who was a member of a committee on `day`, as `members_on` tells it, without building a record."""
    return _held(reader, reader.linked_ids(Membership, "committee", committee), day)


def deputies_in(reader: Reader, committee: int, person: int, day: date) -> list[MemberRow]:
    """Who stood in for a person in a committee on `day`."""
    links = reader.rows(Membership)
    ids = reader.linked_ids(Membership, "committee", committee)
    return _held(reader, [one for one in ids if links[one].get("deputy_of") == person], day)


def _held(reader: Reader, ids: Iterable[int], day: date) -> list[MemberRow]:
    """Those of some memberships that held on `day`; people in the trash do not count."""
    links, people, on = reader.rows(Membership), reader.rows(Person), day.isoformat()
    known = ((one, links[one], people.get(links[one]["person"])) for one in sorted(ids))
    return [
        MemberRow(one, link, person)
        for one, link, person in known
        if person is not None and "trashed_at" not in link and "trashed_at" not in person and _holds(link, on)
    ]


def count_members(reader: Reader, owner: str, owners: Iterable[int], day: date) -> Counter[int]:
    """How many members each `committee` or `organization` had on `day`; people in the trash do not count."""
    links, on = reader.rows(Membership), day.isoformat()
    gone = {person for person, row in reader.rows(Person).items() if "trashed_at" in row}
    return Counter(
        {
            one: sum(
                _holds(row, on) and "trashed_at" not in row and row["person"] not in gone
                for row in map(links.__getitem__, reader.linked_ids(Membership, owner, one))
            )
            for one in owners
        }
    )


def main_group(groups: Iterable[Group]) -> Group | None:
    """The one group under which a head is counted: the first of the balance line, else the first by order of data."""
    held = set(groups)
    order: tuple[Group, ...] = (*BALANCE_GROUPS, *Group)
    for group in order:
        if group in held:
            return group
    return None


class GroupCount(NamedTuple):
    """How many of a group were invited, promised, are present, are represented or excused. `group` None: weitere."""

    group: Group | None
    invited: int = 0
    accepted: int = 0
    present: int = 0
    represented: int = 0
    excused: int = 0


def balance(reader: Reader, session: SessionId, day: date) -> tuple[GroupCount, ...]:
    """The balance line of a session: the five groups in their order, then all others together. Heads count once."""
    tally: dict[Group | None, dict[str, int]] = {group: {} for group in (*BALANCE_GROUPS, None)}
    known: dict[PersonId, Group | None] = {}  # most people are counted twice or more: invited, promised, there

    def count(person: PersonId, word: str) -> None:
        if person not in known:
            known[person] = main_group(groups_of(reader, person, day))
        group = known[person]
        row = tally[group if group in BALANCE_GROUPS else None]
        row[word] = row.get(word, 0) + 1

    for invitation in reader.linked(Invitation, "session", session):
        count(invitation.person, "invited")
        if invitation.reply in _PROMISED:
            count(invitation.person, "accepted")
    for one in reader.linked(Attendance, "session", session):
        if one.presence is Presence.PRESENT:
            count(one.person, "present")
        elif one.presence is Presence.REPRESENTED:
            count(one.person, "represented")
        elif one.presence is Presence.EXCUSED:
            count(one.person, "excused")
    return tuple(GroupCount(group=group, **row) for group, row in tally.items())


def without_promise(reader: Reader, session: SessionId, day: date) -> tuple[Group, ...]:
    """The groups of the balance line of which somebody is invited and nobody has promised."""
    listed = [(row["person"], row.get("reply")) for row in reader.linked_rows(Invitation, "session", session)]
    groups = groups_of_many(reader, (person for person, _ in listed), day)
    promised = {main_group(groups[person]) for person, reply in listed if reply in _PROMISED}
    waiting = {main_group(groups[person]) for person, reply in listed if reply in _OPEN}
    return tuple(group for group in BALANCE_GROUPS if group in waiting - promised)
