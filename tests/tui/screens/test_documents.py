import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.domain.office import Export
from rundertisch_tui.tui.making import Making
from rundertisch_tui.tui.table_export import TABLES
from tests.tui.conftest import do

SOME = tuple(BY_ID[kind] for kind in ("minutes", "agenda", "attendance-list"))
pytestmark = pytest.mark.usefixtures("story")


def block(folder: Path) -> None:
    """A file where the folder should be."""
    folder.rmdir()
    folder.write_text("kein Ordner")


async def make_minutes(clerk: Any) -> None:
    await clerk.press("7", "enter", "enter")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_document_says_when_it_was_made_and_from_which_state(
    desk: Any, snapshot: Any, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rundertisch_tui.tui.screens.document_rows.KINDS", SOME)
    monkeypatch.setattr("rundertisch_tui.tui.screens.document_rows.TABLES", TABLES[:2])
    async with desk(*size) as clerk:
        await make_minutes(clerk)
        clerk.app.say("")
        await clerk.settle()
        assert clerk.text == snapshot


async def test_enter_makes_the_document_records_it_and_says_where_it_lies(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await make_minutes(clerk)
        assert "Niederschrift geschrieben: " in clerk.text
        assert "›√ Niederschrift               10.06.2026 a.demir   aktuell" in clerk.text
        assert clerk.app.clipboard.endswith(".docx")
    (export,) = office.view.all(Export)
    assert (office.exports / export.path).read_bytes().startswith(b"PK")


async def test_a_list_is_written_as_a_table_and_recorded(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("7", "slash")
        await clerk.type("tabelle: empfehl")
        await clerk.press("enter", "enter")
        await clerk.type("csv")
        await clerk.press("enter")
        assert "Empfehlungen geschrieben: " in clerk.text
    office.show_newest()
    (export,) = office.view.all(Export)
    assert (export.kind, export.path) == ("recommendation", "2026/2026-06-10_Empfehlungen.csv")


async def test_the_attendance_list_exists_only_for_the_office(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("7", "slash")
        await clerk.type("anwesenheit")
        await clerk.press("enter", "enter")
        assert "Interne Fassung" in clerk.text
        assert "Fassung zur Veröffentlichung" not in clerk.text


async def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_recorded(office: Any, desk: Any) -> None:
    block(office.exports)
    async with desk() as clerk:
        await make_minutes(clerk)
        assert "da ist und beschrieben werden darf." in clerk.text
    office.show_newest()
    assert office.view.all(Export) == ()


async def test_another_year_is_chosen_with_f2(office: Any, desk: Any) -> None:
    do(office, "enter_past_session", year=2023, held_on="2023-07-06")
    async with desk() as clerk:
        await clerk.press("7")
        assert "Dokumente Runder Tisch 2025" in clerk.text
        await clerk.press("f2")
        await clerk.type("2023")
        await clerk.press("enter")
        assert "Dokumente Runder Tisch 2023" in clerk.text


async def test_a_document_is_narrowed_to_what_its_kind_takes(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("7", "slash")
        await clerk.type("wurde daraus")
        await clerk.press("enter", "enter", "enter")
        assert "Was wurde daraus?: worüber?" in clerk.text
        assert "›  Alles" in clerk.text
        await clerk.type("HF1")
        await clerk.press("enter")
        assert "Was wurde daraus? geschrieben" in clerk.text
    office.show_newest()
    (export,) = office.view.all(Export)
    assert export.kind == "follow-up"


async def test_a_day_is_chosen_for_reports_and_told_in_the_title(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("7", "f4")
        await clerk.type("31.12.2025")
        await clerk.press("enter", "f5")
        await clerk.type("3.7.2025")
        await clerk.press("enter")
        assert "Runder Tisch 2025 · seit 03.07.2025 · Stichtag 31.12.2025" in clerk.text
        await clerk.press("f4", "enter")
        assert "Stichtag" not in clerk.text.split("Dokumente")[2].splitlines()[0]


async def test_escape_stops_what_is_being_made_and_enter_waits_for_it(
    office: Any, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, go_on = Event(), Event()

    def work(_view: Any, stage: Any) -> Any:
        stage("sammelt den Inhalt")
        asked.set()
        go_on.wait(10)
        stage("schreibt die Datei")

    def slowly(app: Any, *_: Any, **__: Any) -> Making:
        return Making(app, "Niederschrift", work)

    monkeypatch.setattr("rundertisch_tui.tui.screens.documents.make_document", slowly)
    async with desk() as clerk:
        await clerk.press("7")
        for key in ("enter", "enter"):
            await clerk.pilot.press(key)
            await clerk.pilot.pause()
        assert await asyncio.to_thread(asked.wait, 10)
        await clerk.pilot.press("enter")
        await clerk.pilot.pause()
        assert "Niederschrift wird noch gemacht. Esc bricht ab." in clerk.text
        await clerk.pilot.press("escape")
        go_on.set()
        await clerk.settle()
        assert "Niederschrift abgebrochen. Nichts wurde geschrieben." in clerk.text
        assert "─ Dokumente" in clerk.text
    assert list(office.exports.iterdir()) == []
