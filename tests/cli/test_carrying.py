"""What comes along to a new Round Table, told on the command line."""

from typing import Any

import pytest


@pytest.fixture
def past(cli: Any) -> Any:
    """One recommendation and one task of 2025."""
    cli("do", "enter_past_session", "year=2025", "held_on=2025-07-03")
    cli("do", "add_recommendation", "session=2025", "wording=Kurse ausbauen")
    cli("add", "task", "session=2025", "what=Liste erstellen")
    return cli


def test_the_points_are_told_with_their_reasons(past: Any) -> None:
    told = past("carry-over", "2026").out
    assert "RT-2025-01" in told
    assert "Kurse ausbauen" in told
    assert "beschlossen" in told
    assert "kommt mit" in told


def test_after_the_year_is_opened_the_decisions_are_told(past: Any) -> None:
    past("do", "create_session", "year=2026", "carry_over=ja", "stays=A-1 erst im Herbst")
    items = past("carry-over", "RT-2026", "--json").json["items"]
    assert [(one["code"], one["comes_along"], one["decided"], one["reason"]) for one in items] == [
        ("RT-2025-01", True, True, ""),
        ("A-1", False, True, "erst im Herbst"),
    ]
    assert "bleibt: erst im Herbst" in past("carry-over", "2026").out


def test_nothing_open_is_said(cli: Any) -> None:
    cli("do", "create_session", "year=2026")
    assert cli("carry-over", "2026").out == "Zum Runden Tisch 2026 gibt es keine offenen Punkte.\n"


def test_a_word_that_is_no_year_is_wrong_usage(past: Any) -> None:
    refused = past("carry-over", "bald")
    assert refused.code == 2
    assert "ist kein Jahr wie 2027" in refused.err
