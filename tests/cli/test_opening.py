from pathlib import Path

import pytest

from rundertisch_tui.cli.call import Folders
from rundertisch_tui.cli.commands import Needs
from rundertisch_tui.cli.opening import is_missing, opened
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.problems import ReadOnly

KERN = Add(kind="person", fields={"family_name": "Kern"})


def folders(folder: Path, *, read_only: bool = False) -> Folders:
    return Folders(folder / "data", folder / "exports", "weber", read_only)


@pytest.mark.parametrize("needs", [Needs.READING, Needs.CHANGING])
def test_only_a_command_that_may_begin_the_data_makes_a_folder(tmp_path: Path, needs: Needs) -> None:
    with pytest.raises(NotFound, match="data gibt es nicht"), opened(folders(tmp_path), needs):
        pass
    assert list(tmp_path.iterdir()) == []
    with opened(folders(tmp_path), Needs.WRITING) as office:
        office.perform(KERN)
    with opened(folders(tmp_path), needs) as office:
        assert office.view.by_code("P-1").family_name == "Kern"


def test_a_command_that_reads_cannot_change(tmp_path: Path) -> None:
    with opened(folders(tmp_path), Needs.WRITING) as office:
        office.perform(KERN)
    with opened(folders(tmp_path), Needs.READING) as office, pytest.raises(ReadOnly):
        office.perform(KERN)
    with opened(folders(tmp_path, read_only=True), Needs.WRITING) as office, pytest.raises(ReadOnly):
        office.perform(KERN)


def test_what_may_not_be_looked_at_is_not_said_to_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert is_missing(tmp_path / "nothing")
    assert is_missing(tmp_path / "file" / "below")
    assert not is_missing(tmp_path)

    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)
    assert not is_missing(tmp_path)
