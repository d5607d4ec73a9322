from datetime import time

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.closing import Severity
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.closing import findings


def held(city: Office) -> list[Session]:
    sessions = city.view.all(Session)
    return [one for one in sessions if one.state is SessionState.HELD and not one.recorded_later]


def test_every_held_round_table_was_closed_with_nothing_missing(city: Office) -> None:
    for session in held(city):
        assert not [one for one in findings(city.view, session.id) if one.severity is Severity.MUST]
        assert session.ends_at == time(15, 25)


def test_most_came_in_the_last_half_hour_and_nobody_before_the_doors_opened(city: Office) -> None:
    for session in held(city):
        arrived = [one.arrived_at for one in city.view.linked(Attendance, "session", session.id) if one.arrived_at]
        assert min(arrived) >= time(8, 40)
        assert sum(at >= time(9, 0) for at in arrived) > len(arrived) // 2


def test_there_are_substitutes_guests_excused_and_early_leavers(city: Office) -> None:
    attendance = city.view.all(Attendance)
    assert {one.presence for one in attendance} == set(Presence)
    assert any(one.guest for one in attendance)
    assert any(one.left_at is not None for one in attendance)
    for one in attendance:
        if one.represented_by is not None:
            (substitute,) = (
                other for other in city.view.linked(Attendance, "person", one.represented_by)
                if other.session == one.session
            )  # fmt: skip
            assert substitute.represents == one.person
