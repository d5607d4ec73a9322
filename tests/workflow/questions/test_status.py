from datetime import date

import msgspec
import pytest

from rundertisch_tui.domain.ids import MeasureId
from rundertisch_tui.domain.measures import Measure, Status
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.questions.status import (
    counts_by_field,
    entries_of,
    going_on,
    is_open,
    latest,
    newest_by_measure,
    reports_on,
    stale_since,
    state_of,
)
from rundertisch_tui.workflow.view import View
from tests.workflow.desk import Desk


@pytest.fixture
def field(table: Desk) -> Desk:
    """Two measures in HF1, one in HF2; the first was planned in 2024 and runs since 2025."""
    for number in (1, 1, 2):
        table.add("measure", action_field=number, title="Maßnahme")
    table.do("report_status", measure=1, status="planned", on="2024-03-01")
    table.do("report_status", measure=1, status="running", on="2025-03-01")
    return table


def test_the_newest_report_is_the_status(field: Desk) -> None:
    newest = latest(field.view, MeasureId(1))
    assert newest is not None
    assert newest.status is Status.RUNNING
    assert latest(field.view, MeasureId(2)) is None


def test_the_status_of_an_earlier_day_is_still_known(field: Desk) -> None:
    assert [one.status for one in entries_of(field.view, MeasureId(1), date(2024, 12, 31))] == [Status.PLANNED]
    assert entries_of(field.view, MeasureId(1), date(2023, 12, 31)) == []


def test_of_two_reports_on_one_day_the_later_counts(field: Desk) -> None:
    field.do("report_status", measure=1, status="done", on="2025-03-01")
    newest = latest(field.view, MeasureId(1))
    assert newest is not None
    assert newest.status is Status.DONE


def test_a_report_entered_later_for_an_earlier_day_changes_nothing_now(field: Desk) -> None:
    field.do("report_status", measure=1, status="on_hold", on="2024-06-01")
    newest = latest(field.view, MeasureId(1))
    assert newest is not None
    assert newest.status is Status.RUNNING


def test_each_field_counts_its_measures_by_their_last_word(field: Desk) -> None:
    first, second = counts_by_field(field.view)
    assert first.counts == {Status.RUNNING: 1, None: 1}
    assert second.counts == {None: 1}
    assert counts_by_field(field.view, date(2024, 12, 31))[0].counts == {Status.PLANNED: 1, None: 1}


def test_ended_measures_are_left_out(field: Desk) -> None:
    field.do("end_measure", measure=2, kind="cancelled", reason="kein Bedarf")
    assert counts_by_field(field.view)[0].counts == {Status.RUNNING: 1}


def test_a_merged_measure_goes_on_in_the_last_one_it_went_up_in(field: Desk) -> None:
    def last(number: int, as_of: date | None = None) -> int:
        return going_on(field.view, field.get(Measure, number), as_of).id

    field.do("end_measure", measure=1, kind="merged", reason="ein Angebot", continued_in=2, on="2026-05-01")
    field.do("end_measure", measure=2, kind="superseded", reason="neues Programm", continued_in=3, on="2026-06-01")
    assert [last(number) for number in (1, 2, 3)] == [3, 3, 3]
    assert [last(number, date(2026, 5, 31)) for number in (1, 2, 3)] == [2, 2, 3]
    assert last(1, date(2026, 5, 1)) == 2  # on the day itself it has ended
    assert last(1, date(2026, 4, 30)) == 1


def test_what_a_recommendation_has_reached_follows_the_facts(table: Desk) -> None:
    table.proposal(table.item("6.1").id)

    def word() -> str:
        reached = state_of(table.view, table.get(Recommendation))
        assert is_open(table.view, table.get(Recommendation)) is reached.is_open
        return reached.word

    assert word() == "Vorschlag"
    table.do("agree_recommendation", recommendation=1)
    assert word() == "beschlossen"
    table.add("committee", name="Magistrat")
    table.do("submit_paper", title="Empfehlung", recommendations=[1], committee=1, role="decision")
    assert word() == "in Beratung"
    table.do("record_outcome", consultation=1, outcome="decided", on="2026-07-03")
    assert word() == "angenommen"
    table.do("derive_measure", recommendation=1, title="Abendkurse")
    assert word() == "in Maßnahme überführt"
    table.do("report_status", measure=1, status="done")
    assert word() == "umgesetzt"
    table.do("end_recommendation", recommendation=1, end_state="done", reason="fertig")
    assert word() == "erledigt"


def test_only_what_goes_on_gets_stale() -> None:
    day, today = date(2024, 3, 1), date(2025, 4, 2)
    assert stale_since(Status.RUNNING, day, today, 12) == 13
    assert stale_since(Status.RUNNING, day, date(2024, 12, 1), 12) == 0
    assert stale_since(Status.DONE, day, today, 12) == 0
    assert stale_since(Status.DROPPED, day, today, 12) == 0


def test_the_newest_report_of_each_measure_is_found_at_once_as_of_a_day(field: Desk) -> None:
    assert {one: last.status for one, last in newest_by_measure(field.view).items()} == {1: Status.RUNNING}
    assert newest_by_measure(field.view, date(2024, 12, 31))[1].status is Status.PLANNED
    assert newest_by_measure(field.view, date(2023, 12, 31)) == {}


def test_stale_reports_are_counted_beside_their_last_word(field: Desk) -> None:
    first, _ = counts_by_field(field.view, date(2026, 7, 3), stale_months=12)
    assert first.stale == 1
    assert first.counts[Status.RUNNING] == 1


def test_a_goal_has_reports_of_its_own(field: Desk) -> None:
    version = field.add("concept_version", title="Konzept 2019")
    goal = field.add("goal", concept_version=version, action_field=1, title="Kurse")
    field.do("report_status", goal=goal, status="planned", on="2026-01-01")
    field.do("report_status", goal=goal, status="running", on="2026-02-01")
    assert [one.status for one in reports_on(field.view, "goal", goal)] == [Status.RUNNING, Status.PLANNED]


def test_of_a_newest_report_that_does_not_decode_the_one_before_it_speaks(field: Desk) -> None:
    snapshot = field.view.snapshot
    rows = dict(snapshot.tables["status_entry"])
    rows[2] = {**rows[2], "status": "nonsense"}
    view = View(msgspec.structs.replace(snapshot, tables={**snapshot.tables, "status_entry": rows}))
    newest = latest(view, MeasureId(1))
    assert newest is not None
    assert newest.status is Status.PLANNED
