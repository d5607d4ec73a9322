"""When a checkpoint is due, and how it gets its name without anybody seeing half of it."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path

from rundertisch_tui.store import checkpoint, files
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS, CheckpointStorage
from rundertisch_tui.store.snapshot import Snapshot

AFTER_LAST = 5.0  # seconds after this process's last line
AFTER_FIRST = 60.0  # seconds after the first line that no checkpoint covers
AT_LINES = 512
FOR_A_DEAD_ONE = 1024
PAUSE = 30.0  # seconds until the next attempt after a failure

Held = Callable[[], AbstractContextManager[bool]]
"""Holds the exclusive lock; says whether the folder is still the one that was opened."""


class Timer:
    """Counts the lines that no checkpoint covers; monotonic seconds only."""

    def __init__(self, covered: int, *, is_missing: bool = False) -> None:
        """Begin behind a checkpoint that covers line `covered`; a missing one is made anew soon."""
        self.covered = covered
        self._is_missing = is_missing
        self._mine = 0
        self._last = 0.0
        self._first = 0.0
        self._not_before = 0.0

    def wrote(self, seq: int, monotonic: float) -> None:
        """This process wrote line `seq`."""
        if self._mine <= self.covered:
            self._first = monotonic
        self._mine, self._last = seq, monotonic

    def is_mine(self, seq: int) -> bool:
        """Is it for this process to write the checkpoint of line `seq`, since it wrote it or found none?"""
        return self._is_missing or self._mine == seq > self.covered

    def is_due(self, seq: int, monotonic: float, folder: Path) -> bool:
        """Should this process write a checkpoint now?"""
        if monotonic < self._not_before or not self._seems_due(seq, monotonic):
            return False
        self.covered = checkpoint.peek_seq(folder / NAME)  # another process may have been here
        return self._seems_due(seq, monotonic)

    def kept(self, covered: int) -> None:
        """There is a checkpoint of line `covered`."""
        self.covered, self._is_missing = covered, False

    def failed(self, monotonic: float) -> None:
        """It could not be written; do not try again at once."""
        self._not_before = monotonic + PAUSE

    def _seems_due(self, seq: int, monotonic: float) -> bool:
        uncovered = seq - self.covered
        if self._is_missing or uncovered >= FOR_A_DEAD_ONE:
            return True
        if not self.is_mine(seq):
            return False
        return uncovered >= AT_LINES or monotonic - self._last >= AFTER_LAST or monotonic - self._first >= AFTER_FIRST


def keep(folder: Path, snapshot: Snapshot, held: Held, now: datetime) -> int:
    """Write the checkpoint of `snapshot`; only its renaming happens under the lock.

    Returns the line that the file covers afterwards: a newer one of another process stays. Raises OSError, Busy.
    """
    target = folder / NAME

    def rename(temporary: Path) -> None:
        looked = _identity(target)
        covered = CheckpointStorage(target).sound_seq()
        with held() as is_ours:
            if not is_ours or _identity(target) != looked or (covered is not None and covered >= snapshot.seq):
                return  # another folder, or another process was faster
            if looked is not None:
                foreign = f"rundertisch.fremd-{now:%Y-%m-%d-%H%M%S}.json"
                _keep_old(target, folder / (foreign if covered is None else PREVIOUS))
            temporary.replace(target)
            files.sync_folder(folder)

    storage = CheckpointStorage(target, rename)
    storage.meta = checkpoint.meta_of(snapshot)
    storage.write({name: rows for name, rows in snapshot.tables.items() if rows})
    return checkpoint.peek_seq(target)


def remove_left_over(folder: Path) -> None:
    """Remove temporary files of processes that are gone."""
    for path in (*folder.glob("*.tmp"), *folder.glob("journal/*.tmp"), *folder.glob("backups/*.tmp")):
        if files.is_left_over(path):
            with suppress(OSError):
                path.unlink()


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        there = path.lstat()
    except FileNotFoundError:
        return None
    return there.st_ino, there.st_mtime_ns, there.st_size


def _keep_old(old: Path, name: Path) -> None:
    linked = files.temporary_name(name)
    with suppress(FileNotFoundError):
        linked.unlink()
    try:
        os.link(old, linked, follow_symlinks=False)
        linked.replace(name)
    finally:
        with suppress(FileNotFoundError):
            linked.unlink()
