"""Which organisation or committee a name means, and which ones it resembles."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from rundertisch_tui.domain import body_names
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.reader import Reader

_MOST = 3
_OF_THE_CITY = ("{}", "stadt{}", "magistratderstadt{}", "stadtverwaltung{}")
"""What stands for the whole administration in address books."""


class Body(NamedTuple):
    """One organisation or committee, as names are compared; `above` is the organisation it belongs to."""

    id: int
    code: str
    name: str
    short_name: str
    is_committee: bool = False
    above: int | None = None


class Bodies:
    """The organisations and committees there are, looked up by name without a search."""

    def __init__(self, known: tuple[Body, ...] = (), city: str = "") -> None:
        self._known = known
        self._city = city

    @classmethod
    def of(cls, reader: Reader) -> "Bodies":
        """Those of the office outside the trash."""
        found = [Body(one.id, one.code, one.name, one.short_name, True) for one in reader.all(Committee)]
        found += [Body(o.id, o.code, o.name, o.short_name, above=o.parent) for o in reader.all(Organization)]
        return cls(tuple(found), settings.value(reader, "city"))

    @cached_property
    def _plain(self) -> dict[str, list[Body]]:
        """Folded name or short name → bodies, committees first."""
        found: dict[str, list[Body]] = {}
        for body in self._known:
            for name in {fold(body.name), fold(body.short_name)} - {""}:
                found.setdefault(name, []).append(body)
        return found

    @cached_property
    def _keys(self) -> tuple[dict[str, list[Body]], dict[str, list[Body]]]:
        """The surest key of each name, and the others."""
        sure: dict[str, list[Body]] = {}
        loose: dict[str, list[Body]] = {}
        for body in self._known:
            for at, key in _keys_of(body, self._city):
                (loose if at else sure).setdefault(key, []).append(body)
        return sure, loose

    @cached_property
    def _by_id(self) -> dict[int, Body]:
        return {body.id: body for body in self._known if not body.is_committee}

    @property
    def all(self) -> tuple[Body, ...]:
        """Every one of them, committees first."""
        return self._known

    def known(self, is_committee: bool, record: int) -> Body | None:
        """The body of that id."""
        return next((one for one in self._known if one.is_committee is is_committee and one.id == record), None)

    def find(self, name: str) -> Body | None:
        """The body that is meant: so called, else the only one known by these words (legal form, city left out)."""
        if found := self._plain.get(fold(name)):
            return found[0]
        for variant in body_names.names_in(name):
            for key in body_names.keys(variant, self._city):
                for known in self._keys:
                    if hits := known.get(key):
                        names = {(hit.is_committee, fold(hit.name)) for hit in hits}
                        return hits[0] if len(names) == 1 else None
        return None

    def is_city(self, name: str) -> bool:
        """Whether a name means the whole administration of the city."""
        town = "".join(body_names.keys(self._city)[:1])
        return bool(town) and body_names.keys(name)[:1] in [(each.format(town),) for each in _OF_THE_CITY]

    def lies_below(self, body: Body, above: Body) -> bool:
        """Whether an organisation is part of another, over any number of steps."""
        seen: set[int] = set()
        step = body.above
        while step is not None and step not in seen:
            if step == above.id:
                return True
            seen.add(step)
            step = self._by_id[step].above if step in self._by_id else None
        return False

    def alike(self, name: str) -> list[Body]:
        """At most three bodies whose names resemble this one."""
        found: list[Body] = []
        for body in self._known:
            if any(body_names.are_alike(name, other) for other in (body.name, body.short_name) if other):
                found.append(body)
                if len(found) == _MOST:
                    break
        return found


def _keys_of(body: Body, city: str) -> Iterator[tuple[int, str]]:
    for name in (body.name, body.short_name):
        for variant in body_names.names_in(name):
            yield from enumerate(body_names.keys(variant, city))
