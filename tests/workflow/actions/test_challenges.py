from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.recommendations import Recommendation
from tests.workflow.desk import MORNING, Desk


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


def test_a_challenge_is_closed_with_reason_and_day_and_opened_again(desk: Desk) -> None:
    desk.do("add_challenge", title="Wartezeit")
    assert desk.refused("close_challenge", challenge=1, reason=" ") == "Bitte sagen, warum sie nicht mehr offen ist."
    assert "als gelöst" in desk.refused("close_challenge", challenge=1, reason="so", state="merged")
    assert "noch vor uns" in desk.refused("close_challenge", challenge=1, reason="so", on="2026-08-01")
    assert desk.do("close_challenge", challenge=1, reason="genug Plätze").name == "H-2026-01 gelöst"
    assert (one := desk.get(Challenge)).closed_on == MORNING.date()
    assert one.state is ChallengeState.RESOLVED
    assert desk.refused("close_challenge", challenge=1, reason="so") == "H-2026-01 ist schon gelöst."
    desk.do("reopen_challenge", challenge=1)
    assert (desk.get(Challenge).state, desk.get(Challenge).closed_on) == (ChallengeState.OPEN, None)
    assert desk.refused("reopen_challenge", challenge=1) == "H-2026-01 ist offen."


def test_challenges_become_one_with_fields_and_what_answers_them(table: Desk) -> None:
    for field in (1, 2):
        table.do("add_challenge", title="Wartezeit", action_fields=[field])
    table.do("add_recommendation", session=1, wording="Kurse ausbauen")
    table.do("set", kind="recommendation", id=1, before={}, after={"challenge": 2})
    done = table.do("merge_challenges", into=1, challenges=[2])
    assert done.name == "H-2026-02 aufgegangen in H-2026-01"
    assert table.get(Challenge).action_fields == {1, 2}
    gone = table.get(Challenge, 2)
    assert (gone.state, gone.merged_into, gone.state_reason) == (ChallengeState.MERGED, 1, "dasselbe wie H-2026-01")
    assert table.get(Recommendation).challenge == 1
    assert "darin aufgehen" in table.refused("merge_challenges", into=1, challenges=[1])
    assert table.refused("merge_challenges", into=1, challenges=[2]) == "H-2026-02 ist schon aufgegangen."
