from pathlib import Path

import pytest

from rundertisch_tui.workflow.actions.attachments import AttachFile
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.copies import copied, files_of
from rundertisch_tui.workflow.problems import StoreError

ADD = Add(kind="person", fields={"family_name": "Kern"})


def test_most_actions_need_no_file() -> None:
    assert files_of(ADD) == ()


def test_several_steps_need_the_files_of_all() -> None:
    steps = (ADD, AttachFile(file="a.pdf"), AttachFile(file="b.pdf"))
    assert files_of(Several(steps=steps)) == ("a.pdf", "b.pdf")


def test_what_is_not_settled_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"alt")
    with copied(AttachFile(file=str(tmp_path / "a.pdf")), tmp_path / "data") as copies:
        assert len(list((tmp_path / "data" / "files").iterdir())) == 1
        assert set(copies.digests) == {str(tmp_path / "a.pdf")}
    assert list((tmp_path / "data" / "files").iterdir()) == []


def test_what_is_settled_stays_under_its_digest(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"alt")
    with copied(AttachFile(file=str(tmp_path / "a.pdf")), tmp_path / "data") as copies:
        copies.settle()
    (kept,) = (tmp_path / "data" / "files").iterdir()
    assert kept.name == copies.digests[str(tmp_path / "a.pdf")]


def test_if_one_file_cannot_be_read_none_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"alt")
    steps = (AttachFile(file=str(tmp_path / "a.pdf")), AttachFile(file=str(tmp_path / "fehlt.pdf")))
    with pytest.raises(StoreError, match="gibt es nicht"), copied(Several(steps=steps), tmp_path / "data"):
        pass
    assert list((tmp_path / "data" / "files").iterdir()) == []
