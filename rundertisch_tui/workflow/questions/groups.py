"""Which participant groups people belong to, as of a day."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence, Reply
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group, Membership, Organization, Person
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
        if row.get("valid_from", "") <= on <= row.get("valid_to", "9999"):
            for owner in (bodies.get(row.get("committee", 0)), organizations.get(row.get("organization", 0))):
                if owner is not None and "group" in owner:
                    found[row["person"]].add(Group(owner["group"]))
    return found


def memberships_on(reader: Reader, person: PersonId, day: date) -> list[Membership]:
    """The memberships of a person that hold on `day`."""
    return [one for one in reader.linked(Membership, "person", person) if one.holds_on(day)]


def members_on(reader: Reader, committee: int, day: date) -> list[Membership]:
    """Who was a member of a committee on `day`; people in the trash do not count."""
    held = (one for one in reader.linked(Membership, "committee", committee) if one.holds_on(day))
    return [one for one in held if not reader.is_trashed(Person, one.person)]


def count_members(reader: Reader, committee: int, day: date) -> int:
    """How many members a committee had on `day`, from plain rows; people in the trash do not count."""
    people, on = reader.rows(Person), day.isoformat()
    return sum(
        row.get("valid_from", "") <= on <= row.get("valid_to", "9999")
        and "trashed_at" not in people.get(row["person"], {})
        for row in reader.linked_rows(Membership, "committee", committee)
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
