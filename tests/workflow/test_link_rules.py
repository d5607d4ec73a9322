"""Tests of links between records of one kind: they never lead back to where they came from."""

from typing import Any, get_type_hints

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.link_rules import CHAINS, judge
from tests.builders import example
from tests.documents.records import Records
from tests.workflow.desk import Desk

EVERY = [(kind, name) for kind, names in CHAINS.items() for name in names]


def linked(kind: type[Any], record: int, name: str, *targets: int) -> Any:
    several = "frozenset" in str(get_type_hints(kind)[name])
    one = targets[0] if targets else None
    return example(kind, id=record, **{name: frozenset(targets) if several else one})


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_no_link_leads_back_over_others(kind: type[Any], name: str) -> None:
    records = Records(linked(kind, 1, name), linked(kind, 2, name, 1), linked(kind, 3, name, 2))
    for target in (1, 2, 3):
        with pytest.raises(RuleViolation, match="führt im Kreis zu diesem Eintrag zurück") as refused:
            judge(linked(kind, 1, name, target), linked(kind, 1, name), records)
        assert refused.value.field == name


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_a_chain_may_be_long_and_branch(kind: type[Any], name: str) -> None:
    records = Records(*(linked(kind, number, name, number + 1) for number in range(2, 50)))
    judge(linked(kind, 1, name, 2), None, records)
    judge(linked(kind, 1, name, 40), linked(kind, 1, name, 2), records)


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_an_old_circle_stops_no_other_change_and_no_walk(kind: type[Any], name: str) -> None:
    records = Records(linked(kind, 1, name, 2), linked(kind, 2, name, 1))
    judge(linked(kind, 1, name, 2), linked(kind, 1, name, 2), records)
    judge(linked(kind, 3, name, 1), None, records)


def test_an_office_does_not_belong_to_what_belongs_to_it(desk: Desk) -> None:
    whole = desk.add("organization", name="Dezernat V")
    part = desk.add("organization", name="Amt für Chancengleichheit", parent=whole)
    circle = {"kind": "organization", "id": whole, "before": {"parent": None}, "after": {"parent": part}}
    assert desk.refused("set", **circle).startswith("„Gehört zu“ führt im Kreis zu diesem Eintrag zurück.")
