"""`erase` on the command line: shown first, done only with --confirm, gone from what every other command says."""

from pathlib import Path
from typing import Any

import pytest
import time_machine


@pytest.fixture
def kern(cli: Any) -> Any:
    cli("add", "person", "family_name=Wojciechowska", "given_name=Maria", "email=maria@kassel.example")
    cli("add", "organization", "name=Haus Wojciechowska")
    return cli


def test_without_confirm_nothing_is_erased_and_all_is_shown(kern: Any) -> None:
    answer = kern("erase", "P-1")
    assert answer.code == 0
    for text in ("P-1 Wojciechowska, Maria", "E-Mail: maria@kassel.example", "Es bleibt:", "organization:1.name"):
        assert text in answer.out
    assert answer.out.endswith("mit --confirm noch einmal aufrufen.\n")
    assert "Wojciechowska" in kern("show", "P-1").out


def test_with_confirm_the_person_is_gone_for_every_command(kern: Any) -> None:
    answer = kern("erase", "P-1", "--confirm", "--also", "organization:1.name")
    assert answer.code == 0, answer.err
    assert "Endgültig gelöscht" in answer.out
    for words in (("show", "P-1"), ("history", "P-1"), ("list", "person", "--json"), ("history",), ("search", "Wojci")):
        assert "Wojciechowska" not in kern(*words).out
    assert "(Löschung)" in kern("history", "P-1").out
    assert kern("undo").code != 0
    assert kern("check").out == "Alles in Ordnung.\n"


def test_json_tells_the_same_without_sentences(kern: Any) -> None:
    told = kern("erase", "P-1", "--json").json
    assert (told["schema"], told["done"], told["goes"]["E-Mail"]) == (1, False, "maria@kassel.example")
    assert told["mentions"] == ["organization:1.name"]
    assert kern("erase", "P-1", "--json", "--confirm").json["done"] is True


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("erase",), 2),
        (("erase", "P-77"), 5),
        (("erase", "O-1"), 3),
        (("erase", "P-1", "--also", "irgendwo"), 2),
        (("erase", "P-1", "--also", "organization:1.email"), 3),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(kern: Any, words: tuple[str, ...], code: int) -> None:
    answer = kern(*words, "--confirm")
    assert answer.code == code
    assert answer.err.rstrip().endswith(".")
    assert "Wojciechowska" in kern("show", "P-1").out


def test_needs_are_listed_when_they_are_due_and_go(kern: Any) -> None:
    assert kern("erase", "--due").out == "Keine Löschung ist fällig.\n"
    kern("add", "session", "year=2020", "held_on=2020-11-11")
    kern("add", "invitation", "session=1", "person=1", "needs=Rampe", "needs_consent_on=2020-10-01")
    [first, *_] = kern("erase", "--due", "--json").json["items"]
    assert first == {"code": "2020", "what": "Bedarf in 1 Einladung", "on": "2020-12-10"}
    assert kern("erase", "2020", "--json").json["done"] is False
    assert "Rampe" in kern("show", "invitation:1").out
    assert kern("erase", "2020", "--confirm").code == 0
    assert "Rampe" not in kern("show", "invitation:1").out
    assert "Rampe" not in kern("history", "invitation:1").out


def test_a_backup_from_outside_loses_it_with_the_newer_proof(kern: Any, tmp_path: Path) -> None:
    with time_machine.travel("2026-11-25T12:00:00+01:00"):
        kern("backup", tmp_path / "aussen.zip")
    kern("erase", "P-1", "--confirm")
    proof = tmp_path / "data" / "erased.jsonl"
    missing = kern("restore", tmp_path / "aussen.zip", "--to", tmp_path / "x", "--erased", tmp_path / "fehlt.jsonl")
    assert (missing.code, (tmp_path / "x").exists()) == (5, False)
    answer = kern("restore", tmp_path / "aussen.zip", "--to", tmp_path / "neu", "--erased", proof)
    assert answer.code == 0, answer.err
    assert "Was seitdem gelöscht wurde" in answer.out
    assert "Maria" not in kern("show", "P-1", "--data", tmp_path / "neu").out


def test_what_an_old_backup_brings_back_is_found_and_taken_out_again(kern: Any, tmp_path: Path) -> None:
    kern("backup")
    [archive] = (tmp_path / "data" / "backups").glob("*.zip")
    old = archive.read_bytes()
    kern("erase", "P-1", "--confirm")
    archive.write_bytes(old)
    found = kern("check")
    assert found.code == 7
    assert "rundertisch erase --again" in found.out
    assert kern("erase", "--again").code == 0
    assert kern("check").out == "Alles in Ordnung.\n"
