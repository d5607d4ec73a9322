"""Fortschreibung: a new version of the concept carries over, renumbers and keeps the links."""

from datetime import date

import pytest

from rundertisch_tui.domain.concept import ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.measures import Measure
from tests.workflow.desk import Desk


@pytest.fixture
def concept(table: Desk) -> Desk:
    """Konzept 2019: in field 1 a goal with a goal below it, one K with two measures; in field 2 a goal left out."""
    table.add("concept_version", title="Konzept 2019", year=2019, adopted_on="2019-06-24")
    table.add("goal", concept_version=1, action_field=1, number="1.3", title="Sprache")
    table.add("goal", concept_version=1, action_field=1, number="1.3.2", title="Sprache im Beruf", parent=1)
    table.add("goal", concept_version=1, action_field=2, number="2.1", title="Sport")
    table.add("concept_recommendation", goal=1, number="1.3.10", text="Kurse anbieten")
    table.add("measure", title="Abendkurse", number="1.3.10.4", action_field=1, goal=1, concept_recommendation=1)
    table.add("measure", title="Fertig", number="1.3.10.2", action_field=1, goal=1, concept_recommendation=1)
    table.add("measure", title="Ohne K", number="1.3.1", action_field=1, goal=1)
    table.add("measure", title="Verein", number="2.1.1", action_field=2, goal=3)
    table.do("report_status", measure=2, status="done")
    return table


def test_goals_recommendations_and_open_measures_are_taken_over_with_new_numbers(concept: Desk) -> None:
    done = concept.do("revise_concept", title="Konzept 2026", year=2026, on="2026-07-03", leave_out=[3])
    assert done.name.replace("\u00a0", " ") == "Konzept 2026: 2 Ziele, 1 K, 2 Maßnahmen"
    new = [one for one in concept.view.all(Goal) if one.concept_version == 2]
    assert [(one.number, one.title, one.predecessor, one.parent) for one in new] == [
        ("1.1", "Sprache", 1, None), ("1.1.1", "Sprache im Beruf", 2, 4),
    ]  # fmt: skip
    k = concept.get(ConceptRecommendation, 2)
    assert (k.number, k.goal, k.predecessor) == ("1.1.1", 4, 1)
    measures = {
        one.title: (one.code, one.number, one.goal, one.concept_recommendation) for one in concept.view.all(Measure)
    }
    assert measures == {
        "Abendkurse": ("M-1", "1.1.1.1", 4, 2),
        "Fertig": ("M-2", "1.3.10.2", 1, 1),
        "Ohne K": ("M-3", "1.1.2", 4, None),
        "Verein": ("M-4", "2.1.1", 3, None),
    }
    assert concept.get(ConceptVersion).valid_to == date(2026, 7, 2)


def test_the_place_of_an_earlier_day_is_known(concept: Desk) -> None:
    concept.do("revise_concept", title="Konzept 2026", year=2026, on="2026-07-03")
    one = concept.get(Measure)
    assert (one.placed_on(date(2026, 7, 2)).number, one.placed_on(date(2026, 7, 2)).goal) == ("1.3.10.4", 1)
    assert one.placed_on(date(2026, 7, 3)).number == "1.1.1.1"


def test_numbers_stay_if_that_is_wanted(concept: Desk) -> None:
    concept.do("revise_concept", title="Konzept 2026", year=2026, renumber=False)
    assert concept.get(Measure).number == "1.3.10.4"
    assert [one.number for one in concept.view.all(Goal) if one.concept_version == 2] == ["1.3", "1.3.2", "2.1"]


def test_everything_is_taken_back_as_one_step(concept: Desk) -> None:
    concept.do("revise_concept", title="Konzept 2026", year=2026)
    concept.office.undo()
    assert concept.get(Measure).goal == 1
    assert len(concept.view.all(ConceptVersion)) == 1


def test_without_a_version_before_or_a_second_time_it_is_refused(concept: Desk) -> None:
    assert "von 2019" in concept.refused("revise_concept", title="Alt", year=2012)
    assert "erst nach dem Beschluss" in concept.refused("revise_concept", title="Alt", year=2020, on="2019-01-01")
    concept.do("revise_concept", title="Konzept 2026", year=2026)
    sentence = concept.refused("revise_concept", title="Noch eins", year=2026, predecessor=1)
    assert sentence == "Konzept 2019 ist schon fortgeschrieben: Konzept 2026."


def test_an_office_without_a_concept_is_told_so(desk: Desk) -> None:
    assert "noch keine Fassung" in desk.refused("revise_concept", title="Konzept", year=2026)
