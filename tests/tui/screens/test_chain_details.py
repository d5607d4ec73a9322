from typing import Any

import pytest

from tests.tui.conftest import do

OPEN = ("4", "p", "enter")
pytestmark = pytest.mark.usefixtures("story")


async def test_the_detail_tells_in_full_what_the_step_had_to_cut(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "down", "down", "v")
        assert "─ Weg ─" in clerk.text
        assert "Vorlage     VL-1 101.20.1234 Empfehlungen 2025" in clerk.text
        await clerk.press("escape", "up", "v")
        assert "in jedem Stadtteil ausbauen und dauerhaft" in clerk.text


async def test_the_days_on_which_it_was_put_off_are_told_with_what_came_of_it(office: Any, desk: Any) -> None:
    do(office, "record_outcome", consultation=3, outcome="decided", on="2026-06-09")
    do(office, "set", kind="recommendation", id=1, before={}, after={"easy_language": "Mehr Kurse."})
    async with desk() as clerk:
        await clerk.press("4", "enter", *["down"] * 4, "v")
        assert "vertagt am  21.05.2026" in clerk.text
        await clerk.press("escape", *["up"] * 3, "v")
        assert "leicht      Mehr Kurse." in clerk.text
