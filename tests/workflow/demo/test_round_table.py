from datetime import date

from rundertisch_tui.workflow.demo.concept import Concept
from rundertisch_tui.workflow.demo.round_table import Memory, RoundTable
from rundertisch_tui.workflow.demo.town import Town


def test_days_are_counted_from_the_round_table() -> None:
    table = RoundTable(year=2026, held_on=date(2026, 7, 3), town=Town(), concept=Concept(), memory=Memory())
    assert table.day(-3) == date(2026, 6, 30)
    assert table.day(30) == date(2026, 8, 3)  # the 2nd is a Sunday
