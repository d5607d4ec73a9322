"""When a checkpoint is due, who writes it, and that nobody ever sees half of it."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from rundertisch_tui.store import checkpoint, keeping
from rundertisch_tui.store.checkpoint import NAME, PREVIOUS, CheckpointStorage
from rundertisch_tui.store.keeping import AFTER_FIRST, AFTER_LAST, AT_LINES, FOR_A_DEAD_ONE, Timer
from rundertisch_tui.store.snapshot import Snapshot
from tests.store.office_like import BEGIN, add, names, opened


def snapshot(seq: int) -> Snapshot:
    return Snapshot(schema=1, seq=seq, sum=f"{seq:064d}", tables={"note": {1: {"n": seq, "rev": 1}}})


def keep(folder: Path, seq: int, *, ours: bool = True) -> int:
    return keeping.keep(folder, snapshot(seq), lambda: nullcontext(ours), BEGIN)


def seq_in(path: Path) -> int:
    there = CheckpointStorage(path).load()
    assert there is not None
    return there.seq


@pytest.mark.parametrize(
    ("seq", "monotonic", "due"),
    [
        (11, 100.0 + AFTER_LAST - 0.1, False),
        (11, 100.0 + AFTER_LAST, True),
        (10 + AT_LINES - 1, 100.0, False),
        (10 + AT_LINES, 100.0, True),
    ],
)
def test_the_last_writer_does_it_after_five_seconds_or_512_lines(
    seq: int, monotonic: float, due: bool, tmp_path: Path
) -> None:
    keep(tmp_path, 10)
    timer = Timer(10)
    timer.wrote(seq, 100.0)
    assert timer.is_due(seq, monotonic, tmp_path) is due


def test_whoever_never_rests_does_it_after_a_minute(tmp_path: Path) -> None:
    keep(tmp_path, 10)
    timer = Timer(10)
    for second in range(int(AFTER_FIRST)):
        timer.wrote(11 + second, 100.0 + second)
        assert not timer.is_due(11 + second, 100.0 + second, tmp_path)
    assert timer.is_due(10 + int(AFTER_FIRST), 100.0 + AFTER_FIRST, tmp_path)


def test_who_did_not_write_the_last_line_does_it_for_a_dead_one_only(tmp_path: Path) -> None:
    keep(tmp_path, 10)
    timer = Timer(10)
    timer.wrote(11, 100.0)
    assert not timer.is_due(12, 1e6, tmp_path)
    assert not timer.is_mine(12)
    assert not timer.is_due(10 + FOR_A_DEAD_ONE - 1, 1e6, tmp_path)
    assert timer.is_due(10 + FOR_A_DEAD_ONE, 1e6, tmp_path)


def test_what_another_process_covered_is_not_written_again(tmp_path: Path) -> None:
    timer = Timer(10)
    timer.wrote(600, 100.0)
    keep(tmp_path, 600)
    assert not timer.is_due(600, 1e6, tmp_path)


def test_after_a_failure_it_waits(tmp_path: Path) -> None:
    timer = Timer(10)
    timer.wrote(11, 100.0)
    timer.failed(200.0)
    assert not timer.is_due(11, 200.0 + keeping.PAUSE - 1, tmp_path)
    assert timer.is_due(11, 200.0 + keeping.PAUSE, tmp_path)


def test_a_missing_one_is_made_soon_whoever_wrote(tmp_path: Path) -> None:
    timer = Timer(10, is_missing=True)
    assert timer.is_due(10, 0.0, tmp_path)
    timer.kept(10)
    assert not timer.is_due(10, 0.0, tmp_path)


def test_the_old_one_stays_under_its_own_name(tmp_path: Path) -> None:
    assert [keep(tmp_path, seq) for seq in (3, 5, 9)] == [3, 5, 9]
    assert (seq_in(tmp_path / NAME), seq_in(tmp_path / PREVIOUS)) == (9, 5)
    assert names(tmp_path) == [NAME, PREVIOUS]


def test_a_newer_one_is_never_replaced_by_an_older(tmp_path: Path) -> None:
    keep(tmp_path, 9)
    assert keep(tmp_path, 5) == 9
    assert seq_in(tmp_path / NAME) == 9


def test_nothing_gets_a_name_in_an_exchanged_folder(tmp_path: Path) -> None:
    keep(tmp_path, 3)
    assert keep(tmp_path, 9, ours=False) == 3
    assert names(tmp_path) == [NAME]


def test_a_foreign_file_is_put_aside_not_called_previous(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"{}")
    keep(tmp_path, 3)
    assert names(tmp_path) == ["rundertisch.fremd-2026-07-03-090000.json", NAME]


def test_the_number_can_be_seen_without_reading_the_file(tmp_path: Path) -> None:
    keep(tmp_path, 417)
    assert checkpoint.peek_seq(tmp_path / NAME) == 417
    assert checkpoint.peek_seq(tmp_path / "missing") == 0
    (tmp_path / NAME).write_bytes(b"{}")
    assert checkpoint.peek_seq(tmp_path / NAME) == 0


def test_left_overs_of_dead_processes_are_removed_at_opening(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    add(store, text="a")
    (tmp_path / "data" / f"{NAME}.99999999.tmp").touch()
    (tmp_path / "data" / f"{NAME}.1.tmp").touch()  # process 1 lives
    opened(tmp_path / "data")
    assert [name for name in names(tmp_path / "data") if name.endswith(".tmp")] == [f"{NAME}.1.tmp"]


def test_a_full_disk_only_delays_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path / "data")
    add(store, text="a")

    def refuse(*_: object) -> int:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(keeping, "keep", refuse)
        store.checkpoint()
    assert not store.checkpoint_due(0.0)
    store.close()
    assert seq_in(tmp_path / "data" / NAME) == 2
