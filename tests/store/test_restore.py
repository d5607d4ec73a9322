"""A backup is proved by reading it back; what comes back is what was saved, or as it was at a moment."""

import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from rundertisch_tui.store import backup, journal
from rundertisch_tui.store.check import examine
from rundertisch_tui.store.errors import Damaged, NotAFolder, OutOfReach, StoreError
from rundertisch_tui.store.restore import restore
from tests.store.disk import Disk
from tests.store.office_like import BEGIN, Clock, add, names, opened, put, rows
from tests.store.replay import replayed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)
    folder = tmp_path / "data"
    store = opened(folder)
    for number in range(8):
        add(store, text=f"Satz {number}")
    store.close()
    (folder / "files").mkdir()
    (folder / "files" / "ab12").write_bytes(b"scan")
    return folder


def back(archive: Path, target: Path, until: datetime | None = None) -> int:
    return restore(archive, target, user="weber", now=Clock(), until=until).seq


def test_what_comes_back_is_what_was_saved(folder: Path, tmp_path: Path) -> None:
    archive = backup.make(folder, now=BEGIN)
    assert archive.parent == folder / "backups"
    assert back(archive, tmp_path / "new") == 9
    assert rows(opened(tmp_path / "new")) == rows(opened(folder))
    assert (tmp_path / "new" / "files" / "ab12").read_bytes() == b"scan"
    assert examine(tmp_path / "new") == []
    assert [name for name in names(tmp_path) if name.endswith(".tmp")] == []


def test_a_backup_holds_what_is_confirmed_while_others_write(folder: Path, tmp_path: Path) -> None:
    writer = opened(folder)
    for number in range(20):
        put(writer, "note", 1, text=f"während {number}")
        archive = backup.make(folder, now=BEGIN, target=tmp_path / f"{number}.zip")
        assert back(archive, tmp_path / f"new-{number}") == writer.snapshot.seq
    lines_behind_head = folder / "journal" / writer._journal.name
    lines_behind_head.write_bytes(lines_behind_head.read_bytes() + b'{"seq":99,"half')
    archive = backup.make(folder, now=BEGIN, target=tmp_path / "torn.zip")
    assert back(archive, tmp_path / "new-torn") == writer.snapshot.seq


def test_to_a_moment_leaves_out_what_came_later_and_never_gives_its_numbers_again(folder: Path, tmp_path: Path) -> None:
    archive = backup.make(folder, now=BEGIN)
    moments = [datetime.fromisoformat(str(line.at)) for line in opened(folder).lines()]
    until = sorted(moments)[4]
    done = restore(archive, tmp_path / "new", user="weber", now=Clock(), until=until)
    assert done.left_out == 4
    store = opened(tmp_path / "new")
    assert rows(store) == {number + 1: {"text": f"Satz {number}"} for number in range(4)}
    assert add(store, text="danach") == 9
    store.close()
    assert replayed(tmp_path / "new") == store.snapshot
    assert [one for one in examine(tmp_path / "new") if one.kind == "damage"] == []


def test_a_moment_before_the_first_change_is_refused(folder: Path, tmp_path: Path) -> None:
    archive = backup.make(folder, now=BEGIN)
    with pytest.raises(OutOfReach, match=r"beginnt erst nach dem 02\.07\.2026, 09:00 Uhr \(mit dem 03\.07\.2026"):
        back(archive, tmp_path / "new", BEGIN - timedelta(days=1))
    assert not (tmp_path / "new").exists()


def test_only_into_a_missing_or_empty_folder(folder: Path, tmp_path: Path) -> None:
    archive = backup.make(folder, now=BEGIN)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "README").touch()
    (tmp_path / "file").touch()
    for name in ("full", "file"):
        with pytest.raises(NotAFolder):
            back(archive, tmp_path / name)
    (tmp_path / "empty").mkdir()
    assert back(archive, tmp_path / "empty") == 9


def test_every_cut_and_every_changed_byte_of_an_archive_is_noticed(folder: Path, tmp_path: Path) -> None:
    sound = backup.make(folder, now=BEGIN).read_bytes()
    bad = tmp_path / "bad.zip"
    for at in range(0, len(sound), len(sound) // 60):
        bad.write_bytes(sound[:at])
        with pytest.raises(Damaged):
            back(bad, tmp_path / "new")
        bad.write_bytes(sound[:at] + bytes([sound[at] ^ 0x55]) + sound[at + 1 :])
        try:
            back(bad, tmp_path / f"new-{at}")
        except StoreError:
            assert not (tmp_path / f"new-{at}").exists()
        else:
            assert rows(opened(tmp_path / f"new-{at}")) == rows(opened(folder))


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "files/../../evil", "lock", "journal/../lock", "drafts/x.jsonl"]
)
def test_an_archive_with_a_strange_name_is_refused(name: str, folder: Path, tmp_path: Path) -> None:
    archive = backup.make(folder, now=BEGIN)
    with zipfile.ZipFile(archive, "a") as opened_again:
        opened_again.writestr(name, b"x")
    with pytest.raises(Damaged, match="unzulässigen Namen"):
        back(archive, tmp_path / "new")


def test_what_is_no_archive_of_ours_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(NotAFolder, match="gibt es nicht"):
        back(tmp_path / "missing.zip", tmp_path / "new")
    (tmp_path / "text.zip").write_text("no zip", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a.txt", "x")
    for name in ("text.zip", "other.zip"):
        with pytest.raises(Damaged, match="keine Sicherung"):
            back(tmp_path / name, tmp_path / "new")


def test_a_backup_that_fails_at_any_call_leaves_no_half_archive(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    said: list[str] = []
    at, fired = 0, True
    while fired:
        at += 1
        target = tmp_path / f"{at}.zip"
        disk.break_at(at, "ENOSPC")
        try:
            backup.make(folder, now=BEGIN, target=target)
        except StoreError as problem:
            said.append(str(problem))
        fired = disk.fired
        disk.heal()
        if target.exists():
            backup.verify(target)
    assert at >= 4
    assert all(sentence.startswith("Nicht gesichert: ") for sentence in said)
    assert all(sentence.endswith("Bitte Platz schaffen oder die Technik rufen.") for sentence in said)
    assert [name for name in names(tmp_path) if name.endswith(".tmp")] == []


def test_generations_keep_seven_days_five_weeks_and_every_year() -> None:
    days = [date(2026, 7, 3) - timedelta(days=number) for number in range(900)]
    kept = sorted({days[number] for number in backup.kept_days(days, daily=7, weekly=5)}, reverse=True)
    assert kept[:7] == days[:7]
    assert len({day.isocalendar()[:2] for day in kept[:10]}) == 5
    assert [day.year for day in kept[-2:]] == [2025, 2024]
    assert len(kept) <= 7 + 5 + 3


def test_thinning_out_leaves_other_files_alone(folder: Path) -> None:
    for number in range(20):
        backup.make(folder, now=BEGIN - timedelta(days=number))
    (folder / "backups" / "vor-stand-2.zip").touch()
    removed = backup.thin_out(folder)
    left = backup.generations(folder)
    assert len(removed) + len(left) == 20
    assert left[0][0].date() == BEGIN.date()
    assert (folder / "backups" / "vor-stand-2.zip").exists()
