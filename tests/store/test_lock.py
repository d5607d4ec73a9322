"""One writer at a time, bounded waiting, and a head that is never half valid."""

import os
import time
from pathlib import Path

import pytest

from rundertisch_tui.store import lock as locks
from rundertisch_tui.store.errors import Busy
from rundertisch_tui.store.lock import Head, Lock

SUM = "a" * 64


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "WAIT", 0.0)


def lock(path: Path, user: str = "weber") -> Lock:
    return Lock(path, user=user, read_only=False)


def test_the_file_is_made_once_and_is_never_shorter(path: Path) -> None:
    first = lock(path)
    first.write_head(Head(3, SUM))
    number = path.stat().st_ino
    second = lock(path)
    with second.exclusive():
        pass
    assert path.stat().st_ino == number
    assert second.read_head() == Head(3, SUM)


@pytest.mark.usefixtures("impatient")
def test_only_one_holds_it_exclusively_and_the_sentence_names_who(path: Path) -> None:
    mine, other = lock(path, "weber"), lock(path, "öztürk")
    with other.exclusive(), pytest.raises(Busy, match=f"öztürk, Prozess {os.getpid()}") as refused, mine.exclusive():
        pytest.fail("two at once")
    assert refused.value.holder.startswith("öztürk")
    with mine.exclusive():
        pass


def test_the_sentence_names_who_holds_it_now_however_often_it_changes_hands(path: Path) -> None:
    mine, other = lock(path, "weber"), lock(path, "öztürk")
    for holder in (mine, mine, other, mine, other, other):
        with holder.exclusive():
            assert lock(path).holder().startswith(holder.user)


def test_who_takes_it_again_writes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = lock(path)
    with mine.exclusive():
        pass
    monkeypatch.setattr(os, "pwrite", lambda *_: pytest.fail("written again"))
    with mine.exclusive():
        pass


@pytest.mark.usefixtures("impatient")
def test_readers_share_it_and_shut_writers_out(path: Path) -> None:
    one, two, writer = lock(path), lock(path), lock(path)
    with one.shared(), two.shared(), pytest.raises(Busy), writer.exclusive():
        pytest.fail("a reader was overlooked")
    with writer.exclusive(), pytest.raises(Busy), one.shared():
        pytest.fail("a writer was overlooked")


def test_it_is_free_after_an_error(path: Path) -> None:
    mine, other = lock(path), lock(path)
    with pytest.raises(ValueError, match="within"), mine.exclusive():
        raise ValueError("within")
    with other.exclusive():
        pass


def test_waiting_ends_as_soon_as_it_is_free(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, other = lock(path), lock(path)
    held = other.exclusive()
    held.__enter__()
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 12:
            held.__exit__(None, None, None)

    monkeypatch.setattr(time, "sleep", pause)
    with mine.exclusive():
        pass
    assert len(pauses) == 12
    assert pauses[0] <= locks.FIRST_PAUSE
    assert max(pauses) <= locks.LONGEST_PAUSE


def test_a_head_that_was_half_written_is_no_head(path: Path) -> None:
    mine = lock(path)
    mine.write_head(Head(7, SUM))
    whole = path.read_bytes()[: locks.RECORD]
    mine.write_head(Head(8, "b" * 64))
    newer = path.read_bytes()[: locks.RECORD]
    for cut in range(1, locks.RECORD):
        mixed = newer[:cut] + whole[cut:]
        path.write_bytes(mixed)
        assert mine.read_head() in (None, Head(7, SUM), Head(8, "b" * 64))
        if mixed not in (whole, newer):
            assert mine.read_head() is None


@pytest.mark.parametrize("raw", [b"", b"{}", b"\0" * 512, b"x" * 256])
def test_an_unreadable_head_is_none(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    assert lock(path).read_head() is None


def test_taking_the_lock_never_touches_the_head(path: Path) -> None:
    mine = lock(path)
    mine.write_head(Head(7, SUM))
    before = path.read_bytes()[: locks.RECORD]
    with mine.exclusive():
        assert path.read_bytes()[: locks.RECORD] == before
    assert b'"user":"weber"' in path.read_bytes()[locks.RECORD :]


def test_a_very_long_user_name_stays_in_its_record(path: Path) -> None:
    mine = lock(path, "ö" * 500)
    with mine.exclusive():
        assert path.stat().st_size == 2 * locks.RECORD


def test_it_sees_that_the_folder_was_exchanged(path: Path) -> None:
    mine = lock(path)
    assert not mine.is_replaced()
    path.rename(path.with_name("old"))
    assert mine.is_replaced()
    path.touch()
    assert mine.is_replaced()


def test_a_short_head_is_an_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = lock(path)
    monkeypatch.setattr(os, "pwrite", lambda _descriptor, body, _offset: len(body) - 1)
    with pytest.raises(OSError, match="No space"):
        mine.write_head(Head(1, SUM))
