"""Fortschreibung: a new version of the concept takes over what goes on, renumbers it and keeps all links."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import ConceptRecommendationId, ConceptVersionId, GoalId
from rundertisch_tui.domain.measures import FINISHED, Measure, Status
from rundertisch_tui.domain.numbering import NaturalKey, natural_key
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.workflow.questions.status import latest
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseConcept:
    """Make a new version of the concept from the one before, with its goals, their recommendations and open measures.

    Goals and recommendations of the concept are made anew and name their predecessors; a measure stays the same one and
    gets its place in the new version, the old place is kept with its last day. What is finished or ended stays with the
    old version, and so does everything below the goals in `leave_out`. Numbers follow field, goal and order anew
    unless `renumber` is off. `on` is the day from which the new version holds.
    """

    title: str
    year: int
    on: date | None = None
    predecessor: ConceptVersionId | None = None
    leave_out: frozenset[GoalId] = frozenset()
    renumber: bool = True

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without a version before, or for a day or year that cannot be."""
        before = self._before(tx)
        on = self.on or tx.today
        if before.year is not None and self.year < before.year:
            raise RuleViolation(f"Die Fassung davor ist von {before.year}.", field="year")
        if before.adopted_on is not None and on <= before.adopted_on:
            raise RuleViolation("Die neue Fassung gilt erst nach dem Beschluss der alten.", field="on")
        for other in tx.linked(ConceptVersion, "predecessor", before.id):
            raise RuleViolation(f"{before.title} ist schon fortgeschrieben: {other.title}.", field="predecessor")
        version = tx.add(
            lambda i, _: ConceptVersion(
                id=ConceptVersionId(i), title=self.title, year=self.year, adopted_on=on, predecessor=before.id
            )
        )
        tx.put(replace(before, valid_to=on - timedelta(days=1)))
        told = _Revision(tx, self, before, version, on).carry()
        return f"{self.title}: {told}"

    def _before(self, tx: Transaction) -> ConceptVersion:
        if self.predecessor is not None:
            return tx.live(ConceptVersion, self.predecessor)
        newest = max(tx.all(ConceptVersion), key=lambda one: (one.year or 0, one.id), default=None)
        if newest is None:
            raise RuleViolation("Es gibt noch keine Fassung, die sich fortschreiben ließe.", field="predecessor")
        return newest


class _Revision:
    """One revision on its way: which goal follows which, and how many things were taken over."""

    def __init__(
        self, tx: Transaction, asked: ReviseConcept, before: ConceptVersion, after: ConceptVersion, on: date
    ) -> None:
        self._tx = tx
        self._asked = asked
        self._before = before
        self._after = after
        self._on = on
        self._goals = self._recommendations = self._measures = 0

    def carry(self) -> str:
        """Take over everything; return the counts in words."""
        fields = sorted(self._tx.all(ActionField), key=lambda one: (one.position, one.id))
        for index, field in enumerate(fields, start=1):
            goals = [
                one for one in self._tx.linked(Goal, "concept_version", self._before.id) if one.action_field == field.id
            ]
            self._level(goals, None, None, str(index))
        return (
            f"{plural(self._goals, 'Ziel', 'Ziele')}, "
            f"{self._recommendations} K, {plural(self._measures, 'Maßnahme', 'Maßnahmen')}"
        )

    def _level(self, goals: list[Goal], parent: GoalId | None, new_parent: GoalId | None, prefix: str) -> None:
        known = {one.id for one in goals}
        here = [one for one in goals if one.parent == parent or (parent is None and one.parent not in known)]
        number = 0
        for old in sorted(here, key=lambda one: _by_number(one.number, one.id)):
            if old.id in self._asked.leave_out:
                continue
            number += 1
            self._goal(old, new_parent, self._number(old.number, f"{prefix}.{number}"), goals)

    def _goal(self, old: Goal, parent: GoalId | None, number: str, goals: list[Goal]) -> None:
        new = self._tx.add(
            lambda i, code: replace(
                old,
                id=GoalId(i),
                code=code,
                concept_version=self._after.id,
                parent=parent,
                number=number,
                predecessor=old.id,
            )
        )
        self._goals += 1
        below = [one for one in self._tx.linked(Measure, "goal", old.id) if self._goes_on(one)]
        own = sorted(
            self._tx.linked(ConceptRecommendation, "goal", old.id), key=lambda one: _by_number(one.number, one.id)
        )
        for at, each in enumerate(own, start=1):
            self._recommendation(each, new, self._number(each.number, f"{number}.{at}"), below)
        free = [one for one in below if one.concept_recommendation not in {each.id for each in own}]
        self._move(free, new.id, None, number, len(own))
        self._level([one for one in goals if one.id != old.id], old.id, new.id, number)

    def _recommendation(self, old: ConceptRecommendation, goal: Goal, number: str, below: list[Measure]) -> None:
        new = self._tx.add(
            lambda i, code: replace(
                old, id=ConceptRecommendationId(i), code=code, goal=goal.id, number=number, predecessor=old.id
            )
        )
        self._recommendations += 1
        self._move([one for one in below if one.concept_recommendation == old.id], goal.id, new.id, number, 0)

    def _move(
        self, measures: list[Measure], goal: GoalId, under: ConceptRecommendationId | None, prefix: str, taken: int
    ) -> None:
        ordered = sorted(measures, key=lambda one: _by_number(one.number, one.id))
        for at, one in enumerate(ordered, start=taken + 1):
            number = self._number(one.number, f"{prefix}.{at}")
            self._tx.put(one.moved(number=number, goal=goal, under=under, on=self._on))
            self._measures += 1

    def _number(self, old: str, new: str) -> str:
        return new if self._asked.renumber else old

    def _goes_on(self, one: Measure) -> bool:
        last = latest(self._tx, one.id, self._on)
        closed = last is not None and last.status in FINISHED - {Status.PERMANENT} | {Status.DROPPED}
        return one.end_kind is None and not closed


def _by_number(number: str, record: int) -> tuple[NaturalKey, int]:
    return natural_key(number), record
