"""Every call that changes the disk fails once: nothing confirmed is lost, nothing unconfirmed is shown."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.store import journal
from rundertisch_tui.store.errors import NotConfirmed, StoreError
from rundertisch_tui.store.store import Store
from tests.store.disk import Disk, Killed
from tests.store.office_like import add, anything, names, opened, put, rows
from tests.store.replay import replayed

ERRORS = ["ENOSPC", "EIO", "EMFILE", "short", "done-but-EIO"]


def one_change(store: Store) -> None:
    put(store, "note", 1, text="neu")


def several_segments(store: Store) -> None:
    for number in range(3):
        put(store, "note", 1, text=f"neu {number}" + "x" * 300)


def undo(store: Store) -> None:
    store.undo(anything)


def change_and_checkpoint(store: Store) -> None:
    put(store, "note", 1, text="neu")
    store.checkpoint()


ACTIONS = [one_change, several_segments, undo, change_and_checkpoint]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1200)
    folder = tmp_path / "data"
    store = opened(folder)
    for number in range(3):
        add(store, text=f"alt {number}")
    store.close()
    return folder


def seen(folder: Path) -> dict[int, dict[str, Any]]:
    """What a new process sees, after proving that it is what the lines say from the first one on."""
    store = opened(folder)
    assert store.problem is None, store.problem
    assert store.snapshot == replayed(folder)
    store.close()
    return rows(store)


def left_over(folder: Path) -> list[str]:
    return [name for name in names(folder) if name.endswith(".tmp")]


@pytest.mark.parametrize("sticky", [False, True], ids=["once", "from-then-on"])
@pytest.mark.parametrize("how", ERRORS)
@pytest.mark.parametrize("action", ACTIONS)
def test_an_error_at_any_call_leaves_the_old_state_and_work_goes_on(
    action: Callable[[Store], None],
    how: str,
    sticky: bool,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk = Disk(monkeypatch)
    at, fired = 0, True
    while fired:
        at += 1
        copy = tmp_path / f"copy-{at}"
        shutil.copytree(folder, copy)
        store = opened(copy)
        disk.break_at(at, how, sticky=sticky)
        refused: StoreError | None = None
        try:
            action(store)
        except StoreError as problem:
            refused = problem
        fired = disk.fired
        shown = rows(store)
        disk.heal()
        if refused is not None:
            assert str(refused).endswith((".", ")")), refused
            assert "Traceback" not in str(refused)
        if isinstance(refused, NotConfirmed):
            assert store.problem is not None
            assert put(store, "note", 2, text="danach") is not None  # asks the disk, and goes on
            assert store.problem is None
        else:
            assert seen(copy) == shown, f"call {at}"
            assert put(store, "note", 2, text="danach") is not None
        shown = rows(store)
        store.close()
        assert seen(copy) == shown, f"after call {at}"
        assert left_over(copy) == []
        shutil.rmtree(copy)
    assert at > 3


@pytest.mark.parametrize("how", ["kill", "kill-after"])
@pytest.mark.parametrize("action", ACTIONS)
def test_a_process_killed_at_any_call_loses_nothing_confirmed(
    action: Callable[[Store], None], how: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    at, fired = 0, True
    while fired:
        at += 1
        copy = tmp_path / f"copy-{at}"
        shutil.copytree(folder, copy)
        witness = opened(copy, "öztürk")
        store = opened(copy)
        confirmed = rows(store)
        disk.break_at(at, how)
        with suppress(Killed):
            action(store)
        fired = disk.fired
        shown = rows(store)
        disk.heal()
        os.close(store._lock._descriptor)  # type: ignore[union-attr]  # as the kernel does: the lock is free
        witness.follow()
        after = rows(witness)
        assert after in (shown, confirmed) or len(after) == 3
        assert after[2] == confirmed[2]
        assert put(witness, "note", 2, text="danach") is not None
        shown = rows(witness)
        witness.close()
        assert seen(copy) == shown, f"after call {at}"
        shutil.rmtree(copy)
    assert at > 3


@pytest.mark.parametrize("how", [*ERRORS, "kill", "kill-after"])
def test_making_a_new_folder_fails_at_any_call_and_can_be_done_again(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    at, fired = 0, True
    while fired:
        at += 1
        folder = tmp_path / f"new-{at}"
        disk.break_at(at, how)
        with suppress(StoreError, Killed):
            opened(folder).close()
        fired = disk.fired
        disk.heal()
        store = opened(folder)
        assert store.problem is None
        add(store, text="da")
        store.close()
        assert seen(folder) == {1: {"text": "da"}}
    assert at > 5


@pytest.mark.parametrize("how", [*ERRORS, "kill", "kill-after"])
def test_settling_fails_at_any_call_and_is_done_by_the_next(
    how: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind head stand a whole line and a torn one, as a dead process and a power cut leave them."""
    head = (folder / "lock").read_bytes()
    store = opened(folder)
    put(store, "note", 1, text="ganz")
    put(store, "note", 2, text="halb")
    segment = store._journal.folder / store._journal.name
    store._let_go()
    (folder / "lock").write_bytes(head)
    segment.write_bytes(segment.read_bytes()[:-20])
    disk = Disk(monkeypatch)
    at, fired = 0, True
    while fired:
        at += 1
        copy = tmp_path / f"copy-{at}"
        shutil.copytree(folder, copy)
        disk.break_at(at, how)
        try:
            reader = opened(copy)
            if disk.fired and reader._unsettled:
                assert rows(reader)[1] == {"text": "alt 0"}  # up to head, not further
            reader._let_go()
        except (StoreError, Killed):
            pass
        fired = disk.fired
        disk.heal()
        assert seen(copy)[1] == {"text": "ganz"}
        assert seen(copy)[2] == {"text": "alt 1"}
        shutil.rmtree(copy)
    assert at > 4


def test_one_failing_writer_beside_a_healthy_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(monkeypatch)
    ill, healthy = opened(folder), opened(folder, "öztürk")
    for number in range(1, 40):
        disk.break_at(number % 5 + 1, "EIO", sticky=number % 3 == 0)
        with suppress(StoreError):
            put(ill, "note", 1, text=f"krank {number}")
        disk.heal()
        assert put(healthy, "note", 2, text=f"gesund {number}") is not None
        healthy.follow()
        assert rows(healthy)[2] == {"text": f"gesund {number}"}
    healthy.close()
    assert seen(folder)[2] == {"text": "gesund 39"}
