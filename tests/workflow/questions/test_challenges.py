"""The memory of challenges counts the Round Tables that took place."""

from datetime import date

import pytest

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.workflow.questions.challenges import gone_up_in, lines_naming, times_named, years_named
from tests.workflow.desk import Desk


@pytest.fixture
def named(desk: Desk) -> Desk:
    """A challenge of 2024, named again in 2025; the Round Table of 2026 has still to come."""
    desk.do("enter_past_session", year=2024, held_on="2024-07-05")
    desk.go_to(date(2025, 7, 3))
    desk.session(2025)
    desk.do("set_session_state", session=2, state="running")
    desk.line(desk.item("4", session=2).id, "Wartezeit auf Kurse", kind="challenge")
    desk.do("set", kind="challenge", id=1, before={}, after={"year": 2024})
    return desk


def test_it_counts_each_round_table_once(named: Desk) -> None:
    named.line(named.item("5", session=2).id, "Auch hier", kind="challenge", challenge=1)
    assert years_named(named.view, named.get(Challenge)) == [2024, 2025]
    assert times_named(named.view, named.get(Challenge)) == "H-2025-01, 2. Mal"
    assert len(lines_naming(named.view, named.get(Challenge))) == 2


def test_a_round_table_that_was_called_off_does_not_count(named: Desk) -> None:
    named.session(2026)
    named.line(named.item("4", session=3).id, "Weiterhin", kind="challenge", challenge=1)
    assert years_named(named.view, named.get(Challenge)) == [2024, 2025]
    named.do("set_session_state", session=3, state="cancelled", reason="zu wenige Zusagen")
    assert years_named(named.view, named.get(Challenge)) == [2024, 2025]


def test_named_once_it_is_called_by_its_number_alone(desk: Desk) -> None:
    desk.do("add_challenge", title="Es fehlen Räume", year=2019)
    assert times_named(desk.view, desk.get(Challenge)) == "H-2019-01"


def test_what_went_up_in_it_counts_too_also_through_another(named: Desk) -> None:
    named.do("add_challenge", title="Lange Wartelisten", year=2018)
    named.do("add_challenge", title="Zu wenige Kurse", year=2017)
    named.do("merge_challenges", into=2, challenges=[3])
    named.do("merge_challenges", into=1, challenges=[2])
    assert years_named(named.view, named.get(Challenge)) == [2017, 2018, 2024, 2025]
    assert [one.id for one in gone_up_in(named.view, named.get(Challenge))] == [1, 2, 3]
