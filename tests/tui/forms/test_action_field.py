from typing import Any

from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.tui.forms import action_field
from tests.tui.conftest import do


async def test_a_field_without_a_title_is_refused(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.push_screen(action_field.new())
        await clerk.settle()
        await clerk.press("ctrl+s")
        assert "1 Feld stimmt noch nicht: Bezeichnung" in clerk.text


async def test_its_time_ends_after_it_began(office: Any, desk: Any) -> None:
    do(office, "add", kind="action_field", fields={"title": "Bildung", "valid_from": "2019-06-24"})
    async with desk() as clerk:
        clerk.app.push_screen(action_field.edit(office.view.get(ActionField, 1)))
        await clerk.settle()
        await clerk.press("down", "down", "down")
        await clerk.type("1.1.2018")
        await clerk.press("ctrl+s")
        assert "›! gilt bis" in clerk.text
