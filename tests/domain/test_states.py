"""Tests of the tables of states: everything can be reached, nothing happens outside the table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain import states
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.domain.sessions import MinutesState, SessionState
from rundertisch_tui.domain.tasks import TaskState
from rundertisch_tui.domain.wording import word

Table = Mapping[Any, frozenset[Any]]
TABLES: dict[type[StrEnum], Table] = {
    SessionState: states.SESSION,
    MinutesState: states.MINUTES,
    TaskState: states.TASK,
    Outcome: states.CONSULTATION,
    Status: states.MEASURE,
}
BEGINNINGS: dict[type[StrEnum], set[StrEnum]] = {
    SessionState: {SessionState.PLANNED},
    MinutesState: {MinutesState.DRAFT},
    TaskState: {TaskState.OPEN},
    Outcome: set(Outcome),  # a step without outcome may get any
    Status: set(Status),  # so may a measure that was never reported
}


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_knows_every_state(kind: type[StrEnum]) -> None:
    table = TABLES[kind]
    assert set(table) == set(kind)
    assert all(following <= set(kind) for following in table.values())


@pytest.mark.parametrize("kind", TABLES)
def test_every_state_can_be_reached(kind: type[StrEnum]) -> None:
    reached, waiting = set(BEGINNINGS[kind]), list(BEGINNINGS[kind])
    while waiting:
        for state in states.following(TABLES[kind], waiting.pop()) - reached:
            reached.add(state)
            waiting.append(state)
    assert reached == set(kind)


@given(st.sampled_from(list(TABLES)).flatmap(lambda kind: st.tuples(*(st.sampled_from(list(kind)) for _ in range(2)))))
def test_no_step_leads_outside_the_table(pair: tuple[StrEnum, StrEnum]) -> None:
    old, new = pair
    table = TABLES[type(old)]
    if new in table[old]:
        states.check(table, old, new)
        return
    with pytest.raises(RuleViolation) as refused:
        states.check(table, old, new)
    assert word(old) in refused.value.message
    assert word(new) in refused.value.message
    assert all(word(state) in refused.value.message for state in table[old])


def test_what_may_follow_stands_in_the_order_of_the_alphabet() -> None:
    with pytest.raises(RuleViolation, match="Möglich: abgesagt, geplant, läuft, verschoben") as refused:
        states.check(states.SESSION, SessionState.INVITED, SessionState.HELD)
    assert refused.value.field == "state"


def test_signed_minutes_go_nowhere_but_into_publication() -> None:
    assert states.MINUTES[MinutesState.SIGNED] == {MinutesState.PUBLISHED}
    assert states.MINUTES[MinutesState.PUBLISHED] == frozenset()


def test_a_refusal_from_a_last_state_says_that_nothing_follows() -> None:
    with pytest.raises(RuleViolation, match="Möglich: nichts mehr") as refused:
        states.check(states.CONSULTATION, Outcome.DECIDED, Outcome.REJECTED, field="outcome")
    assert refused.value.field == "outcome"


def test_only_what_a_committee_put_off_gets_another_outcome() -> None:
    again = {outcome for outcome in Outcome if states.CONSULTATION[outcome]}
    assert again == {Outcome.POSTPONED, Outcome.REMOVED, Outcome.NO_DECISION}
    states.check(states.CONSULTATION, Outcome.POSTPONED, Outcome.POSTPONED)


def test_the_same_status_may_be_reported_again() -> None:
    for status in Status:
        states.check(states.MEASURE, status, status)


def test_what_was_dropped_starts_anew_before_it_is_done() -> None:
    with pytest.raises(RuleViolation, match="Von „nicht weiter verfolgt“ geht es nicht zu „umgesetzt“"):
        states.check(states.MEASURE, Status.DROPPED, Status.DONE)
    states.check(states.MEASURE, Status.DROPPED, Status.RUNNING)


def test_putting_off_and_calling_off_need_a_reason() -> None:
    assert {SessionState.POSTPONED, SessionState.CANCELLED} == states.SESSION_NEEDS_REASON
