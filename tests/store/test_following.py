"""Opening anything, following, settling, stopping at damage."""

import json
import os
import shutil
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from rundertisch_tui.store import folder as folders
from rundertisch_tui.store import following, journal, segments
from rundertisch_tui.store.errors import Damaged, NotAFolder, ReadOnly, StoreError, TooNew
from rundertisch_tui.store.lock import Head
from rundertisch_tui.store.snapshot import MigrationStep
from tests.store.office_like import BEGIN, add, names, opened, put, rows
from tests.store.replay import replayed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    store = opened(folder)
    for number in range(4):
        add(store, text=f"Satz {number}")
    store.close()
    return folder


def journal_file(folder: Path) -> Path:
    return folder / "journal" / "000001.jsonl"


def cut(path: Path, count: int) -> None:
    path.write_bytes(path.read_bytes()[:-count])


# --- what a folder may be ---------------------------------------------------------------------------------------------


def test_a_missing_and_an_empty_folder_become_new(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "README.md").touch()
    for name in ("missing", "empty"):
        store = opened(tmp_path / name)
        assert store.snapshot.seq == 1
        assert store.problem is None
        assert stat.S_IMODE((tmp_path / name / "lock").stat().st_mode) == 0o660


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(NotAFolder, match="kein Ordner"):
        opened(tmp_path / "data")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_that_may_not_be_entered_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    real = os.stat

    def refuse(path: str | Path, **named: bool) -> os.stat_result:
        if str(path).startswith(str(tmp_path / "theirs")):
            raise PermissionError(13, "denied", str(path))
        return real(path, **named)

    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(os, "lstat", refuse)
    with pytest.raises(ReadOnly, match="die Rechte reichen nicht"):
        opened(tmp_path / "theirs" / "data", read_only=read_only)


def test_reading_only_makes_nothing(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(NotAFolder):
        opened(tmp_path / "missing", read_only=True)
    assert not (tmp_path / "missing").exists()
    before = names(folder)
    store = opened(folder, read_only=True)
    assert len(rows(store)) == 4
    with pytest.raises(ReadOnly):
        put(store, "note", 1, text="x")
    store.close()
    assert names(folder) == before


def test_a_reader_of_a_living_folder_sees_what_is_written(folder: Path) -> None:
    reader, writer = opened(folder, read_only=True), opened(folder, "öztürk")
    put(writer, "note", 1, text="neu")
    assert [line.user for line in reader.follow()] == ["öztürk"]
    assert rows(reader)[1] == {"text": "neu"}


def test_a_read_only_folder_without_a_lock_is_read_as_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "lock").unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)
    store = opened(folder)
    assert len(rows(store)) == 4
    assert store.problem is not None
    assert "lock" not in names(folder)


@pytest.mark.skipif(os.getuid() != 0, reason="needs another user: run as root")
def test_two_users_of_one_group_with_umask_022_both_write(tmp_path: Path) -> None:
    group = 54321
    tmp_path.chmod(0o777)
    for parent in tmp_path.parents[:3]:
        parent.chmod(parent.stat().st_mode | 0o755)
    folder = tmp_path / "data"

    def as_user(uid: int, work: Callable[[], object]) -> int:
        pid = os.fork()
        if pid == 0:
            code = 9
            try:
                os.setgroups([])
                os.setgid(group)
                os.setuid(uid)
                os.umask(0o022)
                work()
                code = 0
            finally:
                os._exit(code)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def write() -> None:
        store = opened(folder)
        add(store, text="x")
        store.checkpoint()
        store.close()

    assert [as_user(uid, write) for uid in (54322, 54323, 54322)] == [0, 0, 0]
    assert len(rows(opened(folder))) == 3


@pytest.mark.parametrize("name", ["lock", "rundertisch.json", "journal/000001.jsonl", "journal"])
def test_a_link_in_place_of_ours_is_not_followed(name: str, folder: Path, tmp_path: Path) -> None:
    (folder / name).rename(tmp_path / "elsewhere")
    (folder / name).symlink_to(tmp_path / "elsewhere")
    try:
        store = opened(folder)
    except NotAFolder as problem:
        assert "Verknüpfung" in str(problem) or "kein Ordner" in str(problem)  # noqa: PT017  # either way is right
    else:
        assert any("Verknüpfung" in notice for notice in store.notices)
        assert len(rows(store)) == 4


# --- lost and rebuilt -------------------------------------------------------------------------------------------------


def test_a_missing_lock_is_rebuilt_and_told(folder: Path) -> None:
    (folder / "lock").unlink()
    store = opened(folder)
    assert any("lock" in notice for notice in store.notices)
    assert store._lock is not None
    assert store._lock.read_head() == Head(5, store.snapshot.sum)


