"""Damage, a repair from outside, and what was found at opening are told in the shared rows."""

import shutil
from pathlib import Path
from typing import Any

from rundertisch_tui.store import folder as folders
from rundertisch_tui.workflow import catalogue, repairing
from rundertisch_tui.workflow.office import Office


def _office(folder: Path, user: str = "a.demir") -> Office:
    return Office.open(folder / "data", exports=folder / "exports", user=user)


def _do(office: Office, verb: str, **fields: Any) -> None:
    office.perform(catalogue.build(verb, fields))


def _add(office: Office, name: str) -> None:
    _do(office, "add", kind="committee", fields={"name": name})


async def test_a_window_over_damaged_data_goes_on_once_they_are_repaired_from_outside(
    desk_on: Any, tmp_path: Path
) -> None:
    office = _office(tmp_path)
    _add(office, "Magistrat")
    office.close()
    shutil.rmtree(tmp_path / "data" / "journal")
    async with desk_on(tmp_path / "data") as clerk:
        await clerk.press("6")
        await clerk.wait_for("nur lesen")
        assert not repairing.repair(tmp_path / "data", user="verwaltung", agreed=False).is_done
        assert repairing.repair(tmp_path / "data", user="verwaltung", agreed=True).is_done
        await clerk.wait_for("Die Daten lassen sich wieder lesen und ändern.")
        assert "nur lesen" not in clerk.text
        await clerk.press("n")
        await clerk.type("Jugendhilfe")
        await clerk.press("ctrl+s")
        await clerk.wait_for("u macht rückgängig")
        assert "gespeichert" in clerk.text


async def test_damage_that_comes_while_the_window_is_open_is_said(desk_on: Any, tmp_path: Path) -> None:
    _add(_office(tmp_path), "Magistrat")
    async with desk_on(tmp_path / "data") as clerk:
        (segment,) = (tmp_path / "data" / "journal").iterdir()
        segment.write_bytes(segment.read_bytes()[:40])
        await clerk.wait_for("nur lesen")
        assert "rundertisch repair" in clerk.text


async def test_what_was_put_right_at_opening_is_said(desk_on: Any, tmp_path: Path) -> None:
    _office(tmp_path).close()
    with (tmp_path / "data" / "journal" / "000001.jsonl").open("ab") as journal:
        journal.write(b'{"seq":2,"at":"abgerissen')
    async with desk_on(tmp_path / "data") as clerk:
        await clerk.wait_for("Sie wurde abgetrennt.")


async def test_a_folder_on_a_network_drive_is_warned_about(desk_on: Any, tmp_path: Path, monkeypatch: Any) -> None:
    _office(tmp_path).close()
    (tmp_path / "mounts").write_text(f"server:/x {tmp_path} nfs4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(folders, "MOUNTS", tmp_path / "mounts")
    async with desk_on(tmp_path / "data") as clerk:
        await clerk.wait_for("Netzlaufwerk")


async def test_a_login_without_the_right_to_write_hears_it_before_it_types(desk_on: Any, tmp_path: Path) -> None:
    office = _office(tmp_path, "chef")
    for login, right in (("chef", "administer"), ("a.demir", "show")):
        _do(office, "add", kind="user", fields={"login": login, "right": right})
    async with desk_on(tmp_path / "data") as clerk:
        await clerk.wait_for("Hier lässt sich nichts speichern: „a.demir“ hat das Recht „zeigen“.")
        assert "a.demir · nur lesen" in clerk.text.splitlines()[0]
        await clerk.press("6", "n")
        assert "Hier lässt sich nichts speichern" in clerk.text
        assert "a.demir · nur lesen" in clerk.text.splitlines()[0]
        _do(office, "set", kind="user", id=2, before={"right": "show"}, after={"right": "write"})
        await clerk.until(lambda: "nur lesen" not in clerk.text, "lets write")
        await clerk.press("escape", "n")
        assert "nichts speichern" not in clerk.text
        _do(office, "set", kind="user", id=2, before={"right": "write"}, after={"right": "minute"})
        await clerk.wait_for("Speichern lassen sich nur Protokollzeilen")
        assert "a.demir · nur Protokoll" in clerk.text.splitlines()[0]
    office.close()
