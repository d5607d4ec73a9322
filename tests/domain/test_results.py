from datetime import date

import pytest

from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.recommendations import EndState, RecommendationState, ResultClass
from rundertisch_tui.domain.results import class_of, finished_since


@pytest.mark.parametrize("state", RecommendationState)
def test_every_state_has_a_class(state: RecommendationState) -> None:
    assert class_of(Reached(state)) in ResultClass


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (RecommendationState.PROPOSAL, ResultClass.WAITING),
        (RecommendationState.AGREED, ResultClass.WAITING),
        (RecommendationState.FORWARDED, ResultClass.WAITING),
        (RecommendationState.IN_CONSULTATION, ResultClass.WAITING),
        (RecommendationState.ACCEPTED, ResultClass.TAKEN_UP),
        (RecommendationState.PARTLY_ACCEPTED, ResultClass.TAKEN_UP),
        (RecommendationState.TURNED_INTO_MEASURE, ResultClass.TAKEN_UP),
        (RecommendationState.REJECTED, ResultClass.OVER),
        (RecommendationState.IMPLEMENTED, ResultClass.DONE),
    ],
)
def test_the_class_follows_from_the_state(state: RecommendationState, found: ResultClass) -> None:
    assert class_of(Reached(state)) is found


@pytest.mark.parametrize("end", EndState)
def test_only_done_by_hand_counts_as_done(end: EndState) -> None:
    assert class_of(Reached(None, end)) is (ResultClass.DONE if end is EndState.DONE else ResultClass.OVER)


def test_taking_note_is_no_end() -> None:
    assert class_of(Reached(RecommendationState.NOTED)) is ResultClass.WAITING


def test_finished_counts_from_the_last_unbroken_report() -> None:
    days = ((2023, Status.DONE), (2024, Status.RUNNING), (2025, Status.DONE), (2026, Status.PERMANENT))
    reported = [(date(year, 1, 1), one) for year, one in reversed(days)]
    assert finished_since(reported) == date(2025, 1, 1)
    assert finished_since(reported[2:]) is None
    assert finished_since([]) is None
