from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.tui.screens.measure_rows import facts, measure_rows
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


def rows(office: Any) -> list[tuple[str, str]]:
    return [(row.cells[0], row.cells[3]) for row in measure_rows(office.view, 1, TODAY)]


def test_numbers_sort_naturally_and_an_old_report_says_its_age(office: Any) -> None:
    assert rows(office) == [
        ("1.2", "1 von 3 fertig"),
        ("K 1.2.1", "1 von 1 fertig"),
        ("1.2.2", "● umgesetzt"),
        ("1.2.7", "► in Umsetzung"),
        ("1.2.10", "► 14 Mon. alt!"),
        ("", "? ohne Meldung"),
    ]


def test_a_goal_with_a_report_of_its_own_shows_that(office: Any) -> None:
    do(office, "report_status", goal=2, status="on_hold", on="2026-01-01")
    assert rows(office)[0] == ("1.2", "║ zurückgestellt")


def test_the_facts_of_a_measure_name_source_offices_and_years(office: Any) -> None:
    span = {"planned_from": "2025-01-01", "planned_to": "2027-01-01"}
    after = {"contributing": [2], "district": "Nordstadt", **span}
    do(office, "set", kind="measure", id=1, before={}, after=after)
    told = facts(office.view, office.view.get(Measure, 1))
    assert told == " · aus RT-2025-01 · Jugendamt mit VHS · 2025 bis 2027 · Nordstadt"


def test_what_stayed_with_an_earlier_version_stands_behind_and_says_its_year(office: Any) -> None:
    do(office, "revise_concept", title="Konzept 2026", year=2026, on="2026-06-09")
    goals = [row.cells[1] for row in measure_rows(office.view, 1, TODAY) if str(row.id).startswith("goal:")]
    assert goals == ["Ziel: Kurse sind erreichbar", "Ziel 2019: Kurse sind erreichbar"]
