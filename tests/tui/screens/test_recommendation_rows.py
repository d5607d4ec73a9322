from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.screens.recommendation_rows import filter_words, recommendation_detail, recommendation_rows
from tests.tui.chain_story import add
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_years")


def found(office: Any, text: str) -> list[str]:
    words = filter_words(text)
    return [
        row.cells[0] for row in recommendation_rows(office.view, TODAY) if all(w in fold(row.found_by) for w in words)
    ]


def test_the_newest_year_comes_first(office: Any) -> None:
    assert [row.cells[0] for row in recommendation_rows(office.view, TODAY)] == [
        "RT-2025-01",
        "RT-2023-01",
        "RT-2023-02",
    ]


def test_words_of_the_filter_mean_year_field_state_and_what_is_late(office: Any) -> None:
    assert found(office, "2023 hf1 offen") == ["RT-2023-02"]
    assert found(office, "überfällig") == ["RT-2025-01"]
    assert found(office, "ohne Schritt") == ["RT-2023-02"]
    assert found(office, "fertig") == ["RT-2023-01"]
    assert found(office, "Jugendamt beratung") == ["RT-2025-01"]


def test_offen_does_not_find_offenlegen(office: Any) -> None:
    assert "RT-2023-01" not in found(office, "offen")
    assert found(office, "offenlegen") == ["RT-2023-01"]


def test_a_year_means_the_round_table_and_a_field_only_itself(office: Any) -> None:
    do(office, "set", kind="recommendation", id=1, before={}, after={"rationale": "", "wording": "Haushalt 2023"})
    add(office, "action_field", title="Zehn", code="HF10")
    do(office, "set", kind="recommendation", id=3, before={}, after={"action_fields": [2]})
    assert found(office, "2023") == ["RT-2023-01", "RT-2023-02"]
    assert "RT-2023-02" not in found(office, "hf1")
    assert found(office, "hf10") == ["RT-2023-02"]
    assert found(office, "rt-2023-02") == ["RT-2023-02"]


def test_an_end_stands_with_its_reason_and_not_as_what_comes_next(office: Any) -> None:
    do(office, "end_recommendation", recommendation=1, end_state="overtaken", reason="Neues Landesprogramm")
    lines = recommendation_detail(office.view, office.view.get(Recommendation, 1), TODAY)
    labels = ["".join(text for text, _ in line) for line in lines]
    assert any(label.strip().startswith("Grund") and "Neues Landesprogramm" in label for label in labels)
    assert not any("Nächstes" in label for label in labels)
