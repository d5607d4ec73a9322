from datetime import date

from rundertisch_tui.domain.committees import Sitting
from rundertisch_tui.domain.ids import CommitteeId
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.workflow.questions.sittings import sitting_of, sitting_on
from tests.workflow.desk import Desk


def before(table: Desk) -> Desk:
    """Committee 1 sits on 15 September and 13 October; a paper is planned for the first."""
    table.do("add_recommendation", session=1, wording="Kurse ausbauen")
    table.add("committee", name="Ausschuss Chancen")
    for day in ("2026-09-15", "2026-10-13"):
        table.add("sitting", committee=1, on=day)
    table.do("submit_paper", title="Kurse", recommendations=[1], committee=1, planned_on="2026-09-15",
             sent_on="2026-07-03")  # fmt: skip
    return table


def test_a_step_points_to_the_sitting_that_it_is_planned_for(table: Desk) -> None:
    step = before(table).get(Consultation)
    assert step.sitting == 1
    assert sitting_of(table.view, step) == table.get(Sitting)


def test_the_outcome_of_another_day_moves_it_to_the_sitting_of_that_day(table: Desk) -> None:
    before(table).go_to(date(2026, 10, 20))
    table.do("record_outcome", consultation=1, outcome="noted", on="2026-10-13")
    assert table.get(Consultation).sitting == 2


def test_an_outcome_on_a_day_without_a_known_sitting_points_to_none(table: Desk) -> None:
    before(table).go_to(date(2026, 10, 20))
    table.do("record_outcome", consultation=1, outcome="noted", on="2026-10-01")
    step = table.get(Consultation)
    assert (step.sitting, sitting_of(table.view, step)) == (None, None)


def test_a_day_that_was_changed_by_hand_counts_more_than_the_sitting_of_before(table: Desk) -> None:
    before(table)
    table.do("set", kind="consultation", id=1, before={}, after={"planned_on": "2026-10-13"})
    found = sitting_of(table.view, table.get(Consultation))
    assert found is not None
    assert found.id == 2


def test_a_sitting_in_the_trash_is_none(table: Desk) -> None:
    before(table)
    table.do("delete", kind="sitting", id=1)
    assert sitting_on(table.view, CommitteeId(1), date(2026, 9, 15)) is None
    assert sitting_of(table.view, table.get(Consultation)) is None
    assert sitting_on(table.view, CommitteeId(1), None) is None
