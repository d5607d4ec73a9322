"""Where a person comes from, in as few words as a list has room for."""

from datetime import date

from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.workflow.questions import groups
from rundertisch_tui.workflow.reader import Reader

# A mandate says more than an employer, an employer more than a seat in a committee or network.
MANDATES = (
    CommitteeKind.CITY_COUNCIL,
    CommitteeKind.MAGISTRATE,
    CommitteeKind.FOREIGNERS_COUNCIL,
    CommitteeKind.DISTRICT_COUNCIL,
)
PLAIN_ROLES = frozenset({"mitglied", "stellvertretendes mitglied", "vertretung der einrichtung"})
SAME_BEGINNING = 10  # letters: Stadtverordnete in the Stadtverordnetenversammlung need not be said twice


def organization_of(reader: Reader, day: date, person: Person) -> str:
    """Body with parliamentary group, and function; "" if nothing is known. No contact data, no abbreviation.

    Of several bodies the first is named: mandate, organisation, other committee, as of `day`.
    """
    held = groups.memberships_on(reader, person.id, day)
    first = min(held, key=lambda one: (_rank(reader, one), one.id), default=None)
    if first is None:
        return person.function
    body = _body(reader, first)
    name = (body.name or body.label) if body is not None else ""
    role = "" if fold(first.role) in PLAIN_ROLES else first.role
    what = person.function or role
    group = f" ({first.parliamentary_group})" if first.parliamentary_group and name else ""
    return ", ".join(part for part in (f"{name}{group}", "" if _says_the_same(name, what) else what) if part)


def body_of(reader: Reader, day: date, person: Person) -> str:
    """The body alone that `organization_of` names first, for an address; "" if there is none."""
    held = groups.memberships_on(reader, person.id, day)
    first = min(held, key=lambda one: (_rank(reader, one), one.id), default=None)
    body = _body(reader, first) if first is not None else None
    return (body.name or body.label) if body is not None else ""


def _body(reader: Reader, membership: Membership) -> Organization | Committee | None:
    return reader.find(Organization, membership.organization) or reader.find(Committee, membership.committee)


def _rank(reader: Reader, membership: Membership) -> int:
    if membership.organization is not None:
        return len(MANDATES)
    committee = reader.find(Committee, membership.committee)
    if committee is None or committee.kind not in MANDATES:
        return len(MANDATES) + 1
    return MANDATES.index(committee.kind)


def _says_the_same(body: str, function: str) -> bool:
    one, other = fold(body), fold(function)
    return bool(one and other) and (one[:SAME_BEGINNING] in other or other[:SAME_BEGINNING] in one)
