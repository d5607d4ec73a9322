from datetime import date
from typing import Any

import pytest

from rundertisch_tui.tui.forms import records
from tests.tui.chain_story import add, tell_years
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)


@pytest.fixture
def view(office: Any) -> Any:
    tell_years(office)
    return office.view


def test_the_newest_year_of_recommendations_and_sessions_comes_first(view: Any) -> None:
    assert [row.cells[0][:10] for row in records.recommendations(view)] == ["RT-2025-01", "RT-2023-01", "RT-2023-02"]
    assert [row.cells[0] for row in records.sessions(view)] == ["2025", "2023"]


def test_bodies_of_another_time_stand_last_with_their_end(office: Any, view: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Alter Ausschuss", "valid_to": "2024-02-01"})
    last = records.committees(view, TODAY)[-1]
    assert last.cells == ("Alter Ausschuss", "bis 01.02.2024")


def test_measures_of_the_field_come_first_and_ended_ones_not_at_all(office: Any, view: Any) -> None:
    other = add(office, "action_field", title="Sport")
    add(office, "measure", title="Schwimmen", action_field=other)
    gone = add(office, "measure", title="Chor", action_field=other)
    do(office, "end_measure", measure=gone, kind="cancelled", reason="kein Geld")
    assert [row.cells[0] for row in records.measures(view, other)] == [
        "Schwimmen", "1.2.7 Kursangebot mit Kinderbetreuung",
    ]  # fmt: skip


def test_papers_are_those_of_one_recommendation_or_all(office: Any, view: Any) -> None:
    do(office, "submit_paper", title="Noch eine", recommendations=[3], committee=1)
    assert [row.cells for row in records.papers(view, 1)] == [("VL-1 Empfehlungen 2025", "101.20.1234")]
    assert len(records.papers(view)) == 2


def test_goals_and_concept_recommendations_name_their_field(office: Any, view: Any) -> None:
    version = add(office, "concept_version", title="Konzept 2019", year=2019)
    goal = add(office, "goal", concept_version=version, action_field=1, number="1.10", title="Zehn")
    add(office, "goal", concept_version=version, action_field=1, number="1.9", title="Neun")
    add(office, "concept_recommendation", goal=goal, number="1.10.1", text="Ausbauen")
    assert [row.cells for row in records.goals(view, 1)] == [("1.9 Neun", "HF1"), ("1.10 Zehn", "HF1")]
    assert [row.cells for row in records.concept_recommendations(view, 1)] == [("K 1.10.1 Ausbauen", "K-1")]
    assert records.concept_recommendations(view, 2) == []
    assert [row.cells for row in records.concept_versions(view)] == [("Konzept 2019", "2019")]
