"""The store: changes an opened data folder, takes back, tells the history. The mechanisms stand in the files beside."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from rundertisch_tui.store import lines
from rundertisch_tui.store.commit import Change, Commit, Committed, committed, fields_of
from rundertisch_tui.store.errors import NothingToUndo, StoreError, not_saved, reason
from rundertisch_tui.store.following import Follower
from rundertisch_tui.store.history import TRASHED, WINDOW, Address, HistoryLine, Window, inverse
from rundertisch_tui.store.lines import GONE, Json, Line
from rundertisch_tui.store.snapshot import MigrationStep, Row, Snapshot, fold, in_present_form

if TYPE_CHECKING:
    from rundertisch_tui.store.erasure import Erasing

__all__ = ["Change", "Commit", "Committed", "HistoryLine", "Json", "Row", "Snapshot", "Store"]

LATER = "Das Programm holt es nach, sobald die Daten wieder geöffnet werden."
KEYS = 10_000  # lines within which a key is known
_KEY = re.compile(rb'{"seq":(\d+),"at":"[^"]*","user":"(?:[^"\\]|\\.)*","pid":\d+,"key":("(?:[^"\\]|\\.)*")')

Check = Callable[[Snapshot, Sequence[Change], Mapping[Address, tuple[str, str]]], None]
"""Raises whatever the caller likes if the rows that taking back would leave must not be.

