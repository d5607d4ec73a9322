"""Modes whatever the umask, no link followed, whole files or none."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from rundertisch_tui.store import files
from rundertisch_tui.store.errors import NotAFolder


@pytest.fixture(params=[0o000, 0o022, 0o077])
def any_umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("any_umask")
def test_the_group_can_read_and_write_whatever_the_umask(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "data")
    files.create(tmp_path / "data" / "lock")
    files.replace(tmp_path / "data" / "whole", b"x")
    assert mode(tmp_path / "data") == files.FOLDER_MODE
    assert mode(tmp_path / "data" / "lock") == files.FILE_MODE
    assert mode(tmp_path / "data" / "whole") == files.FILE_MODE


def test_create_leaves_a_file_that_is_there_alone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_bytes(b"head")
    files.create(path)
    assert path.read_bytes() == b"head"
    assert [one.name for one in tmp_path.iterdir()] == ["lock"]


def test_a_link_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"secret")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic"):
        files.read_file(tmp_path / "link")
    with pytest.raises(OSError, match="symbolic"):
        files.write_new(tmp_path / "link", b"x")
    assert (tmp_path / "elsewhere").read_bytes() == b"secret"


def test_a_file_or_a_link_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(NotAFolder, match=name):
            files.make_folder(tmp_path / name)


def test_replace_leaves_the_old_file_if_the_new_one_cannot_be_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "whole"
    files.replace(path, b"old")

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="full"):
        files.replace(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["whole"]


def test_reading_ends_where_it_was_told_to(tmp_path: Path) -> None:
    path = tmp_path / "whole"
    path.write_bytes(b"0123456789")
    descriptor = files.open_file(path, os.O_RDONLY)
    assert files.read_all(descriptor) == b"0123456789"
    assert files.read_all(descriptor, 2, 5) == b"234"
    assert files.read_all(descriptor, 10) == b""
    os.close(descriptor)


def test_a_temporary_file_is_left_over_when_its_process_is_gone(tmp_path: Path) -> None:
    assert not files.is_left_over(files.temporary_name(tmp_path / "x"))
    assert files.is_left_over(tmp_path / "x.99999999.tmp")
    assert files.is_left_over(tmp_path / "x.tmp")


def test_a_short_write_is_an_error() -> None:
    with pytest.raises(OSError, match="No space"):
        files.expect(3, 4)
    files.expect(4, 4)
