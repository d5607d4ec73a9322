"""A damaged folder is put right: from archives, from the checkpoint, and where nothing helps with everybody told."""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from rundertisch_tui.store import backup, following, journal, lines, repair, segments
from rundertisch_tui.store.check import DAMAGE, examine
from rundertisch_tui.store.erasure import Erasing
from rundertisch_tui.store.errors import NotAFolder, NothingToUndo, StoreError
from rundertisch_tui.store.lines import FIRST_SUM
from rundertisch_tui.store.repair import Repair
from rundertisch_tui.store.restore import restore
from rundertisch_tui.store.snapshot import MigrationStep, Snapshot, fold
from tests.store.disk import Disk
from tests.store.office_like import BEGIN, Clock, add, anything, names, opened, put, rows
from tests.store.replay import lines_of, replayed
from tests.store.test_damage import DAMAGES, WAYS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lines 1 (schema) to 21 in several segments, all covered by a checkpoint."""
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)
    folder = tmp_path / "data"
    store = opened(folder)
    for number in range(10):
        add(store, text=f"Satz {number}")
        put(store, "note", 1, text=f"anders {number}")
    store.close()
    return folder


def put_right(folder: Path) -> Repair:
    return repair.repair(folder, user="öztürk", now=Clock())


def damages(folder: Path) -> list[str]:
    return [str(one) for one in examine(folder) if one.kind == DAMAGE]


def strike(folder: Path, seq: int, how: Callable[[bytes], bytes]) -> None:
    """Change the bytes of one line."""
    for _, path in segments.segments(folder / "journal"):
        there = path.read_bytes().splitlines(keepends=True)
        mark = b'{"seq":%d,' % seq
        if any(line.startswith(mark) for line in there):
            path.write_bytes(b"".join(how(line) if line.startswith(mark) else line for line in there))
            return
    raise AssertionError(seq)


def spoil(line: bytes) -> bytes:
    return line.replace(b'"user"', b'"usar"')


def destroy(line: bytes) -> bytes:
    return b"\0" * (len(line) - 1) + b"\n"


def remove(_line: bytes) -> bytes:
    return b""


def forget_checkpoints(folder: Path) -> None:
    (folder / "rundertisch.json").unlink()
    (folder / "rundertisch.prev.json").unlink(missing_ok=True)


def test_a_sound_folder_is_left_as_it_is(folder: Path) -> None:
    before = {name: (folder / name).read_bytes() for name in names(folder) if name != "lock"}
    assert put_right(folder) == Repair()
    assert {name: (folder / name).read_bytes() for name in names(folder) if name != "lock"} == before


@pytest.mark.parametrize("how", [spoil, destroy, remove])
@pytest.mark.parametrize("seq", [1, 2, 9, 20, 21])
def test_a_line_that_a_backup_holds_comes_back_byte_for_byte(
    folder: Path, seq: int, how: Callable[[bytes], bytes]
) -> None:
    backup.make(folder, now=BEGIN)
    before = lines_of(folder)
    strike(folder, seq, how)
    if seq == 1:
        forget_checkpoints(folder)
    done = put_right(folder)
    assert seq in done.healed
    assert not done.needs_consent
    assert lines_of(folder) == before
    assert damages(folder) == []


@pytest.mark.parametrize("how", [spoil, destroy, remove])
@pytest.mark.parametrize("seq", [1, 2, 9, 20, 21])
def test_without_a_backup_the_state_stays_right_and_the_missing_history_is_named(
    folder: Path, seq: int, how: Callable[[bytes], bytes]
) -> None:
    right = opened(folder).snapshot
    strike(folder, seq, how)
    assert damages(folder) != []
    done = put_right(folder)
    assert [gap.first for gap in done.covered] == [seq]
    assert done.lost == ()
    assert damages(folder) == []
    assert any("Verlauf fehlt" in str(one) and "öztürk" in str(one) for one in examine(folder))
    store = opened(folder)
    assert store.problem is None
    assert store.snapshot.tables == right.tables
    assert store.snapshot.counters == right.counters
    assert replayed(folder) == store.snapshot
    add(store, text="danach")
    store.close()
    forget_checkpoints(folder)
    assert rows(opened(folder))[11] == {"text": "danach"}


def test_a_line_with_a_legible_sum_costs_no_neighbour(folder: Path) -> None:
    strike(folder, 9, spoil)
    assert [(gap.first, gap.last) for gap in put_right(folder).covered] == [(9, 9)]


def test_a_lost_segment_is_one_gap(folder: Path) -> None:
    right = rows(opened(folder))
    second, third = (path for _, path in segments.segments(folder / "journal")[1:3])
    second.unlink()
    (gap,) = put_right(folder).covered
    assert (gap.first, gap.last + 1) in {(int(second.stem), int(third.stem)), (int(second.stem), int(third.stem) + 1)}
    assert rows(opened(folder)) == right
    assert damages(folder) == []


def test_what_no_checkpoint_covers_is_named_with_records_and_fields(folder: Path) -> None:
    forget_checkpoints(folder)
    strike(folder, 21, lambda line: line.replace(b"anders 9", b"anders 8"))
    assert opened(folder).damage is not None
    examined = repair.examine(folder, user="öztürk", now=Clock())
    assert opened(folder).damage is not None, "looking changes nothing"
    done = put_right(folder)
    assert done == examined
    (gap,) = done.lost
    assert gap.touched == (("note", 1, ("text",)),)
    store = opened(folder)
    assert store.problem is None
    assert rows(store)[1] == {"text": "anders 8"}
    assert add(store, text="danach") == 11


def test_numbers_given_in_lost_lines_stay_given(folder: Path) -> None:
    store = opened(folder)
    add(store, text="elf")
    store.close()
    forget_checkpoints(folder)
    strike(folder, 22, lambda line: line.replace(b'"elf"', b'"Elf"'))
    put_right(folder)
    store = opened(folder)
    assert 11 not in rows(store)
    assert add(store, text="danach") == 12


def test_a_damaged_checkpoint_is_written_anew_and_kept_aside(folder: Path) -> None:
    path = folder / "rundertisch.json"
    sound = path.read_bytes()
    path.write_bytes(sound.replace(b"anders 9", b"anders 7"))
    done = put_right(folder)
    assert done.files == ("rundertisch.json",)
    assert not done.needs_consent
    assert path.read_bytes() == sound
    assert any(name.startswith("rundertisch.fremd-") for name in names(folder))


def test_the_damaged_files_stay_beside(folder: Path) -> None:
    strike(folder, 9, spoil)
    put_right(folder)
    assert any(b'"usar"' in path.read_bytes() for path in (folder / "journal").glob("torn-*.bin"))


def test_an_archive_of_another_journal_heals_nothing(folder: Path, tmp_path: Path) -> None:
    other = opened(tmp_path / "other")
    for number in range(20):
        add(other, text=f"anderswo {number}")
    other.close()
    (folder / "backups").mkdir()
    backup.make(tmp_path / "other", now=BEGIN, target=folder / "backups" / "rundertisch-fremd.zip")
    strike(folder, 9, spoil)
    done = put_right(folder)
    assert done.healed == ()
    assert [gap.first for gap in done.covered] == [9]


def test_who_has_the_folder_open_goes_on_with_what_was_repaired(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "EXCHANGED", 0.0)
    reader, writer = opened(folder), opened(folder)
    strike(folder, 9, destroy)
    put_right(folder)
    assert add(writer, text="von dem, der offen hatte") == 11
    reader.follow()
    assert rows(reader) == rows(writer) == rows(opened(folder))
    strike(folder, writer.snapshot.seq, spoil)
    stopped = opened(folder)
    assert stopped.damage is not None
    put_right(folder)
    stopped.follow()
    assert stopped.problem is None
    add(stopped, text="weiter")


def test_backup_and_restore_take_the_line_that_stands_in(folder: Path, tmp_path: Path) -> None:
    strike(folder, 9, destroy)
    put_right(folder)
    right = rows(opened(folder))
    archive = backup.make(folder, now=BEGIN)
    restore(archive, tmp_path / "new", user="weber", now=Clock())
    assert rows(opened(tmp_path / "new")) == right


def test_nothing_is_undone_that_lost_lines_touched(folder: Path) -> None:
    strike(folder, 21, spoil)
    put_right(folder)
    store = opened(folder)
    seq = store.snapshot.seq
    with pytest.raises(NothingToUndo):
        store.undo_line(seq, anything)


def test_a_stand_in_is_chained_like_a_line(folder: Path) -> None:
    strike(folder, 9, spoil)
    put_right(folder)
    line = next(line for line in lines_of(folder) if "lost" in line)
    previous = lines_of(folder)[7]["sum"]
    assert lines.is_sound(line, 9, previous)
    assert not lines.is_sound(line, 9, FIRST_SUM)
    assert not lines.is_sound({**line, "user": "x"}, 9, previous)
    assert not lines.is_sound({**line, "sum": FIRST_SUM}, 9, previous)


def test_a_lost_step_between_schemas_is_taken_all_the_same(folder: Path) -> None:
    def rename(tables: Snapshot) -> dict[str, dict[int, dict[str, object]]]:
        return {
            name: {i: {("wording" if f == "text" else f): v for f, v in row.items()} for i, row in table.items()}
            for name, table in tables.items()  # type: ignore[attr-defined]
        }

    steps = (MigrationStep(1, dict), MigrationStep(2, rename))  # type: ignore[arg-type]
    store = opened(folder, steps=steps)
    put(store, "note", 2, wording="neu")
    store.close()
    strike(folder, 22, destroy)
    repair.repair(folder, user="öztürk", now=Clock(), steps=steps)
    assert fold(Snapshot(), lines_of(folder), steps) == opened(folder, steps=steps).snapshot
    assert rows(opened(folder, steps=steps))[2] == {"wording": "neu"}


def test_a_repair_that_breaks_off_at_any_call_can_be_repeated(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    right = rows(opened(folder))
    strike(folder, 9, destroy)
    strike(folder, 15, destroy)
    (folder / "rundertisch.prev.json").write_bytes(b"{}")
    disk = Disk(monkeypatch)
    at, fired = 0, True
    while fired:
        at += 1
        copy = tmp_path / f"broken-{at}"
        shutil.copytree(folder, copy)
        disk.break_at(at, "EIO")
        with suppress(StoreError):
            put_right(copy)
        fired = disk.fired
        disk.heal()
        put_right(copy)
        store = opened(copy)
        assert store.problem is None, at
        assert rows(store) == right
        assert damages(copy) == []
        store.close()
    assert at > 20


def test_a_folder_without_our_data_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").touch()
    with pytest.raises(NotAFolder, match="liegen keine Daten"):
        put_right(tmp_path)
    with pytest.raises(NotAFolder, match="ist kein Ordner"):
        put_right(tmp_path / "brief.txt")
    assert names(tmp_path) == ["brief.txt"]


def test_a_lost_journal_is_one_gap(folder: Path) -> None:
    right = rows(opened(folder))
    shutil.rmtree(folder / "journal")
    done = put_right(folder)
    assert [(gap.first, gap.last) for gap in done.covered] == [(1, 21)]
    assert rows(opened(folder)) == right
    assert damages(folder) == []


def test_what_a_stand_in_holds_can_be_erased_like_any_line(folder: Path) -> None:
    strike(folder, 20, destroy)
    put_right(folder)
    assert b"Satz 9" in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    store = opened(folder)
    store.erase(lambda _: Erasing("Löschung: note 10", "Antrag", (("note", 10, ("text",)),), labels=(), files=()))
    store.close()
    assert [path.name for path in folder.rglob("*") if path.is_file() and b"Satz 9" in path.read_bytes()] == []
    assert damages(folder) == []
    assert replayed(folder) == opened(folder).snapshot


def test_an_erasure_whose_line_was_lost_stays_done(folder: Path) -> None:
    store = opened(folder)
    store.erase(lambda _: Erasing("Löschung: note 10", "Antrag", (("note", 10, ("text",)),), labels=(), files=()))
    store.close()
    erasure = next(line["seq"] for line in lines_of(folder) if line["verb"] == "erasure")
    strike(folder, erasure, destroy)
    put_right(folder)
    store = opened(folder)
    assert store.problem is None
    assert store.snapshot.tables["note"][10].get("text") is None
    assert damages(folder) == []
    assert replayed(folder) == store.snapshot


@pytest.mark.parametrize("lost", ["the last line", "the whole journal"])
def test_before_the_repair_state_and_history_can_be_read(folder: Path, lost: str) -> None:
    if lost == "the last line":
        strike(folder, 21, destroy)
    else:
        shutil.rmtree(folder / "journal")
    store = opened(folder)
    assert store.damage is not None
    assert rows(store)[1] == {"text": "anders 9"}
    told = [(line.label, line.is_damaged) for line in store.lines(limit=2)]
    if lost == "the last line":
        assert told == [("Verlauf fehlt: Zeile 21", True), ("note 10 angelegt", False)]
    else:
        assert told == [("Verlauf fehlt: Zeilen 1 bis 21", True)]
    assert [line.seq for line in store.history("note", 10)] == ([20] if lost == "the last line" else [21])
    assert store.newest_undoable() is not None or lost == "the whole journal"


@dataclass(frozen=True)
class End:
    """What became of one damage."""

    is_right: bool
    is_named: bool
    works: bool


def campaign(folder: Path, count: int) -> list[End]:
    """Damage, repair, go on: each time from the same folder."""
    chance = random.Random(23)
    right = rows(opened(folder, read_only=True))
    targets = [path for path in folder.rglob("*") if path.is_file() and path.name != "lock"]
    ends = []
    for number in range(count):
        copy = folder.parent / f"struck-{number}"
        shutil.copytree(folder, copy)
        target = copy / chance.choice(targets).relative_to(folder)
        target.write_bytes(chance.choice(WAYS)(target.read_bytes(), chance))
        done = put_right(copy)
        store = opened(copy)
        is_right, works = rows(store) == right, store.problem is None and damages(copy) == []
        add(store, text="weiter")
        store.close()
        ends.append(End(is_right, done.lost != (), works and damages(copy) == []))
        shutil.rmtree(copy)
    return ends


def test_after_any_damage_the_covered_state_is_right_and_all_goes_on(folder: Path) -> None:
    ends = campaign(folder, DAMAGES)
    assert all(end.works for end in ends)
    assert all(end.is_right for end in ends)


def test_without_a_checkpoint_all_goes_on_and_what_is_lost_was_named(folder: Path) -> None:
    forget_checkpoints(folder)
    ends = campaign(folder, DAMAGES // 3)
    assert all(end.works for end in ends)
    assert all(end.is_right or end.is_named for end in ends)
    assert any(end.is_named for end in ends)
