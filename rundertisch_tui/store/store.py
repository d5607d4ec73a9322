"""The store: opens a data folder, follows it, changes it, takes back. The mechanisms stand in the files beside."""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from rundertisch_tui.store import folder as folders
from rundertisch_tui.store import journal as journals
from rundertisch_tui.store import keeping, lines
from rundertisch_tui.store.errors import Damaged, NotConfirmed, NothingToUndo, ReadOnly, StoreError, TooNew
from rundertisch_tui.store.history import TRASHED, HistoryLine, Window, history_line, inverse
from rundertisch_tui.store.journal import Journal
from rundertisch_tui.store.lines import Json, Line
from rundertisch_tui.store.lock import Head
from rundertisch_tui.store.snapshot import MigrationStep, Row, Snapshot, fold, known_schema

__all__ = ["Change", "Commit", "Committed", "HistoryLine", "Json", "Row", "Snapshot", "Store"]

WINDOW = 2_000  # lines that undo looks back over
KEYS = 10_000  # lines within which a key is known
RETRY = 30.0  # seconds between attempts to reopen after NotConfirmed


@dataclass(frozen=True, slots=True)
class Change:
    """The whole new row of a record, without `rev`; None purges it."""

    table: str
    id: int
    row: Row | None


@dataclass(frozen=True, slots=True)
class Commit:
    """A transaction as asked for: what the store writes as one line."""

    verb: str
    label: str
    changes: Sequence[Change] = ()
    counters: Mapping[str, int] = field(default_factory=dict)
    key: str | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Committed:
    """A confirmed line. `mine`: this store wrote it."""

    seq: int
    at: datetime
    user: str
    verb: str
    label: str
    undoes: int | None
    touched: frozenset[tuple[str, int]]
    mine: bool


