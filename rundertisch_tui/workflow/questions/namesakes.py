"""Who on record is called like somebody at the door: is it the same person?"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.workflow.reader import Reader


class Namesake(NamedTuple):
    """Somebody on record of the same name; `place` is where they belong, `same` says that it fits what was said."""

    person: PersonId
    place: str
    same: bool


def namesakes(reader: Reader, given_name: str, family_name: str, organization: str) -> list[Namesake]:
    """Everybody of that full name; of two who fit, none counts as the same: nobody can tell them apart."""
    wanted, place = (fold(given_name), fold(family_name)), fold(organization)
    if not wanted[1]:
        return []
    alike = [PersonId(number) for number, row in reader.live_rows(Person) if _name(row) == wanted]
    owners = {one: _owners(reader, one) for one in alike}
    fit = [one for one in alike if place in _folded(owners[one])]
    return [Namesake(one, ", ".join(owner.label for owner in owners[one] or ()), same=fit == [one]) for one in alike]


def _name(row: Mapping[str, Any]) -> tuple[str, str]:
    return fold(str(row.get("given_name") or "")), fold(str(row.get("family_name") or ""))


def _owners(reader: Reader, person: PersonId) -> list[Organization] | None:
    """The organisations of a person; None for one who belongs nowhere at all, as a guest does."""
    memberships = reader.linked(Membership, "person", person)
    if not memberships:
        return None
    return [reader.get(Organization, one.organization) for one in memberships if one.organization is not None]


def _folded(owners: list[Organization] | None) -> set[str]:
    """What somebody may call these organisations; "" for nobody's guest."""
    if owners is None:
        return {""}
    return {fold(name) for one in owners for name in (one.name, one.short_name) if name}
