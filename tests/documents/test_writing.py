"""Writing into the exports folder: whole or not at all, never over somebody's work."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from rundertisch_tui.documents import writing
from rundertisch_tui.documents.writing import NotWritten, place, write


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write(tmp_path / "2026" / "n.docx", b"neu")
    assert (tmp_path / "2026" / "n.docx").read_bytes() == b"neu"
    assert [one.name for one in (tmp_path / "2026").iterdir()] == ["n.docx"]


def test_nobody_outside_the_group_may_read_it(tmp_path: Path) -> None:
    write(tmp_path / "n.docx", b"neu")
    assert (tmp_path / "n.docx").stat().st_mode & 0o777 == 0o640


def test_a_failed_write_leaves_the_old_file_and_no_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "n.docx"
    target.write_bytes(b"alt")

    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(NotWritten, match=r"schreiben \(auf dem Datenträger ist kein Platz mehr\)") as refused:
        write(target, b"neu")
    assert "Bitte prüfen, ob der Ordner" in refused.value.message
    assert target.read_bytes() == b"alt"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "2026").write_text("kein Ordner")
    with pytest.raises(NotWritten, match="lässt sich nicht schreiben"):
        write(tmp_path / "2026" / "n.docx", b"neu")
    with pytest.raises(NotWritten, match="lässt sich nicht schreiben"):
        place(tmp_path / "2026" / "n.docx", {}, digest(b"neu"))


def test_a_folder_that_cannot_be_made_is_told_as_a_folder(tmp_path: Path) -> None:
    missing = writing.refused(tmp_path / "2026" / "n.docx", FileNotFoundError(errno.ENOENT, "No such file"))
    assert "(der Ordner fehlt und lässt sich nicht anlegen)" in missing.message
    (tmp_path / "exports").symlink_to(tmp_path / "fort" / "weg")
    with pytest.raises(NotWritten, match="an der Stelle des Ordners liegt etwas anderes"):
        write(tmp_path / "exports" / "n.docx", b"neu")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_must_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NotWritten, match="beschrieben werden darf"):
            write(tmp_path / "n.docx", b"neu")
    finally:
        tmp_path.chmod(0o700)


def test_an_own_or_equal_file_gives_way(tmp_path: Path) -> None:
    target = tmp_path / "n.docx"
    target.write_bytes(b"von uns")
    assert place(target, {target: {digest(b"von uns")}}, digest(b"neu")) == (target, ())
    assert place(target, {}, digest(b"von uns")) == (target, ())


def test_a_file_edited_by_hand_stays_and_the_new_number_is_told(tmp_path: Path) -> None:
    target = tmp_path / "n.docx"
    target.write_bytes(b"von Hand")
    (tmp_path / "n_2.docx").write_bytes(b"auch von Hand")
    path, told = place(target, {target: {digest(b"von uns")}}, digest(b"neu"))
    assert path == tmp_path / "n_3.docx"
    assert told == ("n.docx wurde von Hand geändert und bleibt; das neue Dokument heißt n_3.docx.",)


def test_too_many_edited_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MAX_NUMBER", 1)
    (tmp_path / "n.docx").write_bytes(b"von Hand")
    with pytest.raises(NotWritten, match="Bitte den Ordner aufräumen"):
        place(tmp_path / "n.docx", {}, digest(b"neu"))


def test_a_device_or_a_pipe_is_refused_and_never_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr")  # nobody writes into it: to read it would never end
    for path in (Path("/dev/full"), tmp_path / "rohr"):
        with pytest.raises(NotWritten, match="ist keine gewöhnliche Datei"):
            place(path, {}, digest(b"neu"))
