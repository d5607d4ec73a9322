"""Recommendations that say the same become one."""

from datetime import date

from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.workflow.questions.chain import chain
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


def two_agreed(table: Desk) -> None:
    """RT-2026-01 to an office, RT-2025-01 to another, with a measure."""
    for name in ("Jugendamt", "Sozialamt"):
        table.add("organization", name=name)
    table.do("add_recommendation", session=1, wording="Kurse ausbauen", action_fields=[1], addressees=[1])
    table.do("enter_past_session", year=2025, held_on="2025-07-04")
    table.do("add_recommendation", session=2, wording="Mehr Kurse", action_fields=[2], addressees=[2])
    table.do("derive_measure", recommendation=2, title="Kurse am Abend", action_field=2)


def test_agreed_ones_of_two_years_become_one_with_all_addressees(table: Desk) -> None:
    two_agreed(table)
    done = table.do("merge_recommendations", into=1, recommendations=[2])
    into, gone = table.get(Recommendation), table.get(Recommendation, 2)
    assert done.name == "RT-2025-01 aufgegangen in RT-2026-01"
    assert (into.addressees, into.action_fields) == (frozenset({1, 2}), frozenset({1, 2}))
    assert (gone.end_state, gone.merged_into, gone.end_reason) == (EndState.MERGED, 1, "geht weiter in RT-2026-01")
    assert table.get(Measure).recommendations == {1, 2}
    told = [step.what for step in chain(table.view, into, TODAY).steps]
    assert any(text.startswith("nimmt auf RT-2025-01") for text in told)


def test_an_ended_one_or_none_is_refused(table: Desk) -> None:
    two_agreed(table)
    assert "welche Empfehlungen" in table.refused("merge_recommendations", into=1, recommendations=[1])
    table.do("end_recommendation", recommendation=2, end_state="done", reason="läuft")
    assert table.refused("merge_recommendations", into=1, recommendations=[2]) == "RT-2025-01 ist erledigt."


def test_an_agreed_one_does_not_go_up_in_a_proposal(table: Desk) -> None:
    two_agreed(table)
    proposal = table.proposal(table.item("6.1").id, "Noch mehr Kurse")
    assert "es geht nur umgekehrt" in table.refused("merge_recommendations", into=proposal, recommendations=[1])
    table.do("merge_recommendations", into=1, recommendations=[proposal])


def test_they_do_not_go_up_in_each_other_in_a_circle(table: Desk) -> None:
    two_agreed(table)
    table.do("merge_recommendations", into=1, recommendations=[2])
    sentence = table.refused(
        "end_recommendation", recommendation=1, end_state="merged", reason="dasselbe", merged_into=2
    )
    assert sentence.startswith("„Aufgegangen in“ führt im Kreis zu diesem Eintrag zurück.")
