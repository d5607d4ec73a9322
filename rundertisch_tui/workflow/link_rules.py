"""No record is its own predecessor, parent or successor, whether directly or over others."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.reader import Reader

CHAINS: Mapping[type[Any], tuple[str, ...]] = MappingProxyType({
    AgendaItem: ("parent",),
    Challenge: ("merged_into",),
    Committee: ("predecessors",),
    ConceptRecommendation: ("predecessor",),
    ConceptVersion: ("predecessor",),
    Goal: ("parent", "predecessor"),
    Measure: ("predecessor", "continued_in"),
    Organization: ("parent", "successor"),
    Recommendation: ("predecessors", "merged_into"),
})  # fmt: skip
"""The fields of each kind that lead to another record of the same kind."""


def judge(entity: Any, before: Any, reader: Reader) -> None:
    """Refuse a new link that leads back to the record; old ones stay as they are. Raises RuleViolation."""
    for name in CHAINS.get(type(entity), ()):
        links = _links(entity, name)
        if (before is None or links != _links(before, name)) and _leads_back(entity, name, links, reader):
            raise RuleViolation(
                f"„{heading(name)}“ führt im Kreis zu diesem Eintrag zurück. Bitte einen anderen wählen.", field=name
            )


def _links(entity: Any, name: str) -> frozenset[int]:
    value = getattr(entity, name)
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, Iterable) else frozenset({value})


def _leads_back(entity: Any, name: str, links: frozenset[int], reader: Reader) -> bool:
    seen: set[int] = set()
    waiting = set(links)
    while waiting:
        current = waiting.pop()
        if current == entity.id:
            return True
        seen.add(current)
        found = reader.find(type(entity), current)
        waiting |= _links(found, name) - seen if found is not None else frozenset()
    return False
