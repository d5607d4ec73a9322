"""The one thread that writes: in the order of the keys, never on the event loop (style.md 2.3)."""

import queue
import threading
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from rundertisch_tui.tui.messages import CouldNotSave, Refused, RegisterChanged, SavingIsSlow, StandingChanged
from rundertisch_tui.workflow.office import Action, Done, Office
from rundertisch_tui.workflow.problems import REFUSALS, reason

if TYPE_CHECKING:
    from rundertisch_tui.workflow.erasing import Erasure

FOLLOW_EVERY = 0.5
"""Seconds between two looks for lines of other users: theirs appear within a second (design.md 6)."""
SLOW = 0.5
"""Seconds after which `speichert …` is shown (look.md 6)."""


class Poster(Protocol):
    """Whoever takes messages from another thread: the app."""

    def post_message(self, message: Message) -> bool:
        """Take a message."""


Job = Callable[[], Iterable[Done]]


class StoreThread(threading.Thread):
    """Performs actions one after the other and follows what others write."""

    def __init__(self, office: Office, poster: Poster) -> None:
        super().__init__(name="store", daemon=True)
        self._office, self._poster = office, poster
        self._jobs: queue.Queue[tuple[Job, int | None] | None] = queue.Queue()
        self._problem, self._told = office.problem, 0

    def perform(self, action: Action, ticket: int | None = None, *, key: str | None = None) -> None:
        """Take an action; the result comes as a message with this ticket. `key` is that of the draft it came from."""
        self._jobs.put((lambda: (self._office.perform(action, key=key),), ticket))

    def erase(self, asked: "Erasure", ticket: int | None = None) -> None:
        """Erase for good; the result comes as a message with this ticket."""
        self._jobs.put((lambda: (self._office.erase(asked),), ticket))

    def undo(self) -> None:
        """Take back the newest change of this user."""
        self._jobs.put((lambda: (self._office.undo(),), None))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._jobs.put((lambda: (self._office.redo(),), None))

    def undo_line(self, seq: int, ticket: int | None = None) -> None:
        """Take back one change found in the history."""
        self._jobs.put((lambda: (self._office.undo_line(seq),), ticket))

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing is being done."""
        return self._jobs.unfinished_tasks == 0

    def stop(self, timeout: float = 10) -> None:
        """Finish what was given, then end; `timeout` is how many seconds that may take."""
        self._jobs.put(None)
        if self.is_alive():
            self.join(timeout=timeout)

    def run(self) -> None:
        """Work until `stop`."""
        while True:
            self._tell_standing()
            try:
                job = self._jobs.get(timeout=FOLLOW_EVERY)
            except queue.Empty:
                self._do(self._office.follow)
                self._office.checkpoint_if_due(time.monotonic())
                continue
            if job is None:
                return
            slow = threading.Timer(SLOW, self._poster.post_message, (SavingIsSlow(),))
            slow.daemon = True
            slow.start()
            try:
                self._do(*job)
            finally:
                slow.cancel()
            self._do(self._office.take_foreign)
            self._jobs.task_done()

    def _tell_standing(self) -> None:
        """Say once whether the data can be written now, and what was found and put right on the way."""
        notices = tuple(self._office.notices[self._told :])
        if notices or self._office.problem != self._problem:
            before, self._problem = self._problem, self._office.problem
            self._told += len(notices)
            again = before is not None and self._problem is None
            self._poster.post_message(StandingChanged(notices, can_write_again=again))

    def _do(self, job: Job, ticket: int | None = None) -> None:
        try:
            for done in job():
                self._poster.post_message(RegisterChanged(done, ticket))
        except REFUSALS as problem:
            self._poster.post_message(Refused(problem, ticket))
        except OSError as problem:
            self._poster.post_message(CouldNotSave(reason(problem), ticket))
