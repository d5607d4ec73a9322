"""Records of a status round in memory: an office with two measures, a recommendation to it and a task."""

from datetime import date
from typing import Any

from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.domain.tasks import Task
from tests.builders import example
from tests.documents.records import Records

OFFICE = example(Organization, postal_address="Obere Königsstraße 8\n34117 Kassel")


def records(*more: Any, query: StatusQuery | None = None, recommendation: Recommendation | None = None) -> Records:
    """The round of 2026, due on 30 April; `query` and `recommendation` in place of the usual ones."""
    return Records(
        OFFICE,
        example(ActionField),
        example(Session),
        example(Measure),
        example(Measure, id=2, code="M-2", number="1.1.10", title="Lotsinnen und Lotsen", goal=None),
        example(StatusEntry, status=Status.RUNNING, on=date(2025, 11, 3), note="Räume gefunden"),
        recommendation or example(Recommendation, addressees=frozenset({1}), title="Kurse"),
        example(Task, organization=1),
        example(StatusRound),
        query or example(StatusQuery),
        *more,
    )
