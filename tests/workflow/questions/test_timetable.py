from datetime import date, time

from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.workflow.questions.timetable import clock_times, planned_minutes

SESSION = SessionId(1)


def session(starts_at: time | None = time(9, 30)) -> Session:
    return Session(id=SESSION, year=2026, held_on=date(2026, 7, 3), starts_at=starts_at)


def point(number: int, minutes: int | None = None, starts_at: time | None = None) -> tuple[int, AgendaItem]:
    return 0, AgendaItem(
        id=AgendaItemId(number), session=SESSION, position=f"V{number}", planned_minutes=minutes, starts_at=starts_at
    )


def workshop(number: int, minutes: int | None = None) -> tuple[int, AgendaItem]:
    return 1, AgendaItem(
        id=AgendaItemId(number), session=SESSION, position="V", kind=ItemKind.WORKSHOP, planned_minutes=minutes
    )


def test_each_point_begins_when_the_one_before_it_ends() -> None:
    times = clock_times(session(), [point(1, 15), point(2, 5), point(3)])
    assert list(times.values()) == [time(9, 30), time(9, 45), time(9, 50)]


def test_workshops_begin_with_their_point_and_cost_no_time_of_their_own() -> None:
    items = [point(6, 90), workshop(61, 60), workshop(62, 60), point(7, 30)]
    times = clock_times(session(), items)
    assert (times[61], times[62], times[7]) == (time(9, 30), time(9, 30), time(11, 0))
    assert planned_minutes(items) == 120


def test_a_fixed_time_counts_and_the_following_points_go_on_from_it() -> None:
    times = clock_times(session(), [point(1, 15), point(2, 45, time(13, 0)), point(3, 10)])
    assert (times[2], times[3]) == (time(13, 0), time(13, 45))


def test_without_a_beginning_there_are_no_times_before_the_first_fixed_one() -> None:
    assert clock_times(session(None), [point(1, 15), point(2, 5, time(10, 0))]) == {2: time(10, 0)}


def test_points_without_minutes_last_nothing() -> None:
    assert planned_minutes([point(1), point(2, 20)]) == 20
