from datetime import date

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.measures import Status, StatusEntry
from rundertisch_tui.domain.recommendations import AnswerLevel
from rundertisch_tui.domain.status_rounds import StatusQuery
from rundertisch_tui.domain.tasks import Task, TaskState
from tests.workflow.desk import Desk
from tests.workflow.rounds import YOUTH, status_round

MARCH = date(2026, 3, 3)


def answers(seen: int = 1) -> dict[str, object]:
    """A whole sheet of the first office: two measures, one of them confirmed, a recommendation, a task, a doubt."""
    day = MARCH.isoformat()
    return {
        "query": 1,
        "on": day,
        "measures": [
            {"measure": 1, "status": "running", "on": day, "seen": seen, "confirms": True},
            {"measure": 2, "status": "done", "on": day, "note": "Alle Schulen", "next_step": ""},
        ],
        "recommendations": [{"recommendation": 1, "level": "partly", "on": day, "text": "In zwei Stadtteilen"}],
        "tasks": [{"task": 1, "state": "done", "on": day}],
        "unclear": ["M-7: gehört einer anderen Stelle."],
    }


def test_a_sheet_is_one_step_with_the_office_as_source(desk: Desk) -> None:
    status_round(desk)
    done = desk.do("take_in_answers", **answers())
    assert done.name == "Abfrage 2026, Jugendamt: 4 Antworten, 1 unklar"
    newest = desk.view.linked(StatusEntry, "measure", 2)[0]
    assert (newest.status, newest.on, newest.source, newest.reported_by) == (
        Status.DONE, MARCH, "Abfrage 2026", YOUTH,
    )  # fmt: skip
    assert len(desk.view.linked(StatusEntry, "measure", 1)) == 2, "the old entry stays"
    letter, task = desk.get(Letter, 1), desk.get(Task, 1)
    assert (letter.office, letter.answer_level, letter.answered_on) == (YOUTH, AnswerLevel.PARTLY, MARCH)
    assert (task.state, task.finished_on) == (TaskState.DONE, MARCH)
    query = desk.get(StatusQuery, 1)
    assert (query.answered_on, query.changed, query.confirmed, len(query.unclear)) == (MARCH, 3, 1, 1)


def test_undo_takes_the_whole_sheet_back(desk: Desk) -> None:
    status_round(desk)
    desk.do("take_in_answers", **answers())
    desk.office.undo()
    assert len(desk.view.all(StatusEntry)) == 1
    assert desk.get(StatusQuery, 1).is_open
    assert desk.get(Task, 1).state is TaskState.OPEN


def test_a_report_that_came_in_since_the_preview_stops_the_whole_sheet(desk: Desk) -> None:
    status_round(desk)
    desk.do("report_status", measure=1, status="done", on="2026-02-01")
    assert "inzwischen gemeldet" in desk.refused("take_in_answers", **answers())
    assert desk.get(StatusQuery, 1).is_open


def test_an_empty_sheet_is_no_answer(desk: Desk) -> None:
    status_round(desk)
    assert "nichts" in desk.refused("take_in_answers", query=1, on="2026-03-03")
