"""Tests of recommendations from proposal to end."""

from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import RecommendationId, SessionId
from rundertisch_tui.domain.recommendations import EndState, Recommendation


def recommendation(**more: Any) -> Recommendation:
    return Recommendation(id=RecommendationId(1), session=SessionId(1), **more)


def test_a_proposal_has_no_number() -> None:
    assert recommendation(wording="Kurse ausbauen.").code == ""


def test_a_number_comes_with_the_day_of_its_agreement() -> None:
    with pytest.raises(RuleViolation, match="erst, wenn der Konsens festgehalten ist") as refused:
        recommendation(code="RT-2026-01")
    assert refused.value.field == "agreed_on"
    assert recommendation(code="RT-2026-01", agreed_on=date(2026, 7, 3)).code == "RT-2026-01"


@pytest.mark.parametrize("end", EndState)
def test_every_end_has_a_reason(end: EndState) -> None:
    with pytest.raises(RuleViolation, match="Ein Ende braucht einen Grund") as refused:
        recommendation(end_state=end)
    assert refused.value.field == "end_reason"
    assert recommendation(end_state=end, end_reason="überholt durch RT-2026-03").end_state is end


def test_lists_call_it_by_its_title_or_else_its_wording() -> None:
    assert recommendation(title="Sprachkurse", wording="Der Runde Tisch empfiehlt …").heading == "Sprachkurse"
    assert recommendation(wording="Der Runde Tisch empfiehlt …").heading == "Der Runde Tisch empfiehlt …"
