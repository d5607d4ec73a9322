from datetime import date

from rundertisch_tui.domain.office import ReportingDay
from tests.workflow.desk import Desk


def test_a_day_is_frozen_with_the_change_before_it(desk: Desk) -> None:
    desk.session(2025)
    before = desk.view.seq
    desk.do("freeze_day", on="2026-06-30", name="Bericht 2026")
    one = desk.get(ReportingDay)
    assert (one.on, one.seq, one.name) == (date(2026, 6, 30), before, "Bericht 2026")


def test_without_a_day_it_is_today(desk: Desk) -> None:
    desk.do("freeze_day")
    assert desk.get(ReportingDay).on == date(2026, 7, 3)


def test_a_day_to_come_and_one_frozen_already_are_refused(desk: Desk) -> None:
    assert "noch vor uns" in desk.refused("freeze_day", on="2027-01-01")
    desk.do("freeze_day", on="2026-06-30")
    assert "schon festgehalten" in desk.refused("freeze_day", on="2026-06-30")
    desk.do("delete", kind="reporting_day", id=1)
    desk.do("freeze_day", on="2026-06-30")
