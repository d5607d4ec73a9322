"""What only the command line can: the palette finds it and shows the line to type."""

import shlex
from typing import Any

import pytest

from rundertisch_tui.cli.commands import BY_NAME
from rundertisch_tui.tui import shell_commands
from rundertisch_tui.tui.shell_commands import COMMANDS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.line)
def test_every_line_begins_with_a_command_that_there_is(command: Any) -> None:
    first = command.line.split()[0]
    assert first in BY_NAME or first == "--version"
    assert all(f"--{word}" in BY_NAME[first].usage for word in _options(command.line) if first in BY_NAME)


def _options(line: str) -> list[str]:
    return [word[2:] for word in line.split()[1:] if word.startswith("--")]


async def test_the_palette_shows_how_a_backup_is_made(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("sicherung")
        await clerk.press("enter")
        assert "rundertisch --data" in clerk.text
        shown = "".join(line.strip() for line in clerk.text.splitlines())
        assert f"{shlex.quote(str(office.data.absolute()))} backup".replace(" ", "") in shown.replace(" ", "")
        await clerk.press("enter")
        assert "rundertisch --data" not in clerk.text


def test_a_folder_with_blanks_is_written_as_the_shell_reads_it(tmp_path: Any) -> None:
    line = shell_commands.line(COMMANDS[0], tmp_path / "Runder Tisch")
    assert shlex.split(line)[2] == str(tmp_path / "Runder Tisch")


async def test_the_palette_says_where_the_data_lie(office: Any, desk: Any) -> None:
    async with desk(width=120, height=40) as clerk:
        await clerk.press("ctrl+p")
        await clerk.type("speicherort")
        await clerk.press("enter")
        shown = "".join(line.strip() for line in clerk.text.splitlines()).replace(" ", "")
        for folder in (office.data.absolute(), office.exports.absolute(), office.data.absolute() / "inbox" / "a.demir"):
            assert str(folder) in shown
        assert "Fassung" in clerk.text
