"""People and where they belong: a person with all memberships in one step, and the end of a membership."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Group, Membership, Person, PhotoConsent
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Where a new person belongs: exactly one organisation or committee, with role and span."""

    organization: OrganizationId | None = None
    committee: CommitteeId | None = None
    role: str = ""
    parliamentary_group: str = ""
    deputy_of: PersonId | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    """Take up a person together with where they belong.

    `organization`, `committee` and `role` are the short way for the one or two bodies that most people have;
    `memberships` holds any number with their spans.
    """

    family_name: str = ""
    given_name: str = ""
    salutation: Salutation = Salutation.NONE
    title: str = ""
    particle: str = ""
    function: str = ""
    groups: frozenset[Group] = frozenset()
    email: str = ""
    phone: str = ""
    postal_address: str = ""
    photo_consent: PhotoConsent = PhotoConsent.NOT_ASKED
    photo_consent_on: date | None = None
    remark: str = ""
    organization: OrganizationId | None = None
    committee: CommitteeId | None = None
    role: str = ""
    memberships: tuple[Belonging, ...] = ()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation naming the field."""
        if self.role and self.organization is None and self.committee is None:
            raise RuleViolation("Die Rolle braucht eine Organisation oder ein Gremium.", field="role")
        own = {one.name for one in fields(Person)} & {one.name for one in fields(self)}
        values: dict[str, Any] = {name: getattr(self, name) for name in own}
        person = tx.add(lambda i, code: Person(id=PersonId(i), code=code, **values))
        for belonging in (*self._short(), *self.memberships):
            _join(tx, person.id, belonging)
        return f"Person {naming.short(person, tx)} angelegt"

    def _short(self) -> Iterable[Belonging]:
        if self.organization is not None:
            yield Belonging(organization=self.organization, role=self.role)
        if self.committee is not None:
            yield Belonging(committee=self.committee, role=self.role)


def _join(tx: Transaction, person: PersonId, belonging: Belonging) -> None:
    values: dict[str, Any] = {one.name: getattr(belonging, one.name) for one in fields(belonging)}
    tx.add(lambda i, _code: Membership(id=MembershipId(i), person=person, **values))


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMembership:
    """End a membership with its last day; it stays on record for the days before."""

    membership: MembershipId
    on: date

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises NotFound, RuleViolation if the day lies before its beginning."""
        link = tx.get(Membership, self.membership)
        tx.put(link.ended(self.on))
        return f"Zugehörigkeit {naming.short(link, tx)} beendet"
