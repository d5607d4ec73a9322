"""Tasks and commitments after the Round Table: done, dropped, open again."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import states
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import TaskId
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTaskState:
    """Mark a task as done (the default) or dropped with a reason, or open it again."""

    task: TaskId
    state: TaskState = TaskState.DONE
    on: date | None = None
    reason: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come, or if it is dropped without a reason."""
        task = tx.live(Task, self.task)
        states.check(states.TASK, task.state, self.state)
        on = not_ahead(self.on or tx.today, tx.today)
        if self.state is TaskState.DROPPED and not self.reason.strip():
            raise RuleViolation("Bitte sagen, warum es entfällt.", field="reason")
        finished = None if self.state is TaskState.OPEN else on
        tx.put(replace(task, state=self.state, state_reason=self.reason, finished_on=finished))
        return f"{task.code} {word(self.state)}"
