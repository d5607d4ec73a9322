"""A backup is written anew without what was erased: whole or not at all, verified, all else as it was."""

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from rundertisch_tui.store import backup, erased
from rundertisch_tui.store.archive import Archive
from rundertisch_tui.store.erased_archive import apply_erased, blank_archive, still_holds
from rundertisch_tui.store.erasure import Plan, plan_of
from rundertisch_tui.store.errors import Damaged
from tests.store.disk import Disk, Killed
from tests.store.office_like import Clock, add, opened


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    store = opened(tmp_path / "data")
    add(store, name="Wojciechowska", town="Kassel")
    store.checkpoint()
    add(store, name="Öztürk")
    store.close()
    (tmp_path / "data" / "files").mkdir()
    (tmp_path / "data" / "files" / "abc").write_bytes(b"Wojciechowska")
    return backup.make(tmp_path / "data", now=Clock()(), target=tmp_path / "aussen.zip")


PLAN: Plan = plan_of({"erase": [{"t": "note", "id": 1, "fields": ["name"]}], "files": ["abc"]}, 9, ())


def whole(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_the_values_are_gone_and_the_rest_is_there(archive: Path) -> None:
    before = backup.verify(archive)
    assert still_holds(archive, [PLAN])
    assert blank_archive(archive, [PLAN], ())
    after = backup.verify(archive)
    assert (after.seq, after.sum, after.made) == (before.seq, before.sum, before.made)
    assert set(before.files) - set(after.files) == {"files/abc"}
    assert b"Wojciechowska" not in whole(archive)
    assert "Öztürk".encode() in whole(archive)
    assert not still_holds(archive, [PLAN])
    assert not blank_archive(archive, [PLAN], ())


def test_a_crash_leaves_the_old_archive_or_the_new_one(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = archive.read_bytes()
    disk = Disk(monkeypatch)
    at, fired = 0, True
    while fired:
        at += 1
        archive.write_bytes(raw)
        disk.break_at(at, "kill")
        with suppress(Killed):
            blank_archive(archive, [PLAN], ())
        fired = disk.fired
        disk.heal()
        backup.verify(archive)
    assert at > 3


def test_a_damaged_archive_is_refused_and_stays(archive: Path) -> None:
    archive.write_bytes(archive.read_bytes()[:-40])
    before = archive.read_bytes()
    with pytest.raises(Damaged):
        blank_archive(archive, [PLAN], ())
    assert archive.read_bytes() == before


def test_an_archive_reads_as_if_the_erased_had_never_been_in_it(archive: Path, tmp_path: Path) -> None:
    newer = tmp_path / "spaeter.jsonl"
    entry = {"of": 9, "at": "2026-07-03", "reason": "Antrag", "erase": [{"t": "note", "id": 1, "fields": ["name"]}]}
    newer.write_bytes(erased.to_bytes([entry]))
    before = archive.read_bytes()
    there = Archive(archive)
    assert apply_erased(there, newer, ()) == 1
    assert b"Wojciechowska" not in b"".join(there.read(n) for n in there.manifest.files if not n.startswith("files"))
    assert there.read(erased.NAME) == newer.read_bytes()
    there.verify()
    there.close()
    assert archive.read_bytes() == before


def test_without_any_erasure_nothing_is_laid_over_an_archive(archive: Path) -> None:
    there = Archive(archive)
    names = set(there.manifest.files)
    assert apply_erased(there, None, ()) == 0
    assert set(there.manifest.files) == names
    there.close()
