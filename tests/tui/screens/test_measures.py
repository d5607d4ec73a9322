from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.concept import ConceptRecommendation, Goal
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.tui.screens.measure_rows import facts, measure_rows
from rundertisch_tui.tui.screens.measures import subject_of
from tests.tui.chain_story import NOW, add, tell
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        old = add(office, "concept_version", title="Konzept 2012", year=2012)
        new = add(office, "concept_version", title="Konzept 2019", year=2019)
        add(office, "goal", concept_version=old, action_field=1, number="1.1", title="Altes Ziel")
        goal = add(office, "goal", concept_version=new, action_field=1, number="1.2", title="Kurse sind erreichbar")
        k = add(office, "concept_recommendation", goal=goal, number="1.2.1", text="Angebote ausbauen", lead=2)
        do(office, "set", kind="measure", id=1, before={}, after={"goal": goal})
        add(office, "measure", title="Lotsinnen und Lotsen", action_field=1, goal=goal, number="1.2.10", lead=2)
        add(office, "measure", title="Elterncafés", action_field=1, goal=goal, number="1.2.2", concept_recommendation=k)
        do(office, "report_status", measure=2, status="running", on="2025-04-01", note="Zwei Schulen")
        do(office, "report_status", measure=3, status="done", on="2024-03-01")
        add(office, "measure", title="Ohne Ziel", action_field=1)
        yield


