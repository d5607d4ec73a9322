"""One Round Table of the play, handed from scene to scene."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.workflow.demo.concept import Concept
from rundertisch_tui.workflow.demo.town import Town
from rundertisch_tui.workflow.demo.working_days import working_day


@dataclass(slots=True)
class Memory:
    """What the town remembers over the years: challenges and recommendations of each action field."""

    challenges: dict[int, list[int]] = field(default_factory=dict)
    agreed: dict[int, list[int]] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class RoundTable:
    """One edition: its day, its record once there is one, and what it has to do with."""

    year: int
    held_on: date
    town: Town
    concept: Concept
    memory: Memory
    is_last: bool = False
    record: SessionId = field(default=SessionId(0))
    substitutes: dict[int, int] = field(default_factory=dict)

    def day(self, offset: int) -> date:
        """The working day so many days after the Round Table (negative: before)."""
        return working_day(self.held_on + timedelta(days=offset))