def test_a_missing_checkpoint_is_rebuilt_and_told(folder: Path) -> None:
    (folder / "rundertisch.json").unlink()
    store = opened(folder, now=lambda: BEGIN + timedelta(days=1))
    assert len(rows(store)) == 4
    assert store.notices == ["rundertisch.json fehlte; der Stand kommt aus dem Journal."]
    store.close()
    assert (folder / "rundertisch.json").exists()


def test_a_folder_too_young_for_its_first_checkpoint_is_opened_without_a_word(tmp_path: Path) -> None:
    add(opened(tmp_path / "data"), text="Satz")
    assert opened(tmp_path / "data", "öztürk").notices == []


def test_an_unsound_checkpoint_gives_way_to_the_one_before(folder: Path) -> None:
    store = opened(folder)
    put(store, "note", 1, text="neu")
    store.close()
    (folder / "rundertisch.json").write_bytes(b"{}")
    again = opened(folder)
    assert rows(again)[1] == {"text": "neu"}
    assert any("rundertisch.json ist beschädigt" in notice for notice in again.notices)


def test_foreign_json_in_place_of_the_checkpoint_is_put_aside(folder: Path) -> None:
    (folder / "rundertisch.json").write_text(json.dumps({"_default": {"1": {"a": 1}}}), encoding="utf-8")
    store = opened(folder)
    store.close()
    assert any(name.startswith("rundertisch.fremd-") for name in names(folder))
    assert len(rows(opened(folder))) == 4


def test_an_older_head_than_the_checkpoint_is_put_right_first(folder: Path) -> None:
    """Invariant 3: only a power cut can do this, for the head is not synced."""
    store = opened(folder)
    assert store._lock is not None
    store._lock.write_head(Head(2, "a" * 64))
    store.close()
    again = opened(folder)
    assert again.problem is None
    assert again._lock is not None
    assert again._lock.read_head() == Head(5, again.snapshot.sum)


# --- what lies behind head --------------------------------------------------------------------------------------------


def test_a_torn_end_is_cut_kept_and_told(folder: Path) -> None:
    with journal_file(folder).open("ab") as file:
        file.write(b'{"seq":6,"at":"2026')
    store = opened(folder)
    assert store.problem is None
    assert any("unvollständige" in notice for notice in store.notices)
    assert (folder / "journal" / "torn-6.bin").read_bytes() == b'{"seq":6,"at":"2026'
    assert add(store, text="weiter") == 5
    assert store.snapshot == replayed(folder)


def test_whole_lines_behind_head_count(folder: Path) -> None:
    head = (folder / "lock").read_bytes()
    store = opened(folder)
    put(store, "note", 1, text="ganz")
    store._let_go()
    (folder / "lock").write_bytes(head)
    again = opened(folder)
    assert rows(again)[1] == {"text": "ganz"}
    assert again.problem is None


@pytest.mark.parametrize("behind", [b"garbage\nmore garbage\n", b"\0" * 100 + b"\n" + b"\0" * 10])
def test_wrong_lines_that_are_not_the_last_are_damage(behind: bytes, folder: Path) -> None:
    with journal_file(folder).open("ab") as file:
        file.write(behind)
    before = journal_file(folder).read_bytes()
    store = opened(folder)
    assert store.damage is not None
    assert "Zeile 6" in store.damage
    assert len(rows(store)) == 4
    with pytest.raises(Damaged):
        add(store, text="x")
    store.close()
    assert journal_file(folder).read_bytes() == before


def test_an_end_before_the_confirmed_line_is_damage_and_the_checkpoint_is_shown(folder: Path) -> None:
    cut(journal_file(folder), 5)
    store = opened(folder)
    assert store.damage is not None
    assert "vollständig und wird gezeigt" in store.damage
    assert len(rows(store)) == 4


def test_the_checkpoint_of_other_data_is_not_called_complete(folder: Path, tmp_path: Path) -> None:
    other = opened(tmp_path / "other")
    for number in range(4):
        add(other, text=f"Fremd {number}")
    other.close()
    shutil.copy(tmp_path / "other" / "rundertisch.json", folder)
    store = opened(folder)
    assert store.damage is not None
    assert "gehört wohl zu anderen Daten" in store.damage
    with pytest.raises(Damaged):
        add(store, text="x")


def test_without_a_checkpoint_what_is_sound_is_shown_and_named_incomplete(folder: Path) -> None:
    cut(journal_file(folder), 5)
    (folder / "rundertisch.json").unlink()
    store = opened(folder)
    assert store.damage is not None
    assert "bestätigt ist Zeile 5" in store.damage
    assert len(rows(store)) == 3


def test_a_journal_that_got_shorter_stops_this_process(folder: Path) -> None:
    store = opened(folder)
    cut(journal_file(folder), 300)
    store.follow()
    assert store.damage is not None
    assert "kürzer" in store.damage
    assert len(rows(store)) == 4


