"""The forms of a Round Table: what they propose, what they refuse at which field, what they write."""

from datetime import date, time
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.sessions import AgendaItem, MinutesState, Session, SessionState
from rundertisch_tui.tui.forms import session
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, KERN, NOW, OEZTUERK, round_table

TODAY = date(2026, 7, 3)


def nothing(_: object) -> None:
    """What some forms do afterwards; here nothing."""


async def shown(clerk: Any, form: Any) -> Any:
    """Put a form before the clerk; returns what is in its fields."""
    clerk.app.push_screen(form)
    await clerk.settle()
    return form


async def test_a_new_one_proposes_the_next_free_year_and_the_usual_place(office: Any, desk: Any, snapshot: Any) -> None:
    do(office, "create_session", year=2026, number=7)
    async with desk() as clerk:
        await shown(clerk, session.new(office.view, TODAY, nothing))
        assert clerk.text == snapshot
        await clerk.press("ctrl+s")
        made = office.view.get(Session, 2)
        assert (made.year, made.number) == (2027, 8)
        assert made.place.startswith("Rathaus, Bürgersaal")
        assert len(office.view.linked(AgendaItem, "session", 2)) == 9


async def test_the_agenda_may_start_empty(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        form = await shown(clerk, session.new(office.view, TODAY, nothing))
        for _ in range(8):
            await clerk.press("tab")
        assert "üblicher Rahmen" in clerk.text
        await clerk.press("right", "ctrl+s")
        assert form not in clerk.app.screen_stack
        assert office.view.all(AgendaItem) == ()


async def test_a_day_of_another_year_is_refused_at_its_field(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await shown(clerk, session.new(office.view, TODAY, nothing))
        await clerk.press("tab")
        await clerk.type("3.7.2027")
        await clerk.press("ctrl+s")
        assert "Der Termin liegt im Jahr 2027, der Runde Tisch ist der von 2026." in " ".join(clerk.text.split())
        assert "3.7.2027" in clerk.text or "03.07.2027" in clerk.text
    assert not office.view.all(Session)


async def test_a_past_one_takes_its_year_from_the_day(office: Any, desk: Any, tmp_path: Any) -> None:
    old = tmp_path / "2013.pdf"
    old.write_bytes(b"%PDF-1.4 old minutes")
    async with desk() as clerk:
        await shown(clerk, session.past(office.view, TODAY, nothing, tmp_path))
        await clerk.type("13.11.2013")
        for _ in range(6):
            await clerk.press("tab")
        await clerk.type("2013.pdf")
        await clerk.press("ctrl+s")
        made = office.view.get(Session, 1)
        assert (made.year, made.held_on, made.recorded_later) == (2013, date(2013, 11, 13), True)
        assert office.view.all(Attachment)[0].name == "2013.pdf"


async def test_only_the_changed_fact_is_written_and_hostile_words_stay_words(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        round_table(office)
        do(office, "set", kind="session", id=1, before={"motto": "Alle gehören dazu"}, after={"motto": HOSTILE})
        async with desk() as clerk:
            await shown(clerk, session.facts(office.view, office.view.get(Session, 1), TODAY))
            assert "[b]fett[/]" in clerk.text
            await clerk.press("tab", "tab")
            await clerk.type("15:30")
            do(
                office,
                "set",
                kind="session",
                id=1,
                before={"place": "Rathaus, Bürgersaal"},
                after={"place": "Schlachthof"},
            )
            await clerk.press("ctrl+s")
        after = office.view.get(Session, 1)
        assert (after.ends_at, after.place, after.chair, after.minute_taker) == (
            time(15, 30),
            "Schlachthof",
            OEZTUERK,
            KERN,
        )


async def test_the_admission_and_the_number_of_the_file_are_entered_with_the_facts(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        round_table(office)
        async with desk() as clerk:
            await shown(clerk, session.facts(office.view, office.view.get(Session, 1), TODAY))
            await clerk.press("tab", "tab", "tab")
            await clerk.type("9:00")
            await clerk.press(*["tab"] * 7)
            await clerk.type("-I- 2026/12")
            await clerk.press("ctrl+s")
        after = office.view.get(Session, 1)
        assert (after.admission_at, after.file_reference) == (time(9), "-I- 2026/12")


@pytest.mark.parametrize(
    ("state", "word", "hint"),
    [
        (SessionState.POSTPONED, "verschoben", "neuer Termin folgt"),
        (SessionState.CANCELLED, "abgesagt", "zu wenige Zusagen"),
    ],
)
async def test_a_step_that_needs_a_reason_asks_for_it(
    office: Any, desk: Any, state: SessionState, word: str, hint: str
) -> None:
    do(office, "create_session", year=2026)
    async with desk() as clerk:
        await shown(clerk, session.step(office.view.get(Session, 1), state))
        assert f"Runder Tisch 2026: {word}" in clerk.text
        assert hint in clerk.text
        await clerk.press("ctrl+s")
        assert "Grund fehlt noch." in clerk.text
        await clerk.type("Streik")
        await clerk.press("ctrl+s")
    one = office.view.get(Session, 1)
    assert (one.state, one.state_reason) == (state, "Streik")


async def test_closing_proposes_the_planned_end_before_the_hour_of_now(office: Any, desk: Any) -> None:
    do(office, "create_session", year=2026)
    do(office, "create_session", year=2027, ends_at="15:30:00")
    async with desk() as clerk:
        await shown(clerk, session.closing(office.view.get(Session, 1), 0, "16:12:00", nothing))
        assert "16:12" in clerk.text
        assert "Trotzdem abschließen" not in clerk.text
        await clerk.press("escape")
        await shown(clerk, session.closing(office.view.get(Session, 2), 1, "16:12:00", nothing))
        assert "15:30" in clerk.text
        assert "Trotzdem abschließen" in clerk.text
        await clerk.press("tab")
        assert "1 Punkt fehlt noch." in clerk.text


async def test_signing_asks_for_names_and_the_scan_and_other_steps_only_for_the_day(office: Any, desk: Any) -> None:
    do(office, "create_session", year=2026)
    one = office.view.get(Session, 1)
    async with desk() as clerk:
        await shown(clerk, session.minutes_step(one, MinutesState.CIRCULATED, TODAY))
        assert "Scan" not in clerk.text
        await clerk.press("escape")
        await shown(clerk, session.minutes_step(one, MinutesState.SIGNED, TODAY))
        assert all(label in clerk.text for label in ("Vorsitz", "Schriftführung", "Scan"))
        await clerk.press("ctrl+s")
        assert "abschließen, dann die Niederschrift." in " ".join(clerk.text.split())
    assert office.view.get(Session, 1).minutes_state is MinutesState.DRAFT
