from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.recommendations import Recommendation
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)
pytestmark = pytest.mark.usefixtures("story_of_years")


async def test_one_of_an_earlier_year_is_taken_in_with_its_old_number(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "n", "enter")
        await clerk.type("2023")
        await clerk.press("enter", "down")
        await clerk.type("RT-2023-09")
        await clerk.press("down")
        await clerk.type("Nr. 9")
        await clerk.press("down", "down")
        await clerk.type("Bibliothek samstags")
        await clerk.press("ctrl+s")
        assert "Empfehlung RT-2023-09 aufgenommen" in clerk.text
        assert "›" in next(line for line in clerk.text.splitlines() if "RT-2023-09 Bibliothek" in line)
    one = next(one for one in office.view.all(Recommendation) if one.code == "RT-2023-09")
    assert (one.legacy_number, one.agreed_on) == ("Nr. 9", date(2023, 7, 6))


async def test_a_number_of_another_year_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "n", "enter")
        await clerk.type("2023")
        await clerk.press("enter", "down")
        await clerk.type("RT-2019-01")
        await clerk.press("down", "down", "down")
        await clerk.type("Text")
        await clerk.press("ctrl+s")
        assert "passt nicht zum Runden Tisch 2023" in clerk.text
        assert "›! Nummer" in clerk.text


async def test_letter_and_answer_of_an_office_make_its_state(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "end", "a")
        await clerk.type("1.3.2026")
        await clerk.press("down", "down", "down", "right", "ctrl+s")
        assert "Bitte sagen, wann geantwortet wurde." in clerk.text
        await clerk.type("1.5.2026")
        await clerk.press("ctrl+s")
        assert "► angenommen" in clerk.text


async def test_easy_language_and_repetition_are_kept(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "e", *["down"] * 7)
        assert "Frühere Empfehlungen, die sie noch einmal ausspricht." in clerk.text
        await clerk.type("2023")
        await clerk.press("enter", *["down"] * 5)
        await clerk.type("Wir wollen mehr Kurse.")
        await clerk.press("ctrl+s")
    changed = [one for one in office.view.all(Recommendation) if one.easy_language]
    assert [one.easy_language for one in changed] == ["Wir wollen mehr Kurse."]
    assert changed[0].predecessors


async def test_a_similar_earlier_one_is_named_while_one_types(office: Any, desk: Any) -> None:
    do(office, "add_recommendation", session=1, wording="Wartelisten der Sprachkurse zentral führen", code="RT-2025-40")
    async with desk() as clerk:
        await clerk.press("4", "n", *["down"] * 4)
        await clerk.type("Eine zentrale Warteliste führen")
        clerk.app.screen._look()  # what the timer does once the letters rest
        assert "Ähnlich: RT-2025-40 Wartelisten" in clerk.text


async def test_marked_ones_go_up_in_one_of_them(office: Any, desk: Any, snapshot: Any) -> None:
    for number in ("RT-2025-41", "RT-2025-42"):
        do(office, "add_recommendation", session=1, wording=f"Gleiches sagen {number}", code=number)
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("gleiches")
        await clerk.press("enter", "space", "space", "f5")
        assert clerk.text == snapshot
        await clerk.press("ctrl+s")
        assert "RT-2025-42 aufgegangen in RT-2025-41 · u macht rückgängig" in clerk.text
        await clerk.press("f5")
        assert "RT-2025-42 ist aufgegangen in einer anderen. w öffnet sie wieder." in clerk.text


async def test_a_part_goes_to_another_addressee(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Sportamt"})
    do(office, "add_recommendation", session=1, wording="Kurse und Hallen", code="RT-2025-43")
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("hallen")
        await clerk.press("enter", "f4")
        await clerk.press("home", *["delete"] * 11)
        await clerk.type("Kurse")
        await clerk.press("down", "down", "down")
        await clerk.type("Sportamt")
        await clerk.press("enter", "ctrl+s")
        assert "geteilt" in clerk.text
    part = max(office.view.all(Recommendation), key=lambda one: one.id)
    assert len(part.addressees) == 1


async def test_the_next_step_is_proposed_from_what_it_has_reached(office: Any, desk: Any) -> None:
    do(office, "add_recommendation", session=1, wording="Neu und ohne Vorlage", code="RT-2025-60")
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("ohne vorlage")
        await clerk.press("enter")
        assert "Vorlage anlegen oder die Stelle anschreiben? t legt es fest." in clerk.text
        await clerk.press("t")
        assert "Vorlage anlegen oder die Stelle anschreiben" in clerk.text
        await clerk.press("tab")
        await clerk.type("+14")
        await clerk.press("ctrl+s")
    one = next(one for one in office.view.all(Recommendation) if one.code == "RT-2025-60")
    assert (one.next_step, one.next_step_on) == ("Vorlage anlegen oder die Stelle anschreiben", date(2026, 6, 24))


async def test_an_answer_before_its_letter_is_refused(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "end", "a")
        await clerk.type("1.5.2026")
        await clerk.press("down", "down")
        await clerk.type("1.3.2026")
        await clerk.press("ctrl+s")
        assert "Die Antwort liegt vor dem Schreiben." in clerk.text
