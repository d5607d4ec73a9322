"""What is counted to see whether a measure or goal works, and the counted values."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import GoalId, IndicatorId, IndicatorValueId, MeasureId


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is counted to see whether a measure or goal works."""

    id: IndicatorId
    measure: MeasureId | None = None
    goal: GoalId | None = None
    name: str = ""
    unit: str = ""
    target_value: float | None = None
    target_on: date | None = None

    def __post_init__(self) -> None:
        if (self.measure is None) == (self.goal is None):
            raise RuleViolation("Ein Indikator gehört zu einer Maßnahme oder zu einem Ziel.", field="measure")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue:
    """One counted value with its day and source."""

    id: IndicatorValueId
    indicator: IndicatorId
    on: date
    value: float
    source: str = ""