class Store:
    """One opened data folder. Not to be used by two threads at once; snapshots may be."""

    def __init__(
        self, folder: Path, *, user: str, steps: Sequence[MigrationStep], read_only: bool, now: Callable[[], datetime]
    ) -> None:
        """Use `open`."""
        self.folder = folder
        self.user = user
        self.problem: str | None = None
        self.notices: list[str] = []
        self._steps = steps
        self._asked_read_only = read_only
        self._now = now
        self._foreign: list[Committed] = []
        self._snapshot = Snapshot()
        self._timer = keeping.Timer(0)
        self._passed_over: set[int] = set()
        self._window: tuple[int, Window] | None = None
        self._unclear_since: float | None = None
        self._damage: Damaged | TooNew | None = None
        self._load()

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        user: str,
        steps: Sequence[MigrationStep] = (),
        read_only: bool = False,
        now: Callable[[], datetime],
    ) -> "Store":
        """Open `folder`; an empty or missing one becomes new.

        Damage and a missing right open it read-only, and `problem` says why.
        Raises NotAFolder, TooNew, Busy, StoreError.
        """
        return cls(folder, user=user, steps=steps, read_only=read_only, now=now)

    @property
    def snapshot(self) -> Snapshot:
        """The state as of the last confirmed line that was read."""
        return self._snapshot

    def follow(self) -> list[Committed]:
        """What others wrote since the last look; one `fstat` if it is nothing."""
        if self._unclear_since is not None and time.monotonic() - self._unclear_since > RETRY:
            self._reopen()
        if self._damage is None and self._unclear_since is None:
            try:
                self._look()
            except (Damaged, TooNew) as damage:
                self._stop(damage)
        return self.pending_foreign()

    def pending_foreign(self) -> list[Committed]:
        """Foreign lines met since the last call, oldest first."""
        taken, self._foreign = self._foreign, []
        return taken

    def change(self, build: Callable[[Snapshot], Commit | None]) -> Committed | None:
        """Lock, catch up, let `build` judge the newest state, write its line, confirm.

        None if there is nothing to write. Whatever `build` raises passes through, with nothing written. Raises Busy,
        ReadOnly, Damaged, TooNew, NotConfirmed, StoreError.
        """
        self._require_writable()
        done: Committed | None = None
        with self._exclusive():
            commit = build(self._snapshot)
            if commit is None:
                return None
            if commit.key is not None and (known := self._with_key(commit.key)) is not None:
                return self._committed(known, mine=True)
            line = self._line(commit)
            if line is not None:
                self._append(line)
                done = self._committed(line, mine=True)
        if line is not None:  # memory changes only after the sync
            self._snapshot = fold(self._snapshot, [line], self._steps)
            self._timer.wrote(line["seq"], time.monotonic())
        return done

    def undo(self, check: Callable[[Snapshot, Sequence[Change]], None]) -> Committed:
        """Take back this user's newest open change. Raises NothingToUndo, Conflict and what `check` raises."""
        return self._take_back(
            lambda window: window.newest_undoable(self.user, frozenset(self._passed_over)),
            check,
            "Es gibt nichts, was sich rückgängig machen lässt.",
        )

    def redo(self, check: Callable[[Snapshot, Sequence[Change]], None]) -> Committed:
        """Do again what this user took back last. Raises NothingToUndo, Conflict and what `check` raises."""
        return self._take_back(
            lambda window: window.newest_redoable(self.user, frozenset(self._passed_over)),
            check,
            "Es gibt nichts, was sich wiederherstellen lässt.",
        )

    def undo_line(self, seq: int, check: Callable[[Snapshot, Sequence[Change]], None]) -> Committed:
        """Take back one open change of anybody. Raises NothingToUndo, Conflict and what `check` raises."""
        return self._take_back(lambda window: window.line(seq), check, "")

    def newest_undoable(self) -> str | None:
        """The label of what `undo` would take back."""
        line = self._recent().newest_undoable(self.user, frozenset(self._passed_over))
        return None if line is None else lines.text_of(line["label"])

    def newest_redoable(self) -> str | None:
        """The label of what `redo` would do again."""
        line = self._recent().newest_redoable(self.user, frozenset(self._passed_over))
        return None if line is None else lines.text_of(line["label"])

    def history(self, table: str, record_id: int, *, before: int | None = None, limit: int = 50) -> list[HistoryLine]:
        """The changes of one record before line `before`, the newest first."""
        mark = b'"t":%s,"id":%d,' % (lines.canonical(table), record_id)
        of = (table, record_id)
        hits = (line for line in self._backwards(mark) if of in lines.touched(line))
        return [history_line(line, of) for line in _before(hits, before, limit)]

    def lines(self, *, before: int | None = None, limit: int = 50) -> list[HistoryLine]:
        """All changes before line `before`, the newest first."""
        return [history_line(line, None) for line in _before(self._backwards(), before, limit)]

    def checkpoint_due(self, monotonic: float) -> bool:
        """Should `checkpoint` be called now?"""
        return self._is_writable() and self._timer.is_due(self._snapshot.seq, monotonic)

    def checkpoint(self) -> None:
        """Write the TinyDB file of the present state. A full disk only delays it; the journal has everything."""
        if self._is_writable() and self._lock is not None and self._timer.covered < self._snapshot.seq:
            with suppress(OSError):
                self._timer.covered = keeping.write(self.folder, self._snapshot, self._lock.exclusive, self._now())

    def close(self) -> None:
        """Write the checkpoint if this process wrote last; let go of the folder."""
        if self._timer.is_mine(self._snapshot.seq):
            with suppress(StoreError):
                self.checkpoint()
        self._let_go()

    # --- opening ---

    def _load(self) -> None:
        start = folders.enter(self.folder, user=self.user, read_only=self._asked_read_only)
        self._lock = start.lock
        self._read_only = start.read_only
        if start.read_only:
            self.problem = "Die Daten lassen sich nur lesen: Der Ordner ist schreibgeschützt oder so geöffnet."
        self._journal = Journal(self.folder, start.lock, read_only=start.read_only)
        self._snapshot = Snapshot()
        self._timer = keeping.Timer(0)
        if start.is_new:
            self._create()
        self.notices += folders.network_warning(self.folder)
        with nullcontext() if self._lock is None else self._lock.shared():
            self._snapshot, notices = folders.load_checkpoint(self.folder)
        self.notices += notices
        self._timer = keeping.Timer(self._snapshot.seq)
        if self._snapshot.schema > known_schema(self._steps):
            self._let_go()
            raise TooNew(self._snapshot.schema, known_schema(self._steps))
        try:
            self._read_journal()
        except Damaged as damage:
            self._stop(damage)
        self.notices += self._journal.notices
        if self._is_writable():
            keeping.remove_left_over(self.folder)
            self._begin_schema()

    def _create(self) -> None:
        if self._lock is None:
            return
        with self._lock.exclusive():
            try:
                if not (self.folder / journals.FOLDER / journals.segment_name(1)).exists():
                    self._journal.create()
            except OSError as problem:
                raise StoreError(
                    f"Der Ordner „{self.folder}“ lässt sich nicht einrichten ({problem.strerror})."
                ) from problem

    def _read_journal(self) -> None:
        head = Head(self._snapshot.seq, self._snapshot.sum)
        try:
            if not self._journal.stand_behind(head):
                raise Damaged(
                    [
                        f"Das Journal enthält die Zeile {head.seq} der Datei rundertisch.json nicht. "
                        "Gezeigt wird deren Stand; bitte prüfen lassen."
                    ]
                )
        except OSError as problem:
            raise StoreError(f"Das Journal lässt sich nicht öffnen ({problem.strerror}).") from problem
        self._look(always=True)
        self._foreign.clear()

    def _begin_schema(self) -> None:
        """A new folder, or one of an older program, gets the line that brings it to this program's schema."""
        target = known_schema(self._steps)
        if self._snapshot.schema >= target:
            return
        old = self._snapshot.schema
        if old:
            from rundertisch_tui.store import backup

            assert self._lock is not None  # noqa: S101  # only a writable store comes here
            backup.make(self.folder, self._lock, now=self._now(), name=f"vor-Stand-{target}")
        with self._exclusive():
            if self._snapshot.schema < target:
                label = f"Daten auf Stand {target} gebracht" if old else "Neuer Datenbestand"
                line = self._sealed({"verb": "schema", "label": label, "schema": target})
                self._append(line)
                self._snapshot = fold(self._snapshot, [line], self._steps)
                self._timer.wrote(line["seq"], time.monotonic())
        if old:
            self.checkpoint()

    def _reopen(self) -> None:
        """Try again after NotConfirmed: what is on the disk counts."""
        self._let_go()
        self._unclear_since = time.monotonic()
        self.problem = None
        self._load()
        self._unclear_since = None
        self._window = None

    def _let_go(self) -> None:
        self._journal.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    # --- catching up ---

    def _look(self, *, always: bool = False) -> None:
        """Read what others appended; settle first what lies behind head. Raises Damaged, TooNew, Busy."""
        if not always and not self._journal.has_news():
            return
        with nullcontext() if self._lock is None else self._lock.shared():
            head = None if self._lock is None else self._lock.read_head()
            raw = self._journal.read()
        self._fold(*self._journal.apply(raw, self._confirmed(head))[:1])
        behind = self._journal.has_news()
        if self._lock is not None and not self._read_only and (behind or head is None or head.seq < self._snapshot.seq):
            with self._exclusive():
                pass

    def _confirmed(self, head: Head | None) -> Head | None:
        """The higher of head and what this process has seen."""
        mine = self._journal.head
        if head is None or self._read_only:
            return head if head is not None and head.seq > mine.seq else None
        if head.seq == mine.seq and head.sum != mine.sum:
            raise Damaged(
                [f"Zeile {head.seq} im Journal ist nicht die bestätigte. Bitte aus der Sicherung wiederherstellen."]
            )
        return head if head.seq >= mine.seq else mine

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        """Hold the lock with everything read and settled."""
        assert self._lock is not None, "only a writable store takes the lock"  # noqa: S101  # says so to the type checker
        with self._lock.exclusive():
            replaced = self._lock.is_replaced()
            if not replaced:
                self._settle()
                yield
        if replaced:  # the whole folder was exchanged: judge again, on what is there now
            self._reopen()
            self._require_writable()
            with self._exclusive():
                yield

    def _settle(self) -> None:
        if self._lock is None:
            return
        head = self._lock.read_head()
        try:
            self._fold(self._journal.settle(self._confirmed(head)))
            if head != self._journal.head:
                self._lock.write_head(self._journal.head)
        except (Damaged, TooNew) as damage:
            self._stop(damage)
            raise
        except OSError as problem:
            raise StoreError(f"Nicht gespeichert: {problem.strerror or problem}.") from problem
        if head is None and self._journal.head.seq:
            self.notices.append("Die Datei lock war leer oder unlesbar; sie wurde aus dem Journal erneuert.")

    def _fold(self, taken: list[Line]) -> None:
        if taken:
            self._snapshot = fold(self._snapshot, taken, self._steps)
            self._foreign.extend(self._committed(line, mine=False) for line in taken)

    def _stop(self, damage: Damaged | TooNew) -> None:
        self._damage = damage
        self.problem = str(damage)

    def _is_writable(self) -> bool:
        return not self._read_only and self._damage is None and self._unclear_since is None and self._lock is not None

    def _require_writable(self) -> None:
        if self._damage is not None:
            raise self._damage
        if self._unclear_since is not None:
            self._reopen()
        if self._read_only:
            raise ReadOnly("Die Daten lassen sich hier nur lesen. Nichts wurde geändert.")

    # --- writing ---

    def _append(self, line: Line) -> None:
        try:
            self._journal.append(line)
        except NotConfirmed as problem:
            self._unclear_since = time.monotonic()
            self.problem = str(problem)
            raise

    def _line(self, commit: Commit) -> Line | None:
        """The line for a commit; None if no field differs from the present state."""
        changes = [part for change in commit.changes if (part := self._difference(change)) is not None]
        raised = {c: n for c, n in commit.counters.items() if n > self._snapshot.counters.get(c, 0)}
        if not changes and not raised:
            return None
        return self._sealed(
            {
                "verb": commit.verb,
                "label": commit.label,
                "key": commit.key,
                "undoes": commit.undoes,
                "n": raised,
                "ch": changes,
            }
        )

    def _sealed(self, said: dict[str, Json]) -> Line:
        line: Line = {
            "seq": self._snapshot.seq + 1,
            "at": self._now().isoformat(timespec="milliseconds"),
            "user": self.user,
            "pid": os.getpid(),
            "key": said.get("key"),
            "verb": said["verb"],
            "undoes": said.get("undoes"),
            "label": lines.salted(said["label"]),
            "n": said.get("n", {}),
            "ch": said.get("ch", []),
        }
        if "schema" in said:
            line["schema"] = said["schema"]
        line["sum"] = lines.chained_sum(self._snapshot.sum, line)
        return line

    def _difference(self, change: Change) -> Line | None:
        old = self._snapshot.tables.get(change.table, {}).get(change.id)
        before: Row = {} if old is None else old
        after: Row = {} if change.row is None else change.row
        fields = {
            name: lines.salted([before[name]] if name in before else [], [after[name]] if name in after else [])
            for name in (
                before | after if isinstance(before, dict) and isinstance(after, dict) else {**before, **after}
            )
            if name != "rev" and (name not in before or name not in after or before[name] != after[name])
        }
        if not fields and (old is None) == (change.row is None):
            return None
        rev = 0 if change.row is None else before.get("rev", 0) + 1
        return {"t": change.table, "id": change.id, "rev": rev, "f": fields}

    def _with_key(self, key: str) -> Line | None:
        oldest = self._snapshot.seq - KEYS
        for line in self._backwards(b'"key":' + lines.canonical(key)):
            if line["seq"] <= oldest:
                return None
            if line["key"] == key:
                return line
        return None

    def _committed(self, line: Line, *, mine: bool) -> Committed:
        at = datetime.fromisoformat(line["at"])
        label = lines.text_of(line["label"])
        return Committed(line["seq"], at, line["user"], line["verb"], label, line["undoes"], lines.touched(line), mine)

    # --- looking back ---

    def _backwards(self, *marks: bytes) -> Iterator[Line]:
        return journals.backwards(self._journal.folder, self._journal.name, self._journal.offset, marks)

    def _recent(self) -> Window:
        """The newest lines, decoded once per state."""
        if self._window is None or self._window[0] != self._snapshot.seq:
            newest = list(islice(self._backwards(), WINDOW))
            self._window = (self._snapshot.seq, Window(newest[::-1]))
        return self._window[1]

    def _take_back(
        self,
        choose: Callable[[Window], Line | None],
        check: Callable[[Snapshot, Sequence[Change]], None],
        nothing: str,
    ) -> Committed:
        self._recent()  # decoded before the lock is taken
        chosen: list[int] = []

        def build(snapshot: Snapshot) -> Commit:
            window = self._recent()
            line = choose(window)
            if line is None:
                raise NothingToUndo(nothing)
            chosen.append(line["seq"])
            trash = dict(zip(TRASHED, (self._now().isoformat(), self.user), strict=True))
            rows = inverse(window, line, lambda table, i: snapshot.tables.get(table, {}).get(i), trash)
            changes = [Change(table, record_id, row) for (table, record_id), row in rows.items()]
            check(snapshot, changes)
            verb = "redo" if line["verb"] == "undo" else "undo"
            return Commit(verb, _label(verb, lines.text_of(line["label"])), changes, undoes=line["seq"])

        try:
            done = self.change(build)
        except Exception:
            self._passed_over.update(chosen)  # the next undo reaches the one before
            raise
        if done is None:
            self._passed_over.update(chosen)
            raise NothingToUndo("Diese Änderung wirkt nicht mehr; es gibt nichts zurückzunehmen.")
        return done


UNDONE = "Rückgängig: "
REDONE = "Wiederhergestellt: "


def _label(verb: str, label: str) -> str:
    return (UNDONE if verb == "undo" else REDONE) + label.removeprefix(UNDONE).removeprefix(REDONE)


def _before(found: Iterator[Line], before: int | None, limit: int) -> Iterator[Line]:
    return islice((line for line in found if before is None or line["seq"] < before), limit)
