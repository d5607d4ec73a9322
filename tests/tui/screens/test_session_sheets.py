"""What a Round Table gives out from its Eckdaten: papers, the calendar file, and first of all what calls it off."""

from typing import Any

import pytest
import time_machine
from icalendar import Calendar

from rundertisch_tui.domain.office import Export
from rundertisch_tui.domain.sessions import Session, SessionState
from tests.tui.conftest import do
from tests.tui.session_story import NOW, invited, round_table

EARLIER = NOW.replace(month=5)


@pytest.fixture
def session(office: Any) -> Any:
    with time_machine.travel(EARLIER, tick=False):
        number = round_table(office)
        invited(office, number)
        yield number


def calendar(office: Any) -> Any:
    (path,) = office.exports.glob("2026/*_Kalender*.ics")
    return Calendar.from_ical(path.read_bytes())


@pytest.mark.usefixtures("session")
async def test_the_calendar_file_is_made_and_recorded(office: Any, desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "x")
        assert clerk.text == snapshot
        await clerk.press("down", "down", "enter")
        assert "Kalenderdatei geschrieben" in clerk.text
    assert calendar(office)["method"] == "PUBLISH"
    assert [one.kind for one in office.view.all(Export)] == ["calendar"]


@pytest.mark.usefixtures("session")
async def test_after_calling_it_off_the_way_leads_to_the_absage_and_the_file_that_cancels(
    office: Any, desk: Any
) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f5")
        await clerk.type("Streik")
        await clerk.press("ctrl+s")
        assert office.view.get(Session, 1).state is SessionState.CANCELLED
        assert "x schreibt die Absagen und die Kalenderdatei, die absagt." in " ".join(clerk.text.split())
        await clerk.press("x", "down", "enter")
        assert "Kalenderdatei geschrieben" in clerk.text
        await clerk.press("x", "enter", "enter")
        assert "Absage geschrieben" in clerk.text
    assert calendar(office)["method"] == "CANCEL"


async def test_without_a_day_the_calendar_file_says_what_is_missing(office: Any, desk: Any) -> None:
    do(office, "create_session", year=2026)
    async with desk() as clerk:
        await clerk.press("2", "x", "down", "down", "enter")
        assert "Der Runde Tisch 2026 hat noch kein Datum." in clerk.text
    assert not office.view.all(Export)
