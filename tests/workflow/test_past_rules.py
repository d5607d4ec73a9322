from typing import Any, get_type_hints

import pytest

from rundertisch_tui.workflow.past_rules import HAPPENED
from tests.workflow.desk import Desk

AHEAD = "2026-07-04"  # the desk stands on 3 July 2026


@pytest.fixture
def paper(table: Desk) -> Desk:
    """A paper before a committee, and an office."""
    table.add("committee", name="Magistrat")
    table.add("organization", name="Jugendamt")
    table.do("submit_paper", title="Kurse", recommendations=[table.agreed(table.item("6.1").id).id], committee=1)
    return table


def test_an_outcome_ahead_is_refused_by_its_verb_and_by_set(paper: Desk) -> None:
    after = {"outcome": "noted", "decided_on": AHEAD}
    assert "vor uns" in paper.refused("record_outcome", consultation=1, outcome="noted", on=AHEAD)
    sentence = paper.refused("set", kind="consultation", id=1, before={}, after=after)
    assert sentence.endswith("liegt mit dem 04.07.2026 noch vor uns.")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("consultation", {"paper": 1, "committee": 1, "outcome": "noted", "decided_on": AHEAD}),
        ("consultation", {"paper": 1, "committee": 1, "extract_received_on": AHEAD}),
        ("task", {"what": "Liste", "state": "done", "finished_on": AHEAD}),
        ("letter", {"recommendation": 1, "sent_on": AHEAD}),
        ("sign_off", {"paper": 1, "organization": 1, "sent_on": AHEAD}),
        ("challenge", {"year": 2026, "title": "Wohnen", "state": "resolved", "state_reason": "x", "closed_on": AHEAD}),
    ],
)
def test_no_kind_takes_what_has_not_happened_yet(paper: Desk, kind: str, fields: dict[str, Any]) -> None:
    assert "noch vor uns" in paper.refused("add", kind=kind, fields=fields)


def test_a_report_and_a_count_say_it_in_their_own_words(paper: Desk) -> None:
    paper.add("measure", action_field=1, title="Kurse")
    paper.add("indicator", measure=1, name="Teilnehmende")
    report = {"measure": 1, "status": "running", "on": AHEAD}
    assert paper.refused("add", kind="status_entry", fields=report) == "Ein Stand gilt für heute oder früher."
    count = {"indicator": 1, "on": AHEAD, "value": 12.0}
    assert paper.refused("add", kind="indicator_value", fields=count) == "Gezählt wurde heute oder früher."


def test_a_record_of_before_the_rule_can_still_be_changed_elsewhere(paper: Desk) -> None:
    paper.add("task", what="Liste", state="done", finished_on="2026-07-03")
    paper.wait(days=-2)
    paper.do("set", kind="task", id=1, before={}, after={"what": "Liste der Träger"})


def test_every_day_named_is_a_field_of_its_kind() -> None:
    for kind, names in HAPPENED.items():
        assert set(names) <= set(get_type_hints(kind))
