from typing import Any

import pytest

from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.tui.screens import first_start
from tests.tui.conftest import Desk, do
from tests.tui.plain import screen_text


async def test_an_empty_folder_opens_with_the_first_steps(office: Any) -> None:
    app = RoundTableApp(office, offer_first_steps=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await Desk(app, pilot).settle()
        assert "Noch nichts angelegt." in screen_text(app)
        assert "1  Kontakte einlesen" in screen_text(app)


async def test_with_records_the_overview_comes_first(office: Any) -> None:
    do(office, "add", kind="person", fields={"family_name": "Kern"})
    app = RoundTableApp(office, offer_first_steps=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await Desk(app, pilot).settle()
        assert "Zu tun" in screen_text(app)


async def test_what_is_done_has_its_sign(office: Any, desk: Any) -> None:
    do(office, "add", kind="person", fields={"family_name": "Kern"})
    async with desk() as clerk:
        await clerk.press("f10")
        assert "√ 1  Kontakte einlesen" in clerk.text
        assert "   2  Runden Tisch" in clerk.text


async def test_a_digit_leads_to_where_the_step_is_done(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("f10", "3")
        assert "[3 Felder]" in clerk.text


async def test_example_data_come_into_a_folder_of_their_own(
    office: Any, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_start, "DEMO_SIZE", "small")
    async with desk() as clerk:
        await clerk.press("f10", "5")
        assert "Beispieldaten ansehen?" in clerk.text
        await clerk.press("j")
        assert clerk.app.other == office.data.parent / "beispieldaten"
        assert (clerk.app.other / "journal").is_dir()
