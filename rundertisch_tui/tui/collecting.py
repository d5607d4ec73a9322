"""When Python looks for what nobody uses any more: in a pause, not while somebody types."""

import gc
from collections.abc import Callable

Thresholds = tuple[int, int, int]
"""How often Python looks by itself."""
AFTER_START = 0.5
"""Seconds after which the first screen surely stands."""
PAUSE = 0.4
"""Seconds after a long list was filled; the eye is then still looking for its row."""
LONG = 1_000
"""From so many rows on a look over all of them would be felt at a key (13–45 ms at 10,000)."""
_ALL_EVERY = 8
"""So often what earlier pauses have set aside is looked at too: screens that were closed since lie there."""


class Collecting:
    """Collects in pauses, and sets aside what is left, so that no later look walks over it."""

    def __init__(self, later: Callable[[float, Callable[[], None]], object], thresholds: Thresholds | None) -> None:
        """`later` calls a function after so many seconds; without `thresholds` Python is left alone (tests)."""
        self._later, self._thresholds = later, thresholds
        self._is_waiting = False
        self._pauses = 0

    def begin(self) -> None:
        """The start is over soon: look as often as usual from then on, but never over what the start has made."""
        if self._thresholds is not None:
            self._later(AFTER_START, self._begun)

    def _begun(self) -> None:
        gc.freeze()
        if self._thresholds is not None:
            gc.set_threshold(*self._thresholds)

    def filled(self, rows: int) -> None:
        """A list of so many rows was filled."""
        if rows >= LONG and self._thresholds is not None and not self._is_waiting:
            self._is_waiting = True
            self._later(PAUSE, self._pause)

    def _pause(self) -> None:
        self._is_waiting = False
        self._pauses += 1
        if self._pauses % _ALL_EVERY == 0:
            gc.unfreeze()
        gc.collect()
        gc.freeze()
