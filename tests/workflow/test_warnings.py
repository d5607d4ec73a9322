import pytest

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.warnings import found
from tests.builders import example
from tests.workflow.desk import Desk


@pytest.fixture
def concept(table: Desk) -> Desk:
    """Two versions of the concept with a goal each, and the measure 1.2.3 below the first."""
    for year, goal in ((2019, 1), (2026, 2)):
        table.add("concept_version", title=f"Integrationskonzept {year}")
        table.add("goal", concept_version=goal, action_field=1, number="1.1", title="Deutsch lernen können")
    table.add("measure", action_field=1, goal=1, number="1.2.3", title="Sprachcafés")
    return table


def told(desk: Desk, **fields: object) -> list[str]:
    return list(desk.do("add", kind="measure", fields={"action_field": 1, "title": "Kurse", **fields}).findings)


def test_a_paper_number_of_another_form_is_kept_and_said(desk: Desk) -> None:
    assert found(example(Paper, reference="101.20.123"), None, desk.view) == ()
    (warning,) = found(example(Paper, reference="MV 12/2026"), None, desk.view)
    assert "MV 12/2026" in warning
    assert found(example(Paper, reference="MV 12/2026"), example(Paper, reference="MV 12/2026"), desk.view) == ()


@pytest.mark.parametrize("number", ["1", "1.2.3", "1.2.3.", "3a", "A 1.2", "HF1-2", "K.3.1", "1.2 b", ""])
def test_a_place_that_a_list_can_sort_is_taken_without_a_word(concept: Desk, number: str) -> None:
    assert told(concept, number=number) == []


@pytest.mark.parametrize("number", ["neu", "siehe oben", "?", "1.2 und 1.3"])
def test_a_place_that_no_list_can_sort_is_kept_and_said(concept: Desk, number: str) -> None:
    (sentence,) = told(concept, number=number)
    assert sentence == f"„{number}“ lässt sich nicht einsortieren; üblich ist eine Gliederung wie 1.2.3."


def test_two_measures_at_one_place_of_one_version_are_said(concept: Desk) -> None:
    (sentence,) = told(concept, goal=1, number="1.2.3")
    assert sentence == "Die Gliederung 1.2.3 hat auch M-1 „Sprachcafés“; bitte einmal prüfen."


def test_the_same_place_in_another_version_is_another_place(concept: Desk) -> None:
    assert told(concept, goal=2, number="1.2.3") == []


def test_the_place_of_an_ended_measure_is_free(concept: Desk) -> None:
    concept.do("end_measure", measure=1, kind="cancelled", reason="kein Geld")
    assert told(concept, goal=1, number="1.2.3") == []


def test_a_change_elsewhere_says_it_no_second_time(concept: Desk) -> None:
    told(concept, number="neu")
    assert not concept.do("set", kind="measure", id=2, before={}, after={"title": "Kurse am Abend"}).findings
