"""Tests of measures, their reports and indicators."""

from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    ConceptRecommendationId,
    GoalId,
    MeasureId,
    StatusEntryId,
)
from rundertisch_tui.domain.measures import EndKind, Measure, Status, StatusEntry

DAY = date(2026, 4, 30)
SUBJECTS: dict[str, Any] = {
    "measure": MeasureId(1),
    "goal": GoalId(1),
    "concept_recommendation": ConceptRecommendationId(1),
}


@pytest.mark.parametrize("names", [[], ["measure", "goal"], ["goal", "concept_recommendation"], list(SUBJECTS)])
def test_a_report_speaks_of_exactly_one_thing(names: list[str]) -> None:
    with pytest.raises(RuleViolation, match="genau eine Maßnahme, ein Ziel oder eine Konzept-Empfehlung"):
        StatusEntry(id=StatusEntryId(1), on=DAY, status=Status.RUNNING, **{name: SUBJECTS[name] for name in names})


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_report_may_speak_of_each_of_the_three(name: str) -> None:
    entry = StatusEntry(id=StatusEntryId(1), on=DAY, status=Status.DONE, **{name: SUBJECTS[name]})
    assert getattr(entry, name) == 1


@pytest.mark.parametrize("end", [EndKind.MERGED, EndKind.SUPERSEDED])
def test_a_measure_that_goes_on_elsewhere_names_where(end: EndKind) -> None:
    with pytest.raises(RuleViolation, match="in der es weitergeht") as refused:
        Measure(id=MeasureId(1), action_field=ActionFieldId(1), end_kind=end)
    assert refused.value.field == "continued_in"
    went_on = Measure(id=MeasureId(1), action_field=ActionFieldId(1), end_kind=end, continued_in=MeasureId(2))
    assert went_on.continued_in == 2


def test_a_cancelled_measure_goes_on_nowhere() -> None:
    assert Measure(id=MeasureId(1), action_field=ActionFieldId(1), end_kind=EndKind.CANCELLED).continued_in is None
