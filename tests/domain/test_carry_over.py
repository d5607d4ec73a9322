"""A point of the carry-over speaks of exactly one record."""

import pytest

from rundertisch_tui.domain.carry_over import CarriedPoint
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CarriedPointId, ChallengeId, SessionId, TaskId


def test_it_says_of_which_record_it_speaks() -> None:
    one = CarriedPoint(id=CarriedPointId(1), session=SessionId(1), task=TaskId(7))
    assert one.subject == ("task", 7)
    assert one.comes_along


@pytest.mark.parametrize("links", [{}, {"task": TaskId(1), "challenge": ChallengeId(1)}])
def test_none_or_two_records_are_refused(links: dict[str, int]) -> None:
    with pytest.raises(RuleViolation, match="genau einen"):
        CarriedPoint(id=CarriedPointId(1), session=SessionId(1), **links)  # type: ignore[arg-type]
