"""Tests of what is counted."""

from typing import Any

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import GoalId, IndicatorId, MeasureId
from rundertisch_tui.domain.indicators import Indicator


@pytest.mark.parametrize("owners", [{}, {"measure": MeasureId(1), "goal": GoalId(1)}])
def test_an_indicator_belongs_to_a_measure_or_to_a_goal(owners: dict[str, Any]) -> None:
    with pytest.raises(RuleViolation, match="Maßnahme oder zu einem Ziel"):
        Indicator(id=IndicatorId(1), name="Teilnehmende", **owners)


@pytest.mark.parametrize("owners", [{"measure": MeasureId(1)}, {"goal": GoalId(1)}])
def test_either_alone_will_do(owners: dict[str, Any]) -> None:
    assert Indicator(id=IndicatorId(1), **owners).target_value is None
