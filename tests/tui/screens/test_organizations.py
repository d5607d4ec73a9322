from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.people import Organization
from rundertisch_tui.tui.screens.organizations import organization_detail, organization_rows
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW, settle_town

TODAY = date(2026, 6, 10)


def test_rows_count_the_people_of_today(office: Any) -> None:
    settle_town(office)
    do(office, "end_membership", membership=4, last_day="2026-05-31")
    rows = organization_rows(office.view, TODAY)
    assert [(row.cells[0], row.cells[3]) for row in rows] == [
        ("Jugendamt", "1"),
        ("Volkshochschule Region Kassel (VHS)", "·"),
    ]


def test_people_in_the_trash_are_not_counted(office: Any) -> None:
    settle_town(office)
    do(office, "delete", kind="person", id=4)
    assert [row.cells[3] for row in organization_rows(office.view, TODAY)] == ["·", "1"]


def test_one_that_ended_says_when(office: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Amt für Soziales", "valid_to": "2024-12-31"})
    (row,) = organization_rows(office.view, TODAY)
    assert row.cells[0] == "Amt für Soziales (bis 2024)"


def test_by_number_of_people_the_largest_stands_first(office: Any) -> None:
    settle_town(office)
    do(office, "add", kind="organization", fields={"name": "Aaa"})
    assert organization_rows(office.view, TODAY, 3)[-1].cells[0] == "Aaa"


def test_details_name_people_and_successor(office: Any) -> None:
    settle_town(office)
    do(office, "set", kind="organization", id=2, before={}, after={"successor": 1, "valid_to": "2026-12-31"})
    one = office.view.get(Organization, 2)
    told = ["".join(part for part, _ in line) for line in organization_detail(office.view, one, TODAY)]
    assert any("VHS" in line and "31.12.2026" in line for line in told)
    assert any("von der Heide, Jörg" in line for line in told)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_of_organisations(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("5", "f2", "down")
            assert clerk.text == snapshot


async def test_a_clerk_takes_up_changes_and_removes_an_organisation(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("5", "f2", "n")
        await clerk.type("Caritasverband")
        await clerk.press("tab")
        await clerk.type("Caritas")
        await clerk.press("tab", "w", "ctrl+s")
        assert "Organisation Caritas angelegt · u macht rückgängig" in clerk.text
        await clerk.press("e", "tab", "tab", "tab", "tab", "tab")
        await clerk.type("info@")
        await clerk.press("ctrl+s")
        assert "Nach dem @ fehlt etwas" in clerk.text
        await clerk.type("caritas.example")
        await clerk.press("ctrl+s", "d")
        assert "Noch keine Organisation." in clerk.text
        await clerk.press("u")
        assert "Caritasverband (Caritas)" in clerk.text
        assert office.view.get(Organization, 1).email == "info@caritas.example"


async def test_hostile_names_are_shown_and_harm_nothing(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": HOSTILE, "short_name": "[/]"})
    async with desk() as clerk:
        await clerk.press("5", "f2", "enter")
        assert "[/]" in clerk.text
        assert "\x1b" not in clerk.text


async def test_a_jump_sets_the_bar_on_the_organisation(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5")
        clerk.app.open_record("organization", 1)
        await clerk.settle()
        assert "›  Volkshochschule" in clerk.text
        await clerk.press("escape")
        assert "─ Teilnehmende ─" in clerk.text
