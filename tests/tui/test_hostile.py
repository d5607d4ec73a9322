"""Records that want to steer the terminal, through every screen; the same walk looks for English words."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.store.commit import Change, Commit
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import Office
from tests.tui.german import english
from tests.tui.terminal import rundertisch
from tests.tui.walk import BASES, DAY, example, pictures

MARKUP = "[b]x[/] [/] [@click=app.quit]y"
STEERING = "\x1b[31mR\x1b]0;BOESE\x07\x1b]52;c;Qk9FU0U=\x1b\\\x9b7m\x9d0;BOESE\x9c\u202eV\u2066W\u200b\x00\x08"
LONG = "Ä" * 4000
PAYLOADS = (MARKUP, STEERING, LONG)
RAW = ("\x1b", "\x9b", "\x9d", "\u202e", "\u2066", "\x07", "\x08", "\x00")
KEPT = frozenset({
    "code", "number", "position", "login", "digest", "path", "name_key", "subject", "legacy_number", "door", "link",
})  # fmt: skip
"""Fields that are no free text: the program makes or compares them."""


def poisoned(row: Mapping[str, Any], types: Mapping[str, Any], at: int) -> dict[str, Any]:
    """The row with a payload behind each of its free texts; the program's own kind is left out."""
    payload = PAYLOADS[at % len(PAYLOADS)]
    return {
        name: f"{value} {payload}" if types.get(name) is str and name not in KEPT and value else value
        for name, value in row.items()
        if name != "rev"
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Example data in which every text has something behind it, as no form and no import would let it in."""
    folder = example(tmp_path_factory.mktemp("hostile") / "data")
    office = Office.open(folder, exports=folder.with_name("exports"), user="boese")
    changes = [
        Change(kind.table, record, poisoned(row, field_types(kind.entity), at))
        for kind in KINDS
        if kind.table != "setting"
        for at, (record, row) in enumerate(office.view.rows(kind.entity).items())
    ]
    office._store.change(lambda _: Commit(verb="set", label=f"Gift {STEERING}", changes=changes, counters={}))
    office.close()
    return folder


@pytest.mark.parametrize("base", BASES, ids=" ".join)
async def test_text_of_records_steers_no_screen_and_no_screen_speaks_english(
    base: Sequence[str], hostile: Path, tmp_path: Path, desk_on: Any
) -> None:
    shutil.copytree(hostile, tmp_path / "data")
    with time_machine.travel(DAY, tick=True):
        async with desk_on(tmp_path / "data") as clerk:
            async for way, text in pictures(clerk, base):
                assert not [sign for sign in RAW if sign in text], f"{way}\n{text}"
                assert not english(text), f"{way}: {english(text)}\n{text}"
                assert all(len(line) <= 80 for line in text.split("\n")), f"{way}\n{text}"


def test_the_markup_of_a_record_is_read_as_it_stands(hostile: Path, tmp_path: Path) -> None:
    shutil.copytree(hostile, tmp_path / "data")
    terminal = rundertisch(tmp_path / "data")
    try:
        terminal.wait_for("Teilnehmende") if "Teilnehmende" in terminal.text else terminal.wait_for("Zu tun")
        for key in ("2", "3", "4", "enter", "escape", "5", "6", "7", "ctrl+f"):
            terminal.press(key)
        terminal.send("boese")
        terminal.quiet(0.5)
        sent = bytes(terminal.raw)
    finally:
        terminal.close()
    assert b"\x1b]0;" not in sent
    assert b"\x1b]52;" not in sent
    for sign in ("\x9b", "\x9d", "\u202e", "\u2066", "\u200b"):
        assert sign.encode() not in sent
    assert b"\x1b[31m" not in sent
