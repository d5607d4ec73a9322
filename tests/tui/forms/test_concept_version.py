from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.concept import ConceptVersion
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_the_concept")


async def test_without_a_version_of_the_concept_that_comes_first(office: Any, desk: Any) -> None:
    for table, record in (("goal", 1), ("goal", 2), ("concept_version", 1), ("concept_version", 2)):
        do(office, "delete", kind=table, id=record)
    async with desk() as clerk:
        await clerk.press("3", "g", "n")
        assert "Neue Konzeptfassung" in clerk.text
        await clerk.type("Konzept 2027")
        await clerk.press("ctrl+s")
        assert "Neues Ziel in HF1" in clerk.text


async def test_the_concept_is_carried_on_as_one_step(office: Any, desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "g", "n")
        await clerk.type("fortschr")
        await clerk.press("enter")
        await clerk.type("Konzept 2026")
        assert clerk.text == snapshot
        await clerk.press("ctrl+s")
        assert "Konzept 2026: 1 Ziel, 1 K, 2 Maßnahmen" in clerk.text.replace("\u00a0", " ")
        assert "2026" in clerk.text
        await clerk.press("u")
        assert office.view.session(2026) is None
        assert "Rückgängig: Konzept 2026" in clerk.text


async def test_a_day_before_the_old_version_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "g", "n")
        await clerk.type("fortschr")
        await clerk.press("enter")
        await clerk.type("Alt")
        await clerk.press("tab")
        await clerk.press(*["backspace"] * 4)
        await clerk.type("2011")
        await clerk.press("ctrl+s")
        assert "Die Fassung davor ist von 2019." in clerk.text


async def test_a_version_of_the_concept_is_corrected(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3", "g", "n")
        await clerk.type("fassung ändern")
        await clerk.press("enter")
        assert "Welche Konzeptfassung?" in clerk.text
        await clerk.type("2012")
        await clerk.press("enter")
        assert "Konzept 2012 ändern" in clerk.text
        await clerk.type(" [b]neu[/]")
        await clerk.press("ctrl+s")
        assert "geändert · u macht rückgängig" in clerk.text
    assert office.view.get(ConceptVersion, 1).title == "Konzept 2012 [b]neu[/]"


async def test_a_version_that_is_opened_from_elsewhere_is_shown_in_its_form(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.open_record("concept_version", 2)
        await clerk.settle()
        assert "Konzept 2019 ändern" in clerk.text
