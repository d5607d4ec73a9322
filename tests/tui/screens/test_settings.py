from typing import Any

from rundertisch_tui.tui import theme
from rundertisch_tui.tui.screens.settings import SettingsScreen, explanation, field_of, setting_rows, title
from rundertisch_tui.workflow import settings
from tests.tui.conftest import do


def test_every_setting_has_a_german_name_and_says_what_it_does() -> None:
    names = [*settings.DEFAULTS, *settings.PERSONAL]
    assert all(title(name) for name in names)
    assert all(explanation(name).endswith(".") and field_of(name).help for name in names)


def test_a_value_that_was_set_stands_in_place_of_the_default(office: Any) -> None:
    do(office, "change_setting", name="city", value="Marburg")
    rows = {row.id: row.cells[1] for row in setting_rows(office.view, "a.demir")}
    assert (rows["city"], rows["objection_days"]) == ("Marburg", "14\u00a0Tage")
    assert rows["contact"] == "–"
    do(office, "change_setting", name="backup_weeks", value="1")
    assert {row.id: row.cells[1] for row in setting_rows(office.view, "a.demir")}["backup_weeks"] == "1\u00a0Woche"


def test_no_name_of_a_setting_is_cut() -> None:
    width = SettingsScreen.columns[0].width
    assert all(len(title(name)) < width for name in (*settings.DEFAULTS, *settings.PERSONAL))


async def test_a_changed_city_stands_in_the_head_of_the_next_screen(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.action_settings()
        await clerk.settle()
        await clerk.press("enter", "ctrl+u")
        await clerk.type("Marburg")
        await clerk.press("ctrl+s")
        assert "Runder Tisch Marburg" in clerk.text.split("\n")[0]


async def test_a_number_out_of_range_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.action_settings()
        await clerk.settle()
        clerk.app.screen.table.move_to("objection_days")
        await clerk.press("enter", "ctrl+u")
        await clerk.type("900")
        await clerk.press("ctrl+s")
        assert "Hier gehört eine Zahl von 1 bis 400 hin." in clerk.text


async def test_the_colours_change_at_once_and_only_for_this_login(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.action_settings()
        await clerk.settle()
        await clerk.press("end", "enter", "h", "ctrl+s")
        assert clerk.app.theme == theme.LIGHT
        assert settings.personal(office.view, "look", "a.demir") == theme.LIGHT
        assert settings.personal(office.view, "look", "b.kern") == theme.DARK
