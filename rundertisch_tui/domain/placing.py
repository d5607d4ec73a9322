"""Who gets a place in which workshop: as many wishes as possible, the same for everybody, whoever answered first."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from rundertisch_tui.domain.ids import AgendaItemId, PersonId

FIRST, SECOND, OTHER, NOWHERE = 0, 2, 20, 1000
"""What a place costs: the first wish nothing, a second wish less than two lost first ones, no place most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What one person wishes; without any wish every workshop is right. `group` serves the balance."""

    person: PersonId
    first: AgendaItemId | None = None
    second: AgendaItemId | None = None
    group: Hashable = None

    def cost(self, workshop: AgendaItemId | None) -> int:
        """How far `workshop` is from the wish; None is "without a place"."""
        if workshop is None:
            return NOWHERE
        if workshop == self.first or (self.first is None and self.second is None):
            return FIRST
        return SECOND if workshop == self.second else OTHER


@dataclass(slots=True)
class _Plan:
    """An assignment that is being worked out; `seats` is None where a workshop has no limit."""

    wishes: Mapping[PersonId, Wish]
    seats: Mapping[AgendaItemId, int | None]
    people: dict[AgendaItemId | None, list[PersonId]] = field(default_factory=dict)

    def groups(self, workshop: AgendaItemId | None) -> Counter[Hashable]:
        return Counter(self.wishes[one].group for one in self.people[workshop])

    def is_overfull(self, workshop: AgendaItemId | None) -> bool:
        limit = None if workshop is None else self.seats[workshop]
        return limit is not None and len(self.people[workshop]) > limit

    def has_room(self, workshop: AgendaItemId | None) -> bool:
        limit = None if workshop is None else self.seats[workshop]
        return limit is None or len(self.people[workshop]) < limit


def assign(
    wishes: Iterable[Wish], places: Mapping[AgendaItemId, int | None], *, lot: str = ""
) -> dict[PersonId, AgendaItemId | None]:
    """Give each person one workshop or None, limits never exceeded and the wishes met as well as they can be.

    `places` are the free places of each workshop, None without limit; less than 0 is as good as none. The sum of the
    costs is the least there is (shortest augmenting paths). Between equals whoever's group is strongest in the full
    workshop moves, then the lot decides, which depends on `lot` and the person only: the order of the answers never
    matters.
    """
    known = {one.person: one for one in wishes}
    order = sorted(known, key=lambda person: _lot(lot, person))
    seats = {one: None if limit is None else max(limit, 0) for one, limit in places.items()}
    plan = _Plan(known, seats, {None: [], **{one: [] for one in sorted(places)}})
    for person in order:
        plan.people[_first_choice(plan, known[person])].append(person)
    for workshop in sorted(places):
        while plan.is_overfull(workshop):
            _relieve(plan, workshop)
    return {person: workshop for workshop, people in plan.people.items() for person in people}


def _lot(lot: str, person: PersonId) -> bytes:
    return sha256(f"{lot}:{person}".encode()).digest()


def _first_choice(plan: _Plan, wish: Wish) -> AgendaItemId | None:
    """The cheapest workshop; among equals one with room, the emptier one, where the group is weaker."""
    return min(
        plan.people,
        key=lambda one: (
            wish.cost(one),
            one is not None and not plan.has_room(one),
            plan.groups(one)[wish.group],
            len(plan.people[one]),
            one or 0,
        ),
    )


def _relieve(plan: _Plan, start: AgendaItemId) -> None:
    """Move people along the cheapest chain from an overfull workshop to where there is room."""
    nodes: Sequence[AgendaItemId | None] = tuple(plan.people)
    steps = {(a, b): step for a in nodes for b in nodes if a != b and (step := _cheapest(plan, a, b)) is not None}
    distance: dict[AgendaItemId | None, int] = {start: 0}
    before: dict[AgendaItemId | None, AgendaItemId | None] = {}
    for _ in nodes:
        for (a, b), (cost, _person) in steps.items():
            if a in distance and distance[a] + cost < distance.get(b, NOWHERE * NOWHERE):
                distance[b], before[b] = distance[a] + cost, a
    ends = [one for one in distance if one != start and plan.has_room(one)]
    end = min(ends, key=lambda one: (distance[one], one is None, len(plan.people[one]), one or 0))
    while end != start:
        a = before[end]
        person = steps[a, end][1]
        plan.people[a].remove(person)
        plan.people[end].append(person)
        end = a


def _cheapest(plan: _Plan, a: AgendaItemId | None, b: AgendaItemId | None) -> tuple[int, PersonId] | None:
    """Who moves from `a` to `b` at the least cost, and that cost; nobody if `a` is empty."""
    if not plan.people[a]:
        return None
    strength = plan.groups(a)
    wishes = plan.wishes
    at = min(
        range(len(plan.people[a])),
        key=lambda i: (
            wishes[plan.people[a][i]].cost(b) - wishes[plan.people[a][i]].cost(a),
            -strength[wishes[plan.people[a][i]].group],
            i,
        ),
    )
    person = plan.people[a][at]
    return wishes[person].cost(b) - wishes[person].cost(a), person
