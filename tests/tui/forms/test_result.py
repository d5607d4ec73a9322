from datetime import date

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.tui.forms.result import LETTERS, Result, action, parse_vote


def test_each_letter_means_one_outcome() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert LETTERS["ü"] is Outcome.REFERRED


@pytest.mark.parametrize(("text", "counts"), [("41:0:3", (41, 0, 3)), (" 9 : 2 ", (9, 2, 0)), ("9/2/1", (9, 2, 1))])
def test_a_vote_is_yes_no_abstentions(text: str, counts: tuple[int, int, int]) -> None:
    found = parse_vote(text)
    assert found is not None
    assert (found["yes"], found["no"], found["abstentions"]) == counts


def test_no_vote_is_none_and_words_are_refused() -> None:
    assert parse_vote("  ") is None
    with pytest.raises(RuleViolation, match="zum Beispiel 41:0:3"):
        parse_vote("einstimmig")


def test_a_cell_becomes_the_verb_of_the_chain() -> None:
    built = action(7, Result(outcome=Outcome.POSTPONED, postponed_to="2026-07-01", vote="9:0"), date(2026, 6, 3))
    assert (built.consultation, built.outcome, built.on) == (7, Outcome.POSTPONED, date(2026, 6, 3))
    assert built.postponed_to == date(2026, 7, 1)
    assert built.vote is not None
    assert built.vote.yes == 9
    assert built.wording == ""
