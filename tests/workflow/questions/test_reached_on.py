"""What a recommendation had reached on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.reached_on import measures_on, reached_on, steps_on
from rundertisch_tui.workflow.questions.status import state_of
from tests.documents.chain_records import chain_records

READER = chain_records()
FIRST = READER.get(Recommendation, RecommendationId(1))
LADDER = list(RecommendationState)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2025, 7, 2), RecommendationState.PROPOSAL),
        (date(2025, 7, 3), RecommendationState.AGREED),
        (date(2025, 8, 1), RecommendationState.IN_CONSULTATION),
        (date(2025, 11, 24), RecommendationState.ACCEPTED),
        (date(2025, 12, 1), RecommendationState.TURNED_INTO_MEASURE),
        (date(2026, 8, 20), RecommendationState.IMPLEMENTED),
    ],
)
def test_only_what_was_known_on_the_day_counts(day: date, state: RecommendationState) -> None:
    assert reached_on(READER, FIRST, day).state is state


@given(st.dates(date(2025, 7, 1), date(2026, 12, 31)), st.integers(0, 400))
def test_this_way_never_went_backwards(day: date, later: int) -> None:
    one = reached_on(READER, FIRST, day).state
    other = reached_on(READER, FIRST, day + timedelta(later)).state
    assert one is not None
    assert other is not None
    assert LADDER.index(one) <= LADDER.index(other)


@given(st.sampled_from([1, 2, 3, 4]))
def test_long_after_everything_it_is_the_state_of_today(number: int) -> None:
    record = READER.get(Recommendation, RecommendationId(number))
    assert reached_on(READER, record, date(2040, 1, 1)) == state_of(READER, record)


def test_steps_lose_what_was_decided_later_and_do_not_stand_before_their_submission() -> None:
    assert steps_on(READER, FIRST.id, date(2025, 7, 31)) == []
    assert [step.outcome for step in steps_on(READER, FIRST.id, date(2025, 9, 14))] == [None, None]
    decided = steps_on(READER, FIRST.id, date(2025, 9, 15))
    assert [step.decided_on for step in decided] == [date(2025, 9, 15), None]


def test_a_measure_counts_from_the_day_it_was_entered_with_the_report_of_its_day() -> None:
    assert measures_on(READER, FIRST.id, date(2025, 11, 30)) == []
    assert [status for _, status in measures_on(READER, FIRST.id, date(2025, 12, 1))] == [None]
    assert [status for _, status in measures_on(READER, FIRST.id, date(2026, 2, 1))] == [Status.RUNNING]
