from datetime import date

from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.workflow.questions.measure_chain import measure_chain
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def chain(desk: Desk, record: int = 1) -> list[tuple[str, str, str]]:
    return [
        (step.part.value, step.mark, step.what) for step in measure_chain(desk.view, desk.get(Measure, record), TODAY)
    ]


def test_sources_reports_and_next_step_stand_in_this_order(table: Desk) -> None:
    version = table.add("concept_version", title="Konzept 2019")
    goal = table.add("goal", concept_version=version, action_field=1, number="1.2", title="Kurse")
    own = table.add("concept_recommendation", goal=goal, number="1.2.1", text="Ausbauen")
    table.add("measure", action_field=1, title="Kurse", goal=goal, concept_recommendation=own)
    table.do("report_status", measure=1, status="planned", on="2025-03-01")
    table.do("report_status", measure=1, status="running", on="2026-03-01", note="läuft", next_step="Raum",
             next_step_on="2026-07-01")  # fmt: skip
    assert chain(table) == [
        ("Woher", "●", "Ziel 1.2 Kurse"),
        ("Woher", "●", "K 1.2.1 Ausbauen"),
        ("Stand", "►", "läuft"),
        ("Stand", "○", "geplant"),
        ("Nächstes", "!", "Raum"),
    ]


def test_an_indicator_shows_its_last_value_and_its_target(table: Desk) -> None:
    table.add("measure", action_field=1, title="Kurse")
    table.add("indicator", measure=1, name="Plätze", unit="Plätze", target_value=500)
    table.add("indicator_value", indicator=1, on="2026-01-01", value=412.5)
    (step,) = measure_chain(table.view, table.get(Measure), TODAY)
    assert (step.what, step.role, step.result) == ("Plätze", "Ziel 500", "412,5 Plätze")


def test_a_merged_measure_leads_to_the_one_that_goes_on_and_back(table: Desk) -> None:
    for title in ("Kurse", "Kurse am Abend"):
        table.add("measure", action_field=1, title=title)
    table.do("end_measure", measure=2, kind="merged", reason="doppelt", continued_in=1)
    (end,) = measure_chain(table.view, table.get(Measure, 2), TODAY)
    assert (end.record, end.what, end.result) == (1, "weiter in M-1: doppelt", "zusammengelegt")
    assert chain(table) == [("Daraus", "●", "nimmt auf: M-2 Kurse am Abend")]


def test_an_ended_measure_has_no_next_step(table: Desk) -> None:
    table.add("measure", action_field=1, title="Kurse")
    table.do("report_status", measure=1, status="running", next_step="Raum", next_step_on="2026-08-01")
    table.do("end_measure", measure=1, kind="cancelled", reason="kein Geld")
    assert [part for part, _, _ in chain(table)] == ["Stand", "Daraus"]
