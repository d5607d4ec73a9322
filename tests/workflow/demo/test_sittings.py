from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.workflow.office import Office
from tests.workflow.demo.play import TODAY


def test_committees_sit_while_they_exist_and_papers_are_in_two_weeks_before(city: Office) -> None:
    for sitting in city.view.all(Sitting):
        assert city.view.get(Committee, sitting.committee).exists_on(sitting.on)
        assert sitting.submission_deadline is not None
        assert (sitting.on - sitting.submission_deadline).days == 14


def test_sittings_lie_behind_and_ahead(city: Office) -> None:
    days = [sitting.on for sitting in city.view.all(Sitting)]
    assert min(days) < TODAY < max(days)


def test_only_the_magistrat_sits_behind_closed_doors(city: Office) -> None:
    closed = {sitting.committee for sitting in city.view.all(Sitting) if not sitting.public}
    assert [city.view.get(Committee, one).name for one in closed] == ["Magistrat"]
