"""The power goes after each recorded call, with everything not synced lost, torn or reordered.

`RUNDERTISCH_POWER=40` looks at that many states after each call.
"""

import os
import random
import shutil
from pathlib import Path

import pytest

from rundertisch_tui.store import files, journal, keeping
from rundertisch_tui.store.errors import StoreError
from tests.store.office_like import add, anything, opened, put, rows
from tests.store.power import PowerCut, materialise

PER_CALL = int(os.environ.get("RUNDERTISCH_POWER", "12"))


class Broken(Exception):
    """A confirmed change is lost, or something that never was is shown."""


def campaign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: int = 14, ignored: str = "") -> int:
    """Count the states; raise Broken at the first that is not as it must be."""
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)
    place = tmp_path / "power"
    place.mkdir()
    chance = random.Random(11)
    confirmed: list[dict[int, dict[str, object]]] = [{}]
    tried: list[dict[int, dict[str, object]]] = [{}]
    waiting: list[dict[str, bytes]] = []
    bounds: list[tuple[int, int]] = []

    with monkeypatch.context() as patch:
        power = PowerCut(patch, tmp_path / "data", ignored)

        def note() -> None:
            for state in power.states(chance, PER_CALL):
                waiting.append(state)
                bounds.append((len(confirmed), len(tried)))

        store = opened(tmp_path / "data")
        power.after = note
        for number in range(changes):
            after = {**rows(store), number % 4 + 1: {"text": "x" * (number * 7)}}
            tried.append(after)
            put(store, "note", number % 4 + 1, text="x" * (number * 7))
            confirmed.append(after)
            if number % 3 == 2:
                store.checkpoint()
        store._let_go()
    for number, state in enumerate(waiting):
        prove(state, tmp_path / "data", place / str(number), tried, bounds[number])
    return len(waiting)


def prove(
    state: dict[str, bytes], root: Path, target: Path, tried: list[dict[int, dict[str, object]]], bound: tuple[int, int]
) -> None:
    materialise(state, root, target)
    try:
        store = opened(target)
    except StoreError as problem:
        raise Broken(str(problem)) from problem
    least, most = bound
    if store.problem is not None or rows(store) not in tried[least - 1 : most]:
        raise Broken(f"{store.problem}: {rows(store)} after {least - 1} confirmed")
    store._let_go()
    shutil.rmtree(target)


def test_no_confirmed_change_is_lost_by_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "AT_LINES", 4)
    assert campaign(tmp_path, monkeypatch, changes=24) >= 2000


def forget_torn_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal.Journal, "_cut_torn", lambda _journal, _found: None)


def test_without_syncing_lines_the_trial_says_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Broken):
        campaign(tmp_path, monkeypatch, ignored="fdatasync")


def test_without_syncing_folders_the_trial_says_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "sync_folder", lambda _path: None)
    with pytest.raises(Broken):
        campaign(tmp_path, monkeypatch)


def test_a_checkpoint_that_was_not_synced_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its digest stands between a torn checkpoint and the state: nothing is lost, the journal has everything."""
    monkeypatch.setattr(files, "write_new", _unsynced)
    campaign(tmp_path, monkeypatch)


def _unsynced(path: Path, *parts: bytes) -> None:
    descriptor = files.open_file(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for part in parts:
        files.write_all(descriptor, part)
    os.close(descriptor)


def test_without_cutting_torn_ends_the_next_change_makes_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    store = opened(folder)
    add(store, text="a")
    store.close()
    path = folder / "journal" / "000001.jsonl"
    path.write_bytes(path.read_bytes() + b'{"seq":3,"half')
    forget_torn_ends(monkeypatch)
    add(opened(folder), text="b")
    assert opened(folder).damage is not None


def test_taking_back_survives_a_power_cut_like_any_change(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    put(store, "note", 1, text="a")
    put(store, "note", 1, text="b")
    store.undo(anything)
    store._let_go()
    assert rows(opened(tmp_path / "data"))[1] == {"text": "a"}