def test_a_missing_segment_is_damage_not_a_new_folder(folder: Path) -> None:
    journal_file(folder).unlink()
    store = opened(folder)
    assert store.damage is not None
    assert "fehlt" in store.damage
    assert len(rows(store)) == 4


# --- segments ---------------------------------------------------------------------------------------------------------


def test_a_reader_follows_into_new_segments(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = opened(folder, "öztürk")
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 500)
    writer = opened(folder)
    for number in range(10):
        put(writer, "note", 1, text=str(number))
        if number % 3 == 0:
            reader.follow()
    reader.follow()
    assert len(segments.segments(folder / "journal")) > 3
    assert reader.snapshot == writer.snapshot == replayed(folder)


def test_a_dead_writers_next_is_settled_before_anything_goes_behind_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead = opened(folder)
    with dead._exclusive():
        dead._journal.rotate()
    dead._let_go()
    settled: list[bytes] = []
    real = journal.Journal._write_again

    def note(self: journal.Journal, raw: bytes, start: int) -> None:
        settled.append(raw)
        real(self, raw, start)

    monkeypatch.setattr(journal.Journal, "_write_again", note)
    store = opened(folder)
    add(store, text="x")
    assert [raw.startswith(b'{"next":"000006.jsonl"') for raw in settled] == [True]
    assert replayed(folder) == store.snapshot


def test_an_empty_segment_that_nobody_names_is_ignored_and_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "journal" / "000006.jsonl").touch()
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 500)
    store = opened(folder)
    add(store, text="x")
    assert (folder / "journal" / "000006.jsonl").stat().st_size
    assert replayed(folder) == store.snapshot


# --- an exchanged folder, an unclear disk, a newer program ------------------------------------------------------------


def test_a_folder_that_was_exchanged_is_judged_anew_before_writing(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "older")
    store = opened(folder)
    put(store, "note", 1, text="verloren")
    folder.rename(tmp_path / "gone")
    (tmp_path / "older").rename(folder)
    put(store, "note", 2, text="danach")
    assert rows(store)[1] == {"text": "Satz 0"}
    store.close()
    assert rows(opened(folder))[2] == {"text": "danach"}


def test_a_folder_that_is_gone_is_not_made_anew(folder: Path, tmp_path: Path) -> None:
    store = opened(folder)
    folder.rename(tmp_path / "gone")
    with pytest.raises(StoreError):
        put(store, "note", 1, text="x")
    assert not (folder / "journal" / "000001.jsonl").exists()


STEP = MigrationStep(2, lambda tables: {"text": {i: dict(row) for i, row in tables.get("note", {}).items()}})


def test_a_newer_schema_is_refused_with_both_versions(folder: Path) -> None:
    opened(folder, steps=(STEP,)).close()
    with pytest.raises(TooNew, match="Stand 2, dieses Programm: Stand 1"):
        opened(folder)


def test_who_only_reads_sees_older_rows_in_the_present_form_and_leaves_the_disk(folder: Path) -> None:
    writer = opened(folder)
    add(writer, text="x")
    reader = opened(folder, "öztürk", steps=(STEP,), read_only=True)
    assert rows(reader, "text") == rows(writer, "note")
    add(writer, text="y")
    reader.follow()
    assert rows(reader, "text") == rows(writer, "note")
    assert reader.snapshot is reader.snapshot
    assert writer.snapshot.schema == 1
    reader.close()
    writer.close()


def test_a_migration_is_one_line_and_replay_gives_the_same_state(folder: Path) -> None:
    old = opened(folder, "öztürk")
    new = opened(folder, steps=(STEP,))
    assert rows(new, "text") == rows(old, "note")
    assert new.snapshot == replayed(folder, (STEP,))
    old.follow()
    assert old.damage is not None
    assert "Bitte neu starten" in old.damage
    with pytest.raises(TooNew):
        add(old, text="x")
    new.close()
    assert opened(folder, steps=(STEP,)).snapshot == new.snapshot
    assert any(name.startswith("backups/vor-stand-2") for name in names(folder))


def test_an_unclear_disk_is_asked_again_after_a_while(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(folder)
    store._unclear_since = 0.0
    store.problem = "unklar"
    monkeypatch.setattr(following, "RETRY", -1.0)
    store.follow()
    assert store.problem is None
    put(store, "note", 1, text="weiter")


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3"])
def test_a_network_drive_is_warned_about_and_opened(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "Amt 33"
    place.mkdir()
    table = f"/dev/sda1 / ext4 rw 0 0\nkaputt\n//server/amt {str(place).replace(' ', chr(92) + '040')} {kind} rw 0 0\n"
    (tmp_path / "mounts").write_text(table, encoding="utf-8")
    monkeypatch.setattr(folders, "MOUNTS", tmp_path / "mounts")
    assert any("Netzlaufwerk" in notice for notice in opened(place / "data").notices)
    assert not any("Netzlaufwerk" in notice for notice in opened(tmp_path / "data").notices)
