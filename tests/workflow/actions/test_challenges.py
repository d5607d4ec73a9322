from rundertisch_tui.domain.challenges import Challenge
from tests.workflow.desk import Desk


def test_a_challenge_draws_the_next_number_of_its_year(desk: Desk) -> None:
    for year in (2025, 2025, 2024):
        desk.do("add_challenge", title="Wartezeit", year=year)
    assert [one.code for one in desk.view.all(Challenge)] == ["H-2025-01", "H-2025-02", "H-2024-01"]


def test_without_a_year_it_is_one_of_this_year(desk: Desk) -> None:
    desk.do("add_challenge", title="Wartezeit")
    (one,) = desk.view.all(Challenge)
    assert one.year == 2026


def test_a_challenge_says_what_it_is_and_names_a_year_that_can_be(desk: Desk) -> None:
    assert desk.refused("add_challenge", title=" ") == "Bitte sagen, worin die Herausforderung besteht."
    assert "liegt nicht zwischen 2000 und 2100" in desk.refused("add_challenge", title="Wartezeit", year=1925)
