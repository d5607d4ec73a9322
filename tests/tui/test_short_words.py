from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.domain.recommendations import EndState, RecommendationState
from rundertisch_tui.tui import short_words


def test_every_state_has_a_sign_and_a_word_that_fits_its_column() -> None:
    states = [Reached(state) for state in RecommendationState] + [Reached(None, end) for end in EndState]
    for state in states:
        sign, word = short_words.reached(state)
        assert sign in "○►●×"
        assert 0 < len(word) <= 13


def test_outcomes_and_statuses_fit_their_columns() -> None:
    assert all(len(short_words.outcome(one)) <= 18 for one in Outcome)
    assert all(len(short_words.status(one)) <= 14 for one in (*Status, None))
