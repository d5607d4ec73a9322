"""Tests of the concept's parts."""

from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, Goal
from rundertisch_tui.domain.ids import ActionFieldId, ConceptRecommendationId, ConceptVersionId, GoalId
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.recommendations import Recommendation


def goal(number: str) -> Goal:
    return Goal(id=GoalId(1), concept_version=ConceptVersionId(1), action_field=ActionFieldId(1), number=number)


def test_goals_stand_in_the_order_of_their_numbers() -> None:
    goals = [goal(number) for number in ("3.2.10", "3.2.9", "3.10", "3.2")]
    found = [one.number for one in sorted(goals, key=lambda one: natural_key(one.number))]
    assert found == ["3.2", "3.2.9", "3.2.10", "3.10"]


def test_an_action_field_is_called_by_its_short_title_where_it_has_one() -> None:
    assert (
        ActionField(id=ActionFieldId(1), title="Bildung und Sprachförderung", short_title="Bildung").label == "Bildung"
    )
    assert ActionField(id=ActionFieldId(1), title="Sport und Gesundheit").label == "Sport und Gesundheit"


def test_a_recommendation_of_the_concept_is_none_of_the_round_table() -> None:
    one = ConceptRecommendation(id=ConceptRecommendationId(1), goal=GoalId(1), number="1.2.3", text="Wege verkürzen")
    assert not isinstance(one, Recommendation)
