"""What a slow line brings in one piece does what it would have done key by key."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events

from rundertisch_tui.domain.people import Person
from tests.tui.terminal import Terminal, rundertisch


async def burst(clerk: Any, *keys: str) -> None:
    """Press keys without a pause between them."""
    for key in keys:
        clerk.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await clerk.settle()
    await clerk.until(lambda: clerk.app._letting_in is None, "worked all keys off")
    await clerk.settle()


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ([*"abc", "backspace", "d"], "abd"),
        ([*"abc", "backspace", "backspace", *"de", "backspace", "f"], "adf"),
        ([*"abc", "left", "x"], "abxc"),
        ([*"abc", "home", "right", "x", "end", "y"], "axbcy"),
        ([*"abc", "ctrl+u", *"xyz"], "xyz"),
        ([*"ab", "ctrl+z", "c"], "ac"),
    ],
)
async def test_keys_that_come_at_once_keep_their_order(desk: Any, keys: list[str], left: str) -> None:
    async with desk() as clerk:
        await clerk.press("5", "n", "tab", "tab")
        await burst(clerk, *keys)
        assert clerk.app.focused.value == left


async def test_a_form_typed_faster_than_it_is_drawn_is_saved_as_typed(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "n")
        await burst(clerk, "tab", "tab", *"Ali", "tab", *"von", "tab", *"Demir", "tab", *"Leiter", "ctrl+s")
    office.show_newest()
    (person,) = office.view.all(Person)
    assert (person.given_name, person.particle, person.family_name, person.function) == (
        "Ali", "von", "Demir", "Leiter",
    )  # fmt: skip


async def test_a_second_esc_in_one_piece_leaves_one_screen_only(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "f2", "n")
        depth = len(clerk.app.screen_stack)
        await burst(clerk, "escape", "escape", "escape")
        assert len(clerk.app.screen_stack) == depth - 1


async def test_a_key_whose_widget_is_gone_holds_the_others_for_a_moment_only(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "n", "tab", "tab")
        lost = events.Key("left", None)
        lost._set_forwarded()  # as if its widget had been taken away before it had the key
        clerk.app._last = lost
        await burst(clerk, "a", "home", "b")
        assert clerk.app.focused.value == "ba"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "data").mkdir()
    program = rundertisch(tmp_path / "data")
    yield program
    program.close()


def test_a_paste_without_brackets_fills_field_after_field(terminal: Terminal) -> None:
    terminal.wait_for("Noch nichts angelegt")
    terminal.press("escape", "5", "n")
    terminal.send("\t\tÄnne\t\tÖztürk-Weiß\x7f\x7fß\tLeiterin\x13")
    terminal.wait_for("Person Öztürk-Weß, Änne angelegt")


async def test_esc_and_a_letter_in_one_piece_are_both_done(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "n")
        clerk.app.post_message(events.Key("alt+6", "6"))
        await clerk.until(lambda: "[6 Gremien]" in clerk.text, "leaves the form for the area")
        await clerk.press("5")
        assert "Neue Person" not in clerk.text


@pytest.mark.parametrize("digit", ["1", "3", "5"])
def test_esc_and_a_digit_in_one_packet_leave_and_go_to_the_area(terminal: Terminal, digit: str) -> None:
    terminal.wait_for("Noch nichts angelegt")
    terminal.press("escape", "6", "ctrl+f")
    terminal.wait_for("Suche")
    terminal.send(f"\x1b{digit}")
    terminal.wait_for(f"[{digit} ")
    terminal.press("6")
    assert "Suche" not in terminal.text.splitlines()[2]


@pytest.mark.parametrize("sequence", ["\x1b[12~", "\x1bOQ", "\x1b[[B"])
def test_f2_comes_in_as_every_setting_of_putty_sends_it(terminal: Terminal, sequence: str) -> None:
    terminal.wait_for("Noch nichts angelegt")
    terminal.press("escape", "5")
    terminal.send(sequence)
    terminal.wait_for("─ Organisationen")


@pytest.mark.parametrize("sequence", ["\x1b[21~", "\x1bOY"])
def test_f10_comes_in_as_every_setting_of_putty_sends_it(terminal: Terminal, sequence: str) -> None:
    terminal.wait_for("Noch nichts angelegt")
    terminal.press("escape", "5", "n")
    assert "Noch nichts angelegt" not in terminal.text
    terminal.send(sequence)
    terminal.wait_for("Noch nichts angelegt")
