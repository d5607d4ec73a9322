import pytest

from rundertisch_tui.domain.committees import Sitting
from rundertisch_tui.domain.papers import Consultation
from tests.workflow.desk import Desk

BODY, OTHER = 1, 2
OLD, NEW = "2026-10-13", "2026-10-20"


@pytest.fixture
def council(table: Desk) -> Desk:
    """Two committees with a sitting each on the same day, and a paper before the first."""
    for name in ("Stadtverordnetenversammlung", "Sozialausschuss"):
        body = table.add("committee", name=name)
        table.add("sitting", committee=body, on=OLD)
    recommendation = table.agreed(table.item("6.1").id)
    table.do("submit_paper", title="Kurse", recommendations=[recommendation.id], committee=BODY, planned_on=OLD)
    return table


def move(desk: Desk, day: str = NEW, sitting: int = 1) -> str:
    return desk.do("set", kind="sitting", id=sitting, before={}, after={"on": day}).name


def planned(desk: Desk, step: int = 1) -> str:
    return str(desk.get(Consultation, step).planned_on)


def test_what_waits_for_a_sitting_goes_to_its_new_day(council: Desk) -> None:
    assert move(council) == "Stadtverordnetenversammlung auf 20.10.2026 verlegt, mit 1 Vorlage"
    assert (str(council.get(Sitting).on), planned(council)) == (NEW, NEW)


def test_one_undo_takes_sitting_and_paper_back(council: Desk) -> None:
    move(council)
    council.office.undo()
    assert (str(council.get(Sitting).on), planned(council)) == (OLD, OLD)


def test_a_step_of_a_table_that_names_no_sitting_goes_along_by_its_day(council: Desk) -> None:
    council.add("consultation", paper=1, committee=BODY, planned_on=OLD)
    assert move(council).endswith("mit 1 Vorlage")
    assert planned(council, 2) == NEW


def test_of_two_sittings_on_one_day_the_other_keeps_what_names_none(council: Desk) -> None:
    council.add("sitting", committee=BODY, on=OLD, starts_at="19:00:00")
    council.add("consultation", paper=1, committee=BODY, planned_on=OLD)
    move(council, sitting=3)
    assert (planned(council), planned(council, 2)) == (OLD, OLD)


def test_what_was_put_off_to_a_sitting_goes_along(council: Desk) -> None:
    council.add("sitting", committee=BODY, on="2026-06-16")
    council.do("set", kind="consultation", id=1, before={}, after={"submitted_on": "2026-06-01"})
    council.do("record_outcome", consultation=1, outcome="postponed", on="2026-06-16", postponed_to=OLD)
    assert move(council).endswith("mit 1 Vorlage")
    assert str(council.get(Consultation).postponed_to) == NEW


def test_what_is_settled_stays(council: Desk) -> None:
    council.do("set", kind="consultation", id=1, before={}, after={"submitted_on": "2026-06-01"})
    council.do("record_outcome", consultation=1, outcome="noted", on="2026-06-16")
    assert move(council).endswith("auf 20.10.2026 verlegt")
    assert planned(council) == OLD


def test_another_committee_of_that_day_stays(council: Desk) -> None:
    council.do("add_consultation", paper=1, committee=OTHER, planned_on=OLD)
    move(council)
    assert planned(council, 2) == OLD


def test_another_hour_moves_nothing(council: Desk) -> None:
    done = council.do("set", kind="sitting", id=1, before={}, after={"starts_at": "18:00:00"})
    assert done.name.endswith("13.10.2026 geändert")
