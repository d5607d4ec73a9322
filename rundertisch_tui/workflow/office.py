"""The office: opens the data, shows a view of it, performs actions, takes them back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from rundertisch_tui.store.errors import Conflict, ReadOnly
from rundertisch_tui.store.store import Commit, Committed, HistoryLine, Store
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.migrations import STEPS
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.store.erasure import Erasing
    from rundertisch_tui.store.history import Address
    from rundertisch_tui.store.snapshot import Snapshot
    from rundertisch_tui.store.store import Change, Check
    from rundertisch_tui.workflow.erasing import Erasure
    from rundertisch_tui.workflow.transaction import Transaction

    Since = Mapping[Address, tuple[str, str]]


class Action(Protocol):
    """A change as an object: its fields are its arguments. Form, key, palette and command line build the same."""

    def apply(self, tx: "Transaction") -> str:
        """Change records through `tx`; return the German name under which it can be undone. May raise RuleViolation."""


class Done(NamedTuple):
    """A confirmed change. `created` are the records it made, in order; `findings` what the text gate replaced."""

    name: str
    touched: frozenset[tuple[str, int]]
    mine: bool
    user: str
    at: datetime
    seq: int
    created: tuple[tuple[str, int], ...] = ()
    findings: tuple[str, ...] = ()
    undoes: int | None = None


NOTHING_CHANGED = "Nichts geändert"


class Office:
    """The only door to the records. Reading: `view`. Changing: `perform`, `undo`, `redo`, nothing else.

    With `bind_views=False` the view stays as it is until `show_newest` is called (the screens do that on their loop,
    while `perform` and `follow` run in the store's thread).
    """

    def __init__(
        self,
        store: Store,
        *,
        exports: Path,
        login: str,
        bind_views: bool = True,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        """Use `open` instead, unless a store is at hand."""
        self._store = store
        self._now = now
        self._bind = bind_views
        self._judged = View(store.snapshot)
        self._foreign: list[Done] = []
        self.view = View(store.snapshot, store.as_of)
        self.exports = exports
        self.login = login

    @classmethod
    def open(
        cls,
        data: Path,
        *,
        exports: Path,
        user: str,
        read_only: bool = False,
        bind_views: bool = True,
        now: Callable[[], datetime] = clock.now,
    ) -> "Office":
        """Open the folder `data`, a new one if it is empty. Raises StoreError with a German sentence.

        `now` is another clock for those who need one (the example data live through years in seconds).
        """
        store = Store.open(data, user=user, steps=STEPS, read_only=read_only, now=now)
        return cls(store, exports=exports, login=user, bind_views=bind_views, now=now)

    @property
    def data(self) -> Path:
        """The folder of the data."""
        return self._store.folder

    @property
    def problem(self) -> str | None:
        """Why nothing can be written, as a sentence; None if all is well."""
        return self._store.problem

    @property
    def damage(self) -> str | None:
        """What is wrong with the files, as a sentence; None if they are sound, even if they may only be read."""
        return self._store.damage

    @property
    def notices(self) -> Sequence[str]:
        """What was found and put right at opening, to be told once."""
        return self._store.notices

    def perform(self, action: Action, *, key: str | None = None) -> Done:
        """Lock, catch up, judge, write one line, publish.

        Raises RuleViolation (NotAllowed without the right), NotFound or StoreError with nothing changed; NotConfirmed
        if even that could not be made sure. An action that changes nothing writes nothing and returns a Done with the
        old number.
        """
        # A command that only reads starts faster without the rules and what else belongs to changes.
        from rundertisch_tui.workflow import catalogue, rights
        from rundertisch_tui.workflow.copies import copied, files_of
        from rundertisch_tui.workflow.transaction import Transaction

        made: list[tuple[Transaction, str]] = []
        if self._store.problem is not None and files_of(action):
            raise ReadOnly(self._store.problem)

        with copied(action, self.data) as copies:

            def build(snapshot: "Snapshot") -> Commit:
                self._judged.advance(snapshot, None)
                tx = Transaction(self._judged, user=self.login, now=self._now(), kept=copies.digests)
                rights.require(self._judged, self.login, rights.needed(action), tx.today)
                name = action.apply(tx)
                if tx.touches("user"):
                    rights.judge_users(self._judged, tx)
                made.append((tx, name))
                copies.settle()
                return Commit(verb=catalogue.verb(action), label=name, changes=tx.changes(), counters=tx.counters)

            try:
                committed = self._store.change(build, key=key)
            finally:
                self._collect_foreign()  # also after a refusal: what it was judged on is news to the screens
        tx, name = made[-1] if made else (None, None)
        if committed is None:
            self._publish(frozenset())
            at = self._now()
            return Done(NOTHING_CHANGED, frozenset(), True, self.login, at, self._store.snapshot.seq)
        self._publish(committed.touched)
        if tx is None:  # the key is known: what it stands for was saved before
            return _done(committed)
        return _done(committed, created=tuple(tx.created), findings=tuple(dict.fromkeys(tx.findings)), name=name)

    def erase(self, asked: "Erasure") -> Done:
        """Erase for good, in the history and every file too; no undo brings it back.

        Raises RuleViolation, NotFound or StoreError with nothing changed.
        """
        from rundertisch_tui.domain.office import Right
        from rundertisch_tui.workflow import rights
        from rundertisch_tui.workflow.erasing import with_labels
        from rundertisch_tui.workflow.erasing_inbox import search

        labels = self._store.labels()
        inbox = [digest for _, digest in search(self.data, asked.words(View(self._store.snapshot))).goes]

        def build(snapshot: "Snapshot") -> "Erasing":
            self._judged.advance(snapshot, None)
            rights.require(self._judged, self.login, Right.WRITE, self._now().date(), "Löschen für immer")
            return with_labels(asked, self._judged, labels, inbox)

        try:
            committed = self._store.erase(build)
        finally:
            self._collect_foreign()
            self._publish(None)
        return _done(committed)

    def erase_again(self) -> None:
        """Take out once more what was erased, where an older backup brought it back. Raises StoreError."""
        self._store.erase_again()

    def kept_file(self, digest: str) -> Path:
        """Where the content of an attachment lies; to be read, never to be changed."""
        from rundertisch_tui.store import kept  # few ask

        return kept.path_of(self.data, digest)

    def undo(self) -> Done:
        """Take back this user's newest change, over windows and restarts. Raises NothingToUndo, Conflict."""
        return self._taken_back(self._store.undo)

    def redo(self) -> Done:
        """Do again what was last taken back. Raises NothingToUndo, Conflict."""
        return self._taken_back(self._store.redo)

    def undo_line(self, seq: int) -> Done:
        """Take back one change of anybody, found in the history. Raises NothingToUndo, Conflict."""
        return self._taken_back(partial(self._store.undo_line, seq), own=False)

    def newest_undoable(self) -> str | None:
        """The name of what `undo` would take back; None if there is nothing."""
        return self._store.newest_undoable()

    def newest_redoable(self) -> str | None:
        """The name of what `redo` would do again; None if there is nothing."""
        return self._store.newest_redoable()

    def has_key(self, key: str) -> bool:
        """Was the change with this key saved, within the last 10,000? Then its draft has ended."""
        return self._store.has_key(key)

    def follow(self) -> list[Done]:
        """What other processes have written since the last look, oldest first; one `fstat` if it is nothing."""
        lines = self._store.follow()
        self._foreign.extend(_done(line) for line in lines)
        if lines:
            self._publish(frozenset(touched for line in lines for touched in line.touched))
        elif self._store.snapshot is not self._judged.snapshot:  # opened anew, perhaps an older state
            self._publish(None)
        return self.take_foreign()

    def take_foreign(self) -> list[Done]:
        """Foreign changes met while performing, oldest first; each is handed out once."""
        taken, self._foreign = self._foreign, []
        return taken

    def show_newest(self) -> None:
        """Move `view` to the newest state; for a caller that opened the office with `bind_views=False`."""
        self.view.advance(self._store.snapshot, None)

    def history(self, table: str, record_id: int, *, before: int | None = None, limit: int = 50) -> list[HistoryLine]:
        """Who changed which field of a record from what to what, the newest first; `before` pages on."""
        return self._store.history(table, record_id, before=before, limit=limit)

    def lines(self, *, before: int | None = None, limit: int = 50) -> list[HistoryLine]:
        """All changes, the newest first."""
        return self._store.lines(before=before, limit=limit)

    def checkpoint_if_due(self, monotonic: float) -> None:
        """Write the TinyDB file if enough has happened since; cheap otherwise."""
        if self._store.checkpoint_due(monotonic):
            self._store.checkpoint()

    def checkpoint(self) -> None:
        """Write the TinyDB file now."""
        self._store.checkpoint()

    def close(self) -> None:
        """Write the checkpoint if this process wrote last, and let go of the folder."""
        self._store.close()

    def _taken_back(self, take: "Callable[[Check], Committed]", *, own: bool = True) -> Done:
        from rundertisch_tui.workflow import rights, taking_back  # few ask

        def check(snapshot: "Snapshot", changes: "Sequence[Change]", since: "Since") -> None:
            before, today = View(snapshot), self._now().date()
            rights.judge_taking_back(before, changes, self.login, today, own=own)
            taking_back.judge_closings(before, changes, self.login, today, own=own)
            taking_back.judge(snapshot, changes, since)

        try:
            committed = take(check)
        except Conflict as problem:
            raise taking_back.in_german(problem, View(self._store.snapshot)) from problem
        self._collect_foreign()
        self._publish(committed.touched)
        return _done(committed)

    def _collect_foreign(self) -> None:
        self._foreign.extend(_done(line) for line in self._store.pending_foreign())

    def _publish(self, touched: frozenset[tuple[str, int]] | None) -> None:
        """Move both views on; after foreign lines only the difference of the rows tells what was touched."""
        snapshot = self._store.snapshot
        known = None if self._foreign else touched
        self._judged.advance(snapshot, known)
        if self._bind:
            self.view.advance(snapshot, known)


def _done(
    line: Committed,
    *,
    created: tuple[tuple[str, int], ...] | None = None,
    findings: tuple[str, ...] = (),
    name: str | None = None,
) -> Done:
    return Done(
        name=line.label if name is None else name,
        touched=line.touched,
        mine=line.mine,
        user=line.user,
        at=line.at,
        seq=line.seq,
        created=line.created if created is None else created,
        findings=findings,
        undoes=line.undoes,
    )
