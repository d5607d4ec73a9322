from collections.abc import Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.office import Copy, Export
from rundertisch_tui.domain.sessions import MinutesState, Session, SessionState
from rundertisch_tui.tui.screens.session_fact_rows import duration, fact_rows, next_step, stages
from tests.tui.conftest import do
from tests.tui.session_story import NOW, invited, round_table


@pytest.fixture
def session(office: Any) -> Iterator[int]:
    with time_machine.travel(NOW, tick=False):
        yield round_table(office)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_facts_say_what_it_is_and_what_comes_next(
    office: Any, session: int, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    invited(office, session)
    async with desk(*size) as clerk:
        await clerk.press("2", "f6", "f6", "f6")
        assert clerk.text == snapshot


async def test_admission_and_file_stand_there_once_they_are_known(office: Any, session: int, desk: Any) -> None:
    rare = {"admission_at", "file_reference"}
    assert not rare & {row.id for row in fact_rows(office.view, office.view.get(Session, session), NOW.date())}
    known = {"admission_at": "09:00:00", "file_reference": "-I- 2026/12 [b]"}
    do(office, "set", kind="session", id=session, before={"admission_at": None, "file_reference": ""}, after=known)
    async with desk() as clerk:
        await clerk.press("2", "f6", "f6", "f6", "end")
        assert "Einlass ab" in clerk.text
        assert "09:00 Uhr" in clerk.text
        assert "-I- 2026/12 [b]" in clerk.text


def test_the_present_place_stands_in_brackets() -> None:
    assert stages(SessionState.INVITED) == "geplant › [eingeladen] › läuft › durchgeführt"
    assert stages(SessionState.POSTPONED) == "[verschoben]"
    assert stages(MinutesState.CIRCULATED) == "Durchsicht › [versandt] › festgestellt"


@pytest.mark.parametrize("state", list(SessionState))
def test_every_state_says_what_to_do_next(state: SessionState) -> None:
    assert next_step(Session(id=1, year=2026, state=state))  # type: ignore[arg-type]


def test_minutes_are_told_as_hours() -> None:
    assert (duration(265), duration(60), duration(45)) == ("4 Std. 25 Min.", "1 Std.", "45 Min.")


async def test_it_is_taken_from_step_to_step(office: Any, session: int, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "f6", "f6", "t")
        assert "Runder Tisch 2026: eingeladen" in clerk.text
        await clerk.press("t")
        assert "[läuft]" in clerk.text
        assert office.view.get(Session, session).state is SessionState.RUNNING
        await clerk.press("t")
        assert "Abschluss 7 von 8" in clerk.text


@pytest.mark.parametrize(("answer", "state"), [("n", SessionState.INVITED), ("j", SessionState.RUNNING)])
async def test_on_another_day_opening_it_is_asked_first(
    office: Any, session: int, desk: Any, answer: str, state: SessionState
) -> None:
    with time_machine.travel(NOW - timedelta(days=3), tick=False):
        async with desk() as clerk:
            await clerk.press("2", "t", "enter")
            assert "Runden Tisch 2026 eröffnen" in clerk.text
            assert "Angesetzt ist er für den" in clerk.text
            await clerk.press(answer)
            assert office.view.get(Session, session).state is state


async def test_a_day_that_lies_behind_is_opened_and_ended_with_times_that_are_asked(
    office: Any, session: int, desk: Any
) -> None:
    begun = office.view.get(Session, session).starts_at
    if begun is not None:
        do(
            office,
            "set",
            kind="session",
            id=session,
            before={"starts_at": begun.isoformat()},
            after={"starts_at": None},
        )
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        async with desk() as clerk:
            await clerk.press("2", "t", "t", "j")
            assert "Beginn" in clerk.text
            assert "Wann er am 03.07.2026 begonnen hat, zum Beispiel 10:00" in clerk.text
            await clerk.type("10:15")
            await clerk.press("ctrl+s")
            assert office.view.get(Session, session).starts_at == time(10, 15)
            await clerk.press("t", "f5")
            assert "Wann er am 03.07.2026 zu Ende war" in clerk.text
            await clerk.type("15:40")
            await clerk.press("ctrl+s")
            assert "Runder Tisch 2026 beendet um 15:40 Uhr" in clerk.text


@pytest.mark.usefixtures("session")
async def test_postponing_asks_for_the_reason(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "f6", "f6", "f4", "ctrl+s")
        assert "Grund fehlt noch." in clerk.text
        await clerk.type("Saal gesperrt")
        await clerk.press("ctrl+s")
        assert "[verschoben] · Saal gesperrt" in clerk.text
        await clerk.press("f3")
        assert "Von „verschoben“ geht es nicht zu „läuft“" in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_fact_is_changed_by_enter(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "f6", "f6", "down", "down", "enter")
        assert "Eckdaten ändern" in clerk.text
        await clerk.press("tab")
        for _ in range(5):
            await clerk.press("backspace")
        await clerk.type("10:00")
        await clerk.press("ctrl+s")
        assert "10:00 Uhr" in clerk.text


@pytest.mark.usefixtures("session")
async def test_enter_on_a_part_opens_it(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "f6", "f6", "f6")
        for _ in range(7):
            await clerk.press("down")
        await clerk.press("enter")
        assert "Einladung 2 von 8" in clerk.text
        await clerk.press("f6", *["down"] * 8, "enter")
        assert "Tagesordnung 3 von 8" in clerk.text


async def test_what_somebody_else_changes_is_seen(office: Any, session: int, second_office: Any, desk: Any) -> None:
    del office
    async with desk() as clerk:
        await clerk.press("2", "f6", "f6", "f6")
        do(second_office, "set", kind="session", id=session, before={}, after={"motto": "[b]Neues[/] Motto"})
        await clerk.wait_for("[b]Neues[/] Motto")


async def test_the_old_minutes_are_kept_and_handed_out_again(office: Any, desk: Any, tmp_path: Path) -> None:
    old = tmp_path / "alt.pdf"
    old.write_bytes(b"%PDF-1.4 2013")
    do(office, "enter_past_session", year=2013, held_on="2013-11-13")
    async with desk() as clerk:
        await clerk.press("2", "enter", "i")
        await clerk.type(str(old))
        await clerk.press("enter")
        assert "Datei alt.pdf angehängt" in clerk.text
        await clerk.press("end", "enter")
        (out,) = office.view.all(Export)
        assert (out.kind, out.path, out.subject, out.copy) == (
            "attachment",
            "2013/2013-11-13_Niederschrift_alt.pdf",
            "alt.pdf",
            Copy.INTERNAL,
        )
    assert (tmp_path / "exports" / out.path).read_bytes() == b"%PDF-1.4 2013"
