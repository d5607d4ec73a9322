from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.domain.office import Export
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.screens.document_rows import FileStates, document_rows, nearest_session
from rundertisch_tui.tui.screens.document_subjects import Days, asked, subject_rows
from rundertisch_tui.tui.table_export import TABLES
from tests.tui.chain_story import NOW, add, tell
from tests.tui.conftest import do

SOME = tuple(BY_ID[kind] for kind in ("minutes", "agenda", "attendance-list"))
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        yield


def state_of(office: Any, key: str) -> tuple[str, str]:
    view = office.view
    rows = document_rows(view, view.get(Session, 1), FileStates(office.exports))
    row = next(row for row in rows if row.id == key)
    return row.mark, row.cells[3]


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


async def test_later_changes_are_counted_but_not_other_exports(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await make_minutes(clerk)
        await clerk.press("end", "enter", "enter")
    office.show_newest()
    assert state_of(office, "minutes") == ("√", "aktuell")
    add(office, "organization", name="Caritas")
    assert state_of(office, "minutes") == ("", "seitdem 1 Änderung")
    add(office, "organization", name="Diakonie")
    assert state_of(office, "minutes") == ("", "seitdem 2 Änderungen")


async def test_a_file_edited_by_hand_or_gone_is_marked(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await make_minutes(clerk)
    office.show_newest()
    (export,) = office.view.all(Export)
    path = office.exports / export.path
    path.write_bytes(b"von Hand")
    assert state_of(office, "minutes") == ("!", "von Hand geändert")
    path.unlink()
    assert state_of(office, "minutes") == ("!", "Datei fehlt")


async def test_v_shows_the_text_here_and_where_the_file_lies(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("7", "v", "down", "enter")
        assert "Niederschrift, intern" in clerk.text
        assert "1–19 von" in clerk.text
        await clerk.press("end")
        assert "Das gibt es noch nicht als Datei." in clerk.text
        await clerk.press("escape")
        await clerk.press("enter", "enter", "v", "enter", "end")
        assert "Datei:" in clerk.text
        assert office.exports.name in clerk.text
        await clerk.press("f3")
        assert clerk.app.clipboard.endswith(".docx")


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


def test_only_what_a_kind_takes_is_asked(office: Any) -> None:
    view = office.view
    session = view.get(Session, 1)
    assert subject_rows(view, BY_ID["minutes"], session) == []
    rows = subject_rows(view, BY_ID["follow-up"], session)
    assert [row.id for row in rows] == ["all", "action_field:1"]
    days = Days(since=date(2025, 7, 3), as_of=date(2025, 12, 31))
    narrowed = asked(BY_ID["follow-up"], "action_field:1", days)
    assert (narrowed.action_field, narrowed.as_of, narrowed.since) == (1, date(2025, 12, 31), None)


def test_the_round_table_nearest_to_today_is_shown_first(office: Any) -> None:
    do(office, "enter_past_session", year=2023, held_on="2023-07-06")
    sessions = office.view.all(Session)
    near = nearest_session(sessions, date(2024, 1, 1).toordinal())
    assert near is not None
    assert near.year == 2023
    assert nearest_session((), 0) is None