def rows(office: Any) -> list[tuple[str, str]]:
    return [(row.cells[0], row.cells[3]) for row in measure_rows(office.view, 1, TODAY)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_measures_stand_below_their_goals(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    async with desk(*size) as clerk:
        await clerk.press("3", "enter", "down", "down", "down")
        assert clerk.text == snapshot


def test_numbers_sort_naturally_and_an_old_report_says_its_age(office: Any) -> None:
    assert rows(office) == [
        ("1.2", "1 von 3 fertig"),
        ("K 1.2.1", "1 von 1 fertig"),
        ("1.2.2", "● umgesetzt"),
        ("1.2.7", "► in Umsetzung"),
        ("1.2.10", "► 14 Mon. alt!"),
        ("", "? ohne Meldung"),
    ]


def test_a_goal_with_a_report_of_its_own_shows_that(office: Any) -> None:
    do(office, "report_status", goal=2, status="on_hold", on="2026-01-01")
    assert rows(office)[0] == ("1.2", "║ zurückgestellt")


def test_the_key_of_a_row_says_what_it_is() -> None:
    assert subject_of(7) == ("measure", 7)
    assert subject_of("goal:3") == ("goal", 3)
    assert subject_of(None) is None


def test_the_facts_of_a_measure_name_source_offices_and_years(office: Any) -> None:
    span = {"planned_from": "2025-01-01", "planned_to": "2027-01-01"}
    after = {"contributing": [2], "district": "Nordstadt", **span}
    do(office, "set", kind="measure", id=1, before={}, after=after)
    told = facts(office.view, office.view.get(Measure, 1))
    assert told == " · aus RT-2025-01 · Jugendamt mit VHS · 2025 bis 2027 · Nordstadt"


async def test_a_status_is_reported_with_the_old_one_in_sight(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down", "s")
        assert "Bisher      12.05.2026 ►\u00a0in Umsetzung · Zwei Gruppen eröffnet · Jugendamt" in clerk.text
        await clerk.press("down")
        await clerk.type("u")
        await clerk.press("down")
        await clerk.type("Drei Gruppen")
        await clerk.press("ctrl+s")
        assert "Stand M-1: umgesetzt · u macht rückgängig" in clerk.text
        assert "10.06.2026 ● Drei Gruppen (Jugendamt)" in clerk.text
        assert "12.05.2026 ► Zwei Gruppen eröffnet (Jugendamt)" in clerk.text
    newest = max(office.view.all(StatusEntry), key=lambda one: one.id)
    assert (newest.status, newest.on) == (Status.DONE, TODAY)


async def test_a_day_to_come_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "s")
        await clerk.press(*["backspace"] * 12)
        await clerk.type("+3")
        await clerk.press("ctrl+s")
        assert "Ein Stand gilt für heute oder früher." in clerk.text
        assert "›! Stand vom" in clerk.text


async def test_a_goal_gets_a_report_too(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "s")
        assert "─ Ziel 1.2 Kurse sind erreichbar" in clerk.text
        await clerk.press("ctrl+s")
        assert "○ geplant" in clerk.text
    assert max(office.view.all(StatusEntry), key=lambda one: one.id).goal == 2


async def test_a_new_measure_comes_below_the_goal_under_the_bar(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "n")
        await clerk.type("1.2.11")
        await clerk.press("down")
        await clerk.type("Sprachmittlung")
        await clerk.press("ctrl+s")
        assert "1.2.11   Sprachmittlung" in clerk.text
    one = max(office.view.all(Measure), key=lambda one: one.id)
    assert (one.goal, one.action_field) == (2, 1)


async def test_a_measure_ends_in_another_with_a_reason_and_can_be_taken_up_again(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "end", "w", "down")
        await clerk.type("doppelt")
        await clerk.press("down", "enter")
        await clerk.type("lotsinnen")
        await clerk.press("enter", "ctrl+s")
        assert "M-4 zusammengelegt" in clerk.text
        assert "geht weiter in M-2: doppelt" in clerk.text
        await clerk.press("w", "j")
        assert "M-4 wieder aufgenommen" in clerk.text


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


async def test_the_filter_finds_old_reports_and_offices(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "enter", "slash")
        await clerk.type("vhs alt")
        await clerk.press("enter")
        assert "Filter: vhs alt (Esc)" in clerk.text
        assert "Lotsinnen" in clerk.text
        assert "Elterncafés" not in clerk.text


async def test_goals_show_every_version_and_n_makes_goals_and_concept_recommendations(
    office: Any, desk: Any, snapshot: Any
) -> None:
    async with desk() as clerk:
        await clerk.press("3", "g")
        assert clerk.text == snapshot
        await clerk.press("n", "enter")
        assert "Neues Ziel in HF1" in clerk.text
        await clerk.type("1.3")
        await clerk.press("down")
        await clerk.type("Eltern")
        await clerk.press("ctrl+s")
        await clerk.press("n")
        await clerk.type("empfehlung")
        await clerk.press("enter", "down")
        await clerk.type("Elterncafés an allen Schulen")
        await clerk.press("ctrl+s")
        assert "Elterncafés an allen Schulen" in clerk.text
    goal = max(office.view.all(Goal), key=lambda one: one.id)
    assert (goal.number, goal.concept_version) == ("1.3", 2)
    assert max(office.view.all(ConceptRecommendation), key=lambda one: one.id).goal == 2


async def test_without_a_version_of_the_concept_that_comes_first(office: Any, desk: Any) -> None:
    for table, record in (("goal", 1), ("goal", 2), ("concept_version", 1), ("concept_version", 2)):
        do(office, "delete", kind=table, id=record)
    async with desk() as clerk:
        await clerk.press("3", "g", "n")
        assert "Neue Konzeptfassung" in clerk.text
        await clerk.type("Konzept 2027")
        await clerk.press("ctrl+s")
        assert "Neues Ziel in HF1" in clerk.text


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


async def test_a_challenge_is_closed_only_with_a_reason(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "c", "e", "down", "down", "down", "down")
        await clerk.type("g")
        await clerk.press("ctrl+s")
        assert "Bitte sagen, warum sie nicht mehr offen ist." in clerk.text
        await clerk.type("Neue Kurse")
        await clerk.press("ctrl+s")
        assert "gelöst" in clerk.text


async def test_a_new_challenge_draws_its_number(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "c", "n")
        await clerk.type("Räume fehlen")
        await clerk.press("ctrl+s")
        assert "Herausforderung H-2026-01 aufgenommen" in clerk.text
        assert "Räume fehlen" in clerk.text


async def test_hostile_titles_stay_text(office: Any, desk: Any) -> None:
    do(office, "set", kind="measure", id=1, before={}, after={"title": "[b]x[/] [@click=app.quit]" + "y" * 400})
    do(office, "set", kind="goal", id=2, before={}, after={"title": "[/] Ziel [red]"})
    async with desk() as clerk:
        await clerk.press("3", "enter", "down", "down", "down")
        assert "[b]x[/]" in clerk.text
        await clerk.press("enter")
        assert "[b]x[/]" in clerk.text
        await clerk.press("escape", "g")
        assert "[/] Ziel [red]" in clerk.text
