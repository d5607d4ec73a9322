"""How long an item has been going on, and by how much it is over its minutes."""

from dataclasses import dataclass
from datetime import datetime

from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True)
class RunningTime:
    """Minutes since an item began, and how many were planned for it."""

    minutes: int
    planned: int | None

    @property
    def over(self) -> int:
        """Minutes beyond the plan; 0 within it or without one."""
        return max(self.minutes - self.planned, 0) if self.planned else 0

    @property
    def sentence(self) -> str:
        """`12 von 20 Min.` · `25 von 20 Min., 5 über` · `12 Min.`."""
        if not self.planned:
            return f"{self.minutes} Min."
        over = f", {self.over} über" if self.over else ""
        return f"{self.minutes} von {self.planned} Min.{over}"


def running_time(reader: Reader, session: Session, item: AgendaItem, now: datetime) -> RunningTime | None:
    """The time of an item on the day; a workshop that was not begun by itself runs with its point.

    None on another day, for an item that has not begun or is dealt with.
    """
    parent = reader.find(AgendaItem, item.parent)
    own = item.begun_at is not None or parent is None
    begun = item.begun_at if own else parent.begun_at if parent is not None else None
    if begun is None or item.finished or session.held_on != now.date():
        return None
    minutes = now.hour * 60 + now.minute - begun.hour * 60 - begun.minute
    planned = item.planned_minutes or (parent.planned_minutes if parent is not None else None)
    return RunningTime(minutes, planned) if minutes >= 0 else None
