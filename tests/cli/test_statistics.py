from typing import Any

import pytest


@pytest.fixture
def years(office: Any) -> Any:
    for words in (
        ("enter_past_session", "year=2020", "held_on=03.07.2020"),
        ("add_recommendation", "session=2020", "wording=Kurse ausbauen"),
        ("add_recommendation", "session=2020", "wording=Chor"),
        ("end_recommendation", "recommendation=RT-2020-01", "end_state=done", "reason=fertig"),
    ):
        answer = office("do", *words)
        assert answer.code == 0, answer.err
    assert office("set", "RT-2020-01", "ended_on=03.07.2021").code == 0
    return office


def test_the_figures_stand_by_state_field_committee_and_year(years: Any) -> None:
    text = years("statistics").out
    assert "erledigt" in text
    assert "ohne Gremium" in text
    assert "Runder Tisch" in text
    assert "genau einmal" in text


def test_json_names_the_recommendations_of_each_line(years: Any) -> None:
    told = years("statistics", "--json").json
    (done,) = [one for one in told["state"] if one["name"] == "erledigt"]
    assert done["recommendations"] == ["RT-2020-01"]
    assert (done["median_months"], done["counts"]["done"]) == (12, 1)


def test_an_earlier_day_knows_no_end(years: Any) -> None:
    told = years("statistics", "--as-of", "2020-12-31", "--json").json
    assert [one["name"] for one in told["state"]] == ["beschlossen"]


def test_without_recommendations_that_is_said(years: Any) -> None:
    assert "keine Empfehlung" in years("statistics", "--as-of", "2019-01-01").out


def test_a_day_that_is_none_is_refused(years: Any) -> None:
    answer = years("statistics", "--as-of", "bald")
    assert answer.code == 3
    assert "--as-of" in answer.err
