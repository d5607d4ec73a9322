"""An address list becomes people, organisations and memberships: one step, all of it or nothing."""

from dataclasses import dataclass, field, replace
from typing import Any

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.names import Salutation, fold
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportContacts:
    """Apply the rows of a preview, judged once more under the lock.

    An empty field never deletes; a person, organisation or membership that is there already is not made again.
    """

    rows: tuple[ContactRow, ...]

    @property
    def title(self) -> str:
        """The undo name: how many contacts are read in."""
        count = len(self.rows)
        return f"Import von {count} {'Kontakt' if count == 1 else 'Kontakten'}"

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation naming the row if it changed since the preview or cannot be."""
        if not self.rows:
            raise RuleViolation("Es ist keine Zeile zum Übernehmen da: alles ist gleich, abgelehnt oder offen.")
        bodies = _Bodies(tx)
        for row in self.rows:
            try:
                _apply_row(tx, row, bodies)
            except RuleViolation as problem:
                raise RuleViolation(f"Zeile {row.source_line}: {problem.message}", field=problem.field) from None
        return self.title


@dataclass(slots=True)
class _Bodies:
    """People, organisations, committees and memberships by what identifies them, looked up without a search."""

    tx: Transaction
    people: dict[str, list[Person]] = field(default_factory=dict)
    organizations: dict[tuple[str, int | None], OrganizationId] = field(default_factory=dict)
    by_name: dict[str, OrganizationId] = field(default_factory=dict)
    committees: dict[str, CommitteeId] = field(default_factory=dict)
    memberships: set[tuple[int, int | None, int | None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        for person in self.tx.all(Person):
            self.people.setdefault(_folded(person), []).append(person)
        for body in self.tx.all(Organization):
            for name in (body.name, body.short_name):
                if name:
                    self.organizations.setdefault((fold(name), body.parent), body.id)
                    self.by_name.setdefault(fold(name), body.id)
        for committee in self.tx.all(Committee):
            for name in (committee.name, committee.short_name, committee.code):
                if name:
                    self.committees.setdefault(fold(name), committee.id)
        for link in self.tx.all(Membership):
            self.memberships.add((link.person, link.organization, link.committee))

    def organization(self, name: str, parent: OrganizationId | None = None) -> OrganizationId:
        """The organisation of that folded name below `parent`, created if there is none."""
        folded = fold(name)
        found = self.organizations.get((folded, parent)) if parent else self.by_name.get(folded)
        if found is not None:
            return found
        made = self.tx.add(lambda i, code: Organization(id=OrganizationId(i), code=code, name=name, parent=parent))
        self.organizations[folded, parent] = made.id
        self.by_name.setdefault(folded, made.id)
        return made.id

    def committee(self, name: str) -> CommitteeId:
        """The committee of that name. Raises RuleViolation: an import never founds one."""
        found = self.committees.get(fold(name))
        if found is None:
            raise RuleViolation(f"Das Gremium „{name}“ gibt es nicht. Bitte erst anlegen.", field="committee")
        return found

    def join(self, person: PersonId, organization: OrganizationId | None, committee: CommitteeId | None) -> None:
        """Make the membership unless it is there."""
        key = (person, organization, committee)
        if key in self.memberships:
            return
        self.memberships.add(key)
        self.tx.add(
            lambda i, _code: Membership(
                id=MembershipId(i), person=person, organization=organization, committee=committee
            )
        )


def _apply_row(tx: Transaction, row: ContactRow, bodies: _Bodies) -> None:
    person = _create(tx, row, bodies) if row.match is None else _change(tx, row)
    if row.organization:
        body = bodies.organization(row.organization)
        if row.department:
            body = bodies.organization(row.department, body)
        bodies.join(person.id, body, None)
    if row.committee:
        bodies.join(person.id, None, bodies.committee(row.committee))


def _create(tx: Transaction, row: ContactRow, bodies: _Bodies) -> Person:
    named = bodies.people.setdefault(fold(f"{row.given_name} {row.particle} {row.family_name}"), [])
    for other in named:
        if row.email and other.email.casefold() == row.email.casefold() and other.id not in row.seen:
            raise RuleViolation(f"{row.name} gibt es inzwischen als {other.code}. Bitte die Vorschau neu öffnen.")
    made = tx.add(lambda i, code: Person(id=PersonId(i), code=code, **_values(row, None)))
    named.append(made)
    return made


def _change(tx: Transaction, row: ContactRow) -> Person:
    person = tx.find(Person, row.match)
    if person is None or tx.is_trashed(Person, person.id):
        raise RuleViolation(f"{row.name} wurde inzwischen gelöscht. Bitte die Vorschau neu öffnen.")
    for name, seen in row.before.items():
        now = "" if getattr(person, name) is Salutation.NONE else str(getattr(person, name))
        if now != seen and now != getattr(row, name):
            raise RuleViolation(
                f"{row.name} ({person.code}) wurde inzwischen geändert: dort steht jetzt „{now}“. "
                "Bitte die Vorschau neu öffnen.",
                field=name,
            )
    wanted = replace(person, **{n: v for n, v in _values(row, person).items() if n in row.before or n == "groups"})
    return person if wanted == person else tx.put(wanted)


def _values(row: ContactRow, person: Person | None) -> dict[str, Any]:
    values: dict[str, Any] = row.person_fields()
    if row.salutation:
        values["salutation"] = Salutation(row.salutation)
    own = person.groups if person else frozenset()
    values["groups"] = own | {Group(group) for group in row.groups}
    return values


def _folded(person: Person) -> str:
    return fold(f"{person.given_name} {person.particle} {person.family_name}")
