from datetime import date

import pytest

from rundertisch_tui.domain.tasks import Task, TaskState
from tests.workflow.desk import Desk


@pytest.fixture
def task(table: Desk) -> Desk:
    """Task A-1."""
    table.line(table.item("4").id, "Räume suchen", kind="task")
    return table


def test_a_task_is_done_today_unless_said_otherwise(task: Desk) -> None:
    assert task.do("set_task_state", task=1).name == "A-1 erledigt"
    assert (task.get(Task).state, task.get(Task).finished_on) == (TaskState.DONE, date(2026, 7, 3))


def test_a_task_that_drops_out_says_why(task: Desk) -> None:
    assert task.refused("set_task_state", task=1, state="dropped") == "Bitte sagen, warum es entfällt."
    task.do("set_task_state", task=1, state="dropped", reason="kein Bedarf")
    assert task.get(Task).state_reason == "kein Bedarf"


def test_a_finished_task_is_opened_again(task: Desk) -> None:
    task.do("set_task_state", task=1)
    task.do("set_task_state", task=1, state="open")
    assert (task.get(Task).state, task.get(Task).finished_on) == (TaskState.OPEN, None)


def test_a_task_is_not_done_twice_and_not_tomorrow(task: Desk) -> None:
    assert task.refused("set_task_state", task=1, on="2026-07-04") == "Dieser Tag liegt noch vor uns."
    task.do("set_task_state", task=1)
    assert task.refused("set_task_state", task=1).startswith("Von „erledigt“ geht es nicht zu „erledigt“")
