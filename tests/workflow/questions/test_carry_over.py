"""What is open before a Round Table, and what is shown once more because it was done since the last one."""

from datetime import date

import pytest

from rundertisch_tui.workflow.questions.carry_over import Point, points, previous_session
from tests.workflow.desk import Desk


@pytest.fixture
def past(desk: Desk) -> Desk:
    """2025 is over: one recommendation before two committees, a challenge, a task, a measure, a paper without one."""
    desk.add("action_field", title="Bildung")
    desk.go_to(date(2025, 6, 1))
    desk.session(2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen", action_fields=[1])
    desk.do("add_challenge", title="Wartezeit", year=2025, action_fields=[1])
    desk.line(desk.item("4").id, "Liste erstellen", kind="task", responsible="VHS", due_on="2025-09-30")
    desk.do("derive_measure", recommendation=1, title="Abendkurse", action_field=1)
    desk.add("committee", name="Magistrat", kind="magistrate")
    desk.do("submit_paper", title="Kurse", recommendations=[1], committee=1, sent_on="2025-05-30")
    desk.do("record_outcome", consultation=1, outcome="postponed", on="2025-06-01")
    desk.do("set_session_state", session=1, state="running")
    desk.do("close_session", session=1, reason="Rest folgt")
    desk.go_to(date(2026, 2, 1))
    return desk


def labels(found: tuple[Point, ...]) -> list[str]:
    return [f"{'√ ' if one.finished else ''}{one.label}: {one.why}" for one in found]


def test_every_open_point_says_why_it_is_open(past: Desk) -> None:
    assert labels(points(past.view, 2026)) == [
        "RT-2025-01: in Beratung, Magistrat vertagt",
        "H-2025-01: genannt 2025",
        "A-1: Auftrag offen, bis 30.09.2025",
        "M-1: ohne Rückmeldung",
    ]


def test_a_paper_speaks_for_itself_once_its_recommendation_has_an_end(past: Desk) -> None:
    past.do("end_recommendation", recommendation=1, end_state="withdrawn", reason="kommt neu")
    assert "VL-1: in Beratung, Magistrat vertagt" in labels(points(past.view, 2026))
    past.do("record_outcome", consultation=1, outcome="noted", on="2026-01-30")
    assert not any(one.table == "paper" for one in points(past.view, 2026))


def test_an_inquiry_without_an_answer_is_open(past: Desk) -> None:
    past.add("paper", type="inquiry", title="Was wurde aus den Kursen?")
    assert labels(points(past.view, 2026))[-1] == "VL-2: Anfrage ohne Antwort"


def test_what_was_done_since_the_last_round_table_is_shown_once_more_and_then_filed(past: Desk) -> None:
    past.do("set_task_state", task=1, state="done", on="2026-01-15")
    past.do("report_status", measure=1, status="done", on="2026-01-20")
    past.do("close_challenge", challenge=1, reason="genug Plätze", on="2026-01-10")
    assert labels(points(past.view, 2026))[1:] == [
        "√ H-2025-01: gelöst: genug Plätze",
        "√ A-1: erledigt",
        "√ M-1: umgesetzt",
    ]
    past.do("create_session", year=2026, held_on="2026-07-03", carry_over=True)
    assert [one.label for one in points(past.view, 2026) if one.finished] == ["H-2025-01", "A-1", "M-1"]
    assert [one.label for one in points(past.view, 2027)] == ["RT-2025-01"]


def test_what_was_done_before_the_last_round_table_is_not_dug_out(past: Desk) -> None:
    past.do("set_task_state", task=1, state="done", on="2025-07-02")
    assert not any(one.table == "task" for one in points(past.view, 2026))


def test_what_came_along_open_is_shown_once_more_even_if_it_had_been_done_before(past: Desk) -> None:
    past.do("create_session", year=2026, held_on="2026-07-03", carry_over=True)
    past.go_to(date(2027, 2, 1))
    past.do("set_task_state", task=1, state="done", on="2026-01-15")  # told late
    assert "√ A-1: erledigt" in labels(points(past.view, 2027))


def test_what_is_of_the_round_table_itself_is_asked_about_before_the_next(past: Desk) -> None:
    past.session(2026)
    past.line(past.item("4", session=2).id, "Räume suchen", kind="task")
    assert "A-2" not in [one.label for one in points(past.view, 2026)]
    assert "A-2" in [one.label for one in points(past.view, 2027)]


def test_the_last_round_table_is_the_one_that_took_place(past: Desk) -> None:
    past.session(2026)
    found = previous_session(past.view, 2027)
    assert found is not None
    assert found.year == 2025
