"""Tests of challenges with a memory."""

from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.ids import ActionFieldId, ChallengeId, MeasureId


def test_a_new_challenge_is_open_and_knows_its_first_year() -> None:
    one = Challenge(id=ChallengeId(1), code="H-2025-03", year=2025, title="Lange Wartezeit auf Kurse")
    assert one.state is ChallengeState.OPEN
    assert one.year == 2025


def test_a_challenge_may_touch_several_action_fields_and_measures() -> None:
    one = Challenge(
        id=ChallengeId(1),
        year=2025,
        action_fields=frozenset({ActionFieldId(1), ActionFieldId(2)}),
        measures=frozenset({MeasureId(31)}),
    )
    assert len(one.action_fields) == 2
    assert one.measures == {31}
