from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.papers import Consultation
from tests.tui.chain_story import NOW, tell
from tests.tui.conftest import do

pytestmark = pytest.mark.usefixtures("told")
OPEN = ("4", "p", "enter")


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        do(office, "add_sign_off", paper=1, organization=1, sent_on="2025-08-20")
        do(office, "record_sign_off", sign_off=1, on="2025-08-25", remark="einverstanden [/]")
        yield


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_paper_shows_signatures_way_and_what_it_carries(
    desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    async with desk(*size) as clerk:
        await clerk.press(*OPEN)
        assert clerk.text == snapshot


async def test_the_first_step_that_waits_is_recorded_with_b(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "b")
        assert "VL-1 Ausschuss SID" in clerk.text
        await clerk.press("ctrl+s")
        await clerk.press("down", "b")
        assert "Beratung anlegen" in clerk.text
    assert office.view.get(Consultation, 3).outcome == "noted"


async def test_a_step_goes_into_the_trash_and_comes_back(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "down", "down", "d")
        assert "in den Papierkorb" in clerk.text
        assert "Anhörung" not in clerk.text
        await clerk.press("u")
        assert "Ausländerbeirat       Anhörung" in clerk.text
    assert len(office.view.all(Consultation)) == 4


async def test_the_recommendation_it_carries_is_walked_into(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press(*OPEN, "end", "enter")
        assert "─ Kette ─" in clerk.text
        await clerk.press("escape", "e")
        assert "VL-1 ändern" in clerk.text


async def test_annex_and_extract_are_kept_with_paper_and_step_and_given_out(
    office: Any, desk: Any, tmp_path: Path
) -> None:
    inbox = office.data / "inbox" / "a.demir"
    inbox.mkdir(parents=True)
    (inbox / "auszug [b].pdf").write_bytes(b"%PDF-1.7 Auszug")
    async with desk() as clerk:
        await clerk.press(*OPEN, "f5")
        assert "Anlage zu VL-1 legen" in clerk.text
        await clerk.press("enter")
        assert "auszug [b].pdf angehängt" in clerk.text
        await clerk.press("down", "down", "f5")
        assert "Beschlussauszug zu VL-1 legen" in clerk.text
        await clerk.press("enter", "end")
        assert "Beschlussauszug" in clerk.text
        await clerk.press("enter")
    assert [(one.kind, one.paper is None) for one in office.view.all(Attachment)] == [
        ("Anlage", False), ("Beschlussauszug", True),
    ]  # fmt: skip
    (copy,) = (tmp_path / "exports").rglob("*.pdf")
    assert copy.read_bytes() == b"%PDF-1.7 Auszug"
