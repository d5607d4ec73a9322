"""A person together with where they belong: what one form shows is one change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.edit import Add, Delete, Edit
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Where somebody belongs: one organisation or one committee, as what, from and to a day."""

    organization: OrganizationId | None = None
    committee: CommitteeId | None = None
    role: str = ""
    parliamentary_group: str = ""
    deputy_of: PersonId | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePerson:
    """Create a person, or change one, with memberships: new ones, changed ones, ones that were entered by mistake.

    `before` and `after` hold the person's fields as in an edit (JSON values); for a new person only `after` counts.
    A membership that ended gets its last day in `changed`; `removed` is for what never was.
    """

    person: PersonId | None = None
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    joined: tuple[Belonging, ...] = ()
    changed: tuple[Edit, ...] = ()
    removed: frozenset[MembershipId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation, EditConflict, or NotFound as adding and editing do."""
        person = self._saved(tx)
        for one in self.joined:
            join(tx, person.id, one)
        for edit in self.changed:
            self._check_own(tx, person.id, edit.id)
            edit.apply(tx)
        for membership in sorted(self.removed):
            self._check_own(tx, person.id, membership)
            Delete(kind="membership", id=membership).apply(tx)
        return f"Person {naming.person(person)} {'angelegt' if self.person is None else 'geändert'}"

    def _saved(self, tx: Transaction) -> Person:
        if self.person is not None:
            if self.after:
                Edit(kind="person", id=self.person, before=self.before, after=self.after).apply(tx)
            return tx.get(Person, self.person)
        Add(kind="person", fields=self.after).apply(tx)
        return tx.get(Person, tx.created[-1][1])

    def _check_own(self, tx: Transaction, person: PersonId, membership: int) -> None:
        if tx.get(Membership, membership).person != person:
            raise RuleViolation("Diese Zugehörigkeit gehört zu einer anderen Person.", field="changed")


def join(tx: Transaction, person: PersonId, to: Belonging) -> Membership:
    """Make a person a member. Raises RuleViolation if the same membership is there already for the same time."""
    for other in tx.linked(Membership, "person", person):
        same_body = other.organization == to.organization and other.committee == to.committee
        if same_body and other.role == to.role and other.valid_from == to.valid_from:
            raise RuleViolation(f"Diese Zugehörigkeit gibt es schon: {naming.short(other, tx)}", field="joined")
    return tx.add(
        lambda i, _: Membership(
            id=MembershipId(i),
            person=person,
            organization=to.organization,
            committee=to.committee,
            role=to.role,
            parliamentary_group=to.parliamentary_group,
            deputy_of=to.deputy_of,
            valid_from=to.valid_from,
            valid_to=to.valid_to,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Make a person a member of an organisation or a committee."""

    person: PersonId
    organization: OrganizationId | None = None
    committee: CommitteeId | None = None
    role: str = ""
    parliamentary_group: str = ""
    deputy_of: PersonId | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it belongs to none or both, or is there already."""
        if self.deputy_of == self.person:
            raise RuleViolation("Niemand vertritt sich selbst.", field="deputy_of")
        to = Belonging(
            organization=self.organization,
            committee=self.committee,
            role=self.role,
            parliamentary_group=self.parliamentary_group,
            deputy_of=self.deputy_of,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
        )
        return f"{naming.short(join(tx, self.person, to), tx)} aufgenommen"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMembership:
    """A membership ended; it stays on record with its last day."""

    membership: MembershipId
    last_day: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it ended before or the day lies before its first."""
        membership = tx.live(Membership, self.membership)
        last_day = self.last_day or tx.today
        if membership.valid_to is not None and membership.valid_to <= last_day:
            raise RuleViolation(f"{naming.short(membership, tx)} ist schon beendet.", field="last_day")
        tx.put(membership.ended(last_day))
        return f"{naming.short(membership, tx)} beendet"
