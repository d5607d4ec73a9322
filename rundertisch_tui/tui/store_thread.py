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
GRACE = 0.02
"""Seconds that the loop stands still for a change; most are on the disk by then.

Both threads would else take turns at the interpreter, and what the disk needs would come twice as late.
"""


class Poster(Protocol):
    """Whoever takes messages from another thread: the app."""

    def post_message(self, message: Message) -> bool:
        """Take a message."""


Work = Callable[[], Iterable[Done]]


class Job:
    """Something to do: whoever gave it can wait for a moment, and the window says so if it takes long."""

    def __init__(self, work: Work, ticket: int | None, slow: Callable[[], object]) -> None:
        self.work, self.ticket = work, ticket
        self.has_ended = False
        self._slow = slow
        self._working = threading.Lock()  # an event would be made of several
        self._working.acquire()
        self._timer: threading.Timer | None = None

    def wait(self) -> bool:
        """Wait at most `GRACE`; whether it has ended. If not, `slow` is called should it take long."""
        if self._working.acquire(timeout=GRACE):
            return True
        self._timer = threading.Timer(SLOW - GRACE, self._say_slow)
        self._timer.daemon = True
        self._timer.start()
        return False

    def _say_slow(self) -> None:
        if not self.has_ended:
            self._slow()

    def end(self) -> None:
        """Let whoever waits go on: it is done, or refused, and told."""
        self.has_ended = True
        self._working.release()
        if self._timer is not None:
            self._timer.cancel()


class StoreThread(threading.Thread):
    """Performs actions one after the other and follows what others write."""

    def __init__(self, office: Office, poster: Poster) -> None:
        super().__init__(name="store", daemon=True)
        self._office, self._poster = office, poster
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._last: Job | None = None
        self._problem, self._told = office.problem, 0

    def perform(self, action: Action, ticket: int | None = None, *, key: str | None = None) -> bool:
        """Take an action; the result comes as a message with this ticket. `key` is that of the draft it came from.

        Returns whether that message is on its way already.
        """
        return self._give(lambda: (self._office.perform(action, key=key),), ticket)

    def erase(self, asked: "Erasure", ticket: int | None = None) -> None:
        """Erase for good; the result comes as a message with this ticket."""
        self._give(lambda: (self._office.erase(asked),), ticket)

    def undo(self) -> None:
        """Take back the newest change of this user."""
        self._give(lambda: (self._office.undo(),))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._give(lambda: (self._office.redo(),))

    def undo_line(self, seq: int, ticket: int | None = None) -> None:
        """Take back one change found in the history."""
        self._give(lambda: (self._office.undo_line(seq),), ticket)

    def _give(self, work: Work, ticket: int | None = None) -> bool:
        job = self._last = Job(work, ticket, lambda: self._poster.post_message(SavingIsSlow()))
        self._jobs.put(job)
        return job.wait()

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing is being done."""
        return self._last is None or self._last.has_ended

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
            try:
                self._do(job.work, job.ticket)
                self._do(self._office.take_foreign)
            finally:
                job.end()

    def _tell_standing(self) -> None:
        """Say once whether the data can be written now, and what was found and put right on the way."""
        notices = tuple(self._office.notices[self._told :])
        if notices or self._office.problem != self._problem:
            before, self._problem = self._problem, self._office.problem
            self._told += len(notices)
            again = before is not None and self._problem is None
            self._poster.post_message(StandingChanged(notices, can_write_again=again))

    def _do(self, work: Work, ticket: int | None = None) -> None:
        try:
            for done in work():
                self._poster.post_message(RegisterChanged(done, ticket))
        except REFUSALS as problem:
            self._poster.post_message(Refused(problem, ticket))
        except OSError as problem:
            self._poster.post_message(CouldNotSave(reason(problem), ticket))
