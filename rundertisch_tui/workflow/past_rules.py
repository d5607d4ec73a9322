"""What has happened happened today or before, whichever way its day came in."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.indicators import IndicatorValue
from rundertisch_tui.domain.measures import StatusEntry
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.papers import Consultation, Paper, SignOff
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.status_rounds import StatusQuery
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow.labels import heading

HAPPENED: Mapping[type[Any], tuple[str, ...]] = MappingProxyType({
    Challenge: ("closed_on",),
    Consultation: ("decided_on", "extract_received_on"),
    Correction: ("on",),
    IndicatorValue: ("on",),
    Letter: ("sent_on", "answered_on"),
    Objection: ("received_on", "decided_on"),
    Paper: ("received_on", "answered_on"),
    Recommendation: ("ended_on",),
    SignOff: ("sent_on", "returned_on"),
    StatusEntry: ("on",),
    StatusQuery: ("sent_on", "reminded_on", "answered_on"),
    Task: ("finished_on",),
})  # fmt: skip
"""The days of each kind on which something came to pass; a measure may be given up for a day to come."""
SENTENCES: Mapping[type[Any], str] = MappingProxyType({
    StatusEntry: "Ein Stand gilt für heute oder früher.",
    IndicatorValue: "Gezählt wurde heute oder früher.",
})  # fmt: skip


def not_ahead(day: date, today: date, *, field: str = "on") -> date:
    """Return the day on which something is said to have happened. Raises RuleViolation for one to come."""
    if day > today:
        raise RuleViolation("Dieser Tag liegt noch vor uns.", field=field)
    return day


def judge(entity: Any, before: Any, today: date) -> None:
    """Refuse a day to come for what has happened, if it is new. Raises RuleViolation."""
    for name in HAPPENED.get(type(entity), ()):
        day = getattr(entity, name)
        if day is not None and day > today and (before is None or getattr(before, name) != day):
            ahead = f"„{heading(name)}“ liegt mit dem {dates_de.short(day)} noch vor uns."
            raise RuleViolation(SENTENCES.get(type(entity), ahead), field=name)
