from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.concept import ActionField
from tests.tui.chain_story import NOW, add, tell
from tests.tui.conftest import do


async def test_an_empty_folder_offers_the_six_fields_and_lays_them_out_as_one_change(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("3")
        assert "Noch keine Handlungsfelder." in clerk.text
        await clerk.press("n")
        assert "HF6  Kommunale Verwaltung – Integration als Querschnittsaufgabe" in clerk.text
        await clerk.press("j")
        assert "6 Handlungsfelder angelegt · u macht rückgängig" in clerk.text
        assert "HF1  Bildung und Sprachförderung" in clerk.text
        await clerk.press("u")
        assert "Noch keine Handlungsfelder." in clerk.text
    assert [one.code for one in office.view.all(ActionField)] == []


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_field_counts_its_measures_by_status_and_old_reports_beside(
    office: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        other = add(office, "action_field", title="Sport und Gesundheit")
        old = add(office, "measure", title="Schwimmkurse", action_field=other)
        do(office, "report_status", measure=old, status="running", on="2025-04-01")
        add(office, "measure", title="Nie gemeldet", action_field=other)
        async with desk(*size) as clerk:
            await clerk.press("3", "down")
            assert clerk.text == snapshot


async def test_a_field_is_added_and_its_wording_changed(office: Any, desk: Any) -> None:
    do(office, "lay_out_action_fields")
    async with desk() as clerk:
        await clerk.press("3", "n")
        await clerk.type("Digitales")
        await clerk.press("ctrl+s")
        assert "HF7  Digitales" in clerk.text
        await clerk.press("end", "e", "end")
        await clerk.type(" Leben")
        await clerk.press("ctrl+s")
        assert "HF7  Digitales Leben" in clerk.text


async def test_enter_leads_to_the_measures_and_escape_back(office: Any, desk: Any) -> None:
    do(office, "lay_out_action_fields")
    async with desk() as clerk:
        await clerk.press("3", "down", "enter")
        assert "─ HF2 Kultur/Interkultur und interreligiöser Dialog" in clerk.text
        assert "Noch keine Maßnahme." in clerk.text
        await clerk.press("escape")
        assert "─ Handlungsfelder ─" in clerk.text