Last come the records made since: by whom, and when.
"""


class Store(Follower):
    """One opened data folder. Not to be used by two threads at once; snapshots may be."""

    def __init__(
        self, folder: Path, *, user: str, steps: Sequence[MigrationStep], read_only: bool, now: Callable[[], datetime]
    ) -> None:
        """Use `open`."""
        self._passed_over: set[int] = set()
        self._window: Window | None = None
        self._keys: dict[str, int] | None = None
        super().__init__(folder, user=user, steps=steps, read_only=read_only, now=now)

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
        Raises NotAFolder, ReadOnly, TooNew, Busy, StoreError.
        """
        store = cls(folder, user=user, steps=steps, read_only=read_only, now=now)
        store.finish_erasures()
        return store

    # --- changing ---

    def change(self, build: Callable[[Snapshot], Commit | None], *, key: str | None = None) -> Committed | None:
        """Lock, catch up, let `build` judge the newest state, write its line, confirm.

        None if there is nothing to write. With a `key` that a line of the last 10,000 carries, `build` is not called
        and that line is returned. Whatever `build` raises passes through, with nothing written. Raises Busy, ReadOnly,
        Damaged, TooNew, NotConfirmed, StoreError.
        """
        self.require_writable()
        if key is not None:
            self._known_keys()  # read before the lock is taken
        with self._exclusive():
            known = None if key is None else self._with_key(key)
            if known is not None:
                return committed(known, mine=True)
            commit = build(self._snapshot)
            said = None if commit is None else fields_of(commit, self._snapshot)
            if commit is None or said is None:
                return None
            line = self._sealed(
                verb=commit.verb, label=commit.label, extra=said if key is None else said | {"key": key}
            )
            self._append(line)
        self._take([line], mine=True)  # memory changes only after the sync
        return committed(line, mine=True)

    def undo(self, check: Check) -> Committed:
        """Take back this user's newest open change. Raises NothingToUndo, Conflict and what `check` raises."""
        return self._take_back(
            lambda window: window.newest_undoable(self.user, self._passed_over),
            check,
            "Es gibt nichts, was sich rückgängig machen lässt.",
        )

    def redo(self, check: Check) -> Committed:
        """Do again what this user took back last. Raises NothingToUndo, Conflict and what `check` raises."""
        return self._take_back(
            lambda window: window.newest_redoable(self.user, self._passed_over),
            check,
            "Es gibt nichts, was sich wiederherstellen lässt.",
        )

    def undo_line(self, seq: int, check: Check) -> Committed:
        """Take back one open change of anybody. Raises NothingToUndo, Conflict and what `check` raises."""
        return self._take_back(lambda window: window.line(seq), check, "")

    def newest_undoable(self) -> str | None:
        """The label of what `undo` would take back."""
        line = self._recent().newest_undoable(self.user, self._passed_over)
        return None if line is None else _bare(line)

    def newest_redoable(self) -> str | None:
        """The label of what `redo` would do again."""
        line = self._recent().newest_redoable(self.user, self._passed_over)
        return None if line is None else _bare(line)

    # --- erasing ---

    def erase(self, build: "Callable[[Snapshot], Erasing]") -> Committed:
        """Blank values for good, everywhere; no undo brings them back.

        After its line nobody sees them any more; files that could not be rewritten now are so at the next opening, and
        `notices` says that. Whatever `build` raises passes through, with nothing written. Raises as `change`.
        """
        self.require_writable()
        with self._exclusive():
            asked = build(self._snapshot)
            if self._journal.offset:
                self._journal.rotate()  # what holds the values are closed segments now
            line = self._sealed(verb="erasure", label=asked.label, extra=asked.as_fields())
            self._append(line)
        self._take([line], mine=True)
        self.finish_erasures()
        return committed(line, mine=True)

    def finish_erasures(self) -> None:
        """Carry out every erasure that is still open; what does not work now is tried at the next opening."""
        if not self._snapshot.erasures or not self._is_writable():
            return
        try:
            for seq in sorted(self._snapshot.erasures):
                self._finish_erasure(seq)
        except (StoreError, OSError) as problem:
            why = reason(problem) if isinstance(problem, OSError) else str(problem)
            self.notices.append(f"Eine Löschung ist noch nicht in allen Dateien vollzogen ({why}). {LATER}")

    def _finish_erasure(self, seq: int) -> None:
        from rundertisch_tui.store import erased, erasing  # rare, and not needed to start

        line = next((one for one in self._backwards(b'{"seq":%d,' % seq) if one["seq"] == seq), None)
        erasure = self._snapshot.erasures.get(seq)
        if erasure is None:
            return  # another process was faster
        plan = erasing.open_plan(line, seq, erasure, self._steps)
        held = self._held_as_it_is
        if not (
            erasing.blank_segments(self.folder, plan, held)
            and erasing.renew_checkpoints(self.folder, self._snapshot, seq, held, self._now())
        ):
            return
        erasing.remove_beside(self.folder, plan)
        if not erasing.blank_backups(self.folder, plan, self._steps, self.notices):
            self.notices.append(f"Eine Sicherung wird gerade geschrieben und kann Gelöschtes enthalten. {LATER}")
            return
        with self._exclusive():
            if seq not in self._snapshot.erasures:
                return  # another process was faster
            if line is not None:
                erased.note(self.folder, erased.entry_of(line, datetime.fromisoformat(line["at"])))
            ended = self._sealed(verb="erased", label="Löschung vollzogen", extra={"of": seq})
            self._append(ended)
        self._take([ended], mine=True)

    def erase_again(self) -> None:
        """Take out once more what erased.jsonl names, where an older backup brought it back. Raises StoreError."""
        from rundertisch_tui.store import erased, erasing

        self.require_writable()
        try:
            for plan in erased.plans(erased.read(self.folder / erased.NAME), self._steps):
                erasing.blank_segments(self.folder, plan, self._held_as_it_is)
                erasing.remove_files(self.folder, plan)
                erasing.blank_backups(self.folder, plan, self._steps, self.notices)
        except OSError as problem:
            raise StoreError(not_saved(problem)) from problem
        self._window = None

    # --- looking back ---

    def history(self, table: str, record_id: int, *, before: int | None = None, limit: int = 50) -> list[HistoryLine]:
        """The changes of one record before line `before`, the newest first. Raises StoreError."""
        return _page(self._of_record(table, record_id), before, limit)

    def lines(self, *, before: int | None = None, limit: int = 50) -> list[HistoryLine]:
        """All changes before line `before`, the newest first. Raises StoreError."""
        from rundertisch_tui.store import telling  # few commands ask for the past

        found = telling.proven(self._segments_backwards())
        return _page(telling.all_lines(found, self._snapshot.seq, self._now()), before, limit)

    def labels(self) -> list[tuple[int, str]]:
        """Number and label of every line as it stands in the files, believable or not. Raises StoreError."""
        try:
            return [(line["seq"], lines.text_of(line["label"])) for line in self._backwards()]
        except OSError as problem:
            raise StoreError(f"Der Verlauf lässt sich nicht lesen: {reason(problem)}.") from problem

    def _of_record(self, table: str, record_id: int) -> Iterator[HistoryLine]:
        from rundertisch_tui.store import telling

        snapshot = self._snapshot
        rev = snapshot.tables.get(table, {}).get(record_id, {}).get("rev", 0)
        record = telling.OfRecord((table, record_id), rev=rev, newest=snapshot.seq, now=self._now())
        yield from record.told(telling.proven(self._segments_backwards(), lines.mark_of(table, record_id)))
        if record.begins_without_line:
            yield from record.rest(any(line["seq"] > 1 for line in self._backwards(b'"verb":"schema"')))

    def as_of(self, seq: int) -> Snapshot:
        """The state as change `seq` left it, folded anew from the journal; what was erased since is gone from it too.

        One of before a migration is shown in the present form: a report of that day reads the same rows as today's.
        Raises StoreError; Damaged if a line that leads there is not as it was written.
        """
        from rundertisch_tui.store import telling

        try:
            known = [line for line in self._backwards() if line["seq"] <= seq][::-1]
        except OSError as problem:
            raise StoreError(f"Der frühere Stand lässt sich nicht lesen: {reason(problem)}.") from problem
        telling.require_chain(known, seq)
        return in_present_form(fold(Snapshot(), known, self._steps), self._steps)

    def has_key(self, key: str) -> bool:
        """Does one of the last 10,000 lines carry this key? Then what it stands for is saved. Raises StoreError."""
        return self._known_keys().get(key, 0) > max(0, self._snapshot.seq - KEYS)

    # --- the checkpoint, the end ---

    def checkpoint_due(self, monotonic: float) -> bool:
        """Should `checkpoint` be called now?"""
        return self._is_writable() and self._timer.is_due(self._snapshot.seq, monotonic, self.folder)

    def close(self) -> None:
        """Write the checkpoint if this process wrote last; let go of the folder."""
        self.finish_erasures()
        if self._is_writable() and self._timer.is_mine(self._snapshot.seq):
            with suppress(StoreError):
                self.checkpoint()
        self._let_go()

    # --- what is kept beside the state ---

    def _carry_on_derived(self, lines: list[Line]) -> None:
        if self._window is not None:
            if any(line["verb"] in ("erasure", "erased", "schema") for line in lines):
                self._window = None  # values in it may be gone for good
            else:
                self._window.carry_on(lines)
        if self._keys is not None:
            self._keys |= {line["key"]: line["seq"] for line in lines if line["key"] is not None}

    def _forget_derived(self) -> None:
        self._window = self._keys = None

    def _recent(self) -> Window:
        """The newest lines, decoded once and then carried on."""
        if self._window is None:
            try:
                self._window = Window(list(islice(self._backwards(), WINDOW))[::-1])
            except OSError as problem:
                raise StoreError(f"Der Verlauf lässt sich nicht lesen: {reason(problem)}.") from problem
        return self._window

    def _known_keys(self) -> dict[str, int]:
        """Every key of the last 10,000 lines with its line, read as bytes once and then carried on."""
        if self._keys is None:
            try:
                self._keys = self._read_keys()
            except OSError as problem:
                raise StoreError(f"Das Journal lässt sich nicht lesen: {reason(problem)}.") from problem
        return self._keys

    def _read_keys(self) -> dict[str, int]:
        keys: dict[str, int] = {}
        oldest = self._snapshot.seq - KEYS
        for first, raw in self._segments_backwards():
            for seq, key in _KEY.findall(raw):
                if int(seq) > oldest:
                    keys.setdefault(lines.value_of(key), int(seq))
            if first <= oldest:
                break
        return keys

    def _with_key(self, key: str) -> Line | None:
        seq = self._known_keys().get(key, 0)
        if not seq or seq <= self._snapshot.seq - KEYS:
            return None
        return next((line for line in self._backwards(b'{"seq":%d,' % seq) if line["seq"] == seq), None)

    # --- taking back ---

    def _take_back(self, choose: Callable[[Window], Line | None], check: Check, nothing: str) -> Committed:
        self.require_writable()
        self._recent()  # decoded before the lock is taken; under it only what came since
        refused: list[int] = []

        def build(snapshot: Snapshot) -> Commit:
            line = choose(self._recent())
            if line is None:
                raise NothingToUndo(nothing)
            self._recent().require_sound(line)
            refused.append(line["seq"])
            changes = self._inverse(line, snapshot)
            check(snapshot, changes, self._recent().made_since(line))
            commit = _commit_of(line, changes)
            if fields_of(commit, snapshot) is None:
                raise NothingToUndo("Diese Änderung wirkt nicht mehr; es gibt nichts zurückzunehmen.")
            refused.clear()
            return commit

        try:
            done = self.change(build)
        finally:
            self._passed_over.update(refused)  # so that the next undo reaches the one before
        assert done is not None, "the commit changes something"  # noqa: S101  # says so to the type checker
        return done

    def _inverse(self, line: Line, snapshot: Snapshot) -> list[Change]:
        trash = dict(zip(TRASHED, (self._now().isoformat(), self.user), strict=True))
        rows = inverse(self._recent(), line, lambda table, i: snapshot.tables.get(table, {}).get(i), trash)
        return [Change(table, record_id, row) for (table, record_id), row in rows.items()]


def _page(told: Iterator[HistoryLine], before: int | None, limit: int) -> list[HistoryLine]:
    try:
        return list(islice((line for line in told if before is None or line.seq < before), limit))
    except OSError as problem:
        raise StoreError(f"Der Verlauf lässt sich nicht lesen: {reason(problem)}.") from problem


UNDONE = "Rückgängig: "
REDONE = "Wiederhergestellt: "


def _commit_of(line: Line, changes: Sequence[Change]) -> Commit:
    """What takes back `line`."""
    verb = "redo" if line["verb"] == "undo" else "undo"
    return Commit(verb, (UNDONE if verb == "undo" else REDONE) + _bare(line), changes, undoes=line["seq"])


def _bare(line: Line) -> str:
    """What was done in the first place, without saying how often it was taken back and done again."""
    return (lines.text_of(line["label"]) or GONE).removeprefix(UNDONE).removeprefix(REDONE)
