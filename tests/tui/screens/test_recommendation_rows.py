from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.tui.screens.recommendation_rows import filter_words, recommendation_rows
from tests.tui.chain_story import NOW, tell_years

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_years(office)
        yield


def found(office: Any, text: str) -> list[str]:
    words = filter_words(text)
    return [row.cells[0] for row in recommendation_rows(office.view, TODAY) if all(w in row.search for w in words)]


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
