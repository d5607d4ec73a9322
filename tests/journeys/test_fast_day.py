"""The day itself with real processes, without a pause: two doors, six scribes, and a clerk who watches at a screen."""

from pathlib import Path

from tests.journeys import fast_day
from tests.tui.terminal import rundertisch

PEOPLE, LINES = 24, 6


def test_two_doors_and_six_scribes_lose_nothing_and_write_nothing_twice(tmp_path: Path) -> None:
    data = tmp_path / "data"
    fast_day.stage(data, PEOPLE)
    screen = rundertisch(data, user="watch")
    try:
        screen.wait_for("Zu tun")
        screen.press("2")
        screen.wait_for("Runder Tisch")
        workers = fast_day.doors(PEOPLE) + fast_day.scribes(LINES)
        fast_day.play(data, workers)
        screen.press("enter", "f6")
        screen.wait_for("Einlass", f"{PEOPLE} von {PEOPLE} da")
    finally:
        screen.close()
    fast_day.prove(data, PEOPLE, LINES, workers)
