from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.exchange.oparl import objects
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.office import Office
from tests.exchange.conftest import add, do
from tests.exchange.oparl_rules import faults

DAY = date(2026, 7, 3)
KINDS = ("Organization", "Person", "Membership", "Meeting", "Paper", "Consultation")


def change(office: Office, kind: str, record: int, **fields: Any) -> None:
    office.perform(Edit(kind=kind, id=record, before={}, after=fields))


def told(office: Office) -> Mapping[str, Any]:
    return objects(office.view, DAY, lambda text: text.replace("Ali Şahin", "eine Person"))


@pytest.fixture
def story(office: Office) -> Office:
    """VL-1 went through the Magistrat behind closed doors and the council in the open, and became a measure."""
    do(office, "lay_out_action_fields")
    add(office, "legislative_term", name="Wahlperiode 2026–2031", number=20, starts_on="2026-04-01")
    add(office, "committee", name="Magistrat", kind="magistrate")
    add(office, "committee", name="Stadtverordnetenversammlung", short_name="StaVo", kind="city_council", seats=71)
    add(office, "committee", name="AK Integration", kind="network")
    for at, name in enumerate(("Kern", "Demir", "Şahin"), 1):
        add(office, "person", family_name=name, title="Dr.", email=f"{name}@example.org")
        add(office, "membership", person=at, committee=at, role="Mitglied", parliamentary_group="Grüne")
    add(office, "sitting", committee=2, on="2026-03-02", starts_at="16:00:00")
    add(office, "sitting", committee=1, on="2026-02-09", public=False)
    do(office, "enter_past_session", year=2025, held_on="2025-07-03")
    do(office, "add_recommendation", session=1, wording="Ali Şahin bittet: Kurse ausbauen [b]")
    do(office, "submit_paper", title="Kurse", recommendations=[1], committee=1, further=[2], type="decision_paper",
       reference="101.20.7", sent_on="2026-01-20")  # fmt: skip
    for step, day in ((1, "2026-02-09"), (2, "2026-03-02")):
        do(office, "record_outcome", consultation=step, outcome="decided", on=day, wording=f"Wortlaut {step}")
    do(office, "derive_measure", recommendation=1, title="Kurse im Stadtteil", action_field=1)
    do(office, "report_status", measure=1, status="running", on="2026-05-01")
    return office


def test_every_object_keeps_to_the_schema(story: Office) -> None:
    found = told(story)
    assert not faults("Body", found["body"])
    for kind in KINDS:
        assert found[kind.lower()]
        assert [fault for one in found[kind.lower()] for fault in faults(kind, one)] == []


def test_the_rules_notice_what_the_schema_forbids() -> None:
    assert faults("Membership", {"id": "x", "type": "https://schema.oparl.org/1.1/Membership"})
    good = {"id": "https://a.example/1", "type": "https://schema.oparl.org/1.1/Membership"}
    assert not faults("Membership", good)
    assert faults("Membership", {**good, "colour": "blau"})


def test_every_address_that_is_named_has_its_object(story: Office) -> None:
    found = told(story)
    known = {one["id"] for kind in KINDS for one in found[kind.lower()]} | {found["body"]["id"]}
    named = {one["person"] for one in found["membership"]} | {one["organization"] for one in found["membership"]}
    named |= {one["meeting"] for one in found["consultation"] if "meeting" in one}
    named |= {one["paper"] for one in found["consultation"]}
    assert named <= known


def test_of_a_closed_sitting_only_the_day_is_told(story: Office) -> None:
    closed, opened = told(story)["consultation"]
    assert closed["rundertisch:date"] == "2026-02-09"
    assert "rundertisch:result" not in closed
    assert "meeting" not in closed
    assert (opened["rundertisch:result"], opened["rundertisch:resolutionText"]) == ("beschlossen", "Wortlaut 2")
    (meeting,) = told(story)["meeting"]
    assert meeting["start"] == "2026-03-02T16:00:00+01:00"
    (item,) = meeting["agendaItem"]
    assert (item["id"], item["result"], item["order"]) == (opened["agendaItem"], "beschlossen", 0)


def test_a_released_step_is_told(story: Office) -> None:
    change(story, "consultation", 1, released=True)
    closed = told(story)["consultation"][0]
    assert (closed["rundertisch:result"], "meeting" in closed) == ("beschlossen", False)


def test_only_mandates_are_named_without_an_address(story: Office) -> None:
    found = told(story)
    assert [one["name"] for one in found["person"]] == ["Dr. Kern", "Dr. Demir"]
    assert "example.org" not in str(found["person"])
    assert "Şahin" not in str(found)


def test_a_paper_that_is_not_public_and_a_letter_stay_out(story: Office) -> None:
    change(story, "paper", 1, public=False)
    assert told(story)["paper"] == told(story)["consultation"] == []


def test_our_chain_hangs_on_the_paper(story: Office) -> None:
    (one,) = told(story)["paper"][0]["rundertisch:recommendation"]
    assert (one["number"], one["roundTable"], one["state"]) == ("RT-2025-01", 2025, "in Maßnahme überführt")
    assert one["wording"] == "eine Person bittet: Kurse ausbauen [b]"
    assert one["measure"][0]["status"] == "►\u00a0in Umsetzung"


def test_the_chain_is_that_of_the_day(story: Office) -> None:
    early = objects(story.view, date(2025, 12, 31), str)
    (one,) = early["paper"][0]["rundertisch:recommendation"]
    assert (one["state"], one["measure"]) == ("beschlossen", [])
