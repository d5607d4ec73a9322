from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.screens.chain import chain_facts, keyed, spine_steps
from rundertisch_tui.workflow.questions.chain import chain
from tests.tui.chain_story import add
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("story")


def steps(office: Any, record: int = 1) -> list[Any]:
    view = office.view
    found = chain(view, view.get(Recommendation, record), date(2026, 6, 10))
    return spine_steps(view, keyed(found.steps))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_chain_shows_where_it_came_from_and_what_became_of_it(
    desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    async with desk(*size) as clerk:
        await clerk.press("4", "enter")
        assert clerk.text == snapshot


def test_every_part_names_its_first_step_and_what_hangs_has_a_sign(office: Any) -> None:
    found = steps(office)
    assert [step.part for step in found] == ["Woher"] * 2 + ["Weg"] * 4 + ["Daraus"] * 2 + ["Nächstes"]
    assert [step.mark for step in found] == ["●", "●", "●", "●", "!", "○", "►", "○", "!"]
    assert found[4].result == "vertagt bis 18.06."
    assert found[5].result == "steht aus"


def test_the_keys_of_steps_stay_when_somebody_adds_another(office: Any) -> None:
    before = {step.key for step in steps(office)}
    do(office, "add_consultation", paper=1, committee=1)
    assert before < {step.key for step in steps(office)}


def test_one_action_field_is_named_in_words_several_by_their_codes(office: Any) -> None:
    view = office.view
    found = chain(view, view.get(Recommendation, 1), date(2026, 6, 10))
    assert chain_facts(view, found) == "HF1 Bildung, Sprache · an Jugendamt, VHS"
    other = add(office, "action_field", title="Sport")
    do(office, "set", kind="recommendation", id=1, before={}, after={"action_fields": [1, other]})
    found = chain(office.view, office.view.get(Recommendation, 1), date(2026, 6, 10))
    assert chain_facts(office.view, found).startswith("HF1, HF2")


async def test_a_step_is_walked_into_with_enter_and_back_with_escape(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "end", "up", "up", "enter")
        assert "─ Maßnahme ─" in clerk.text
        assert "1.2.7 Kursangebot mit Kinderbetreuung" in clerk.text
        await clerk.press("enter")
        assert "─ Kette ─" in clerk.text
        await clerk.press("escape", "escape")
        assert "Daraus" in clerk.text
        assert "›" in next(line for line in clerk.text.splitlines() if "1.2.7 Kursangebot" in line)


async def test_the_line_of_the_minutes_is_reached_from_the_recommendation_and_back(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "enter")
        assert "[2 Sitzung]" in clerk.text
        assert "› e Sprachkurse mit Kinderbetreuung in jedem Stadtteil" in clerk.text.replace("│", "")
        await clerk.press("escape")
        assert "─ Kette ─" in clerk.text


def test_a_repetition_leads_both_ways(office: Any) -> None:
    later = do(office, "enter_past_session", year=2023, held_on="2023-07-06")[0][1]
    do(office, "add_recommendation", session=later, wording="Noch einmal")
    do(office, "set", kind="recommendation", id=2, before={}, after={"predecessors": [1]})
    assert ("wiederholt RT-2025-01: Sprachkurse mit Kinderbetreuung ausbauen", "in Beratung") in [
        (step.what, step.result) for step in steps(office, 2)
    ]
    assert ("wiederholt als RT-2023-01: Noch einmal", "beschlossen") in [
        (step.what, step.result) for step in steps(office, 1)
    ]


async def test_a_recommendation_is_split_and_the_part_leads_back(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "f4", "ctrl+s")
        assert "Beide Teile sagen dasselbe." in clerk.text
        await clerk.press("end")
        await clerk.type(" abends")
        await clerk.press("ctrl+s")
        assert "RT-2025-01 geteilt: RT-2025-02 · u macht rückgängig" in clerk.text
    assert ("abgetrennt von RT-2025-01: Sprachkurse mit Kinderbetreuung ausbauen", "in Beratung") in [
        (step.what, step.result) for step in steps(office, 2)
    ]


async def test_a_referral_adds_the_step_at_the_committee_it_goes_to(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "down", "down", "down", "down", "b", "down")
        await clerk.type("ü")
        await clerk.press("down", "down", "down", "enter")
        await clerk.type("magi")
        await clerk.press("enter", "ctrl+s")
        assert "VL-1 Ausschuss SID: überwiesen" in clerk.text
    assert [step.what for step in steps(office)[2:7]] == [
        "Magistrat", "Ausländerbeirat", "Ausschuss SID", "Magistrat", "Stadtverordnete",
    ]  # fmt: skip


async def test_the_next_step_is_changed_from_its_own_line(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "end", "enter")
        assert "nächster Schritt" in clerk.text
        await clerk.press("down")
        await clerk.press(*["backspace"] * 12)
        await clerk.type("+14")
        await clerk.press("ctrl+s")
        assert "RT-2025-01: nächster Schritt · u macht rückgängig" in clerk.text
        assert "24.06.2026" in clerk.text


async def test_an_end_needs_a_reason_and_can_be_taken_back(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "w", "ctrl+s")
        assert "1 Feld stimmt noch nicht: Grund" in clerk.text
        await clerk.type("Land übernimmt")
        await clerk.press("ctrl+s")
        assert "RT-2025-01: erledigt · u macht rückgängig" in clerk.text
        assert "● erledigt" in clerk.text
        await clerk.press("w", "j")
        assert "RT-2025-01 wieder offen" in clerk.text


async def test_somebody_elses_outcome_appears_while_the_bar_stays(second_office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "down", "down", "down")
        do(second_office, "record_outcome", consultation=4, outcome="decided", on="2026-06-08")
        await clerk.wait_for("b.kern")
        row = next(line for line in clerk.text.splitlines() if "08.06.2026  Stadtverordnete" in line)
        assert "beschlossen" in row
        assert "›" in next(line for line in clerk.text.splitlines() if "Ausländerbeirat       Anhörung" in line)


async def test_hostile_text_is_shown_and_never_obeyed(office: Any, desk: Any) -> None:
    bad = "[b]fett[/] \x1b[31m [/] " + "x" * 4000
    row = dict(office.view.rows(Recommendation)[1])
    do(office, "set", kind="recommendation", id=1, before={}, after={"wording": bad[:4000], "title": bad[:400]})
    do(office, "record_outcome", consultation=4, outcome="decided", on="2026-06-08", wording=bad[:3000])
    assert row
    async with desk() as clerk:
        await clerk.press("4", "enter")
        for _ in range(9):
            await clerk.press("down")
            assert "\x1b" not in clerk.text
        assert "[b]fett[/]" in clerk.text
        assert all(len(line) <= 80 for line in clerk.text.splitlines())
