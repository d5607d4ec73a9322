from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.people import Membership
from rundertisch_tui.tui.screens.members import member_detail, member_rows
from tests.tui.conftest import do
from tests.tui.town import NOW, settle_town

TODAY = date(2026, 6, 10)


def test_the_members_are_those_of_the_day(office: Any) -> None:
    settle_town(office)
    names = [row.cells[0] for row in member_rows(office.view, 1, TODAY)]
    assert names == ["Öztürk-Weiß, Änne", "Ramić, Edin", "Şahin, Elif"]
    assert "D’Angelo, Francesca" in [row.cells[0] for row in member_rows(office.view, 1, date(2026, 3, 31))]


def test_people_in_the_trash_are_no_members(office: Any) -> None:
    settle_town(office)
    do(office, "delete", kind="person", id=2)
    assert [row.cells[0] for row in member_rows(office.view, 1, TODAY)] == ["Öztürk-Weiß, Änne", "Şahin, Elif"]


def test_details_name_deputies_of_this_body_only(office: Any) -> None:
    settle_town(office)
    here, elsewhere = office.view.linked(Membership, "person", 1)
    told = ["".join(part for part, _ in line) for line in member_detail(office.view, here, TODAY)]
    assert any("Vertretung" in line and "Ramić, Edin" in line for line in told)
    other = ["".join(part for part, _ in line) for line in member_detail(office.view, elsewhere, TODAY)]
    assert not any("Vertretung" in line for line in other)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_members_of_a_committee(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("6", "down", "enter")
            assert clerk.text == snapshot


async def test_a_clerk_takes_somebody_up_changes_and_ends_it(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "enter", "n", "enter")
            await clerk.type("inonu")
            await clerk.press("enter", "ctrl+s")
            assert "İnönü, Deniz in AK Integration Stadt aufgenommen · u macht rückgängig" in clerk.text
            await clerk.press("e")
            await clerk.type(" und Gast")
            await clerk.press("ctrl+s")
            assert "Mitglied und G" in clerk.text
            await clerk.press("w", "ctrl+s")
            assert "İnönü, Deniz in AK Integration Stadt beendet" in clerk.text
            link = office.view.linked(Membership, "person", 5)[0]
            assert (link.role, str(link.valid_to)) == ("Mitglied und Gast", "2026-06-10")


async def test_the_same_person_is_not_taken_up_twice(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        for _ in range(2):
            await clerk.press("escape", "6", "enter", "n", "enter")
            await clerk.type("inonu")
            await clerk.press("enter", "ctrl+s")
        assert "Diese Zugehörigkeit gibt es schon" in clerk.text


async def test_several_end_together_as_one_step(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "down", "enter", "down", "space", "space", "w")
            assert "Ramić, Edin; Şahin, Elif" in clerk.text
            await clerk.press("ctrl+s")
            assert "2 Zugehörigkeiten beendet · u macht rückgängig" in clerk.text
            await clerk.press("u")
            assert office.view.linked(Membership, "person", 6)[0].valid_to is None


async def test_f2_asks_for_another_day(office: Any, desk: Any) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk() as clerk:
            await clerk.press("6", "down", "enter", "f2")
            await clerk.type("31.2.")
            await clerk.press("enter")
            assert "31.2." in clerk.text
            assert "Mitglieder an welchem Tag?" in clerk.text
            await clerk.press("ctrl+u")
            await clerk.type("31.3.2026")
            await clerk.press("enter")
            assert "Mitglieder am 31.03.2026" in clerk.text
            assert "D’Angelo" in clerk.text


async def test_an_empty_committee_says_which_key_changes_that(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Magistrat"})
    async with desk() as clerk:
        await clerk.press("6", "enter")
        assert "An diesem Tag gehört niemand dazu." in clerk.text
