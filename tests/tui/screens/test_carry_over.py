"""Opening a year: what comes along and why, switched by Space, decided in one step."""

from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.carry_over import CarriedPoint
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.drafts import Window
from rundertisch_tui.tui.screens.carry_over import carry_detail, carry_rows, changes, open_points, summary
from rundertisch_tui.workflow.questions.carry_over import points
from tests.tui.conftest import do
from tests.tui.dialogs.test_ask_text import drafts
from tests.tui.town import HOSTILE, NOW


@pytest.fixture
def past(office: Any) -> Any:
    """Two recommendations, a challenge and two tasks of 2025, one of them done since."""
    do(office, "lay_out_action_fields")
    do(office, "enter_past_session", year=2025, held_on="2025-07-03")
    for text in ("Sprachkurse mit Kinderbetreuung ausbauen", "Räume für Vereine öffnen"):
        do(office, "add_recommendation", session=1, wording=text, action_fields=[1])
    do(office, "add_challenge", title="Wartezeit auf Kurse", year=2025, action_fields=[1])
    for what in ("Übersicht der Träger", "Termin mit dem Jugendamt"):
        do(office, "add", kind="task", fields={"session": 1, "what": what, "responsible": "VHS"})
    do(office, "set_task_state", task=2, state="done", on="2025-11-20")
    return office


def test_rows_say_why_a_point_is_open_and_what_was_switched(past: Any) -> None:
    found = points(past.view, 2026)
    decided = {"recommendation:2": (False, "erst nach dem Haushalt")}
    rows = {row.cells[0]: row for row in carry_rows(found, decided)}
    assert rows["RT-2025-01"].cells[2:] == ("beschlossen", "‹kommt mit›")
    assert rows["RT-2025-02"].cells[2:] == ("beschlossen · erst nach dem Haushalt", "‹bleibt›")
    assert (rows["A-2"].cells[3], rows["A-2"].mark) == ("‹letztmals›", "√")
    assert summary(found, decided) == "3 kommen mit · 1 bleibt · 1 letztmals"
    assert changes(found, decided) == (("recommendation:2 erst nach dem Haushalt",), ())


def test_the_detail_says_what_will_happen(past: Any) -> None:
    (first, *_, last) = points(past.view, 2026)
    told = ["".join(part for part, _ in line) for line in carry_detail(first, {first.address: (False, "später")})]
    assert any("beim nächsten Mal wird wieder gefragt" in line for line in told)
    assert any("später" in line for line in told)
    assert any("dann abgelegt" in "".join(part for part, _ in line) for line in carry_detail(last, {}))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_open_points_of_a_new_year(past: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    del past
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("2", "n", "ctrl+s", "down", "space")
            assert clerk.text == snapshot


async def test_a_clerk_opens_a_year_and_takes_it_back_as_one_step(past: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("2", "n", "ctrl+s")
            assert "Offene Punkte für 2026" in clerk.text
            await clerk.press("down", "f2")
            await clerk.type("erst im Herbst")
            await clerk.press("enter", "ctrl+s")
            assert "Runder Tisch 2026 angelegt · u macht rückgängig" in clerk.text
            assert "3 kommen mit, 1 bleibt, 1 letztmals" in clerk.text
            stays = [one for one in past.view.all(CarriedPoint) if not one.comes_along]
            assert [(one.recommendation, one.reason) for one in stays] == [(2, "erst im Herbst")]
            await clerk.press("escape", "u")
            assert not past.view.all(CarriedPoint)
            assert [one.year for one in past.view.all(Session)] == [2025]


async def test_escape_leads_back_to_the_form_with_everything_typed(past: Any, desk: Any) -> None:
    del past
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("2", "n")
            await clerk.press(*["tab"] * 5)
            await clerk.type("Alle gehören dazu")
            await clerk.press("ctrl+s", "space", "escape")
            assert "Ohne Speichern zurück?" in clerk.text
            await clerk.press("j")
            assert "Alle gehören dazu" in clerk.text


async def test_what_turned_up_since_is_decided_from_the_facts(past: Any, desk: Any) -> None:
    do(past, "create_session", year=2026, held_on="2026-07-03", carry_over=True, stays=["A-1"])
    do(past, "add_challenge", title="Zu wenige Räume", year=2025, action_fields=[1])
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("2")
            assert "1 unentschieden" in clerk.text
            await clerk.press(*["down"] * 7, "enter", "slash")
            await clerk.type("träger")
            await clerk.press("enter", "space", "ctrl+s")
            assert "Offen 2026: 5 kommen mit, 1 letztmals" in clerk.text
            assert "unentschieden" not in clerk.text


async def test_enter_shows_the_record_and_hostile_text_harms_nothing(past: Any, desk: Any) -> None:
    do(past, "add_recommendation", session=1, wording=HOSTILE * 90)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("2", "n", "ctrl+s", "enter")
            assert "RT-2025-01" in clerk.text
            await clerk.press("escape", "down", "down", "f1")
            assert "\x1b" not in clerk.text


async def test_without_open_points_the_year_opens_at_once(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "n", "ctrl+s")
        assert len(office.view.all(Session)) == 1


async def test_the_palette_leads_to_the_open_points(past: Any, desk: Any) -> None:
    do(past, "create_session", year=2026, held_on="2026-07-03", carry_over=True)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("ctrl+p")
            await clerk.type("offene punkte")
            await clerk.press("enter", "space", "ctrl+s")
            assert "Offen 2026: 3 kommen mit, 1 bleibt, 1 letztmals · u macht rückgängig" in clerk.text
            assert clerk.app.frame.name_in_keys == "overview"


async def test_what_was_switched_comes_back_after_a_lost_window(past: Any, desk: Any) -> None:
    do(past, "create_session", year=2026, held_on="2026-07-03", carry_over=True)
    session = past.view.all(Session)[-1]
    lost = Window(past)
    said = {one.address: "-erst nach dem Haushalt" for one in points(past.view, 2026)[:1]}
    lost.keep("k1", "carry_over|Offene Punkte 2026", said, cursor=("", 0, 0), label="Offene Punkte 2026")
    lost.flush()
    lost.close()
    async with desk() as clerk:
        await clerk.come_in()
        assert "Offene Punkte 2026" in clerk.text
        await clerk.press("escape")
        open_points(clerk.app, session)
        await clerk.settle()
        assert "1 umgeschaltet, noch nicht gespeichert: aus dem Entwurf." in clerk.text
        assert "‹bleibt›" in clerk.text
        await clerk.press("down", "space")
        clerk.app.window.flush()
        assert drafts(past.data).count("erst nach dem Haushalt") >= 1
        await clerk.press("ctrl+s")
        clerk.app.window.flush()
        assert drafts(past.data) == ""
    past.show_newest()
    assert any(one.reason == "erst nach dem Haushalt" for one in past.view.all(CarriedPoint))
