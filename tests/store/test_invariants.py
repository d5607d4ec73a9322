"""The seven invariants of the store, each under a test of its own. `lines_of` proves the sums."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.store import journal
from rundertisch_tui.store.checkpoint import NAME, CheckpointStorage
from rundertisch_tui.store.errors import StoreError
from rundertisch_tui.store.store import Store
from tests.store.office_like import add, anything, opened, put, rows
from tests.store.replay import lines_of, replayed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1200)
    return tmp_path / "data"


def busy(store: Store) -> None:
    for number in range(6):
        add(store, text=f"Satz {number}")
        put(store, "note", 1, text=f"anders {number}")
        if number % 2:
            store.undo(anything)
            store.checkpoint()


def watch(
    monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], look: Callable[[str, tuple[Any, ...]], None]
) -> None:
    for name in names:
        real = getattr(os, name)

        def call(*arguments: Any, real: Any = real, name: str = name, **named: Any) -> Any:
            look(name, arguments)
            return real(*arguments, **named)

        monkeypatch.setattr(os, name, call)


def path_of(descriptor: int) -> str:
    return os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115


def test_1_journal_head_and_names_are_written_only_under_the_exclusive_lock(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(folder)
    seen: set[str] = set()

    def look(name: str, arguments: tuple[Any, ...]) -> None:
        target = path_of(arguments[0]) if isinstance(arguments[0], int) else str(arguments[1])
        if not (target.endswith((".jsonl", "/lock", NAME, "prev.json")) or "/lock" in target):
            return
        seen.add(name)
        other = os.open(folder / "lock", os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_SH | fcntl.LOCK_NB)
        os.close(other)

    watch(monkeypatch, ("write", "pwrite", "ftruncate", "replace"), look)
    busy(store)
    assert seen == {"write", "pwrite", "replace"}


def test_2_head_is_never_ahead_of_what_was_synced(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(folder)
    unsynced: set[str] = set()

    def look(name: str, arguments: tuple[Any, ...]) -> None:
        target = path_of(arguments[0])
        if name == "write" and target.endswith(".jsonl"):
            unsynced.add(target)
        elif name == "fdatasync":
            unsynced.discard(target)
        elif name == "pwrite" and arguments[2] == 0:
            assert not unsynced

    watch(monkeypatch, ("write", "pwrite", "fdatasync"), look)
    busy(store)
    assert store._lock is not None
    head = store._lock.read_head()
    assert head is not None
    assert head.seq == store.snapshot.seq == len(lines_of(folder))


def test_3_the_checkpoint_is_never_ahead_of_head(folder: Path) -> None:
    store = opened(folder)
    for _ in range(4):
        busy(store)
        store.checkpoint()
        assert store._lock is not None
        head = store._lock.read_head()
        there = CheckpointStorage(folder / NAME).load()
        assert head is not None
        assert there is not None
        assert there.seq <= head.seq


def test_4_memory_is_the_fold_of_the_lines(folder: Path) -> None:
    store, other = opened(folder), opened(folder, "öztürk")
    busy(store)
    busy(other)
    store.follow()
    assert store.snapshot == other.snapshot == replayed(folder)


def test_5_numbers_have_no_gap_and_sums_are_chained(folder: Path) -> None:
    one, two = opened(folder), opened(folder, "öztürk")
    for store in (one, two, one):
        busy(store)
    assert [line["seq"] for line in lines_of(folder)] == list(range(1, one.snapshot.seq + 1))


def test_6_no_file_is_changed_in_place_but_by_appending(folder: Path) -> None:
    store = opened(folder)
    seen: dict[int, tuple[str, bytes]] = {}  # held open, so that no other file gets their inode
    for _ in range(5):
        busy(store)
        for descriptor, (name, known) in seen.items():
            there = os.pread(descriptor, 1 << 20, 0)
            assert there.startswith(known) if name.endswith(".jsonl") else there == known
        for path in (*folder.glob("*.json"), *(folder / "journal").iterdir()):
            seen[os.open(path, os.O_RDONLY)] = (path.name, path.read_bytes())
    for descriptor in seen:
        os.close(descriptor)


def test_7_memory_changes_only_after_the_sync(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(folder)
    add(store, text="vorher")
    before = store.snapshot

    def look(_name: str, _arguments: tuple[Any, ...]) -> None:
        assert store.snapshot is before

    with monkeypatch.context() as patch:
        watch(patch, ("write", "fdatasync", "pwrite"), look)
        put(store, "note", 1, text="nachher")
    assert rows(store)[1] == {"text": "nachher"}
    before = store.snapshot

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdatasync", refuse)
        with pytest.raises(StoreError):
            put(store, "note", 1, text="nie")
    assert store.snapshot is before
