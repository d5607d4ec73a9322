"""When a checkpoint is due, and how it gets its name without anybody seeing half of it."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path

from rundertisch_tui.store import checkpoint, files
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS
from rundertisch_tui.store.snapshot import Snapshot

AFTER_LAST = 5.0  # seconds after this process's last line
AFTER_FIRST = 60.0  # seconds after the first line that no checkpoint covers
AT_LINES = 512
FOR_A_DEAD_ONE = 1024


class Timer:
    """Counts the lines that no checkpoint covers; monotonic seconds only."""

    def __init__(self, covered: int) -> None:
        """Begin behind a checkpoint that covers line `covered`."""
        self.covered = covered
        self._mine = 0
        self._last = 0.0
        self._first = 0.0

    def wrote(self, seq: int, monotonic: float) -> None:
        """This process wrote line `seq`."""
        if self._mine <= self.covered:
            self._first = monotonic
        self._mine, self._last = seq, monotonic

    def is_mine(self, seq: int) -> bool:
        """Did this process write the newest line, and does no checkpoint cover it?"""
        return self._mine == seq > self.covered

    def is_due(self, seq: int, monotonic: float) -> bool:
        """Should this process write a checkpoint now?"""
        uncovered = seq - self.covered
        if self.is_mine(seq):
            return (
                uncovered >= AT_LINES or monotonic - self._last >= AFTER_LAST or monotonic - self._first >= AFTER_FIRST
            )
        return uncovered >= FOR_A_DEAD_ONE


def write(folder: Path, snapshot: Snapshot, lock: Callable[[], AbstractContextManager[None]], now: datetime) -> int:
    """Write the checkpoint of `snapshot`; only its renaming happens under `lock`.

    Returns the seq that the file covers afterwards: a newer one of another process stays. Raises OSError, Busy.
    """
    target = folder / NAME
    temporary = folder / f"{NAME}.{os.getpid()}.tmp"
    try:
        files.write_new(temporary, checkpoint.encode(snapshot))
        looked = _identity(target)
        covered = checkpoint.seq_of(target)
        with lock():
            if _identity(target) != looked:
                return checkpoint.seq_of(target) or 0  # another process was faster
            if covered is not None and covered >= snapshot.seq:
                return covered
            if looked is not None:
                kept = PREVIOUS if covered is not None else f"rundertisch.fremd-{now:%Y-%m-%d-%H%M%S}.json"
                _keep(target, folder / kept)
            temporary.replace(target)
            files.sync_folder(folder)
        return snapshot.seq
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def remove_left_over(folder: Path) -> None:
    """Remove temporary files of processes that are gone."""
    for path in folder.glob("rundertisch.*.tmp"):
        pid = path.name.removesuffix(".tmp").rpartition(".")[2]
        if not pid.isdecimal() or not Path(f"/proc/{pid}").exists():
            with suppress(OSError):
                path.unlink()


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        there = path.lstat()
    except FileNotFoundError:
        return None
    return there.st_ino, there.st_mtime_ns, there.st_size


def _keep(old: Path, name: Path) -> None:
    linked = name.with_name(f"{name.name}.{os.getpid()}.tmp")
    with suppress(FileNotFoundError):
        linked.unlink()
    os.link(old, linked, follow_symlinks=False)
    linked.replace(name)
