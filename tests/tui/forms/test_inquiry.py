from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from tests.tui.chain_story import NOW, tell_years

pytestmark = pytest.mark.usefixtures("years")


@pytest.fixture
def years(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell_years(office)
        yield


def papers(office: Any) -> list[Any]:
    from rundertisch_tui.domain.papers import Paper, PaperType

    return [one for one in office.view.all(Paper) if one.type is PaperType.INQUIRY]


async def test_the_filter_becomes_the_inquiry_and_is_answered_by_keyboard(desk: Any, office: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("wartelisten")
        await clerk.press("enter", "f3")
        assert "Anfrage aufnehmen" in clerk.text
        await clerk.type("Wartelisten [b]")
        await clerk.press("tab")
        await clerk.type("Grüne")
        await clerk.press("ctrl+s")
        await clerk.type("Wie lang ist die Liste?")
        await clerk.press("ctrl+s")
        (one,) = papers(office)
        assert (one.title, one.parliamentary_group, one.questions) == (
            "Wartelisten [b]",
            "Grüne",
            "Wie lang ist die Liste?",
        )
        assert [str(record) for record in one.recommendations] == ["2"]
        assert "○ unbeantwortet" in clerk.text
        assert "a Antwort" in clerk.text.splitlines()[-1]


async def test_marked_ones_go_before_the_filter(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "space", "f3")
        assert "RT-2025-01" in clerk.text


async def test_a_answers_an_inquiry_and_takes_the_answer_back(desk: Any, office: Any) -> None:
    from tests.tui.conftest import do

    do(office, "record_inquiry", title="Kurse", parliamentary_group="SPD", questions="Wie viele?", recommendations=[1])
    async with desk() as clerk:
        _open(clerk.app, papers(office)[0].id)
        await clerk.press("a")
        assert "Wie viele?" in clerk.text
        await clerk.type("Zwei.")
        await clerk.press("ctrl+s")
        assert papers(office)[0].answer == "Zwei."
        assert "● beantwortet am" in clerk.text
        await clerk.press("a")
        assert papers(office)[0].answered_on is None


async def test_long_questions_leave_room_for_the_answer(desk: Any, office: Any) -> None:
    from tests.tui.conftest import do

    asked = "\n".join(f"{number}. " + "Was wurde daraus? " * 9 for number in range(1, 5))
    do(office, "record_inquiry", title="[b]", parliamentary_group="SPD", questions=asked, recommendations=[1])
    async with desk() as clerk:
        _open(clerk.app, papers(office)[0].id)
        await clerk.press("a")
        assert "1. Was wurde" in clerk.text
        assert "3. Was wurde" not in clerk.text
        await clerk.type("Zwei.")
        await clerk.press("ctrl+s")
        assert papers(office)[0].answer == "Zwei."


async def test_another_paper_has_no_answer(desk: Any) -> None:
    async with desk() as clerk:
        _open(clerk.app, 1)
        await clerk.press("a")
        assert "nur eine Anfrage" in clerk.text
        assert "a Antwort" not in clerk.text


def _open(app: Any, record: int) -> None:
    from rundertisch_tui.tui.screens.paper import PaperScreen

    app.push_screen(PaperScreen(record))
