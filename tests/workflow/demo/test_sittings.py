from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.sittings import sitting_of, sitting_on
from tests.workflow.demo.play import TODAY


def test_committees_sit_while_they_exist_and_papers_are_in_two_weeks_before(city: Office) -> None:
    for sitting in city.view.all(Sitting):
        assert city.view.get(Committee, sitting.committee).exists_on(sitting.on)
        assert sitting.submission_deadline is not None
        assert (sitting.on - sitting.submission_deadline).days == 14


def test_sittings_lie_behind_and_ahead(city: Office) -> None:
    days = [sitting.on for sitting in city.view.all(Sitting)]
    assert min(days) < TODAY < max(days)
    assert {day.month for day in days if day.year == TODAY.year} >= {1, 3, 5, 10, 12}


def test_only_the_magistrat_sits_behind_closed_doors(city: Office) -> None:
    closed = {sitting.committee for sitting in city.view.all(Sitting) if not sitting.public}
    assert [city.view.get(Committee, one).name for one in closed] == ["Magistrat"]


def test_papers_are_before_a_sitting_of_their_committee(city: Office) -> None:
    """Every step with a day falls on a sitting, and knows which; what was put off comes up at one too."""
    steps = [step for step in city.view.all(Consultation) if step.planned_on is not None]
    assert len(steps) > 50
    for step in steps:
        sitting = sitting_of(city.view, step)
        assert sitting is not None
        assert sitting.on == (step.decided_on or step.planned_on)
        assert sitting_on(city.view, step.committee, step.postponed_to) or step.postponed_to is None
