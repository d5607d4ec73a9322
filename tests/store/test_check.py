"""Check names what is wrong, where, and what to do; nothing is silently wrong."""

import json
import os
from pathlib import Path

import pytest

from rundertisch_tui.store import check, journal
from rundertisch_tui.store.check import DAMAGE, WARNING, examine
from tests.store.office_like import add, opened, put


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)
    folder = tmp_path / "data"
    store = opened(folder)
    for number in range(6):
        add(store, text=f"Satz {number}")
    store.close()
    return folder


def damages(folder: Path) -> list[str]:
    return [str(one) for one in examine(folder) if one.kind == DAMAGE]


def change_line(folder: Path, name: str, old: bytes, new: bytes) -> None:
    path = folder / "journal" / name
    raw = path.read_bytes()
    assert old in raw
    path.write_bytes(raw.replace(old, new, 1))


def test_sound_data_have_no_finding(folder: Path) -> None:
    assert examine(folder) == []


def test_a_changed_line_is_named_and_those_behind_it_are_still_read(folder: Path) -> None:
    change_line(folder, "000001.jsonl", b"Satz 1", b"Satz 9")
    found = damages(folder)
    assert any("journal/000001.jsonl, Zeile 3" in one for one in found), found
    assert not any("Zeile 5:" in one for one in found), found


def test_each_damaged_line_is_named_once_by_its_own_number(folder: Path) -> None:
    for number in (1, 2):
        change_line(folder, "000001.jsonl", f"Satz {number}".encode(), b"Satz 9")
    found = damages(folder)
    assert [one.partition(":")[0] for one in found if one.startswith("journal")] == [
        "journal/000001.jsonl, Zeile 3", "journal/000001.jsonl, Zeile 4"
    ]  # fmt: skip


def test_behind_a_line_of_which_only_the_sum_was_changed_all_is_sound(folder: Path) -> None:
    raw = (folder / "journal" / "000001.jsonl").read_bytes()
    at = raw.index(b'"sum":"', raw.index(b"Satz 1")) + 7
    new = b"0" if raw[at : at + 1] != b"0" else b"1"
    (folder / "journal" / "000001.jsonl").write_bytes(raw[:at] + new + raw[at + 1 :])
    (found,) = damages(folder)
    assert found.startswith("journal/000001.jsonl, Zeile 3: Die Zeile ist beschädigt")


def test_missing_lines_are_named_by_their_numbers(folder: Path) -> None:
    path = folder / "journal" / "000001.jsonl"
    there = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*there[:1], *there[3:]]))
    assert any("Verlauf fehlt: Zeilen 2 bis 3" in one for one in damages(folder))


def test_a_lost_end_is_known_from_the_head(folder: Path) -> None:
    last = max((folder / "journal").iterdir())
    last.write_bytes(b"")
    assert any("Bestätigt ist Zeile 7" in one for one in damages(folder))


def test_a_missing_first_segment_is_damage(folder: Path) -> None:
    (folder / "journal" / "000001.jsonl").unlink()
    assert any("Anfang des Journals fehlt" in one for one in damages(folder))


def test_a_checkpoint_that_is_sealed_and_wrong_names_its_records(folder: Path) -> None:
    from rundertisch_tui.store.checkpoint import CheckpointStorage

    storage = CheckpointStorage(folder / "rundertisch.json")
    tables = storage.read()
    assert tables is not None
    tables["note"]["3"]["text"] = "heimlich"
    storage.write(tables)
    assert any("note:3" in one for one in damages(folder))


def test_a_changed_checkpoint_is_damage_that_heals_itself(folder: Path) -> None:
    path = folder / "rundertisch.json"
    there = json.loads(path.read_bytes())
    path.write_text(json.dumps(there), encoding="utf-8")
    os.chmod(path, 0o660)  # noqa: PTH101
    assert any("rundertisch.json" in one for one in damages(folder))
    store = opened(folder)
    assert any("rundertisch.json" in notice for notice in store.notices)
    put(store, "note", 1, text="weiter")
    store.close()
    assert damages(folder) == []
    kept = [one for one in examine(folder) if one.kind == WARNING]
    assert [one.file.startswith("rundertisch.fremd-") for one in kept] == [True]


def test_modes_left_overs_and_links_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "lock").chmod(0o600)
    (folder / "rundertisch.json.99999999.tmp").touch()
    (folder / "journal" / "torn-9.bin").touch()
    (folder / "rundertisch.prev.json").unlink(missing_ok=True)
    (folder / "rundertisch.prev.json").symlink_to(folder / "rundertisch.json")
    monkeypatch.setattr(check, "LITTLE_ROOM", 2**80)
    text = " ".join(map(str, examine(folder)))
    for part in ("600 statt 660", "99999999.tmp", "torn-9.bin", "Verknüpfung", "MB frei"):
        assert part in text


def test_a_clock_that_went_backwards_is_told(tmp_path: Path) -> None:
    from tests.store.office_like import BEGIN, Clock

    clock = Clock()
    store = opened(tmp_path / "data", now=clock)
    add(store, text="später")
    clock.moment = BEGIN.replace(hour=1)
    add(store, text="früher")
    store.close()
    (found,) = examine(tmp_path / "data")
    assert (found.kind, found.line) == (WARNING, 3)


def test_a_missing_checkpoint_is_a_warning(folder: Path) -> None:
    (folder / "rundertisch.json").unlink()
    (found,) = examine(folder)
    assert (found.kind, found.file) == (WARNING, "rundertisch.json")
    assert "fehlt" in str(found)


def test_an_unreadable_head_is_told_and_a_missing_lock_too(folder: Path) -> None:
    (folder / "lock").write_bytes(b"\0" * 512)
    assert any("bestätigten Zeile fehlt" in str(one) for one in examine(folder))
    (folder / "lock").unlink()
    assert any("bestätigten Zeile fehlt" in str(one) for one in examine(folder))


def test_the_same_thing_is_said_once(folder: Path) -> None:
    last = max((folder / "journal").iterdir())
    last.write_bytes(last.read_bytes() + b"x\ny\nz\n")
    assert len(damages(folder)) == len(set(damages(folder)))
