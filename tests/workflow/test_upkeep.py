"""Check, backup and restore as the command line and the screens use them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.store.store import Change, Commit, Store
from rundertisch_tui.workflow import catalogue, upkeep
from rundertisch_tui.workflow.migrations import STEPS
from rundertisch_tui.workflow.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")


def test_sound_data_have_no_finding(office: Office) -> None:
    office.checkpoint()
    assert upkeep.check(office) == []


def test_damage_to_the_files_is_told_with_file_and_line(office: Office) -> None:
    path = office.data / "journal" / "000001.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Neuer", b"Alter"))
    finding = next(one for one in upkeep.examine(office) if one.line == 1)
    assert (finding.kind, finding.file) == (upkeep.DAMAGE, "journal/000001.jsonl")
    assert "rundertisch repair" in str(finding)
    assert str(finding) in upkeep.check(office)


def test_a_kept_file_that_is_gone_or_changed_is_damage(office: Office, tmp_path: Path) -> None:
    old = tmp_path / "alt.pdf"
    old.write_bytes(b"%PDF-1.4")
    fields = {"year": 2013, "held_on": "2013-11-13", "minutes_file": str(old)}
    office.perform(catalogue.build("enter_past_session", fields))
    office.checkpoint()
    content = office.kept_file(office.view.all(Attachment)[0].digest)
    assert upkeep.check(office) == []
    content.chmod(0o660)
    content.write_bytes(b"anders")
    assert "nicht der, der hineingelegt wurde" in upkeep.check(office)[0]
    content.unlink()
    assert "Der Inhalt von „alt.pdf“ fehlt" in upkeep.check(office)[0]


def test_a_backup_comes_back(office: Office, tmp_path: Path) -> None:
    office.checkpoint()
    archive = upkeep.backup(office.data)
    said = upkeep.restore(archive, tmp_path / "new", user="weber")
    assert said.startswith(f"Wiederhergestellt in {tmp_path / 'new'}: Stand vom")
    assert upkeep.check(Office.open(tmp_path / "new", exports=tmp_path, user="weber")) == []


def test_a_backup_can_go_anywhere_and_come_back_to_a_moment(office: Office, tmp_path: Path) -> None:
    archive = upkeep.backup(office.data, target=tmp_path / "mine.zip")
    assert archive == tmp_path / "mine.zip"
    later = datetime.now().astimezone() + timedelta(hours=1)
    assert "(Zeile 1)" in upkeep.restore(archive, tmp_path / "new", user="weber", until=later)


def test_what_came_after_the_moment_is_counted_in_proper_german(tmp_path: Path) -> None:
    moments = (datetime(2026, 7, 3, 9, minute, tzinfo=UTC) for minute in range(60))
    office = Office.open(tmp_path / "data", exports=tmp_path, user="weber", now=lambda: next(moments))
    begun = office.lines(limit=1)[0].at
    for name, said in (("Kern", "Eine spätere Änderung ist nicht dabei."), ("Demir", "2 spätere Änderungen sind")):
        office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": name}}))
        archive = upkeep.backup(office.data, target=tmp_path / f"{name}.zip")
        assert said in upkeep.restore(archive, tmp_path / f"new-{name}", user="weber", until=begun)


def written(folder: Path, codes: list[str], counters: dict[str, int]) -> list[str]:
    """What `check` says of people with these codes, written past the workflow."""
    store = Store.open(folder, user="weber", steps=STEPS, now=lambda: datetime(2026, 7, 3, 9, tzinfo=UTC))
    people = [Change("person", n, {"code": code, "family_name": "Kern"}) for n, code in enumerate(codes, 1)]
    store.change(lambda _: Commit("add", "Personen", people, counters))
    store.close()
    return upkeep.check(Office.open(folder, exports=folder, user="weber"))


def test_numbers_that_stand_once_and_below_their_counters_are_sound(tmp_path: Path) -> None:
    assert written(tmp_path / "data", ["P-1", "P-2"], {"id:person": 2, "P": 2}) == []


def test_a_number_that_stands_twice_is_damage(tmp_path: Path) -> None:
    (said,) = written(tmp_path / "data", ["P-1", "P-1"], {"id:person": 2, "P": 2})
    assert said.startswith("person:2: Die Nummer P-1 steht zweimal, auch bei person:1.")


def test_a_counter_that_would_give_a_number_again_is_damage(tmp_path: Path) -> None:
    of_ids, of_codes = written(tmp_path / "data", ["P-1", "P-7"], {"id:person": 1, "P": 6})
    assert "Der Zähler steht bei 1, vergeben ist aber schon person:2" in of_ids
    assert "Der Zähler steht bei 6, vergeben ist aber schon P-7" in of_codes
