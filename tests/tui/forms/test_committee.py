from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.people import Group as PeopleGroup
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
        assert "ist keine ganze Zahl, zum Beispiel 12." in clerk.text


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


async def test_kind_and_group_follow_a_well_known_name(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n")
        await clerk.type("Ausländerbeirat")
        await clerk.press("tab")
        assert clerk.text.count("Ausländerbeirat") == 3
        await clerk.press("ctrl+s")
    one = office.view.get(Committee, 1)
    assert (one.kind, one.group) == (CommitteeKind.FOREIGNERS_COUNCIL, PeopleGroup.FOREIGNERS_COUNCIL)


async def test_a_name_that_is_saved_at_once_is_guessed_by_too(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n")
        await clerk.type("Ortsbeirat Nord")
        await clerk.press("ctrl+s")
    one = office.view.get(Committee, 1)
    assert (one.kind, one.group) == (CommitteeKind.DISTRICT_COUNCIL, PeopleGroup.DISTRICT_COUNCIL)


async def test_what_was_chosen_by_hand_stays_whatever_the_name_is(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n")
        await clerk.type("Magistrat")
        await clerk.press("tab", "tab", "k", "shift+tab", "shift+tab")
        await clerk.type(" der Stadt")
        await clerk.press("tab", "ctrl+s")
    one = office.view.get(Committee, 1)
    assert (one.name, one.kind, one.group) == ("Magistrat der Stadt", CommitteeKind.COMMISSION, PeopleGroup.POLITICS)


async def test_the_name_of_an_old_committee_guesses_nothing(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Beirat", "kind": "other"})
    async with desk() as clerk:
        await clerk.press("6", "e", "home")
        await clerk.type("Ausländer")
        await clerk.press("tab", "ctrl+s")
    assert office.view.get(Committee, 1).kind is CommitteeKind.OTHER
