from datetime import date

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.tui.forms.result import LETTERS, Result, action, check_vote


def test_each_letter_means_one_outcome() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert LETTERS["ü"] is Outcome.REFERRED


def test_what_is_no_result_of_a_vote_is_refused_and_nothing_is_no_vote() -> None:
    with pytest.raises(RuleViolation, match="ist kein Ergebnis wie 41:0:3"):
        check_vote("einstimmig")
    assert action(7, Result(outcome=Outcome.NOTED), date(2026, 6, 3)).vote is None


def test_a_cell_becomes_the_verb_of_the_chain() -> None:
    built = action(7, Result(outcome=Outcome.POSTPONED, postponed_to="2026-07-01", vote="9:0"), date(2026, 6, 3))
    assert (built.consultation, built.outcome, built.on) == (7, Outcome.POSTPONED, date(2026, 6, 3))
    assert built.postponed_to == date(2026, 7, 1)
    assert built.vote is not None
    assert built.vote.yes == 9
    assert built.wording == ""
