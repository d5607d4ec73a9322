from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("busy_office")
NOW = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
def busy_office(office: Any) -> None:
    """Something is due, something is counted."""
    with time_machine.travel(NOW, tick=False):
        ((_, field),) = do(office, "add", kind="action_field", fields={"title": "Bildung, Sprache", "code": "HF1"})
        do(office, "add", kind="measure", fields={"title": "Kurs [b]", "action_field": field})
        ((_, old),) = do(
            office, "add", kind="session", fields={"year": 2025, "held_on": "2025-07-03", "state": "running"}
        )
        do(office, "close_session", session=old, ended_at="15:00:00", reason="Probe")
        for state in ("circulated", "approved", "signed", "published"):
            do(office, "set_minutes_state", session=old, state=state)
        do(office, "add", kind="session", fields={"year": 2026, "held_on": "2026-07-03", "state": "invited"})
        step = {"next_step": "Auszug [/] holen", "next_step_on": "2026-05-29"}
        fields = {"session": old, "code": "RT-2025-04", "agreed_on": "2025-07-03", "wording": "W", **step}
        do(office, "add", kind="recommendation", fields=fields)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_due_stands_over_or_beside_the_figures(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            assert clerk.text == snapshot


async def test_an_overdue_step_comes_first_and_enter_opens_its_record(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            assert "›! RT-2025-04    Auszug [/] holen" in clerk.text
            await clerk.press("enter")
            assert "RT-2025-04" in clerk.text
            assert "[1 Übersicht]" not in clerk.text


async def test_a_line_is_put_off_with_a_reason_and_undo_brings_it_back(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("z")
            await clerk.type("+14")
            await clerk.press("tab")
            await clerk.type("Urlaub")
            await clerk.press("ctrl+s")
            assert "Auf später gelegt · u macht rückgängig" in clerk.text
            assert "Auszug" not in clerk.text
            await clerk.press("u")
            assert "Auszug" in clerk.text


async def test_without_a_reason_nothing_is_put_off(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("z")
            await clerk.type("+14")
            await clerk.press("ctrl+s")
            assert "Grund fehlt noch." in clerk.text


async def test_new_asks_what_and_begins_it_in_its_area(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("n")
        assert "Neu anlegen" in clerk.text
        await clerk.type("grem")
        await clerk.press("enter")
        assert "[6 Gremien]" in clerk.text


async def test_the_head_names_the_round_table_and_how_far_off_it_is(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            assert "RT 03.07.2026 in 23 Tagen" in clerk.text.split("\n")[0]


async def test_a_reason_that_its_column_cuts_is_read_in_full_in_row_23(office: Any, desk: Any) -> None:
    long = "Auszug aus der Niederschrift beim Hauptamt holen und ablegen"
    with time_machine.travel(NOW, tick=False):
        do(office, "add", kind="task", fields={"what": long, "due_on": "2026-05-01", "session": 1})
        async with desk() as clerk:
            assert clerk.text.count(long) == 1
            assert clerk.text.splitlines()[22].strip() == f"Auftrag {long}"
            await clerk.press("down")
            assert clerk.text.splitlines()[22].strip().startswith("Zuletzt a.demir")
            assert long not in clerk.text


async def test_hostile_words_in_row_23_are_only_shown(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        do(office, "add", kind="task", fields={"what": "[b]x[/] " * 500, "due_on": "2026-05-01", "session": 1})
        async with desk() as clerk:
            assert clerk.text.splitlines()[22].strip().startswith("Auftrag [b]x[/] [b]x[/]")
