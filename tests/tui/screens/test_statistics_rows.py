from datetime import date

import pytest

from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.recommendations import EndState, Recommendation, RecommendationState
from rundertisch_tui.tui.screens.statistics_rows import BAR, bar, result_lines, tally_detail, tally_rows
from rundertisch_tui.workflow.questions.statistics import Result, Tally
from tests import builders

DONE = Reached(None, EndState.DONE)
OPEN = Reached(RecommendationState.AGREED)
REJECTED = Reached(RecommendationState.REJECTED)


def result(reached: Reached, since: date | None = date(2027, 1, 3)) -> Result:
    one = builders.example(Recommendation, wording="Kurse [b] ausbauen")
    return Result(one, 2026, reached, since, frozenset())


def tally(*reached: Reached) -> Tally:
    return Tally("year:2026", "Runder Tisch 2026", tuple(result(one) for one in reached))


def test_few_are_drawn_one_by_one_in_the_order_of_the_columns() -> None:
    assert bar(tally(REJECTED, DONE, OPEN, OPEN), 4) == "█░░×"


@pytest.mark.parametrize("most", [11, 40, 1000])
def test_the_longest_bar_fills_its_column_and_none_is_longer(most: int) -> None:
    assert len(bar(tally(*[DONE] * most), most)) == BAR
    assert len(bar(tally(*[DONE, OPEN, REJECTED]), most)) <= BAR
    assert bar(tally(DONE), most) == "█"


def test_nothing_is_a_muted_row_with_dots() -> None:
    (row,) = tally_rows([tally()])
    assert row.cells == ("Runder Tisch 2026", "·", "·", "·", "·", "0", "–", "")
    assert row.tone == "leise"


def test_the_detail_counts_what_the_row_counts() -> None:
    text = ["".join(part for part, _ in line) for line in tally_detail(tally(DONE, OPEN))]
    assert any("umgesetzt" in line and "1: RT-2026-01" in line for line in text)
    assert any("6\u00a0Monate (Median)" in line for line in text)


def test_each_recommendation_is_named_with_its_state() -> None:
    text = ["".join(part for part, _ in line) for line in result_lines(tally(DONE))]
    assert text == ["RT-2026-01 Kurse [b] ausbauen", "   erledigt nach 6\u00a0Monaten"]
    assert result_lines(tally()) == [(("Keine Empfehlung.", "leise"),)]
