"""The people an import is compared with, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.names import Salutation, fold
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.workflow.actions.contact_rows import PERSON_FIELDS
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with the folded names of its organisations (and those above them) and committees."""

    id: int
    code: str
    fields: Mapping[str, str]
    organizations: frozenset[str] = frozenset()
    committees: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


def known_people(view: Reader) -> tuple[KnownPerson, ...]:
    """Everybody outside the trash who still has a name."""
    bodies: dict[int, set[str]] = {}
    committees: dict[int, set[str]] = {}
    for membership in view.all(Membership):
        if membership.organization is not None:
            bodies.setdefault(membership.person, set()).update(_names(view, membership.organization))
        committee = view.find(Committee, membership.committee)
        if committee is not None:
            committees.setdefault(membership.person, set()).update({fold(committee.name), fold(committee.short_name)})
    return tuple(
        KnownPerson(
            person.id,
            person.code,
            seen_fields(person),
            frozenset(bodies.get(person.id, ())),
            frozenset(committees.get(person.id, ())),
            frozenset(group.value for group in person.groups),
        )
        for person in view.all(Person)
        if not person.is_erased
    )


def seen_fields(person: Person) -> dict[str, str]:
    """The fields that an import may change, as texts."""
    fields = {name: str(getattr(person, name)) for name in PERSON_FIELDS}
    fields["salutation"] = "" if person.salutation is Salutation.NONE else person.salutation.value
    return fields


def _names(view: Reader, organization: int) -> set[str]:
    names: set[str] = set()
    above: int | None = organization
    for _ in range(10):  # a chain of organisations is short; a loop in it must not hang us
        record = view.find(Organization, above)
        if record is None:
            break
        names.update(fold(name) for name in (record.name, record.short_name) if name)
        above = record.parent
    return names
