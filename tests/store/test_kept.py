import os
from pathlib import Path

import pytest

from rundertisch_tui.store import kept
from rundertisch_tui.store.errors import StoreError


def put(folder: Path, source: Path) -> Path:
    prepared = kept.prepare(folder, source)
    kept.settle(prepared)
    return kept.path_of(folder, prepared.digest)


def test_content_is_found_by_its_digest(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    assert put(tmp_path / "data", tmp_path / "scan.pdf").read_bytes() == b"%PDF"


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    for name in ("scan.pdf", "kopie.pdf"):
        (tmp_path / name).write_bytes(b"%PDF")
    assert put(tmp_path / "data", tmp_path / "scan.pdf") == put(tmp_path / "data", tmp_path / "kopie.pdf")
    assert len(list((tmp_path / "data" / "files").iterdir())) == 1


def test_the_group_of_the_office_may_read_and_write_it(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    assert put(tmp_path / "data", tmp_path / "scan.pdf").stat().st_mode & 0o777 == 0o660


@pytest.mark.parametrize("name", ["fehlt.pdf", "."])
def test_what_is_no_file_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="Bitte"):
        kept.prepare(tmp_path / "data", tmp_path / name)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr")
    with pytest.raises(StoreError, match="ist keine Datei"):
        kept.prepare(tmp_path / "data", tmp_path / "rohr")


def test_an_empty_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "leer.pdf").touch()
    with pytest.raises(StoreError, match="ist leer"):
        kept.prepare(tmp_path / "data", tmp_path / "leer.pdf")


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "film.mp4").open("wb") as large:
        large.truncate(kept.MAX_BYTES + 1)
    with pytest.raises(StoreError, match="zu groß; es gehen 50 MB"):
        kept.prepare(tmp_path / "data", tmp_path / "film.mp4")
    assert not (tmp_path / "data" / "files").exists()


def test_what_a_dead_process_prepared_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "abc.999999999.tmp").touch()
    (folder / f"abc.{os.getpid()}.tmp").touch()
    kept.remove_left_over(tmp_path)
    assert [path.name for path in folder.iterdir()] == [f"abc.{os.getpid()}.tmp"]
