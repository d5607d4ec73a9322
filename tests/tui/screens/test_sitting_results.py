from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.papers import Consultation, Outcome
from rundertisch_tui.tui.screens.sitting_results import steps_of
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW

DAY = date(2026, 6, 3)


def lay(office: Any, title: str, **step: Any) -> int:
    """One paper with a step at the first committee; return the step's number."""
    paper = do(office, "add", kind="paper", fields={"title": title, "reference": "101.20.12"})[0][1]
    fields = {"paper": paper, "committee": 1, "role": "preliminary", **step}
    return do(office, "add", kind="consultation", fields=fields)[0][1]


@pytest.fixture
def council(office: Any) -> Any:
    """A committee that sat on 3 June with four papers, one of them for later."""
    do(office, "add", kind="committee", fields={"name": "Ausschuss für Soziales", "short_name": "Ausschuss SID"})
    do(office, "add", kind="committee", fields={"name": "Stadtverordnetenversammlung", "short_name": "StaVo"})
    do(office, "add", kind="sitting", fields={"committee": 1, "on": "2026-06-03"})
    lay(office, "Sprachkurse mit Kinderbetreuung", planned_on="2026-06-03")
    lay(office, "Wohnberatung in den Stadtteilen")
    lay(office, "Elterncafés an Grundschulen", planned_on="2026-06-03")
    lay(office, "Lotsinnen und Lotsen", planned_on="2026-09-02")
    return office


def test_a_sitting_holds_what_was_planned_and_what_waits_without_a_later_day(council: Any) -> None:
    assert [step.id for step in steps_of(council.view, 1, DAY)] == [1, 3, 2]


def test_what_was_put_off_comes_back_on_its_day(council: Any) -> None:
    do(council, "record_outcome", consultation=1, outcome="postponed", on="2026-06-03", postponed_to="2026-07-01")
    assert 1 not in [step.id for step in steps_of(council.view, 1, date(2026, 6, 17))]
    assert 1 in [step.id for step in steps_of(council.view, 1, date(2026, 7, 1))]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.usefixtures("council")
async def test_the_results_of_a_sitting(desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("6", "f4", "k", "b", "up")
            assert clerk.text == snapshot


async def test_one_letter_a_paper_and_all_of_it_is_one_step(council: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f4", "k", "b", "a")
            assert "3 eingetragen, nicht gespeichert" in clerk.text
            assert council.view.get(Consultation, 1).outcome is None
            await clerk.press("ctrl+s")
            assert "Ausschuss SID 03.06.2026: 3 Ergebnisse · u macht rückgängig" in clerk.text
            found = [council.view.get(Consultation, one) for one in (1, 3, 2)]
            assert [one.outcome for one in found] == [Outcome.NOTED, Outcome.DECIDED, Outcome.REJECTED]
            assert {one.decided_on for one in found} == {DAY}
            await clerk.press("u")
            assert all(council.view.get(Consultation, one).outcome is None for one in (1, 2, 3))


async def test_a_wording_and_a_vote_belong_to_a_changed_resolution(council: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f4", "g")
            await clerk.type("viele")
            await clerk.press("tab")
            assert "ist kein Ergebnis wie 41:0:3" in clerk.text
            await clerk.press("shift+tab", "ctrl+u")
            await clerk.type("9:2:1")
            await clerk.press("tab")
            await clerk.type("Nur in zwei Stadtteilen.")
            await clerk.press("ctrl+s", "ctrl+s")
            step = council.view.get(Consultation, 1)
            assert (step.outcome, step.wording) == (Outcome.DECIDED_CHANGED, "Nur in zwei Stadtteilen.")
            assert step.vote is not None
            assert (step.vote.yes, step.vote.no, step.vote.abstentions) == (9, 2, 1)


async def test_put_off_and_referred_ask_for_day_and_committee(council: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f4", "v")
            await clerk.type("1.7.2026")
            await clerk.press("ctrl+s", "ü", "enter")
            await clerk.type("stavo")
            await clerk.press("enter", "ctrl+s", "ctrl+s")
            assert council.view.get(Consultation, 1).postponed_to == date(2026, 7, 1)
            assert council.view.get(Consultation, 3).referred_to == 2
            assert [step.committee for step in council.view.linked(Consultation, "paper", 3)] == [1, 2]


@pytest.mark.usefixtures("council")
async def test_what_does_not_go_with_the_outcome_is_said(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f4", "enter", "tab", "tab", "tab")
            await clerk.type("1.7.2026")
            await clerk.press("ctrl+s")
            assert "Ein neuer Termin gehört nur zu „vertagt“." in clerk.text


async def test_backspace_takes_a_letter_back_and_escape_asks(council: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f4", "k", "k", "up", "backspace", "escape")
            assert "1 eingetragen und nicht gespeichert." in clerk.text
            await clerk.press("n", "ctrl+s", "escape")
            assert "─ Gremien ─" in clerk.text
            done = [council.view.get(Consultation, one).outcome for one in (1, 3, 2)]
            assert done == [Outcome.NOTED, None, None]


@pytest.mark.usefixtures("council")
async def test_a_sitting_to_come_cannot_have_results(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f4", "f2")
            await clerk.type("2.9.2026")
            await clerk.press("enter")
            assert "Sitzung am 02.09.2026" in clerk.text
            await clerk.press("k", "ctrl+s")
            assert "Dieser Tag liegt noch vor uns." in clerk.text


@pytest.mark.usefixtures("council")
async def test_the_sittings_lead_to_their_results(desk: Any) -> None:
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "f3", "enter")
            assert "Sitzung am 03.06.2026" in clerk.text
            await clerk.press("ctrl+s")
            assert "Noch ist kein Ergebnis eingetragen" in clerk.text


async def test_hostile_titles_are_shown_and_harm_nothing(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": HOSTILE})
    lay(office, "[b]" + HOSTILE + "[/]" * 60)
    async with desk() as clerk:
        await clerk.press("6", "f4", "enter")
        assert "[b]" in clerk.text
        assert "\x1b" not in clerk.text
