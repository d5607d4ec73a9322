from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.people import Membership
from rundertisch_tui.tui.forms.committee import end_members
from tests.tui.conftest import do
from tests.tui.town import NOW, settle_town

TODAY = date(2026, 6, 10)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_form_of_a_committee(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("6", "down", "e", *["tab"] * 4)
            assert clerk.text == snapshot


async def test_seats_that_are_no_number_are_said(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("6", "down", "e", *["tab"] * 4)
        await clerk.type("viele")
        await clerk.press("tab")
        assert "Hier gehört eine ganze Zahl hin, zum Beispiel 12." in clerk.text


async def test_a_committee_is_not_its_own_predecessor(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("6", "down", "e", *["tab"] * 7, "enter")
        assert "1 von 1" in clerk.text
        await clerk.press("enter", "ctrl+s")
        assert office.view.get(Committee, 1).predecessors == {2}


def test_many_names_are_counted_in_the_form_that_ends_them(office: Any) -> None:
    settle_town(office)
    do(office, "join", person=5, committee=1)
    links = list(office.view.linked(Membership, "committee", 1))
    form = end_members(office.view, links, TODAY).form
    assert form._groups[0].title.endswith("und 2 weitere")


async def test_a_committee_gets_a_successor_under_another_name(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Ausschuss Chancen"})
    async with desk() as clerk:
        await clerk.press("6", "f5")
        assert "Nachfolge: Ausschuss Chancen" in clerk.text
        await clerk.type("Ausschuss Soziales")
        await clerk.press("ctrl+s")
        assert "Ausschuss Chancen wird Ausschuss Soziales · u macht rückgängig" in clerk.text
    assert office.view.get(Committee, 2).predecessors == {1}
