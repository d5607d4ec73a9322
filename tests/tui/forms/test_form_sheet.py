"""Tests of forms in sheets: typed words outlast a killed program until the screen below is saved."""

import signal
from pathlib import Path

import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from tests.tui.terminal import Terminal, rundertisch, wait_for_draft

ROLE = "Sachbearbeitung"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one person and one organisation."""
    office = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="a.demir")
    office.perform(catalogue.build("add", {"kind": "person", "fields": {"family_name": "Kern"}}))
    office.perform(catalogue.build("add", {"kind": "organization", "fields": {"name": "Jugendamt"}}))
    office.close()
    return tmp_path / "data"


def open_sheet(terminal: Terminal) -> None:
    """The sheet of a new membership of Kern, with the cursor in the field of the role."""
    terminal.press("5")
    terminal.wait_for("Kern")
    terminal.press("enter")
    terminal.wait_for("Kern ändern")
    terminal.press(*["tab"] * 9, "enter")
    terminal.wait_for("─ Zugehörigkeit")
    terminal.quiet(0.3)


def started(data: Path) -> Terminal:
    terminal = rundertisch(data)
    terminal.wait_for("Zu tun")
    terminal.quiet(0.4)
    return terminal


@pytest.mark.parametrize("taken_over", [False, True])
def test_words_in_a_sheet_come_back_after_a_killed_program(data: Path, taken_over: bool) -> None:
    terminal = started(data)
    try:
        open_sheet(terminal)
        terminal.press("j")
        terminal.wait_for("Jugendamt")
        terminal.press("enter", "tab")
        terminal.send(ROLE)
        if taken_over:
            terminal.wait_for(ROLE)
            terminal.press("ctrl+s")
        wait_for_draft(terminal, data, ROLE)
        terminal.end(signal.SIGKILL)
    finally:
        terminal.close()
    again = rundertisch(data)
    try:
        again.wait_for("Zugehörigkeit · Kern ändern", "weiterschreiben")
        again.press("enter")
        again.wait_for("bitte öffnen")
        open_sheet(again)
        again.wait_for(ROLE)
    finally:
        again.close()


def test_once_the_person_is_saved_no_words_are_left(data: Path) -> None:
    terminal = started(data)
    try:
        open_sheet(terminal)
        terminal.press("j")
        terminal.wait_for("Jugendamt")
        terminal.press("enter", "tab")
        terminal.send(ROLE)
        terminal.wait_for(ROLE)
        terminal.press("ctrl+s", "ctrl+s")
        terminal.wait_for("u macht rückgängig")
        terminal.hang_up()
        terminal.end(signal.SIGHUP)
    finally:
        terminal.close()
    again = rundertisch(data)
    try:
        again.wait_for("Zu tun")
        again.quiet(0.8)
        assert "weiterschreiben" not in again.text
    finally:
        again.close()
