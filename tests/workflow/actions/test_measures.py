from datetime import date

import pytest

from rundertisch_tui.domain.measures import EndKind, Measure, Status, StatusEntry
from tests.workflow.desk import Desk


@pytest.fixture
def field(table: Desk) -> Desk:
    """Measure 1 in HF1, measure 2 in HF2."""
    for number in (1, 2):
        table.add("measure", action_field=number, title=f"Maßnahme {number}", number=f"{number}.1.1")
    return table


def test_a_status_is_dated_and_older_ones_stay(field: Desk) -> None:
    field.do("report_status", measure=1, status="planned", on="2025-03-01")
    done = field.do("report_status", measure=1, status="running", note="Zwei Kurse", source="Abfrage")
    assert done.name == "Stand M-1: in Umsetzung"
    assert [(one.status, one.on) for one in field.view.all(StatusEntry)] == [
        (Status.PLANNED, date(2025, 3, 1)),
        (Status.RUNNING, date(2026, 7, 3)),
    ]


@pytest.mark.parametrize("about", [{}, {"measure": 1, "goal": 1}])
def test_a_status_speaks_of_exactly_one_thing(field: Desk, about: dict[str, int]) -> None:
    field.add("concept_version", title="Konzept 2019")
    field.add("goal", concept_version=1, action_field=1, title="Deutsch lernen")
    assert "genau eine Maßnahme" in field.refused("report_status", status="running", **about)


def test_a_status_may_speak_of_a_goal_or_a_recommendation_of_the_concept(field: Desk) -> None:
    field.add("concept_version", title="Konzept 2019")
    field.add("goal", concept_version=1, action_field=1, title="Deutsch lernen")
    field.add("concept_recommendation", goal=1, text="Kurse ausbauen")
    field.do("report_status", goal=1, status="running")
    field.do("report_status", concept_recommendation=1, status="done")
    assert len(field.view.all(StatusEntry)) == 2


def test_a_status_is_not_of_tomorrow(field: Desk) -> None:
    sentence = field.refused("report_status", measure=1, status="running", on="2026-07-04")
    assert sentence == "Ein Stand gilt für heute oder früher."


def test_a_day_of_the_next_step_needs_the_step(field: Desk) -> None:
    report = {"measure": 1, "status": "running", "next_step_on": "2026-09-01"}
    assert field.refused("report_status", **report) == "Bitte sagen, was der nächste Schritt ist."


def test_what_was_dropped_is_not_done_at_once(field: Desk) -> None:
    field.do("report_status", measure=1, status="dropped")
    assert "nicht weiter verfolgt" in field.refused("report_status", measure=1, status="done")
    field.do("report_status", measure=1, status="running")


def test_a_measure_grows_out_of_a_recommendation(field: Desk) -> None:
    one = field.agreed(field.item("6.1").id)
    done = field.do("derive_measure", recommendation=one.id, title="Abendkurse")
    assert done.name == "Maßnahme M-3 aus RT-2026-01"
    measure = field.get(Measure, 3)
    assert (measure.recommendations, measure.action_field) == (frozenset({one.id}), 1)


def test_without_a_field_somebody_has_to_choose(field: Desk) -> None:
    field.do("add_recommendation", session=1, wording="Etwas Übergreifendes")
    assert field.refused("derive_measure", recommendation=1, title="X") == "Bitte ein Handlungsfeld wählen."
    field.do("derive_measure", recommendation=1, title="X", action_field=2)


def test_a_running_measure_is_tied_and_untied(field: Desk) -> None:
    one = field.agreed(field.item("6.1").id)
    assert field.do("link_measure", measure=1, recommendation=one.id).name == "M-1 mit RT-2026-01"
    assert field.get(Measure).recommendations == frozenset({one.id})
    assert field.do("link_measure", measure=1, recommendation=one.id, linked=False).name == "M-1 ohne RT-2026-01"
    assert field.get(Measure).recommendations == frozenset()


def test_an_ended_measure_says_where_it_goes_on(field: Desk) -> None:
    assert "in der es weitergeht" in field.refused("end_measure", measure=1, kind="merged", reason="gleich")
    field.do("end_measure", measure=1, kind="merged", reason="gleich", continued_in=2)
    measure = field.get(Measure)
    assert (measure.end_kind, measure.continued_in) == (EndKind.MERGED, 2)
    assert "im Kreis" in field.refused("end_measure", measure=2, kind="merged", reason="zurück", continued_in=1)
    field.do("reopen_measure", measure=1)
    assert field.get(Measure).end_kind is None
