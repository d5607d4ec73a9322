from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.comparison import Movement, as_of, movement
from rundertisch_tui.domain.ids import ActionFieldId, MeasureId, StatusEntryId
from rundertisch_tui.domain.measures import FINISHED, EndKind, Measure, Status, StatusEntry

FIRST, SECOND = date(2025, 7, 3), date(2026, 7, 3)


def measure(**fields: object) -> Measure:
    values: dict[str, object] = {"id": MeasureId(1), "action_field": ActionFieldId(1), **fields}
    return Measure(**values)  # type: ignore[arg-type]  # a test names only what it is about


def reports(*given: tuple[date, Status] | tuple[date, Status, dict[str, Any]]) -> list[StatusEntry]:
    return [
        StatusEntry(
            id=StatusEntryId(at),
            measure=MeasureId(1),
            on=one[0],
            status=one[1],
            **(one[2] if len(one) == 3 else {}),
        )
        for at, one in enumerate(given, 1)
    ]


def became(one: Measure, *given: tuple[date, Status] | tuple[date, Status, dict[str, Any]]) -> Movement | None:
    return movement(one, reports(*given), FIRST, SECOND)


BEFORE, AFTER, LATER = date(2025, 1, 1), date(2026, 1, 1), date(2026, 8, 1)


def test_finished_measures_are_done() -> None:
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.DONE)) is Movement.DONE
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.PERMANENT)) is Movement.DONE


def test_what_was_finished_before_does_not_count() -> None:
    assert became(measure(), (BEFORE, Status.DONE)) is None
    assert became(measure(end_kind=EndKind.CANCELLED, ended_on=BEFORE), (BEFORE, Status.RUNNING)) is None


def test_dropped_and_merged_measures_have_ended() -> None:
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.DROPPED)) is Movement.ENDED
    merged = measure(end_kind=EndKind.MERGED, continued_in=MeasureId(2), ended_on=AFTER)
    assert became(merged, (BEFORE, Status.RUNNING)) is Movement.ENDED


def test_what_was_taken_up_since_is_new_though_it_has_moved_too() -> None:
    assert became(measure(recorded_on=AFTER)) is Movement.NEW
    assert became(measure(recorded_on=AFTER), (AFTER, Status.RUNNING)) is Movement.NEW


def test_an_older_report_shows_that_it_was_there_before_it_was_entered() -> None:
    assert became(measure(recorded_on=LATER), (BEFORE, Status.RUNNING)) is Movement.UNTOUCHED
    assert became(measure(recorded_on=LATER)) is None


def test_on_hold_an_obstacle_without_movement_and_an_overdue_step_are_stuck() -> None:
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.ON_HOLD)) is Movement.STUCK
    obstacle: dict[str, Any] = {"obstacle": "Kein Raum"}
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.RUNNING, obstacle)) is Movement.STUCK
    assert became(measure(), (BEFORE, Status.PLANNED), (AFTER, Status.RUNNING, obstacle)) is Movement.MOVED
    assert became(measure(), (AFTER, Status.RUNNING, obstacle)) is Movement.MOVED
    assert became(measure(), (BEFORE, Status.RUNNING, obstacle)) is Movement.STUCK
    overdue: dict[str, Any] = {"next_step": "Raum suchen", "next_step_on": date(2026, 5, 1)}
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.RUNNING, overdue)) is Movement.STUCK
    today = overdue | {"next_step_on": SECOND}
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.RUNNING, today)) is Movement.MOVED


def test_the_first_day_belongs_to_before_and_the_second_to_the_span() -> None:
    assert became(measure(), (FIRST, Status.DONE)) is None
    assert became(measure(recorded_on=FIRST), (FIRST, Status.DONE)) is None
    assert became(measure(), (FIRST, Status.RUNNING)) is Movement.UNTOUCHED
    assert became(measure(), (FIRST + timedelta(1), Status.DONE)) is Movement.DONE
    assert became(measure(), (SECOND, Status.DONE)) is Movement.DONE
    assert became(measure(recorded_on=FIRST)) is Movement.UNTOUCHED
    assert became(measure(recorded_on=FIRST + timedelta(1))) is Movement.NEW
    assert became(measure(recorded_on=SECOND)) is Movement.NEW
    assert became(measure(recorded_on=SECOND + timedelta(1))) is None
    cancelled = {"end_kind": EndKind.CANCELLED}
    assert became(measure(**cancelled, ended_on=FIRST)) is None
    assert became(measure(**cancelled, ended_on=SECOND)) is Movement.ENDED


def test_any_other_report_is_movement_and_none_is_untouched() -> None:
    assert became(measure(), (BEFORE, Status.RUNNING), (AFTER, Status.RUNNING)) is Movement.MOVED
    assert became(measure(), (BEFORE, Status.RUNNING)) is Movement.UNTOUCHED
    assert became(measure()) is Movement.UNTOUCHED


days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
histories = st.lists(st.tuples(days, st.sampled_from(Status)), max_size=6)


@given(histories, st.none() | days)
def test_what_lies_after_the_second_day_changes_nothing(
    given_reports: list[tuple[date, Status]], on: date | None
) -> None:
    one = measure(recorded_on=on)
    known = [report for report in given_reports if report[0] <= SECOND]
    assert became(one, *given_reports) is became(one, *known)


@given(histories, st.none() | days, st.integers(1, 700))
def test_a_measure_never_counts_twice_over_two_spans(
    given_reports: list[tuple[date, Status]], on: date | None, span: int
) -> None:
    one, own = measure(recorded_on=on), reports(*given_reports)
    third = SECOND + timedelta(span)
    if movement(one, own, FIRST, SECOND) is Movement.NEW:
        assert movement(one, own, SECOND, third) is not Movement.NEW


@given(histories, st.none() | days, days, days)
def test_every_class_agrees_with_the_reports_between_the_two_days(
    given_reports: list[tuple[date, Status]], on: date | None, one_day: date, other_day: date
) -> None:
    first, second = sorted((one_day, other_day))
    one, own = measure(recorded_on=on), reports(*given_reports)
    found = movement(one, own, first, second)
    between = [entry for entry in own if first < entry.on <= second]
    now = as_of(own, second)
    if found is Movement.UNTOUCHED:
        assert not between
    if found is Movement.MOVED:
        assert between
    if found is Movement.DONE:
        assert now is not None
        assert now.status in FINISHED
    if found is Movement.ENDED:
        assert now is not None
        assert now.status is Status.DROPPED
    if found not in (None, Movement.DONE, Movement.ENDED):
        assert now is None or now.status not in FINISHED | {Status.DROPPED}
        assert movement(one, own, second, second) is not None  # what is still open counts from then on
