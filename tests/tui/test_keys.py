from collections import Counter

import pytest

from rundertisch_tui.tui import keys

SCREENS = sorted({screen for key in keys.KEYS for screen in key.screens if screen != keys.ALL})


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_means_two_things_on_one_screen(screen: str) -> None:
    used = Counter(name for key in keys.of_screen(screen) for name in key.keys.split(","))
    assert [name for name, times in used.items() if times > 1] == []


def test_every_key_can_be_sent_by_putty() -> None:
    used = {name for key in keys.KEYS for name in key.keys.split(",")}
    assert not any("alt" in name or "shift" in name for name in used)
    assert not used & {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket"}


def test_the_last_row_names_at_most_seven_keys() -> None:
    assert all(len(keys.footer(screen)) <= 7 for screen in SCREENS)
