import os
from pathlib import Path

import pytest

from rundertisch_tui.workflow.faults import write_fault


def fail(name: str) -> None:
    raise ValueError(f"Der Name {name} stört.")


def fault(data: Path | None) -> Path:
    with pytest.raises(ValueError, match="stört") as caught:
        fail("Änne Öztürk")
    return write_fault(caught.value, data)


def test_a_fault_says_where_and_never_what_stood_in_the_records(tmp_path: Path) -> None:
    file = fault(tmp_path)
    text = file.read_text(encoding="utf-8")
    assert file.parent == tmp_path / "log"
    assert "builtins.ValueError" in text
    assert "test_faults.py" in text
    assert "Öztürk stört" not in text


def test_faults_of_a_day_stand_in_one_file(tmp_path: Path) -> None:
    assert fault(tmp_path) == fault(tmp_path)
    assert fault(tmp_path).read_text(encoding="utf-8").count("builtins.ValueError") == 3


def test_faults_of_all_clerks_of_the_group_go_into_the_folder_of_the_data(tmp_path: Path) -> None:
    before = os.umask(0o007)  # as the program sets it at its start
    try:
        file = fault(tmp_path)
    finally:
        os.umask(before)
    assert (file.parent.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o770, 0o660)


def test_without_a_data_folder_there_is_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert fault(tmp_path / "fehlt").is_relative_to(tmp_path)
