"""Abschluss as a clerk does it: what is missing, the way to its place, closing with and without a reason."""

from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.closing import Finding, Severity
from rundertisch_tui.domain.sessions import AgendaItem, Session, SessionState
from rundertisch_tui.tui.screens.closing import finding_rows, summary
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, NOW, SAHIN, item, round_table

WAY = ("2", "f8", "f8")
EVENING = NOW.replace(hour=15, minute=40)


def finding(severity: Severity) -> Finding:
    return Finding(severity=severity, sentence="x", table="session", record=1)


def test_the_summary_counts_what_must_and_what_should() -> None:
    must, should, hint = map(finding, (Severity.MUST, Severity.SHOULD, Severity.HINT))
    assert summary([must, must, should, hint]) == "2 müssen, 1 sollte noch"
    assert summary([must, should, should]) == "1 muss, 2 sollten noch"
    assert summary([hint]) == "nichts fehlt"
    assert [(row.mark, row.cells[1]) for row in finding_rows([must, should, hint])] == [
        ("!", "muss"),
        ("", "sollte"),
        ("", "Hinweis"),
    ]


@pytest.fixture
def running(office: Any) -> None:
    """The day of the Round Table: a proposal is open, nobody is there yet."""
    with time_machine.travel(NOW, tick=False):
        session = round_table(office)
        do(office, "set_session_state", session=session, state="running")
        do(office, "add_minute_entry", agenda_item=item(office, "6.1"), text=HOSTILE, kind="recommendation")


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_what_is_missing_stands_with_its_weight(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press(*WAY)
            assert "─ Abschluss" in clerk.text
            assert clerk.text == snapshot


@pytest.mark.usefixtures("running")
async def test_enter_leads_to_each_place_and_escape_back_to_the_check(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY)
            for _ in range(clerk.app.screen.table.total):
                before = clerk.text.splitlines()[2]
                await clerk.press("enter")
                assert clerk.text.splitlines()[2] != before
                await clerk.press("escape")
                assert "─ Abschluss" in clerk.text
                await clerk.press("down")


@pytest.mark.usefixtures("running")
async def test_it_is_closed_with_a_reason_only_while_something_must_be_done(office: Any, desk: Any) -> None:
    with time_machine.travel(EVENING, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "f2")
            assert "Runden Tisch 2026 abschließen" in clerk.text
            await clerk.press("ctrl+s")
            assert "Grund fehlt noch." in clerk.text
            assert office.view.get(Session, 1).state is SessionState.RUNNING
            await clerk.type("Raum war nur bis 10 Uhr frei")
            await clerk.press("ctrl+s")
            assert "· u macht rückgängig" in clerk.text
            assert office.view.get(Session, 1).is_closed
            await clerk.press("u")
            assert "Rückgängig: Runder Tisch 2026 abgeschlossen" in clerk.text
            assert not office.view.get(Session, 1).is_closed


@pytest.mark.usefixtures("running")
async def test_an_hour_that_does_not_exist_is_refused_at_its_field(office: Any, desk: Any) -> None:
    with time_machine.travel(EVENING, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "f2", "end", *["backspace"] * 5)
            await clerk.type("25:70")
            await clerk.press("ctrl+s")
            assert "!" in next(line for line in clerk.text.splitlines() if "Ende *" in line)[:3]
        assert office.view.get(Session, 1).state is SessionState.RUNNING


@pytest.mark.usefixtures("running")
async def test_when_nothing_must_be_done_no_reason_is_asked(office: Any, desk: Any) -> None:
    with time_machine.travel(EVENING, tick=False):
        do(office, "set", kind="session", id=1, before={}, after={"ends_at": "15:40:00"})
        do(office, "sign_in", session=1, person=SAHIN)
        do(office, "agree_recommendation", recommendation=1, consensus="consensus")
        done = [one.id for one in office.view.all(AgendaItem)]
        for each in done:
            do(office, "finish_agenda_item", item=each)
        async with desk() as clerk:
            await clerk.press(*WAY)
            assert "muss" not in clerk.text.splitlines()[2]
            await clerk.press("f2")
            assert "Trotzdem abschließen" not in clerk.text
            await clerk.press("ctrl+s")
        assert office.view.get(Session, 1).is_closed


@pytest.mark.usefixtures("running")
async def test_f5_only_ends_the_day_and_the_lines_stay_open(office: Any, desk: Any) -> None:
    with time_machine.travel(EVENING, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "f5")
            assert office.view.get(Session, 1).state is SessionState.HELD
            assert not office.view.get(Session, 1).is_closed
            assert "F2 abschließen" in clerk.text
            assert "F5" not in clerk.text.splitlines()[-1]


@pytest.mark.usefixtures("running")
async def test_f3_makes_the_internal_minutes_and_says_where_they_lie(office: Any, desk: Any) -> None:
    with time_machine.travel(EVENING, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY, "f3")
            assert "Niederschrift geschrieben: " in clerk.text
            assert "(intern, 03.07.2026, a.demir)" in clerk.text
        assert [path.suffix for path in (office.exports / "2026").iterdir()] == [".docx"]


@pytest.mark.usefixtures("running")
async def test_who_does_not_administer_hears_it_before_typing_a_reason(office: Any, desk: Any) -> None:
    do(office, "add", kind="user", fields={"login": "chefin", "right": "administer"})
    with time_machine.travel(EVENING, tick=False):
        async with desk() as clerk:
            await clerk.press(*WAY)
            assert "schließt nur ab, wer verwalten darf" in " ".join(clerk.text.split())
            await clerk.press("f2")
            assert "übergehen darf das, wer verwaltet." in clerk.text
            assert "Trotzdem abschließen" not in clerk.text
        assert not office.view.get(Session, 1).is_closed


@pytest.mark.usefixtures("running")
async def test_a_finding_about_a_recommendation_leads_to_its_row(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        for text in ("Zweiter Vorschlag", "Dritter Vorschlag"):
            do(office, "add_minute_entry", agenda_item=item(office, "6.1"), text=text, kind="recommendation")
        async with desk() as clerk:
            await clerk.press(*WAY)
            found = clerk.app.screen._found
            for wanted in (3, 2):
                at = next(i for i, one in enumerate(found) if (one.table, one.record) == ("recommendation", wanted))
                clerk.app.screen.table.move_to(at)
                await clerk.press("enter")
                assert "─ Bündeln" in clerk.text
                assert clerk.app.screen.current_id() == wanted
                await clerk.press("escape")
