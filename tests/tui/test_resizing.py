"""A window that changes its size while one types: nothing is lost, nothing stands crooked."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal, rundertisch

SIZES = ((300, 100), (80, 24), (60, 20), (40, 10), (120, 40))


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "data").mkdir()
    program = rundertisch(tmp_path / "data")
    program.wait_for("Noch nichts angelegt")
    program.press("escape")
    yield program
    program.close()


def type_while_resizing(terminal: Terminal, text: str) -> None:
    """Type a text, with another size of the window after each letter; 80x24 at the end."""
    for letter, size in zip(text, cycle(SIZES), strict=False):
        terminal.send(letter)
        terminal.resize(*size)
    terminal.resize(80, 24)
    terminal.quiet(0.5)


def redrawn(terminal: Terminal) -> str:
    """The same screen after everything has been sent anew."""
    terminal.resize(81, 24)
    terminal.quiet()
    terminal.resize(80, 24)
    terminal.quiet()
    return terminal.text


def test_a_form_keeps_what_is_typed(terminal: Terminal) -> None:
    terminal.press("5", "n", "tab", "tab")
    type_while_resizing(terminal, "Ännegret-Maria\tvon\tÖztürk")
    terminal.wait_for("Öztürk")
    assert terminal.text == redrawn(terminal)
    terminal.press("ctrl+s")
    terminal.wait_for("Person von Öztürk, Ännegret-Maria angelegt")


def test_a_sheet_and_what_lies_below_stay_straight(terminal: Terminal) -> None:
    terminal.press("6", "ctrl+p")
    type_while_resizing(terminal, "textbausteine ze")
    terminal.wait_for("› textbausteine ze", "1 von")
    assert terminal.text == redrawn(terminal)
    terminal.press("escape")
    assert terminal.text == redrawn(terminal)


def test_what_is_typed_in_a_window_that_is_too_small_is_not_lost(terminal: Terminal) -> None:
    terminal.press("5", "n", "tab", "tab")
    terminal.resize(40, 10)
    terminal.wait_for("Fenster zu klein")
    terminal.press(*"Ali")
    terminal.resize(80, 24)
    terminal.wait_for("Vorname         Ali")
