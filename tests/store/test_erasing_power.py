"""The power goes after each recorded call of an erasure: it never began, or the next opening finishes it."""

import random
import shutil
from pathlib import Path

import pytest

from rundertisch_tui.store import erasing, files, journal
from rundertisch_tui.store.erasure import Erasing
from tests.store.office_like import add, opened, put, rows
from tests.store.power import PowerCut, materialise
from tests.store.replay import replayed

NAME = b"Wojciechowska"
PER_CALL = 6


def states(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, syncs_folders: bool = True
) -> list[tuple[dict[str, bytes], bool]]:
    """What the power cuts leave, and whether the erasure was confirmed by then."""
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 700)
    chance = random.Random(5)
    found: list[tuple[dict[str, bytes], bool]] = []
    with monkeypatch.context() as patch:
        power = PowerCut(patch, tmp_path / "data")
        store = opened(tmp_path / "data")
        add(store, name=NAME.decode(), town="Kassel")
        for number in range(3):
            put(store, "note", 1, name=f"{NAME.decode()} {number}")
        store.checkpoint()
        put(store, "note", 1, name=f"{NAME.decode()} zuletzt")
        store.checkpoint()

        def note() -> None:
            is_told = bool(store.snapshot.erasures) or "name" not in rows(store)[1]
            found.extend((state, is_told) for state in power.states(chance, PER_CALL))

        power.after = note
        if not syncs_folders:
            patch.setattr(files, "sync_folder", lambda _: None)
        store.erase(lambda _: Erasing("Löschung: note 1", "Antrag", (("note", 1, ("name",)),)))
        note()
        power.after = lambda: None
        store._let_go()
    return found


def left(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and NAME in path.read_bytes()]


def is_broken(state: dict[str, bytes], is_told: bool, root: Path, target: Path) -> bool:
    materialise(state, root, target)
    for name in ("journal", "."):
        for path in (target / name).glob("*.tmp"):
            path.unlink()  # of a process that is dead; in this trial its number lives
    store = opened(target)
    is_erased = "name" not in rows(store)[1]
    broken = store.problem is not None or (is_told and not is_erased) or store.snapshot != replayed(target)
    store.close()
    if is_erased:
        broken = broken or bool(store.snapshot.erasures) or left(target) != []
    shutil.rmtree(target)
    return broken


def test_no_power_cut_leaves_half_an_erasure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = states(tmp_path, monkeypatch)
    assert len(found) >= 180
    assert [n for n, (s, told) in enumerate(found) if is_broken(s, told, tmp_path / "data", tmp_path / str(n))] == []


def test_without_syncing_folders_the_trial_says_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = states(tmp_path, monkeypatch, syncs_folders=False)
    assert any(is_broken(s, told, tmp_path / "data", tmp_path / str(n)) for n, (s, told) in enumerate(found))


def test_without_blanking_segments_the_trial_says_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "blank_segments", lambda *_: True)
    found = states(tmp_path, monkeypatch)
    assert any(is_broken(s, told, tmp_path / "data", tmp_path / str(n)) for n, (s, told) in enumerate(found[-20:]))
