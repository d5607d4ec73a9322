"""Who waits for what the store thread answers: a ticket goes out with each job, and comes back with its message."""

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done

WhenDone = Callable[["Done"], None]
"""Called on the event loop once a change is on the disk."""
WhenRefused = Callable[[Exception], None]
"""Called on the event loop with the reason why nothing was written."""


class Answers:
    """The screens that wait, by ticket; each is called once, with one of the two."""

    def __init__(self) -> None:
        self._tickets = count(1)
        self._waiting: dict[int, tuple[WhenDone | None, WhenRefused | None]] = {}

    def ticket(self, done: WhenDone | None, refused: WhenRefused | None = None) -> int | None:
        """Return a number for a job; None if nobody waits for it."""
        if done is None and refused is None:
            return None
        number = next(self._tickets)
        self._waiting[number] = (done, refused)
        return number

    def done(self, ticket: int | None, change: "Done") -> None:
        """Tell whoever asked that the change is on the disk."""
        when_done, _ = self._waiting.pop(ticket or 0, (None, None))
        if when_done is not None:
            when_done(change)

    def refused(self, ticket: int | None, problem: Exception) -> None:
        """Tell whoever asked why nothing was written."""
        _, when_refused = self._waiting.pop(ticket or 0, (None, None))
        if when_refused is not None:
            when_refused(problem)
