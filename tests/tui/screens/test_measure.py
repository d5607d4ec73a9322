from datetime import date
from typing import Any

import pytest

from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_the_measure_shows_sources_every_report_and_the_next_step(office: Any, desk: Any, snapshot: Any) -> None:
    do(office, "report_status", measure=1, status="running", on="2026-06-01", note="Raum [/] fehlt", obstacle="Raum",
       next_step="Raum suchen", next_step_on="2026-06-05", source="Telefon")  # fmt: skip
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down", "enter", "down", "down")
        assert clerk.text == snapshot
        await clerk.press("up", "enter")
        assert "Ziel 1.2 ändern" in clerk.text
        await clerk.press("escape", "up", "enter")
        assert "─ Kette ─" in clerk.text
