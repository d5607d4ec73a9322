"""Tests of figures that can be, and of days that follow one another."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.figure_rules import BOUNDS, ORDERED, judge
from tests.builders import example
from tests.workflow.desk import Desk

FIGURES = [(kind, name, *bounds) for kind, fields in BOUNDS.items() for name, bounds in fields.items()]
PAIRS = [(kind, *pair) for kind, pairs in ORDERED.items() for pair in pairs]
EARLY, LATE = (date(2026, 3, 1), time(9, 30)), (date(2026, 4, 1), time(15, 30))


@pytest.mark.parametrize(("kind", "name", "least", "greatest"), FIGURES)
def test_a_figure_lies_within_its_bounds(kind: type[Any], name: str, least: int, greatest: int) -> None:
    for fits in (least, greatest):
        judge(example(kind, **{name: fits}), None)
    before = example(kind, **{name: least})
    for beyond in (least - 1, greatest + 1):
        wrong = example(kind)
        object.__setattr__(wrong, name, beyond)  # some figures cannot even be built
        with pytest.raises(RuleViolation, match=f"zwischen {least} und ") as refused:
            judge(wrong, before)
        assert refused.value.field == name
        judge(wrong, wrong)


def at(name: str, when: tuple[date, time]) -> date | time:
    return when[1] if name.endswith("_at") else when[0]


@pytest.mark.parametrize(("kind", "first", "second"), PAIRS)
def test_the_second_day_does_not_lie_before_the_first(kind: type[Any], first: str, second: str) -> None:
    early = {first: at(first, EARLY), second: at(second, EARLY)}
    judge(example(kind, **early), None)
    judge(example(kind, **early | {second: at(second, LATE)}), None)
    wrong = example(kind, **early | {first: at(first, LATE)})
    for before in (None, example(kind, **early)):
        with pytest.raises(RuleViolation, match="Bitte eines von beiden ändern") as refused:
            judge(wrong, before)
        assert refused.value.field == second
    judge(wrong, wrong)


def test_a_round_table_does_not_end_before_it_begins(table: Desk) -> None:
    hours = {"starts_at": time(9, 30).isoformat(), "ends_at": time(8).isoformat()}
    change = {"kind": "session", "id": 1, "before": dict.fromkeys(hours), "after": hours}
    assert table.refused("set", **change) == "„Ende“ liegt vor „Beginn“. Bitte eines von beiden ändern."


def test_people_are_let_in_before_it_begins(table: Desk) -> None:
    hours = {"admission_at": time(10).isoformat(), "starts_at": time(9, 30).isoformat()}
    change = {"kind": "session", "id": 1, "before": dict.fromkeys(hours), "after": hours}
    assert table.refused("set", **change) == "„Beginn“ liegt vor „Einlass ab“. Bitte eines von beiden ändern."


def test_answers_are_due_by_the_day_itself_at_the_latest(desk: Desk) -> None:
    day = date(2026, 7, 3)
    late = (day + timedelta(1)).isoformat()
    assert "„Termin“" in desk.refused("create_session", year=2026, held_on=day.isoformat(), reply_by=late)
    desk.session(2026, reply_by=day.isoformat())
