from datetime import date

import pytest

from rundertisch_tui.domain.sessions import MinutesState, Session
from tests.workflow.desk import Desk


@pytest.fixture
def held(table: Desk) -> Desk:
    """A Round Table that was closed on its day; today is a month later."""
    table.do("set_session_state", session=1, state="running")
    table.do("close_session", session=1, reason="Probe")
    table.go_to(date(2026, 8, 3))
    return table


def test_minutes_go_their_way_with_a_day_for_each_step(held: Desk) -> None:
    for state, on in (("review", "2026-07-06"), ("circulated", "2026-07-13"), ("approved", "2026-07-30"),
                      ("signed", "2026-08-01")):  # fmt: skip
        held.do("set_minutes_state", session=1, state=state, on=on)
    assert held.do("set_minutes_state", session=1, state="published").name == "Niederschrift 2026: veröffentlicht"
    session = held.get(Session)
    assert session.minutes_state is MinutesState.PUBLISHED
    assert (session.circulated_on, session.approved_on, session.signed_on, session.published_on) == (
        date(2026, 7, 13), date(2026, 7, 30), date(2026, 8, 1), date(2026, 8, 3),
    )  # fmt: skip


def test_a_step_is_not_left_out(held: Desk) -> None:
    sentence = held.refused("set_minutes_state", session=1, state="signed")
    assert sentence.startswith("Von „Entwurf“ geht es nicht zu „unterzeichnet“")


def test_the_day_lies_between_the_round_table_and_today(held: Desk) -> None:
    step = {"session": 1, "state": "circulated"}
    assert held.refused("set_minutes_state", **step, on="2026-07-01") == "Dieser Tag liegt vor dem Runden Tisch."
    assert held.refused("set_minutes_state", **step, on="2026-08-04") == "Dieser Tag liegt noch vor uns."


def test_first_the_session_is_closed(table: Desk) -> None:
    assert "abschließen" in table.refused("set_minutes_state", session=1, state="review")
