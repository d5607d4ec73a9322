from datetime import date

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.submission import Submission, submission
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def found(desk: Desk, today: date = TODAY) -> Submission:
    one = submission(desk.view, desk.get(Paper), today)
    assert one is not None
    return one


def test_each_missing_signature_takes_its_days_before_the_deadline(paper: Desk) -> None:
    assert found(paper).by == date(2026, 7, 6)
    paper.do("record_sign_off", sign_off=1)
    assert (found(paper).by, found(paper).signer) == (date(2026, 7, 13), 2)


def test_the_days_of_a_signature_are_a_setting(paper: Desk) -> None:
    paper.do("change_setting", name="sign_off_days", value="3")
    assert found(paper).by == date(2026, 7, 14)


def test_a_last_day_without_an_open_office_is_the_working_day_before(paper: Desk) -> None:
    paper.do("change_setting", name="sign_off_days", value="4")
    assert found(paper).by == date(2026, 7, 10)  # the 12th is a Sunday
    assert found(paper, date(2026, 7, 11)).sitting == date(2026, 10, 13)


def test_what_lies_where_it_should_asks_for_nothing(paper: Desk) -> None:
    for sign_off in (1, 2):
        paper.do("record_sign_off", sign_off=sign_off)
    assert submission(paper.view, paper.get(Paper), TODAY) is None


def test_too_late_for_the_next_sitting_means_the_one_after_it(paper: Desk) -> None:
    late = found(paper, date(2026, 7, 8))
    assert (late.sitting, late.by, late.otherwise) == (date(2026, 10, 13), date(2026, 9, 17), None)


def test_a_planned_day_holds_even_if_it_is_too_late(paper: Desk) -> None:
    paper.do("set", kind="consultation", id=1, before={}, after={"planned_on": "2026-07-30"})
    late = found(paper, date(2026, 7, 8))
    assert (late.sitting, late.by) == (date(2026, 7, 30), date(2026, 7, 6))


def test_without_a_sitting_nobody_can_count_back(paper: Desk) -> None:
    for sitting in (1, 2):
        paper.do("delete", kind="sitting", id=sitting)
    assert submission(paper.view, paper.get(Paper), TODAY) is None


def test_due_says_to_whom_until_when_and_what_comes_otherwise(paper: Desk) -> None:
    (item,) = [one for one in due(paper.view, TODAY) if one.key == "submit:1"]
    assert item.what == "VL-1"
    assert item.reason == "muss bis 06.07.2026 zu Dezernat V, sonst erst Magistrat am 13.10.2026"
    assert item.when == "in 3 Tagen"
