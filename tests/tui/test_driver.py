"""Of two sizes that the terminal told at once the newer counts; Textual's own way mixed them up."""

from typing import Any

import pytest
from textual import events
from textual.geometry import Size

from rundertisch_tui.tui.driver import KeyDriver


class App:
    """Takes messages."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def post_message(self, message: Any) -> bool:
        self.told.append(message)
        return True


@pytest.fixture
def driver() -> Any:
    made: Any = KeyDriver.__new__(KeyDriver)  # a whole one takes over the terminal that the tests run in
    made._app, made._in_band_window_resize = App(), False
    return made


def test_each_time_it_tells_the_size_of_now(driver: Any) -> None:
    for size in ((40, 10), (80, 24)):
        driver._get_terminal_size = lambda size=size: size
        driver.tell_size()
    assert [event.size for event in driver._app.told] == [Size(40, 10), Size(80, 24)]


def test_a_terminal_that_tells_its_size_by_itself_is_not_asked(driver: Any) -> None:
    driver._in_band_window_resize = True
    driver.tell_size()
    assert not driver._app.told


def test_a_key_goes_to_the_app_without_a_task(driver: Any) -> None:
    key = events.Key("a", "a")
    driver.send_message(key)
    assert driver._app.told == [key]
