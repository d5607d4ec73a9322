from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.tui.screens import committees
from rundertisch_tui.tui.screens.committees import committee_detail, committee_rows, decided, open_steps
from tests.tui.conftest import do
from tests.tui.town import HOSTILE, NOW, settle_town

TODAY = date(2026, 6, 10)


def test_bodies_of_today_stand_before_those_of_other_times(office: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Ausschuss alt", "valid_to": "2021-03-31"})
    do(office, "add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    assert [row.cells[0] for row in committee_rows(office.view, TODAY)] == ["Magistrat", "Ausschuss alt (bis 2021)"]


def test_details_count_seats_and_name_the_predecessor(office: Any) -> None:
    settle_town(office)
    do(office, "set", kind="committee", id=1, before={}, after={"seats": 37, "predecessors": [2]})
    one = office.view.get(Committee, 1)
    told = ["".join(part for part, _ in line) for line in committee_detail(office.view, one, TODAY)]
    assert any("3 von 37 Sitzen: Öztürk-Weiß, Änne" in line for line in told)
    assert any(line.startswith("vorher") and "AK Integration Stadt" in line for line in told)


def test_more_members_than_fit_are_counted(office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_town(office)
    monkeypatch.setattr(committees, "MOST_NAMED", 2)
    lines = committee_detail(office.view, office.view.get(Committee, 1), TODAY)
    assert "Mitglieder 3, Enter zeigt sie" in [" ".join("".join(part for part, _ in line).split()) for line in lines]


async def test_the_list_shows_every_body_with_its_kind(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Ausländerbeirat", "kind": "foreigners_council"})
    do(office, "add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    async with desk() as clerk:
        await clerk.press("6")
        assert "[6 Gremien]" in clerk.text
        assert "› " in clerk.text
        assert clerk.text.index("Ausländerbeirat") < clerk.text.index("Magistrat")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_of_committees(office: Any, desk: Any, snapshot: Any, size: tuple[int, int]) -> None:
    settle_town(office)
    do(office, "add", kind="sitting", fields={"committee": 1, "on": "2026-06-24"})
    with time_machine.travel(NOW, tick=False):
        async with desk(*size) as clerk:
            await clerk.press("6", "down")
            assert clerk.text == snapshot


async def test_an_empty_list_says_which_key_changes_that(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6")
        assert "Noch kein Gremium." in clerk.text
        assert "n legt eines an" in clerk.text


async def test_the_filter_narrows_the_list_and_escape_takes_it_away(office: Any, desk: Any) -> None:
    for name in ("Ausländerbeirat", "Magistrat"):
        do(office, "add", kind="committee", fields={"name": name})
    async with desk() as clerk:
        await clerk.press("6", "slash")
        await clerk.type("magi")
        assert "1 von 2" in clerk.text
        await clerk.press("enter")
        assert "Filter: magi (Esc)" in clerk.text
        await clerk.press("escape")
        assert "Filter" not in clerk.text


async def test_a_clerk_takes_up_changes_and_removes_a_committee(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "n")
        await clerk.type("Ausschuss für Soziales, Integration und Demografie")
        await clerk.press("tab")
        await clerk.type("Ausschuss SID")
        await clerk.press("tab", "tab", "tab")
        await clerk.type("13")
        await clerk.press("ctrl+s")
        assert "Gremium Ausschuss SID angelegt · u macht rückgängig" in clerk.text
        one = office.view.get(Committee, 1)
        assert (one.seats, one.group, one.kind) == (13, "politics", "committee")
        await clerk.press("e", *["tab"] * 6)
        await clerk.type("31.3.2026")
        await clerk.press("shift+tab")
        await clerk.type("1.4.2026")
        await clerk.press("ctrl+s")
        assert "Das Ende liegt vor dem Anfang." in clerk.text
        await clerk.press("escape", "j", "d")
        assert "Noch kein Gremium." in clerk.text
        await clerk.press("u", "h")
        assert "Verlauf Ausschuss SID" in clerk.text


async def test_the_committees_go_out_as_a_table(office: Any, desk: Any) -> None:
    settle_town(office)
    async with desk() as clerk:
        await clerk.press("6", "x", "down", "enter")
        assert "Gremien geschrieben" in clerk.text
    assert "Ausländerbeirat" in written(office)


def written(office: Any) -> str:
    """The text of the one CSV file that was written."""
    (path,) = Path(office.exports).rglob("*.csv")
    return path.read_text(encoding="utf-8-sig")


async def test_hostile_names_are_shown_and_harm_nothing(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": HOSTILE * 20, "remark": "[/]" * 1300})
    async with desk() as clerk:
        await clerk.press("6", "enter", "escape", "f3", "escape", "e")
        assert "[/]" in clerk.text
        assert "\x1b" not in clerk.text


def test_what_was_put_off_long_ago_stays_open_and_what_was_decided_is_told(office: Any) -> None:
    settle_town(office)
    do(office, "enter_past_session", year=2023, held_on="2023-07-05")
    do(office, "add_recommendation", session=3, wording="Kurse ausbauen")
    for day in ("2024-01-10", "2024-02-10"):
        do(office, "submit_paper", title="Kurse", recommendations=[1], committee=1, sent_on=day)
    do(office, "record_outcome", consultation=1, outcome="postponed", on="2024-03-01")
    do(office, "record_outcome", consultation=2, outcome="noted", on="2024-04-01")
    one = office.view.get(Committee, 1)
    assert [step.id for step in open_steps(office.view, one)] == [1]
    assert decided(office.view, one) == "1, zuletzt VL-2 zur Kenntnis genommen 01.04.2024"
