"""Tests of tasks and commitments."""

from rundertisch_tui.domain.ids import TaskId
from rundertisch_tui.domain.tasks import Task, TaskState


def test_a_new_task_is_open_and_nobody_offered_it() -> None:
    task = Task(id=TaskId(1), what="Übersicht erstellen", responsible="Schulamt")
    assert task.state is TaskState.OPEN
    assert not task.commitment
