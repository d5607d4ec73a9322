from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.workflow.demo import building


def test_the_demo_fills_an_empty_folder_and_works(cli: Any, tmp_path: Path) -> None:
    answer = cli("demo", tmp_path / "beispiel")
    assert answer.code == 0, answer.err
    assert str(tmp_path / "beispiel") in answer.out
    assert cli("check", "--data", tmp_path / "beispiel").out == "Alles in Ordnung.\n"
    assert len(cli("list", "person", "--json", "--data", tmp_path / "beispiel").json["items"]) > 20
    assert not (tmp_path / "data").exists()


def test_the_demo_never_goes_into_a_folder_with_something_in_it(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "brief.txt").write_text("meins")
    answer = cli("demo", tmp_path / "voll")
    assert answer.code != 0
    assert answer.out == ""
    assert answer.err.strip()
    assert [path.name for path in (tmp_path / "voll").iterdir()] == ["brief.txt"]


def test_an_unknown_size_is_refused(cli: Any, tmp_path: Path) -> None:
    answer = cli("demo", tmp_path / "beispiel", "--size", "riesig")
    assert (answer.code, answer.out) == (2, "")
    assert "small, city, decades" in answer.err
    assert not (tmp_path / "beispiel").exists()


def test_a_demo_that_is_stopped_leaves_nothing(cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = building.build_folder

    def stopped(folder: Path, **named: Any) -> Any:
        def progress(_done: int, _total: int) -> None:
            raise KeyboardInterrupt

        return real(folder, **{**named, "progress": progress})

    monkeypatch.setattr(building, "build_folder", stopped)
    answer = cli("demo", tmp_path / "beispiel")
    assert answer.code == 130
    assert "Abgebrochen" in answer.err
    assert list(tmp_path.glob("beispiel*")) == []


def test_sound_data_are_said_to_be_sound(office: Any) -> None:
    assert office("check").out == "Alles in Ordnung.\n"
    assert office("check", "--json").json["ok"] is True


def test_the_checkpoint_is_a_file_that_tinydb_reads(office: Any, tmp_path: Path) -> None:
    from tinydb import TinyDB

    assert office("checkpoint").code == 0
    with TinyDB(tmp_path / "data" / "rundertisch.json", access_mode="r") as db:
        assert {row["family_name"] for row in db.table("person").all()} == {"Öztürk-Weiß", "Şahin"}


def test_damage_is_told_with_its_file_and_exit_code_7(office: Any, tmp_path: Path) -> None:
    (segment,) = (tmp_path / "data" / "journal").glob("*.jsonl")
    for name in ("rundertisch.json", "rundertisch.prev.json"):
        (tmp_path / "data" / name).unlink(missing_ok=True)
    raw = segment.read_bytes()
    segment.write_bytes(raw.replace("Öztürk-Weiß".encode(), b"Ozturk-Weisz"))
    answer = office("check")
    assert answer.code == 7
    assert segment.name in answer.out + answer.err
    assert office("add", "person", "family_name=Blum").code in (6, 7)
