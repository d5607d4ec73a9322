"""An opened data folder that follows its journal: opening, catching up, settling, stopping at damage."""

import errno
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timedelta
from pathlib import Path

from rundertisch_tui.store import files, keeping, kept, segments
from rundertisch_tui.store import folder as folders
from rundertisch_tui.store.checkpoint import NAME
from rundertisch_tui.store.commit import Committed, committed, sealed
from rundertisch_tui.store.errors import (
    Damaged,
    NotAFolder,
    NotConfirmed,
    ReadOnly,
    StoreError,
    TooNew,
    not_saved,
    reason,
)
from rundertisch_tui.store.journal import Journal
from rundertisch_tui.store.lines import Json, Line
from rundertisch_tui.store.lock import Head, Lock
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold, in_present_form, known_schema

RETRY = 30.0  # seconds between attempts to reopen after NotConfirmed
OVERDUE = timedelta(minutes=5)  # by then a folder that is in use has its first checkpoint
EXCHANGED = 1.0  # seconds between looks whether the whole folder was exchanged


class Follower:
    """The state of one data folder as of the last confirmed line that was read."""

    def __init__(
        self, folder: Path, *, user: str, steps: Sequence[MigrationStep], read_only: bool, now: Callable[[], datetime]
    ) -> None:
        """Open `folder`. Raises NotAFolder, ReadOnly, TooNew, Busy, StoreError."""
        self.folder = folder.resolve() if os.path.islink(folder) else folder  # noqa: PTH114  # never raises
        self.user = user
        self.problem: str | None = None
        self.notices: list[str] = []
        self._steps = steps
        self._asked_read_only = read_only
        self._now = now
        self._snapshot = Snapshot()
        self._shown = self._snapshot, self._snapshot  # as it lies there, as it is shown
        self._timer = keeping.Timer(0)
        self._foreign: list[Line] = []  # told apart only when somebody asks, never under the lock
        self._unclear_since: float | None = None
        self._exchange_looked = 0.0
        self._damage: Damaged | TooNew | None = None
        self._unsettled = False
        self._lock: Lock | None = None
        self._load(new_allowed=True)

    @property
    def snapshot(self) -> Snapshot:
        """The state as of the last confirmed line that was read, in the form that this program knows.

        An older one that may only be read is not brought up on the disk; then it is here, once per state.
        """
        if self._shown[0] is not self._snapshot:
            self._shown = self._snapshot, in_present_form(self._snapshot, self._steps)
        return self._shown[1]

    @property
    def damage(self) -> str | None:
        """What is wrong with the files, as a sentence; None if they are sound, even if they may only be read."""
        return None if self._damage is None else str(self._damage)

    def follow(self) -> list[Committed]:
        """What others wrote since the last look; one `fstat` if it is nothing. Raises Busy, StoreError."""
        is_time = self._unclear_since is not None and time.monotonic() - self._unclear_since > RETRY
        if is_time or self._was_exchanged():
            self._reopen()
        if self._damage is None and self._unclear_since is None:
            self._look_or_stop()
        return self.pending_foreign()

    def _was_exchanged(self) -> bool:
        """Was the folder repaired or restored by somebody? Looked at once a second; a writer looks each time."""
        if self._lock is None or time.monotonic() - self._exchange_looked < EXCHANGED:
            return False
        self._exchange_looked = time.monotonic()
        return self._lock.path.exists() and self._lock.is_replaced()

    def pending_foreign(self) -> list[Committed]:
        """Foreign lines met since the last call, oldest first."""
        taken, self._foreign = self._foreign, []
        return [committed(line, mine=False) for line in taken]

    # --- opening ---

    def _load(self, *, new_allowed: bool) -> None:
        start = folders.enter(self.folder, user=self.user, read_only=self._asked_read_only)
        self._lock, self._read_only = start.lock, start.read_only
        self._journal = Journal(self.folder, start.lock, read_only=start.read_only, notices=self.notices)
        try:
            if start.is_new:
                self._create(new_allowed)
            self._start_from_checkpoint(start.is_new)
            self._read_journal()
            if self._is_writable():
                keeping.remove_left_over(self.folder)
                kept.remove_left_over(self.folder)
                self._begin_schema()
        except OSError as problem:
            self._let_go()
            kind = NotAFolder if problem.errno == errno.ELOOP else StoreError
            raise kind(f"Die Daten in „{self.folder}“ lassen sich nicht öffnen: {reason(problem)}.") from problem
        except StoreError:
            self._let_go()
            raise
        if start.read_only and self.problem is None:
            self.problem = "Die Daten lassen sich nur lesen: Der Ordner ist schreibgeschützt oder so geöffnet."

    def _create(self, new_allowed: bool) -> None:
        if not new_allowed:
            raise NotAFolder(f"Die Daten in „{self.folder}“ sind fort. Bitte den Ort der Daten prüfen.")
        assert self._lock is not None, "a new folder is writable"  # noqa: S101  # says so to the type checker
        with self._lock.exclusive():
            if not (self._journal.folder / segments.segment_name(1)).exists():
                self._journal.create()

    def _start_from_checkpoint(self, is_new: bool) -> None:
        with self._shared():
            candidates = folders.hold_checkpoints(self.folder)
        self._snapshot, notices, is_missing = folders.newest_sound(candidates)
        self.notices += notices
        self.notices += folders.network_warning(self.folder)
        self._timer = keeping.Timer(self._snapshot.seq, is_missing=is_missing and not is_new)
        if self._snapshot.schema > known_schema(self._steps):
            raise TooNew(self._snapshot.schema, known_schema(self._steps))

    def _read_journal(self) -> None:
        """Move to the newest confirmed line. Damage is kept; TooNew, Busy and OSError pass through."""
        head = Head(self._snapshot.seq, self._snapshot.sum)
        try:
            if self._journal.stand_behind(head):
                self._look(always=True)
            else:
                self._stop(Damaged([self._not_in_journal(head)]))
        except Damaged as damage:
            self._stop(damage)
        self._note_missing_checkpoint()
        self._foreign.clear()

    def _note_missing_checkpoint(self) -> None:
        """Say that there was none, unless the folder is so young that none was due yet."""
        if not self._foreign or self._foreign[0]["seq"] != 1:
            return
        is_overdue = self._now() - datetime.fromisoformat(self._foreign[0]["at"]) > OVERDUE
        if is_overdue and not any(NAME in notice for notice in self.notices):
            self.notices.append(f"{NAME} fehlte; der Stand kommt aus dem Journal.")

    def _not_in_journal(self, head: Head) -> str:
        """The journal and the checkpoint do not fit; is the checkpoint's state complete?"""
        known = None if self._lock is None else self._lock.read_head()
        whole = known is not None and (known.seq < head.seq or known == head)
        foreign = known is not None and known.seq == head.seq and known != head
        doubt = "er gehört wohl zu anderen Daten" if foreign else "er kann alt sein"
        shown = "Deren Stand ist vollständig und wird gezeigt" if whole else f"Gezeigt wird deren Stand, {doubt}"
        return (
            f"Das Journal enthält die Zeile {head.seq} der Datei rundertisch.json nicht. {shown}. "
            "Bitte „rundertisch repair“ aufrufen."
        )

    def _begin_schema(self) -> None:
        """A new folder, or one of an older program, gets the line that brings it to this program's schema."""
        target, old = known_schema(self._steps), self._snapshot.schema
        if old >= target:
            return
        if old:
            from rundertisch_tui.store import backup

            backup.make(self.folder, now=self._now(), name=f"vor-stand-{target}")
        with self._exclusive():
            if self._snapshot.schema < target:
                label = f"Daten auf Stand {target} gebracht" if old else "Neuer Datenbestand"
                line = self._sealed(verb="schema", label=label, extra={"schema": target})
                self._append(line)
                self._take([line], mine=True)
        if old:
            self.checkpoint()

    def checkpoint(self) -> None:
        """Write the TinyDB file of the present state. A full disk only delays it; the journal has everything."""
        if not self._is_writable():
            return
        try:
            self._timer.kept(keeping.keep(self.folder, self._snapshot, self._held_as_it_is, self._now()))
        except OSError:
            self._timer.failed(time.monotonic())

    def _reopen(self) -> None:
        """Try again after NotConfirmed, or in an exchanged folder: what is on the disk counts."""
        self._let_go()
        self._unclear_since = time.monotonic()
        before = self._snapshot.seq
        self._damage = None  # judged anew: somebody may have repaired the folder
        self._load(new_allowed=False)
        self._unclear_since = None
        if self._damage is None and not self._read_only:
            self.problem = None
        self._forget_derived()
        self._foreign = [line for line in self._backwards() if line["seq"] > before][::-1]

    def _let_go(self) -> None:
        self._journal.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    # --- catching up ---

    def _look_or_stop(self) -> None:
        try:
            self._look()
        except (Damaged, TooNew) as damage:
            self._stop(damage)
        except OSError as problem:
            raise StoreError(f"Die Daten lassen sich nicht lesen: {reason(problem)}.") from problem

    def _look(self, *, always: bool = False) -> None:
        """Read what others appended, up to head; settle what lies behind it. Raises Damaged, TooNew, Busy, OSError."""
        if not always and not self._journal.has_news():
            return
        as_it_is = self._read_only or self._lock is None  # nothing can be settled: whole lines are shown as they are
        with self._shared():
            head = None if self._lock is None else self._lock.read_head()
            raw = self._journal.read()
        if head is not None or as_it_is:
            try:
                self._journal.apply(raw, self._confirmed(head), whole=as_it_is)
            finally:
                self._take(self._journal.taken(), mine=False)
        if not as_it_is and (head is None or head.seq < self._snapshot.seq or self._journal.has_rest()):
            self._settle_soon()

    def _settle_soon(self) -> None:
        """Settle; if that fails, the state up to head is shown and the next look tries again."""
        try:
            with self._exclusive():
                pass
        except (Damaged, TooNew):
            raise
        except StoreError as problem:
            if not self._unsettled:
                self.notices.append(f"Die letzten Änderungen sind noch nicht gesichert: {problem}")
            self._unsettled = True

    def _confirmed(self, head: Head | None) -> Head:
        """The higher of head and what this process has seen. Raises Damaged if they contradict each other."""
        mine = self._journal.head
        if head is None or head.seq < mine.seq:
            return mine
        if head.seq == mine.seq and head.sum != mine.sum:
            raise Damaged(
                [f"Zeile {head.seq} im Journal ist nicht die bestätigte. Bitte „rundertisch repair“ aufrufen."]
            )
        return head

    def _shared(self) -> AbstractContextManager[None]:
        return nullcontext() if self._lock is None else self._lock.shared()

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        """Hold the lock with everything read and settled. Raises Busy, Damaged, TooNew, NotConfirmed, StoreError."""
        with self._held_as_it_is() as is_ours:
            if is_ours:
                self._settle()
                yield
        if not is_ours:  # the whole folder was exchanged: judge again, on what is there now
            self._reopen()
            self.require_writable()
            with self._exclusive():
                yield

    @contextmanager
    def _held_as_it_is(self) -> Iterator[bool]:
        """Hold the lock; False if the folder was exchanged meanwhile, so that nothing here belongs to it."""
        if self._lock is None:
            raise ReadOnly("Die Daten lassen sich hier nur lesen. Nichts wurde geändert.")
        with self._lock.exclusive():
            yield not self._lock.is_replaced()

    def _settle(self) -> None:
        assert self._lock is not None  # noqa: S101  # only called while the lock is held
        try:
            head = self._lock.read_head()
            self._journal.settle(self._confirmed(head), head)
            self._take(self._journal.taken(), mine=False)
        except (Damaged, TooNew) as damage:
            self._stop(damage)
            raise
        except OSError as problem:
            raise StoreError(not_saved(problem)) from problem
        self._unsettled = False
        if head is None and self._journal.head.seq:
            self.notices.append("Die Datei lock war leer oder unlesbar; sie wurde aus dem Journal erneuert.")

    def _take(self, lines: list[Line], *, mine: bool) -> None:
        """Move the state over confirmed lines."""
        if not lines:
            return
        self._snapshot = fold(self._snapshot, lines, self._steps)
        if mine:
            self._timer.wrote(self._snapshot.seq, time.monotonic())
        else:
            self._foreign += lines
        self._carry_on_derived(lines)

    def _carry_on_derived(self, lines: list[Line]) -> None:
        """For a store that keeps something beside the state."""

    def _forget_derived(self) -> None:
        """For a store that keeps something beside the state."""

    def _stop(self, damage: Damaged | TooNew) -> None:
        self._damage = damage
        self.problem = str(damage)

    # --- writing ---

    def _is_writable(self) -> bool:
        return not self._read_only and self._damage is None and self._unclear_since is None and self._lock is not None

    def require_writable(self) -> None:
        """Raises ReadOnly, Damaged, TooNew, NotConfirmed or StoreError if nothing can be written now."""
        if self._damage is not None:
            raise self._damage
        if self._unclear_since is not None:
            self._reopen()
        if self._read_only:
            raise ReadOnly("Die Daten lassen sich hier nur lesen. Nichts wurde geändert.")

    def _append(self, line: Line) -> None:
        """Under the exclusive lock, behind everything. Memory is moved by the caller, after the lock."""
        try:
            self._journal.append(line)
        except NotConfirmed as problem:
            self._unclear_since = time.monotonic()
            self.problem = str(problem)
            raise

    def _sealed(self, *, verb: str, label: str, extra: dict[str, Json]) -> Line:
        return sealed(
            self._snapshot, user=self.user, pid=os.getpid(), at=self._now(), verb=verb, label=label, extra=extra
        )

    # --- looking back ---

    def _backwards(self, mark: bytes = b"") -> Iterator[Line]:
        """Lines up to this state's, the newest first; with `mark` only those that hold these bytes."""
        for _, raw in self._segments_backwards():
            yield from segments.backwards(raw, mark)

    def _segments_backwards(self) -> Iterator[tuple[int, bytes]]:
        """First seq and bytes of each segment up to this state's position, the newest first. Raises OSError."""
        own = segments.first_seq(self._journal.name) if self._journal.name else self._snapshot.seq + 1
        if self._journal.name:  # else the journal does not hold the line that the state stands behind
            yield own, self._journal.before()
        for first, path in reversed(segments.segments(self._journal.folder)):
            if first < own:
                yield first, files.read_file(path)
