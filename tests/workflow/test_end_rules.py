import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow.end_rules import ENDS
from tests.workflow.desk import Desk

DAY = "2026-07-01"


@pytest.fixture
def fields(table: Desk) -> Desk:
    """One open record of each kind that can end."""
    furnish(table)
    return table


def furnish(desk: Desk) -> None:
    for kind, own in PLAIN.items():
        desk.add(kind, **own)


PLAIN: dict[str, dict[str, Any]] = {
    "challenge": {"year": 2026, "title": "Wohnen"},
    "measure": {"action_field": 1, "title": "Kurse"},
    "recommendation": {"session": 1, "wording": "Kurse ausbauen"},
    "task": {"what": "Liste"},
}


@pytest.mark.parametrize(
    ("kind", "end", "sentence"),
    [
        ("recommendation", {"end_state": "done", "end_reason": " "}, "Ein Ende braucht einen Grund."),
        ("recommendation", {"end_state": "merged", "end_reason": "gleich"}, "Bitte sagen, worin es weitergeht."),
        ("recommendation", {"end_state": "done", "end_reason": "läuft", "merged_into": 1}, "nirgends weiter"),
        ("recommendation", {"ended_on": DAY}, "gehört zu einem Ende"),
        ("recommendation", {"end_state": "discarded", "end_reason": "x", "code": "RT-2026-09", "agreed_on": DAY},
         "RT-2026-09 ist beschlossen; verworfen werden nur Vorschläge."),
        ("task", {"state": "done"}, "Ein Ende braucht einen Tag, zum Beispiel 30.06.2026."),
        ("task", {"state": "dropped", "finished_on": DAY}, "Ein Ende braucht einen Grund."),
        ("task", {"finished_on": DAY}, "gehört zu einem Ende"),
        ("challenge", {"state": "resolved", "closed_on": DAY}, "Ein Ende braucht einen Grund."),
        ("challenge", {"state": "resolved", "state_reason": "gelöst"}, "Ein Ende braucht einen Tag"),
        ("challenge", {"merged_into": 1}, "gehört zu einem Ende"),
        ("measure", {"end_kind": "cancelled", "ended_on": DAY}, "Ein Ende braucht einen Grund."),
        ("measure", {"end_kind": "cancelled", "end_reason": "kein Geld", "ended_on": DAY, "continued_in": 1},
         "nirgends weiter"),
        ("measure", {"end_reason": "kein Geld"}, "gehört zu einem Ende"),
    ],
)  # fmt: skip
def test_an_end_told_in_part_is_not_taken_in(fields: Desk, kind: str, end: dict[str, Any], sentence: str) -> None:
    assert sentence in fields.refused("add", kind=kind, fields={**PLAIN[kind], **end})


def test_the_parts_of_an_end_do_not_come_by_set_either(fields: Desk) -> None:
    assert "gehört zu einem Ende" in fields.refused("set", kind="task", id=1, before={}, after={"finished_on": DAY})
    ended = {"kind": "measure", "id": 1, "before": {}, "after": {"ended_on": DAY}}
    assert "gehört zu einem Ende" in fields.refused("set", **ended)


def test_an_old_result_without_its_day_is_taken_in(fields: Desk) -> None:
    record = fields.add("recommendation", **PLAIN["recommendation"], end_state="done", end_reason="laut Bericht 2014")
    assert fields.get(Recommendation, record).ended_on is None


# What `add` takes in could also have been reached verb by verb.

WORDS = st.sampled_from(["", " ", "Grund"])
DAYS = st.sampled_from([None, DAY, "2026-07-09"])
LINKS = st.sampled_from([None, 1])
STATES: dict[type[Any], list[str | None]] = {
    Challenge: ["open", "resolved", "dropped", "merged"],
    Measure: [None, "merged", "superseded", "cancelled"],
    Recommendation: [None, "discarded", "done", "rejected", "merged"],
    Task: ["open", "done", "dropped"],
}


def ends(kind: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """An end of a kind, whole or in part."""
    end = ENDS[kind]
    own = {end.state: st.sampled_from(STATES[kind]), end.reason: WORDS, end.day: DAYS}
    return st.fixed_dictionaries(own | ({end.into: LINKS} if end.into else {}))


def replayed(desk: Desk, kind: str, record: int, end: dict[str, Any]) -> None:
    """Reach the same end from an open record by its verb."""
    if kind == "task" and end["state"] != "open":
        desk.do("set_task_state", task=record, state=end["state"], on=end["finished_on"], reason=end["state_reason"])
    elif kind == "challenge" and end["state"] == "merged":
        desk.do("merge_challenges", into=end["merged_into"], challenges=[record], reason=end["state_reason"])
    elif kind == "challenge" and end["state"] != "open":
        desk.do("close_challenge", challenge=record, state=end["state"], on=end["closed_on"],
                reason=end["state_reason"])  # fmt: skip
    elif kind == "measure" and end["end_kind"] is not None:
        desk.do("end_measure", measure=record, kind=end["end_kind"], reason=end["end_reason"], on=end["ended_on"],
                continued_in=end["continued_in"])  # fmt: skip
    elif kind == "recommendation" and end["end_state"] is not None:
        desk.do("end_recommendation", recommendation=record, end_state=end["end_state"], reason=end["end_reason"],
                merged_into=end["merged_into"])  # fmt: skip


@settings(max_examples=max(10, settings().max_examples // 2))
@given(data=st.data(), kind=st.sampled_from([Challenge, Measure, Recommendation, Task]))
def test_add_never_builds_an_end_that_its_verb_refuses(data: st.DataObject, kind: type[Any]) -> None:
    table = kind.__name__.lower()
    end = data.draw(ends(kind))
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "data")
        desk.add("action_field", title="Bildung")
        desk.session(2026)
        furnish(desk)
        try:
            desk.add(table, **PLAIN[table], **end)
        except RuleViolation:
            desk.office.close()
            return
        record = desk.add(table, **PLAIN[table])
        replayed(desk, table, record, end)
        desk.office.close()
