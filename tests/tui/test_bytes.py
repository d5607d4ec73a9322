"""What a key may cost a slow line: the bytes of a step in each list, of a letter in fields, of the way to the next."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.tui.forms.editors import TextEditor
from rundertisch_tui.tui.resting import Resting
from rundertisch_tui.tui.widgets.record_table import RecordTable
from tests.tui.conftest import Desk, do
from tests.tui.walk import DAY, example
from tests.tui.wire import Wire

STEP = 420
"""Most bytes of a step of the bar: two rows of 80 cells and their colours, in the Einladung a line about the person."""
SCROLLED = 500
"""Most bytes of a step that scrolls: the terminal moves the rows between, the new one and the foot are sent."""
DETAILS = 500
"""Most bytes of what stands below the list once the bar rests: five rows that may be full of text."""
LETTER = 300
NEXT_FIELD = 600
"""Two fields and the help of one are drawn anew; the whole screen would be more than 3,000."""
LISTS: dict[str, tuple[str, ...]] = {
    "overview": ("1",), "session_facts": ("2",), "invitation": ("2", "f8"), "agenda": ("2", "f8", "f8"),
    "bundling": ("2", *["f8"] * 5), "closing": ("2", *["f8"] * 6), "sessions": ("2", "escape"),
    "action_fields": ("3",), "measures": ("3", "enter"), "goals": ("3", "g"), "since": ("3", "l"),
    "recommendations": ("4",), "chain": ("4", "enter"), "people": ("5",), "organizations": ("5", "f2"),
    "committees": ("6",), "members": ("6", "f2"), "documents": ("7",), "first_steps": ("f10",),
    "palette": ("ctrl+p",), "settings": ("ctrl+p", *"einstell", "enter"),
}  # fmt: skip
"""Every list of the example data in which the bar can take a step, and the keys that lead to it."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small example data."""
    return example(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture(autouse=True)
def the_day() -> Iterator[None]:
    """The day that the example data belong to."""
    with time_machine.travel(DAY, tick=True):
        yield


async def steps(clerk: Desk, wire: Wire, count: int = 6) -> list[int]:
    """The bytes of each step down that does not scroll."""
    found = []
    for _ in range(count):
        before = [table.first_row for table in clerk.app.screen.query(RecordTable)]
        wire.take()
        await clerk.press("down")
        if before == [table.first_row for table in clerk.app.screen.query(RecordTable)]:
            found.append(wire.take())
    return found


@pytest.mark.parametrize("name", LISTS)
async def test_a_step_in_a_list_sends_two_rows_and_then_the_details(
    name: str, small: Path, tmp_path: Path, desk_on: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(small, tmp_path / "data")
    async with desk_on(tmp_path / "data") as clerk:
        wire = Wire(clerk.app)
        await clerk.press(*LISTS[name])
        with monkeypatch.context() as patch:
            patch.setattr(Resting, "begin", lambda _: None)
            alone = await steps(clerk, wire)
        assert max(alone) > 0, clerk.text
        assert max(alone) <= STEP, alone
        await clerk.press("home", *["up"] * 6)
        monkeypatch.setattr(Resting, "begin", lambda rest: rest._over())
        with_details = await steps(clerk, wire)
        assert max(with_details) <= STEP + DETAILS, with_details


@pytest.mark.parametrize("area", ["1", "4", "5", "7"])
async def test_a_step_that_scrolls_sends_little_more_than_one_that_does_not(
    area: str, small: Path, tmp_path: Path, desk_on: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(small, tmp_path / "data")
    monkeypatch.setattr(Resting, "begin", lambda _: None)
    async with desk_on(tmp_path / "data") as clerk:
        wire = Wire(clerk.app)
        await clerk.press("3", area)  # another area is sent whole
        table = clerk.app.screen.query(RecordTable).first()
        scrolled = []
        for key in ("down",) * 16 + ("up",) * 16:
            before = table.first_row
            wire.take()
            await clerk.press(key)
            sent = wire.take()
            if table.first_row != before:
                scrolled.append(sent)
                stands = "\n".join(line.rstrip() for line in wire.screen.display).rstrip()
                assert stands == clerk.text.rstrip(), (key, before)
        assert len(scrolled) >= 4
        assert max(scrolled) <= SCROLLED, scrolled


async def test_a_letter_in_a_form_sends_its_line_and_the_way_to_the_next_field_two(desk: Any, office: Any) -> None:
    do(office, "add", kind="person", fields={"given_name": "Änne", "family_name": "Özgür"})
    async with desk() as clerk:
        wire = Wire(clerk.app)
        await clerk.press("5", "e")
        fields = 0
        for _ in range(12):
            wire.take()
            await clerk.press("tab")
            assert wire.take() <= NEXT_FIELD, clerk.text
            if isinstance(clerk.app.focused, TextEditor):
                fields += 1
                for key in ("a", "b", "backspace", "backspace"):
                    wire.take()
                    await clerk.press(key)
                    assert 0 < wire.take() <= LETTER, clerk.text
        assert fields >= 4


async def test_the_terminal_shows_what_the_program_draws_though_only_news_are_sent(desk: Any, office: Any) -> None:
    for given, family in (("Änne", "Özgür"), ("小明", "漢字"), ("Jörg", "漢")):
        do(office, "add", kind="person", fields={"given_name": given, "family_name": family})
    async with desk() as clerk:
        wire = Wire(clerk.app)
        await clerk.press("5")  # another screen is sent whole
        for key in ("down", "down", "slash", "z", "g", "backspace", "escape", "up", "e", "tab", "a", "f1", "escape",
                    "ctrl+p", "g", "escape", "escape", "v", "3", "5", "down", "space", "d", "u"):  # fmt: skip
            await clerk.press(key)
            stands = "\n".join(line.rstrip() for line in wire.screen.display).rstrip()
            assert stands == clerk.text.rstrip(), key
