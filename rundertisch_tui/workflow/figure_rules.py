"""Figures that can be, and days that follow one another, judged whenever one of them changes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.committees import Committee, LegislativeTerm
from rundertisch_tui.domain.concept import ConceptVersion
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.numbers_de import thousands
from rundertisch_tui.domain.papers import Paper, SignOff
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow.labels import heading

BOUNDS: Mapping[type[Any], Mapping[str, tuple[int, int]]] = MappingProxyType({
    AgendaItem: {"places": (0, 9999), "planned_minutes": (0, 24 * 60)},
    Committee: {"seats": (0, 999)},
    LegislativeTerm: {"number": (1, 99)},
    Recommendation: {"points": (0, 99_999)},
    Session: {"number": (1, 999), "objection_days": (0, 366)},
})  # fmt: skip
"""The least and the greatest that a field can be; beyond that it is a slip of the hand."""

ORDERED: Mapping[type[Any], tuple[tuple[str, str], ...]] = MappingProxyType({
    ConceptVersion: (("adopted_on", "valid_to"),),
    Invitation: (("sent_on", "reminded_on"),),
    LegislativeTerm: (("starts_on", "ends_on"),),
    Paper: (("received_on", "due_on"), ("received_on", "answered_on")),
    Session: (("starts_at", "ends_at"), ("admission_at", "starts_at"), ("reply_by", "held_on")),
    SignOff: (("sent_on", "returned_on"),),
})  # fmt: skip
"""Days or times of which the second never lies before the first."""


def judge(entity: Any, before: Any) -> None:
    """Check figures and days that have changed. Raises RuleViolation that names the field and what it may be."""
    for name, (least, greatest) in BOUNDS.get(type(entity), {}).items():
        value = getattr(entity, name)
        if value is not None and _changed(entity, before, name) and not least <= value <= greatest:
            raise RuleViolation(
                f"„{heading(name)}“ liegt zwischen {least} und {thousands(greatest)}, nicht bei {thousands(value)}.",
                field=name,
            )
    for first, second in ORDERED.get(type(entity), ()):
        start, end = getattr(entity, first), getattr(entity, second)
        changed = _changed(entity, before, first) or _changed(entity, before, second)
        if changed and start is not None and end is not None and end < start:
            raise RuleViolation(
                f"„{heading(second)}“ liegt vor „{heading(first)}“. Bitte eines von beiden ändern.", field=second
            )


def _changed(entity: Any, before: Any, name: str) -> bool:
    return before is None or getattr(before, name) != getattr(entity, name)
