from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
import time_machine

from rundertisch_tui.domain.decisions import Decision, LineChangeKind
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.minutes_versions import LineChange
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.tui.screens.approval_text import change_lines, objection_lines
from rundertisch_tui.workflow.questions.minutes_versions import changes_since
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, NOW, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[Any]:
    """A closed Round Table with one line, on its evening."""
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        do(office, "set_session_state", session=number, state="running")
        do(office, "add_minute_entry", agenda_item=item(office, "1"), text="Es gibt 40 Plätze.")
        do(office, "close_session", session=number, ended_at="15:00:00", reason="Probe")
        yield number


def objected(office: Any, **fields: Any) -> None:
    do(office, "file_objection", session=1, who="Frau Kern", text="Es sind 48.", entry=1, **fields)


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_objections_and_the_way_of_the_minutes(
    office: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    do(office, "set_minutes_state", session=1, state="circulated")
    objected(office)
    do(office, "file_objection", session=1, who=HOSTILE[:60], text=HOSTILE)
    do(office, "decide_objection", objection=1, decision="accepted", new_wording="Es gibt 48 Plätze.")
    async with desk(*size) as clerk:
        await clerk.press("2", "enter")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("session")
async def test_an_objection_is_taken_up_decided_and_taken_back_by_keyboard(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "enter", "n")
        await clerk.type("Frau Kern")
        await clerk.press("down", "down", "down")
        await clerk.type("Es sind 48.")
        await clerk.press("ctrl+s")
        assert "Einwendung von Frau Kern aufgenommen" in clerk.text
        assert "1\u00a0Einwendung, 1 offen" in clerk.text
        await clerk.press("enter", "right", "right", "ctrl+s")
        assert "Einwendung von Frau Kern: abgelehnt" in clerk.text
        await clerk.press("enter")
        assert "entschieden" in clerk.text
        await clerk.press("escape", "u")
        assert "1\u00a0Einwendung, 1 offen" in clerk.text
    assert office.view.get(Objection, 1).decision is Decision.OPEN


@pytest.mark.usefixtures("session")
async def test_what_changed_is_read_here(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "enter", "v")
        assert "hat sich keine Zeile geändert" in clerk.text
        objected(office)
        do(office, "decide_objection", objection=1, decision="accepted", new_wording="Es gibt 48 Plätze.")
    async with desk() as clerk:
        await clerk.press("2", "enter", "v")
        assert "bisher  Es gibt 40 Plätze." in clerk.text
        assert "jetzt   Es gibt 48 Plätze." in clerk.text


@pytest.mark.usefixtures("session")
async def test_the_minutes_go_step_by_step_to_signing_with_names_and_then_take_corrections(
    office: Any, desk: Any
) -> None:
    async with desk() as clerk:
        await clerk.press("2", "enter")
        for word in ("Durchsicht", "versandt", "festgestellt"):
            await clerk.press("t", "ctrl+s")
            assert f"Niederschrift 2026: {word}" in clerk.text
        await clerk.press("t", "down")
        await clerk.type("Bürgermeisterin Blum")
        await clerk.press("ctrl+s")
        assert "unterzeichnet" in clerk.text
        await clerk.press("n", "down", "down")
        await clerk.type("Es waren 48 Plätze.")
        await clerk.press("ctrl+s")
        assert "Berichtigung vom 03.07.2026" in clerk.text
    table = office.view.get(Session, 1)
    assert (table.minutes_state, table.signed_by_chair) == (MinutesState.SIGNED, "Bürgermeisterin Blum")
    assert office.view.get(Correction, 1).text == "Es waren 48 Plätze."


def returned(folder: Path, text: str) -> Path:
    """The Niederschrift as somebody sends it back, with another text in line 1.1."""
    document = docx.Document()
    document.styles.add_style("RT Zeile", 1)
    document.core_properties.subject = "Runder Tisch Integration 2026"
    document.add_paragraph(f"1.1\t{text}", style="RT Zeile")
    document.add_paragraph("Das Grußwort fehlt.", style="RT Zeile")
    path = folder / "zurück.docx"
    document.save(str(path))
    return path


@pytest.mark.usefixtures("session")
async def test_a_file_that_comes_back_is_decided_difference_by_difference(
    office: Any, desk: Any, tmp_path: Path, snapshot: Any
) -> None:
    path = returned(tmp_path, "Es gibt 48 Plätze.")
    async with desk() as clerk:
        await clerk.press("2", "enter", "i")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert clerk.text == snapshot
        await clerk.press("tab", "enter")
        await clerk.type("Vorsitz")
        await clerk.press("enter")
        assert "Datei von Vorsitz: 1 angenommen, 1 abgelehnt" in clerk.text
    assert office.view.get(MinuteEntry, 1).text == "Es gibt 48 Plätze."


@pytest.mark.usefixtures("session")
async def test_the_bar_goes_to_the_objection_just_taken_up(office: Any, desk: Any) -> None:
    do(office, "file_objection", session=1, who="Erste", text="Zahl falsch")
    async with desk() as clerk:
        await clerk.press("2", "enter", "n")
        await clerk.type("Zweite")
        await clerk.press("tab", "tab", "tab")
        await clerk.type("Grußwort fehlt")
        await clerk.press("ctrl+s", "enter")
        assert "─ Einwendung von Zweite ─" in clerk.text
        await clerk.press("right", "ctrl+s")
        assert "teilweise\n" in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_long_difference_is_read_in_full_before_it_is_decided(desk: Any, tmp_path: Path) -> None:
    path = returned(tmp_path, "Es gibt 40 Plätze, " + "und noch mehr " * 8 + "an der VHS [b].")
    async with desk() as clerk:
        await clerk.press("2", "enter", "i")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert "   geändert: Es gibt 40 Plätze.\n   → Es gibt 40 Plätze, und noch mehr" in clerk.text
        assert "an der VHS [b]." in clerk.text
        await clerk.press("down")
        assert "   neu: Das Grußwort fehlt." in clerk.text


@pytest.mark.usefixtures("session")
async def test_what_has_no_line_is_not_accepted_like_that(desk: Any, tmp_path: Path) -> None:
    path = returned(tmp_path, "Es gibt 40 Plätze.")
    async with desk() as clerk:
        await clerk.press("2", "enter", "i")
        await clerk.type(str(path))
        await clerk.press("enter", "enter")
        assert "Anderes bitte mit n" in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_file_of_another_year_is_refused(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "anders.docx"
    docx.Document().save(str(path))
    async with desk() as clerk:
        await clerk.press("2", "enter", "i")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert "keine nummerierten Zeilen" in clerk.text


async def test_before_closing_it_leads_to_the_closing(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        do(office, "set_session_state", session=number, state="running")
        async with desk() as clerk:
            await clerk.press("2", "f8", "f8", "f8", "n")
            assert "Erst abschließen" in clerk.text
            await clerk.press("t")
            assert "Abschluss 7 von 8" in clerk.text


async def test_the_day_ends_before_the_minutes_are_closed(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW.replace(hour=15), tick=False):
        number = round_table(office)
        do(office, "set_session_state", session=number, state="running")
        async with desk() as clerk:
            await clerk.press("2", "f8", "f8", "f5")
            assert "Runder Tisch 2026 beendet um 15:12" in clerk.text
        assert not office.view.get(Session, number).is_closed


def test_lines_about_an_objection_leave_out_what_is_empty(office: Any, session: int) -> None:
    objected(office)
    one = office.view.get(Objection, 1)
    labels = ["".join(text for text, _ in line).split()[0] for line in objection_lines(office.view, one)]
    assert labels == ["von", "Zeile", "Einwendung"]
    assert change_lines(changes_since(office.view, SessionId(session))) == []


def test_a_moved_line_is_shown_with_its_old_number_and_its_words_once() -> None:
    moved = LineChange(LineChangeKind.MOVED, "2.1", "Es gibt 40 Plätze.", "Es gibt 40 Plätze.", "1.1")
    shown = ["".join(text for text, _ in line) for line in change_lines((moved,))]
    assert shown == ["2.1  verschoben, bisher 1.1", "  jetzt   Es gibt 40 Plätze."]
