from datetime import date
from typing import Any

from rundertisch_tui.domain.people import Membership
from rundertisch_tui.tui.forms.membership import Belonging, belonging, bodies
from tests.tui.conftest import do
from tests.tui.town import settle_town

TODAY = date(2026, 6, 10)


def test_a_committee_counts_below_zero_so_that_one_field_holds_both(office: Any) -> None:
    settle_town(office)
    rows = {row.cells[0]: row.id for row in bodies(office.view, TODAY)}
    assert rows == {"AK Integration Stadt": -2, "Ausländerbeirat": -1, "Jugendamt": 2, "VHS": 1}


def test_a_recorded_membership_comes_back_as_it_was(office: Any) -> None:
    settle_town(office)
    held = belonging(office.view.get(Membership, 3))
    assert held == Belonging(id=3, body=-1, role="Mitglied", deputy_of=1, valid_to="2031-03-31")
    assert held.fields() == {
        "organization": None, "committee": 1, "role": "Mitglied", "parliamentary_group": "", "deputy_of": 1,
        "valid_from": None, "valid_to": "2031-03-31",
    }  # fmt: skip


async def test_in_the_table_arrows_walk_through_the_rows_and_then_on(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "down", "down", "down", "enter", *["tab"] * 9, "down")
        assert "›  AK Integration Stadt" in clerk.text
        await clerk.press("down")
        assert "›  + weitere Zugehörigkeit" in clerk.text
        await clerk.press("down")
        assert "›  Gruppen" in clerk.text
        await clerk.press("up", "up", "up", "up")
        assert "›  Anschrift" in clerk.text


async def test_a_long_row_of_memberships_stays_in_sight(office: Any, desk: Any) -> None:
    settle_town(office)
    for number in range(20):
        done = do(office, "add", kind="organization", fields={"name": f"Verein {number:02}"})
        do(office, "join", person=5, organization=done[0][1])
    async with desk() as clerk:
        await clerk.press("5", "down", "down", "enter", *["tab"] * 9, *["down"] * 19)
        assert "›  Verein 19" in clerk.text


async def test_nobody_stands_in_for_themselves(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("5", "down", "down", "enter", *["tab"] * 9, "enter", "enter")
        await clerk.type("jug")
        await clerk.press("enter", *["tab"] * 5, "enter")
        await clerk.type("inonu")
        await clerk.press("enter", "ctrl+s")
        assert "Niemand vertritt sich selbst." in clerk.text
