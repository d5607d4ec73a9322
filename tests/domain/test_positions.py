"""Tests of the place keys."""

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.positions import DIGITS, WIDTH, between, first

MOVES = st.lists(st.integers(min_value=0, max_value=10_000), max_size=120)


@given(MOVES)
def test_there_is_always_room_wherever_rows_are_put(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        index = place % (len(keys) + 1)
        before = keys[index - 1] if index else None
        after = keys[index] if index < len(keys) else None
        keys.insert(index, between(before, after))
        assert before is None or before < keys[index]
        assert after is None or keys[index] < after
    assert keys == sorted(set(keys))


def test_a_thousand_rows_at_the_end_keep_short_keys() -> None:
    key = between(None, None)
    for _ in range(1000):
        following = between(key, None)
        assert key < following
        key = following
    assert len(key) == WIDTH


def test_a_hundred_rows_at_the_same_place_keep_bearable_keys() -> None:
    low, high = first(2)
    for _ in range(100):
        low = between(low, high)
    assert len(low) < 30
    for _ in range(100):
        high = between(low, high)
    assert low < high


def test_the_first_and_last_possible_keys_still_have_neighbours() -> None:
    highest = DIGITS[-1] * WIDTH
    lowest = DIGITS[0] * (WIDTH - 1) + DIGITS[1]
    for _ in range(50):
        assert between(highest, None) > highest
        highest = between(highest, None)
        assert between(None, lowest) < lowest
        lowest = between(None, lowest)


@given(st.integers(min_value=0, max_value=2000))
def test_first_keys_rise_and_leave_room_at_both_ends(n: int) -> None:
    keys = first(n)
    assert len(keys) == n
    assert list(keys) == sorted(set(keys))
    if keys:
        assert between(None, keys[0]) < keys[0]
        assert between(keys[-1], None) > keys[-1]


def test_equal_keys_never_stop_the_user() -> None:
    assert between("V000", "V000") > "V000"
    assert between("V", "V0") > "V"
    assert between("Wörter", "Zahl") > "Wörter"
    assert between("ö", None) > "ö"
    assert between(None, "ö") < "ö"


def test_an_empty_key_counts_as_none() -> None:
    assert between("", "") == between(None, None)


@given(st.integers(min_value=1, max_value=2000))
def test_first_keys_lie_in_the_middle_with_like_room_at_both_ends(n: int) -> None:
    assert first(n)[n // 2] == between(None, None)
