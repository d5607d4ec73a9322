from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.papers import Consultation, Paper
from tests.tui.chain_story import WORDING

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_years")


async def test_marked_recommendations_go_into_one_paper_with_the_usual_roles(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "space", "down", "space", "p")
        assert "Vorlage aus RT-2025-01, RT-2023-02" in clerk.text
        row = next(line for line in clerk.text.splitlines() if "Empfehlungen *" in line)
        assert row.rstrip().endswith("… (2)")  # what does not fit is counted
        await clerk.press("down", "down", "down", "down", "enter")
        await clerk.type("magistrat")
        await clerk.press("enter", "down", "enter")
        await clerk.type("auslander")
        await clerk.press("enter", "ctrl+s")
        assert "Vorlage VL-2: Mitteilungsvorlage" in clerk.text
    view = office.view
    paper = max(view.all(Paper), key=lambda one: one.id)
    assert sorted(paper.recommendations) == [1, 3]
    assert "zur Kenntnis" in paper.proposed_resolution
    assert WORDING in paper.rationale
    roles = [step.role.value for step in view.linked(Consultation, "paper", paper.id)]
    assert roles == ["for_information", "hearing"]


async def test_a_missing_foreigners_council_is_pointed_out(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "p")
        await clerk.type("neue")
        await clerk.press("enter", "down", "down", "down", "down", "enter")
        await clerk.type("magistrat")
        await clerk.press("enter", "ctrl+s")
        assert "Vorlage VL-2: Mitteilungsvorlage. Der Ausländerbeirat fehlt." in clerk.text


async def test_another_type_proposes_another_resolution_unless_somebody_wrote_one(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "p")
        await clerk.type("neue")
        await clerk.press("enter", "right", "down")
        assert "Der Magistrat wird beauftragt" in clerk.text
        await clerk.press("up", "left", "down")
        assert "zur Kenntnis" in clerk.text
        await clerk.press(*["down"] * 7, "ctrl+u")
        await clerk.type("Eigener Text")
        await clerk.press(*["up"] * 8, "right", "down")
        assert "beauftragt" not in clerk.text
