from datetime import date
from typing import Any

import pytest

from tests.tui.chain_story import add
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_challenges_remember_their_years_and_lead_to_their_lines(office: Any, desk: Any, snapshot: Any) -> None:
    later = do(office, "create_session", year=2026, held_on="2026-05-03")[0][1]
    do(office, "set_session_state", session=later, state="running")
    item = add(office, "agenda_item", session=later, number="6.9", title="Bildung", kind="workshop")
    do(office, "add_minute_entry", agenda_item=item, kind="challenge", text="Wartezeit noch länger", challenge=1)
    async with desk() as clerk:
        await clerk.press("3", "c")
        assert "2. Mal" in clerk.text
        assert clerk.text == snapshot
        await clerk.press("enter")
        assert "2026, Zeile 6.9.1: Wartezeit noch länger" in clerk.text
        await clerk.type("RT-2025-01")
        await clerk.press("enter")
        assert "─ Kette ─" in clerk.text
