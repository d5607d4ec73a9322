from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.papers import Consultation, Outcome
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.workflow.demo.follow_up import OUTCOMES
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.status import state_of
from tests.workflow.demo.play import TODAY


def test_recommendations_stand_everywhere_on_their_way(city: Office) -> None:
    words = {state_of(city.view, one).word for one in city.view.all(Recommendation)}
    assert words >= {
        "Vorschlag", "beschlossen", "in Beratung", "angenommen", "in Maßnahme überführt", "zur Kenntnis genommen",
    }  # fmt: skip
    ends = {one.end_state for one in city.view.all(Recommendation)}
    assert ends >= {EndState.DISCARDED, EndState.MERGED, EndState.DONE, None}


def test_committees_did_many_different_things(city: Office) -> None:
    outcomes = {step.outcome for step in city.view.all(Consultation)}
    assert outcomes >= {
        Outcome.NOTED,
        Outcome.AGREED,
        Outcome.DECIDED,
        Outcome.DECIDED_CHANGED,
        Outcome.POSTPONED,
        None,
    }


def test_every_outcome_may_come() -> None:
    assert set(OUTCOMES) | {Outcome.NOTED, Outcome.AGREED} == set(Outcome)


def test_steps_were_at_committees_of_their_day(city: Office) -> None:
    for step in city.view.all(Consultation):
        day = step.decided_on or step.planned_on or step.submitted_on
        assert day is not None
        assert city.view.get(Committee, step.committee).exists_on(day)


def test_there_is_something_to_do_and_not_too_much(city: Office) -> None:
    found = due(city.view, TODAY)
    assert 5 <= len(found) <= 25
    assert any(item.urgent for item in found)
    open_for = [(TODAY - item.on).days for item in found if item.on is not None and item.what != "Löschung"]
    assert max(open_for) < 365


def test_a_title_says_what_is_wished_for(city: Office) -> None:
    titles = [one.title for one in city.view.all(Recommendation) if one.title]
    assert titles
    assert all(len(title.split()) > 3 for title in titles), min(titles, key=len)
