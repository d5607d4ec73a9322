"""Waits until the bar rests: a held arrow key sends rows, not a page of details a step."""

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer

REST_SECONDS = 0.09
"""How long the bar stands on a row before its details are shown."""


class Resting:
    """Runs `act` once nothing has moved for a moment; each move begins the wait anew."""

    def __init__(self, screen: Screen[None], act: Callable[[], None]) -> None:
        """Wait on the clock of `screen`."""
        self._screen, self._act = screen, act
        self._timer: Timer | None = None

    def begin(self) -> None:
        """The bar has moved."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(REST_SECONDS, self._over)

    def _over(self) -> None:
        self._timer = None
        self._act()

    @property
    def is_over(self) -> bool:
        """Whether nothing waits."""
        return self._timer is None
