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
from rundertisch_tui.domain.measures import EndKind, FormerPlace, Measure, Status, StatusEntry

DAY = date(2026, 4, 30)
SUBJECTS: dict[str, Any] = {
    "measure": MeasureId(1),
    "goal": GoalId(1),
    "concept_recommendation": ConceptRecommendationId(1),
}


@pytest.mark.parametrize("names", [[], ["measure", "goal"], ["goal", "concept_recommendation"], list(SUBJECTS)])
def test_a_report_speaks_of_exactly_one_thing(names: list[str]) -> None:
    with pytest.raises(RuleViolation, match="genau eine Maßnahme, ein Ziel oder eine Konzept-Empfehlung") as refused:
        StatusEntry(id=StatusEntryId(1), on=DAY, status=Status.RUNNING, **{name: SUBJECTS[name] for name in names})
    assert refused.value.field == "measure"


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


def placed() -> Measure:
    first = Measure(id=MeasureId(1), action_field=ActionFieldId(1), number="1.2.7", goal=GoalId(1))
    second = first.moved(number="2.1.3", goal=GoalId(2), under=ConceptRecommendationId(5), on=date(2024, 6, 24))
    return second.moved(number="3.1", goal=GoalId(3), under=None, on=date(2026, 6, 24))


@pytest.mark.parametrize(
    ("day", "number", "goal", "under"),
    [
        (date(2020, 1, 1), "1.2.7", 1, None),
        (date(2024, 6, 23), "1.2.7", 1, None),
        (date(2024, 6, 24), "2.1.3", 2, 5),
        (date(2026, 6, 23), "2.1.3", 2, 5),
        (date(2026, 6, 24), "3.1", 3, None),
        (date(2030, 1, 1), "3.1", 3, None),
    ],
)
def test_a_measure_keeps_the_place_that_it_had_on_a_day(day: date, number: str, goal: int, under: int | None) -> None:
    found = placed().placed_on(day)
    assert (found.number, found.goal, found.concept_recommendation) == (number, goal, under)


def test_a_former_place_says_until_when_it_held() -> None:
    assert [str(one) for one in placed().former_places] == ["1.2.7 (bis 23.06.2024)", "2.1.3 (bis 23.06.2026)"]
    assert str(FormerPlace(until=DAY)) == "– (bis 30.04.2026)"
