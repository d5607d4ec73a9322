from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.cli.upkeep import moment
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


def test_a_backup_is_written_verified_and_comes_back(office: Any, tmp_path: Path) -> None:
    made = office("backup", tmp_path / "sicherung.zip")
    assert made.code == 0, made.err
    assert str(tmp_path / "sicherung.zip") in made.out
    office("set", "P-1", "function=Leitung")
    told = office("restore", tmp_path / "sicherung.zip", "--to", tmp_path / "neu")
    assert told.code == 0, told.err
    people = office("list", "person", "--json", "--data", tmp_path / "neu").json["items"]
    assert [one["function"] for one in people] == ["", ""]
    assert office("check", "--data", tmp_path / "neu").code == 0
    assert office("show", "P-1", "--json").json["record"]["function"] == "Leitung"


def test_a_backup_without_a_name_is_a_generation_in_the_data_folder(office: Any, tmp_path: Path) -> None:
    assert office("backup").code == 0
    assert len(list((tmp_path / "data" / "backups").iterdir())) == 1


def test_a_restore_to_a_moment_leaves_out_what_came_later(office: Any, tmp_path: Path) -> None:
    with time_machine.travel("2100-07-03T12:00:00+00:00"):
        office("set", "P-1", "function=Leitung")
    office("backup", tmp_path / "s.zip")
    for name, until, function in (("alt", "2.7.2100", ""), ("neu", "2100-07-03T12:00:00+00:00", "Leitung")):
        told = office("restore", tmp_path / "s.zip", "--to", tmp_path / name, "--until", until)
        assert told.code == 0, told.err
        assert office("show", "P-1", "--json", "--data", tmp_path / name).json["record"]["function"] == function


def test_what_cannot_be_restored_is_refused_and_nothing_is_made(office: Any, tmp_path: Path) -> None:
    office("backup", tmp_path / "s.zip")
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "brief.txt").write_text("meins")
    (tmp_path / "kaputt.zip").write_bytes((tmp_path / "s.zip").read_bytes()[:-200])
    (tmp_path / "fremd.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    neu = str(tmp_path / "neu")
    for words, code in (
        ([tmp_path / "s.zip"], 2),
        ([tmp_path / "fehlt.zip", "--to", neu], 5),
        ([tmp_path / "s.zip", "--to", tmp_path / "voll"], 3),
        ([tmp_path / "s.zip", "--to", neu, "--until", "31.2.2026"], 3),
        ([tmp_path / "kaputt.zip", "--to", neu], 7),
        ([tmp_path / "fremd.zip", "--to", neu], 7),
    ):
        answer = office("restore", *words)
        assert (answer.code, answer.out) == (code, ""), (words, answer)
        assert answer.err.strip()
    assert not (tmp_path / "neu").exists()
    assert [path.name for path in (tmp_path / "voll").iterdir()] == ["brief.txt"]


def test_a_backup_never_goes_over_a_file_and_needs_data(office: Any, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("meins")
    assert office("backup", tmp_path / "brief.txt").code == 3
    assert (tmp_path / "brief.txt").read_text() == "meins"
    assert office("backup", "--data", tmp_path / "nirgends").code == 5


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2026-07-03T12:00", "2026-07-03T12:00"), ("3.7.2026 12:00", "2026-07-03T12:00"),
     ("3.7.2026", "2026-07-03T23:59:59.999999"), ("2026-07-03", "2026-07-03T23:59:59.999999")],
)  # fmt: skip
def test_a_moment_is_read_as_one_writes_it(text: str, iso: str) -> None:
    assert moment(text) == datetime.fromisoformat(iso).astimezone()


def test_damage_is_repaired_with_one_command_after_it_was_agreed_to(office: Any, tmp_path: Path) -> None:
    (segment,) = (tmp_path / "data" / "journal").glob("*.jsonl")
    segment.write_bytes(segment.read_bytes().replace("Öztürk-Weiß".encode(), b"Ozturk-Weisz"))
    assert office("check").code == 7
    asked = office("repair")
    assert asked.code == 7
    assert "Verlauf fehlt" in asked.out
    assert "repair --confirm" in asked.out
    assert office("repair", "--json").json["ok"] is False
    done = office("repair", "--confirm")
    assert (done.code, "Repariert" in done.out) == (0, True)
    assert office("check").code == 0
    assert office("add", "person", "family_name=Blum").code == 0
    assert "Öztürk-Weiß" in office("show", "P-1").out
    assert office("repair").out == "Alles in Ordnung; es gab nichts zu reparieren.\n"


def test_a_folder_that_is_not_there_is_not_repaired(cli: Any, tmp_path: Path) -> None:
    answer = cli("repair", "--data", tmp_path / "fehlt")
    assert answer.code == 5
    assert not (tmp_path / "fehlt").exists()


def test_the_settings_say_how_many_backups_stay(office: Any, tmp_path: Path) -> None:
    for day in range(1, 10):
        with time_machine.travel(f"2100-03-0{day}T12:00:00+00:00"):
            assert office("backup").code == 0
    there = tmp_path / "data" / "backups"
    assert len(list(there.iterdir())) == 7  # the newest of the week before lies among them
    assert office("do", "change_setting", "name=backup_days", "value=2").code == 0
    assert office("do", "change_setting", "name=backup_weeks", "value=1").code == 0
    with time_machine.travel("2100-03-10T12:00:00+00:00"):
        assert office("backup").code == 0
    assert len(list(there.iterdir())) == 2


def test_a_moment_before_the_first_change_is_refused_as_input(office: Any, tmp_path: Path) -> None:
    office("backup", tmp_path / "s.zip")
    answer = office("restore", tmp_path / "s.zip", "--to", tmp_path / "neu", "--until", "1.1.1990")
    assert answer.code == 3
    assert "ältere Sicherung" in answer.err
    assert not (tmp_path / "neu").exists()


def test_reading_damaged_data_says_so(office: Any, tmp_path: Path) -> None:
    for segment in (tmp_path / "data" / "journal").glob("*.jsonl"):
        segment.unlink()
    answer = office("show", "P-1")
    assert "Öztürk-Weiß" in answer.out
    assert "rundertisch repair" in answer.err
    assert answer.code == 7  # a script must not take it for all there is


def test_a_backup_into_a_folder_that_is_not_there_names_it(office: Any, tmp_path: Path) -> None:
    answer = office("backup", tmp_path / "fehlt" / "b.tar.gz")
    assert answer.code == 5
    assert f"Den Ordner {tmp_path / 'fehlt'} gibt es nicht." in answer.err
