from typing import Any

import pytest

from rundertisch_tui.domain.agenda_proposals import AgendaProposal, ranked
from rundertisch_tui.domain.errors import RuleViolation
from tests.builders import example


def proposal(number: int, **fields: Any) -> AgendaProposal:
    return example(AgendaProposal, **{"id": number, "points": None, **fields})


def test_open_proposals_stand_by_points_and_decided_ones_behind_them() -> None:
    several = [
        proposal(1),
        proposal(2, points=3),
        proposal(3, points=9, declined="Land zuständig"),
        proposal(4, points=9, item=1),
        proposal(5, points=7),
    ]
    assert [one.id for one in ranked(several)] == [5, 2, 1, 4, 3]


def test_there_are_no_points_below_none() -> None:
    with pytest.raises(RuleViolation, match="nicht weniger als null"):
        proposal(1, points=-1)


def test_what_is_on_the_agenda_was_not_declined() -> None:
    with pytest.raises(RuleViolation, match="steht schon auf der Tagesordnung"):
        proposal(1, item=1, declined="doch nicht")
