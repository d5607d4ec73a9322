"""Tasks and commitments: who does what until when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.ids import OrganizationId, PersonId, SessionId, TaskId


class TaskState(StrEnum):
    """Whether a task is still to be done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something agreed at a session. `commitment` marks what somebody offered by themselves (Zusage)."""

    id: TaskId
    code: str = ""
    session: SessionId | None = None
    what: str = ""
    responsible: str = ""
    person: PersonId | None = None
    organization: OrganizationId | None = None
    due_on: date | None = None
    commitment: bool = False
    state: TaskState = TaskState.OPEN
    state_reason: str = ""
    finished_on: date | None = None
