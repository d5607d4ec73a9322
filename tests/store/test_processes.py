"""Several processes at once, and killed ones: every confirmed change is there, once, whole.

`RUNDERTISCH_KILLS=5000` runs the long campaign.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rundertisch_tui.store.check import DAMAGE, examine
from rundertisch_tui.store.errors import StoreError
from rundertisch_tui.store.lock import Lock
from tests.store.office_like import add, names, opened
from tests.store.replay import lines_of, replayed

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("RUNDERTISCH_KILLS", "200"))
WRITERS = 8


def start(folder: Path, user: str, count: int, out: int) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "tests.store.writer", str(folder), user, str(count), "20000", "40"]
    return subprocess.Popen(words, cwd=ROOT, stdout=out, stderr=subprocess.PIPE)


def acknowledged(told: Path) -> list[tuple[int, int, int]]:
    """seq, writer, number of each confirmed change; a line that was cut by the kill was not told."""
    whole = (line[:-1] for line in told.read_bytes().splitlines() if line.endswith(b";"))
    return [tuple(map(int, line.split())) for line in whole]  # type: ignore[misc]


def prove(folder: Path, told: Path) -> int:
    lines = {line["seq"]: line for line in lines_of(folder)}
    confirmed = acknowledged(told)
    for seq, own, number in confirmed:
        fields = lines[seq]["ch"][0]["f"]
        assert fields[f"of_w{own}"][2] == [number], f"line {seq}"
    assert len({seq for seq, _, _ in confirmed}) == len(confirmed)
    store = opened(folder)
    assert store.problem is None, store.problem
    assert store.snapshot == replayed(folder)
    add(store, text="the lock is free")
    store.close()
    assert [str(one) for one in examine(folder) if one.kind == DAMAGE] == []
    assert [name for name in names(folder) if name.endswith(".tmp")] == []
    return len(confirmed)


def test_eight_writers_at_once_lose_nothing_and_write_nothing_twice(tmp_path: Path) -> None:
    told = tmp_path / "told"
    with told.open("ab") as out:
        running = [start(tmp_path / "data", f"w{n}", 40, out.fileno()) for n in range(WRITERS)]
        errors = [process.communicate(timeout=120)[1] for process in running]
    assert errors == [b""] * WRITERS
    assert prove(tmp_path / "data", told) == WRITERS * 40


def forked(folder: Path, user: str, out: int, count: int = 1_000_000) -> int:
    """A writer in a fork: a new one costs milliseconds, so that hundreds can be killed."""
    pid = os.fork()
    if pid == 0:
        from tests.store import writer

        os.dup2(out, 1)
        try:
            writer.main(folder, user, count, 20_000, 40)
        finally:
            os._exit(1)
    return pid


def test_writers_killed_at_random_moments_lose_nothing_confirmed(tmp_path: Path) -> None:
    folder, told = tmp_path / "data", tmp_path / "told"
    opened(folder).close()
    chance = random.Random(7)
    with told.open("ab") as out:
        running = [forked(folder, f"w{n}", out.fileno()) for n in range(WRITERS)]
        try:
            for _ in range(KILLS):
                time.sleep(chance.uniform(0.0, 0.05))  # the moment of the kill, nothing waited for
                victim = chance.randrange(WRITERS)
                os.kill(running[victim], 9)
                os.waitpid(running[victim], 0)
                running[victim] = forked(folder, f"w{victim}", out.fileno())
        finally:
            for pid in running:
                os.kill(pid, 9)
                os.waitpid(pid, 0)
    assert prove(folder, told) > KILLS / 4


def test_a_kill_leaves_the_lock_free_at_once() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        store = opened(folder)
        pid = os.fork()
        if pid == 0:
            with opened(folder)._exclusive():
                os.kill(os.getpid(), 9)
        os.waitpid(pid, 0)
        add(store, text="x")
        store.close()


def test_without_the_lock_the_trial_says_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, told = tmp_path / "data", tmp_path / "told"
    opened(folder).close()
    with monkeypatch.context() as patch, told.open("ab") as out:
        patch.setattr(Lock, "_take", lambda _lock, _kind: None)
        patch.setattr(os, "write", _slowly(os.write))
        running = [forked(folder, f"w{n}", out.fileno(), 30) for n in range(4)]
        for pid in running:
            os.waitpid(pid, 0)
    with pytest.raises((AssertionError, StoreError, KeyError)):
        prove(folder, told)


def _slowly(real: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    """Gives the others a chance to come between, as a busy machine does."""

    def write(descriptor: int, content: bytes) -> int:
        os.sched_yield()
        return real(descriptor, content)

    return write
