"""HF1 with goals of two versions of the concept, a recommendation of the concept, and measures of every age."""

from typing import Any

from tests.tui.chain_story import add, tell
from tests.tui.conftest import do


def tell_concept(office: Any) -> None:
    """The chain of RT-2025-01, and around its measure what the concept of 2019 wants in HF1."""
    tell(office)
    old = add(office, "concept_version", title="Konzept 2012", year=2012)
    new = add(office, "concept_version", title="Konzept 2019", year=2019)
    add(office, "goal", concept_version=old, action_field=1, number="1.1", title="Altes Ziel")
    goal = add(office, "goal", concept_version=new, action_field=1, number="1.2", title="Kurse sind erreichbar")
    k = add(office, "concept_recommendation", goal=goal, number="1.2.1", text="Angebote ausbauen", lead=2)
    do(office, "set", kind="measure", id=1, before={}, after={"goal": goal})
    add(office, "measure", title="Lotsinnen und Lotsen", action_field=1, goal=goal, number="1.2.10", lead=2)
    add(office, "measure", title="Elterncafés", action_field=1, goal=goal, number="1.2.2", concept_recommendation=k)
    do(office, "report_status", measure=2, status="running", on="2025-04-01", note="Zwei Schulen")
    do(office, "report_status", measure=3, status="done", on="2024-03-01")
    add(office, "measure", title="Ohne Ziel", action_field=1)
