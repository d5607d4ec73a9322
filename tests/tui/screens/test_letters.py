"""Letters to addressees outside the committees, from the list and from the chain."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from rundertisch_tui.tui.screens.letters import letter_rows
from tests.builders import example
from tests.tui.chain_story import add
from tests.tui.conftest import do
from tests.tui.town import NOW


@pytest.fixture
def addressed(office: Any) -> Iterator[Any]:
    """Two agreed recommendations to an office outside the committees."""
    with time_machine.travel(NOW, tick=False):
        do(office, "enter_past_session", year=2025, held_on="2025-07-03")
        add(office, "organization", name="Caritasverband Nordhessen [b]", short_name="Caritas [b]")
        for wording in ("Kursplätze ausbauen", "Räume öffnen"):
            do(office, "add_recommendation", session=1, wording=wording, addressees=[1])
        yield office


def test_a_proposal_without_number_gets_no_letter_yet(office: Any) -> None:
    add(office, "organization", name="Caritas")
    one = example(Recommendation, code="", agreed_on=None, addressees=frozenset({1}))
    assert [row.id for row in letter_rows(office.view, one)] == ["sent", "entry:1"]


async def test_the_letter_is_made_noted_and_answered(addressed: Any, desk: Any, tmp_path: Path) -> None:
    async with desk() as clerk:
        await clerk.press("4", "a")
        assert "Anschreiben an Caritas [b] machen" in clerk.text
        await clerk.press("down", "down", "enter")
        assert "Anschreiben an eine Stelle geschrieben" in clerk.text
        await clerk.press("a", "enter", "ctrl+s")
        assert "√ Schreiben zu RT-2025-01 · u macht rückgängig" in clerk.text
        await clerk.press("a", "down", "down")
        await clerk.type("heute")
        await clerk.press("down", "right", "ctrl+s")
        assert "angenommen" in clerk.text
    one = addressed.view.get(Letter, 1)
    assert (one.sent_on, one.answer_level) == (date(2026, 6, 10), AnswerLevel.SUPPORTED)
    assert len(list((tmp_path / "exports" / "2025").iterdir())) == 1


async def test_one_letter_carries_all_marked_ones(addressed: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "space", "down", "space", "a", "ctrl+s")
        assert "√ Schreiben zu RT-2025-01 und 1 weiteren · u macht rückgängig" in clerk.text
    assert {one.reply_by for one in addressed.view.all(Letter)} == {date(2026, 8, 5)}


async def test_each_of_two_addressees_gets_its_letter_and_answers_for_itself(addressed: Any, desk: Any) -> None:
    add(addressed, "organization", name="Volkshochschule")
    do(addressed, "set", kind="recommendation", id=1, before={}, after={"addressees": [1, 2]})
    async with desk() as clerk:
        await clerk.press("4", "a")
        assert "2 Schreiben festhalten" in clerk.text
        await clerk.press("enter", "ctrl+s", "a")
        assert "Volkshochschule" in clerk.text
        assert "versandt 10.06." in clerk.text
        await clerk.press("down", "enter")
        assert "Schreiben an Volkshochschule" in clerk.text
        await clerk.press("down", "down")
        await clerk.type("heute")
        await clerk.press("down", "right", "ctrl+s")
        assert "vorgelegt" in clerk.text
        await clerk.press("enter")
        assert "Caritas [b]" in clerk.text
        assert "unterstützt" in clerk.text
    first, second = addressed.view.all(Letter)
    assert (first.answered_on, second.answered_on) == (None, date(2026, 6, 10))


async def test_a_letter_is_opened_from_the_chain(addressed: Any, desk: Any) -> None:
    do(addressed, "send_letter", recommendations=[1], on="2026-06-01", reply_by="2026-07-01")
    async with desk() as clerk:
        await clerk.press("4", "enter")
        assert "Schreiben" in clerk.text
        await clerk.press("end", "up")
        await clerk.press("enter")
        assert "RT-2025-01: Schreiben und Antwort" in clerk.text
