import gc
from collections.abc import Callable, Iterator

import pytest

from rundertisch_tui.tui.collecting import AFTER_START, LONG, PAUSE, Collecting


class Clock:
    """Keeps what is to be called later."""

    def __init__(self) -> None:
        self.waiting: list[tuple[float, Callable[[], None]]] = []

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self.waiting.append((seconds, act))

    def pass_by(self) -> None:
        waiting, self.waiting = self.waiting, []
        for _, act in waiting:
            act()


@pytest.fixture
def _usual() -> Iterator[None]:
    kept = gc.get_threshold()
    yield
    gc.set_threshold(*kept)
    gc.unfreeze()


@pytest.mark.usefixtures("_usual")
def test_after_the_start_python_looks_as_often_as_usual_but_not_over_what_the_start_made() -> None:
    clock = Clock()
    gc.set_threshold(200_000)
    Collecting(clock.later, (701, 11, 12)).begin()
    assert gc.get_threshold()[0] == 200_000
    assert clock.waiting[0][0] == AFTER_START
    clock.pass_by()
    assert gc.get_threshold() == (701, 11, 12)
    assert gc.get_freeze_count() > 0


@pytest.mark.usefixtures("_usual")
def test_a_long_list_is_set_aside_once_in_a_pause() -> None:
    clock = Clock()
    collecting = Collecting(clock.later, (700, 10, 10))
    collecting.filled(LONG - 1)
    assert clock.waiting == []
    collecting.filled(LONG)
    collecting.filled(LONG)
    assert [seconds for seconds, _ in clock.waiting] == [PAUSE]
    before = gc.get_freeze_count()
    rows = [[at] for at in range(LONG)]
    clock.pass_by()
    assert gc.get_freeze_count() >= before + len(rows)


@pytest.mark.usefixtures("_usual")
def test_what_was_set_aside_and_is_no_longer_used_is_found_in_a_later_pause() -> None:
    class Screen:
        closed = 0

        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            Screen.closed += 1

    clock = Clock()
    collecting = Collecting(clock.later, (700, 10, 10))
    screen = Screen()
    collecting.filled(LONG)
    clock.pass_by()
    del screen
    for _ in range(8):
        collecting.filled(LONG)
        clock.pass_by()
    assert Screen.closed == 1


@pytest.mark.usefixtures("_usual")
def test_without_thresholds_python_is_left_alone() -> None:
    clock = Clock()
    collecting = Collecting(clock.later, None)
    collecting.begin()
    collecting.filled(LONG)
    assert clock.waiting == []
