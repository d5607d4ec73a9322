from typing import Any

from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, Goal
from rundertisch_tui.tui.forms import goal
from tests.tui.chain_story import add
from tests.tui.conftest import do


async def test_goal_and_concept_recommendation_are_made_and_changed(office: Any, desk: Any) -> None:
    do(office, "lay_out_action_fields")
    version = add(office, "concept_version", title="Konzept 2019", year=2019)
    view = office.view
    async with desk() as clerk:
        clerk.app.push_screen(goal.new(view, view.get(ActionField, 1), version))
        await clerk.settle()
        await clerk.type("1.2")
        await clerk.press("down")
        await clerk.type("Kurse")
        await clerk.press("ctrl+s")
        clerk.app.push_screen(goal.new_recommendation(view, view.get(ActionField, 1), 1))
        await clerk.settle()
        await clerk.press("down")
        await clerk.type("Ausbauen")
        await clerk.press("ctrl+s")
        clerk.app.push_screen(goal.edit(view, view.get(Goal, 1)))
        await clerk.settle()
        await clerk.press("down", "end")
        await clerk.type(" für alle")
        await clerk.press("ctrl+s")
    assert office.view.get(Goal, 1).title == "Kurse für alle"
    assert office.view.get(ConceptRecommendation, 1).goal == 1
