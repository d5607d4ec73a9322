"""What repairing tells in German: what comes back, what is missing, what somebody has to agree to."""

from pathlib import Path

import pytest

from rundertisch_tui.workflow import catalogue, repairing, upkeep
from rundertisch_tui.workflow.office import Office


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three lines: the schema, a committee, its change."""
    office = opened(tmp_path / "data")
    for name in ("Ausländerbeirat", "Jugendrat"):
        office.perform(catalogue.build("add", {"kind": "committee", "fields": {"name": name}}))
    office.close()
    return tmp_path / "data"


def opened(data: Path) -> Office:
    return Office.open(data, exports=data.parent / "exports", user="weber")


def strike(data: Path) -> None:
    path = data / "journal" / "000001.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Jugendrat", b"Jugendrad"))


def forget_checkpoints(data: Path) -> None:
    for path in data.glob("rundertisch*.json"):
        path.unlink()


def repair(data: Path, *, agreed: bool = False) -> repairing.Repaired:
    return repairing.repair(data, user="öztürk", agreed=agreed)


def test_sound_data_need_nothing(data: Path) -> None:
    assert repair(data) == repairing.Repaired((repairing.SOUND,), is_done=True)


def test_what_a_backup_holds_comes_back_without_asking(data: Path) -> None:
    upkeep.backup(data)
    strike(data)
    told = repair(data)
    assert told.is_done
    assert told.sentences[0] == "Zeile 3 kommt Byte für Byte aus einer Sicherung zurück."
    assert upkeep.check(opened(data)) == []


def test_missing_history_is_named_and_agreed_to(data: Path) -> None:
    strike(data)
    assert upkeep.check(opened(data)) != []
    asked = repair(data)
    assert not asked.is_done
    assert asked.sentences[0].startswith("Verlauf fehlt: Zeile 3. Der Stand ist richtig")
    assert "repair --confirm" in asked.sentences[-1]
    assert upkeep.check(opened(data)) != []
    assert repair(data, agreed=True).is_done
    office = opened(data)
    assert office.problem is None
    assert [line.user for line in office.lines() if line.label == "Verlauf fehlt: Zeile 3"] == ["öztürk"]
    assert upkeep.check(office) == []


def test_what_is_lost_is_named_by_record_and_field(data: Path) -> None:
    forget_checkpoints(data)
    strike(data)
    told = repair(data, agreed=True)
    assert told.sentences[0].startswith("Verloren: Zeile 3. Darin stand, soweit noch lesbar: Gremium committee:2 (")
    assert "Name" in told.sentences[0]


def test_what_cannot_be_read_at_all_is_said_so(data: Path) -> None:
    forget_checkpoints(data)
    path = data / "journal" / "000001.jsonl"
    there = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*there[:2], b"\0" * 90 + b"\n"]))
    assert repair(data, agreed=True).sentences[0] == (
        "Verloren: Zeile 3. Was darin stand, lässt sich nicht mehr feststellen."
    )


def test_a_broken_checkpoint_is_written_anew(data: Path) -> None:
    (data / "rundertisch.json").write_bytes(b"{}")
    told = repair(data)
    assert told.is_done
    assert told.sentences[0] == "rundertisch.json war beschädigt und wird aus dem Journal neu geschrieben."
