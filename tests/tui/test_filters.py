"""A filter that nothing passes says so on every list of the program, with the key that takes it away."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.tui.list_screen import ListScreen
from tests.tui import walk

NOTHING = "zzqq"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return walk.example(tmp_path_factory.mktemp("filters") / "data")


@pytest.fixture
def data(example: Path, tmp_path: Path) -> Iterator[Path]:
    with time_machine.travel(walk.DAY, tick=False):
        yield shutil.copytree(example, tmp_path / "data")


async def test_every_list_says_that_nothing_passes_its_filter(desk_on: Any, data: Path) -> None:
    seen = set()
    async with desk_on(data, 80, 24) as clerk:
        for base in walk.BASES:
            await walk.reset(clerk, *(base[:1] if base[0].isdigit() else ()))
            await clerk.press(*base)
            screen = clerk.app.frame
            if not isinstance(screen, ListScreen) or screen.sheet is not None:
                continue
            seen.add(type(screen))
            await clerk.press("slash", *NOTHING, "enter")
            assert f"passt zu „{NOTHING}“." in clerk.text, f"{base}\n{clerk.text}"
            assert f"Filter: {NOTHING} (Esc)" in clerk.text, f"{base}\n{clerk.text}"
            await clerk.press("escape")
            assert NOTHING not in clerk.text, base
    assert len(seen) > 15
