"""Each screen that waits hears once what became of its job."""

from datetime import UTC, datetime

from rundertisch_tui.tui.answers import Answers
from rundertisch_tui.workflow.office import Done

CHANGE = Done(
    "Gremium Magistrat angelegt", frozenset(), mine=True, user="a.demir", at=datetime(2026, 7, 1, tzinfo=UTC), seq=1
)


def test_each_job_is_answered_to_whoever_asked_for_it() -> None:
    answers, heard = Answers(), list[str]()
    first = answers.ticket(lambda done: heard.append(f"first {done.seq}"))
    second = answers.ticket(None, lambda problem: heard.append(f"second {problem}"))
    answers.refused(second, ValueError("no"))
    answers.done(first, CHANGE)
    assert heard == ["second no", "first 1"]


def test_nobody_is_told_twice() -> None:
    answers, heard = Answers(), list[int]()
    ticket = answers.ticket(lambda done: heard.append(done.seq), lambda _: heard.append(0))
    answers.done(ticket, CHANGE)
    answers.done(ticket, CHANGE)
    answers.refused(ticket, ValueError("no"))
    assert heard == [1]


def test_a_refusal_is_not_told_as_done() -> None:
    answers, heard = Answers(), list[int]()
    answers.refused(answers.ticket(lambda done: heard.append(done.seq)), ValueError("no"))
    assert heard == []


def test_what_nobody_waits_for_has_no_ticket() -> None:
    answers = Answers()
    assert answers.ticket(None) is None
    answers.done(None, CHANGE)
    answers.refused(None, ValueError("no"))
