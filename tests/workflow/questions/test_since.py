from collections.abc import Iterator
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.domain.comparison import Movement, as_of, movement
from rundertisch_tui.domain.measures import Measure, StatusEntry
from rundertisch_tui.domain.wording import words
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.questions.since import last_held, moved_since

FIRST, SECOND = date(2024, 7, 11), date(2025, 7, 3)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")
    yield opened
    opened.close()


def do(office: Office, verb: str, **fields: Any) -> int:
    return next((record for _, record in office.perform(catalogue.build(verb, fields)).created), 0)


def measure(office: Office, field: int, title: str, number: str = "", on: str = "2020-01-01") -> int:
    fields = {"action_field": field, "title": title, "number": number, "recorded_on": on}
    return do(office, "add", kind="measure", fields=fields)


def report(office: Office, one: int, on: str, status: str) -> None:
    do(office, "report_status", measure=one, on=on, status=status)


def test_each_field_shows_its_measures_with_both_states_in_the_order_of_their_numbers(office: Office) -> None:
    field = do(office, "add", kind="action_field", fields={"title": "Bildung und Sprachförderung"})
    tenth = measure(office, field, "Elterncafés", "1.2.10")
    ninth = measure(office, field, "Sprachkurse", "1.2.9")
    report(office, ninth, "2024-01-10", "running")
    report(office, ninth, "2025-01-10", "done")
    moved = moved_since(office.view, FIRST, SECOND)[0]
    assert [one.measure.id for one in moved.measures] == [ninth, tenth]
    assert [one.movement for one in moved.measures] == [Movement.DONE, Movement.UNTOUCHED]
    assert (moved.measures[0].then, moved.measures[0].now) == ("running", "done")
    assert sum(moved.counts.values()) == len(moved.measures)


def test_the_comparison_of_a_year_stays_the_same_whatever_comes_later(office: Office) -> None:
    field = do(office, "add", kind="action_field", fields={"title": "Wohnen"})
    one = measure(office, field, "Wohnberatung")
    report(office, one, "2024-01-10", "running")
    before = moved_since(office.view, FIRST, SECOND)
    report(office, one, "2025-09-01", "done")
    do(office, "end_measure", measure=one, kind="cancelled", reason="Programm ausgelaufen", on="2025-10-01")
    after = moved_since(office.view, FIRST, SECOND)
    assert [(m.movement, m.then, m.now) for m in after[0].measures] == [
        (m.movement, m.then, m.now) for m in before[0].measures
    ]


def test_a_measure_merged_into_another_has_ended_and_comes_back_when_reopened(office: Office) -> None:
    field = do(office, "add", kind="action_field", fields={"title": "Arbeit"})
    one, other = measure(office, field, "Lotsen"), measure(office, field, "Lotsinnen und Lotsen")
    do(office, "end_measure", measure=one, kind="merged", reason="dasselbe", continued_in=other, on="2025-01-01")
    with pytest.raises(RuleViolation, match="im Kreis"):
        do(office, "end_measure", measure=other, kind="superseded", reason="zurück", continued_in=one)
    assert moved_since(office.view, FIRST, SECOND)[0].counts[Movement.ENDED] == 1
    do(office, "reopen_measure", measure=one)
    assert office.view.get(Measure, one).end_kind is None
    assert moved_since(office.view, FIRST, SECOND)[0].counts[Movement.ENDED] == 0


def test_a_measure_entered_today_was_taken_up_today(office: Office) -> None:
    field = do(office, "add", kind="action_field", fields={"title": "Sport"})
    one = do(office, "add", kind="measure", fields={"action_field": field, "title": "Schwimmkurse"})
    assert office.view.get(Measure, one).recorded_on is not None
    assert moved_since(office.view, FIRST, SECOND)[0].measures == ()


def test_the_last_round_table_is_the_newest_that_was_held(office: Office) -> None:
    for year, day in ((2024, "2024-07-11"), (2025, "2025-07-03")):
        do(office, "enter_past_session", year=year, held_on=day)
    assert last_held(office.view, date(2026, 1, 1)) == SECOND
    assert last_held(office.view, SECOND) == FIRST
    assert last_held(office.view, date(2020, 1, 1)) is None


def test_every_movement_has_its_word() -> None:
    assert set(words(Movement)) == set(Movement)


def test_whatever_was_reported_the_comparison_says_what_the_rule_says_of_all_reports(office: Office) -> None:
    field = do(office, "add", kind="action_field", fields={"title": "Bildung"})
    reported = [("2023-05-01", "running"), ("2024-07-11", "on_hold"), ("2024-12-01", "done"), ("2026-01-01", "dropped")]
    for some in (chosen for count in range(4) for chosen in permutations(reported, count)):
        one = measure(office, field, "Kurse", on="2024-09-01")
        for on, status in some:
            report(office, one, on, status)
    found = moved_since(office.view, FIRST, SECOND)[0].measures
    told = {one.measure.id: (one.movement, one.then, one.now) for one in found}
    expected = {}
    for each in office.view.all(Measure):
        entries = office.view.linked(StatusEntry, "measure", each.id)
        then, now = as_of(entries, FIRST), as_of(entries, SECOND)
        states = (None if then is None else then.status, None if now is None else now.status)
        expected[each.id] = (movement(each, entries, FIRST, SECOND), *states)
    assert told == {one: said for one, said in expected.items() if said[0] is not None}
    assert len({said[0] for said in expected.values()}) > 3
