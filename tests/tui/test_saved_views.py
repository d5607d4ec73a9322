from typing import Any

from rundertisch_tui.tui.saved_views import views_of
from tests.tui.conftest import do


def _recommendations(office: Any) -> None:
    for year in (2023, 2025):
        session = do(office, "enter_past_session", year=year, held_on=f"{year}-07-03")[0][1]
        do(office, "add_recommendation", session=session, wording=f"Kurse {year}")


async def test_a_filter_is_kept_under_a_digit_and_opened_again_with_it(office: Any, desk: Any) -> None:
    _recommendations(office)
    async with desk() as clerk:
        await clerk.press("4", "o")
        assert "Noch keine Sicht." in clerk.text
        await clerk.press("m", "escape", "slash")
        await clerk.type("2023 offen")
        await clerk.press("enter", "o")
        assert "m merkt sich „2023 offen“." in clerk.text
        await clerk.press("m")
        assert "Sicht 1 gemerkt · u macht rückgängig" in clerk.text
        await clerk.press("escape")
        assert "RT-2025-01" in clerk.text
        await clerk.press("o", "1")
        assert "1 von 2 · Filter: 2023 offen (Esc)" in clerk.text
        assert "RT-2025-01" not in clerk.text


async def test_a_view_is_forgotten_and_belongs_to_its_list_alone(office: Any, desk: Any) -> None:
    _recommendations(office)
    do(office, "change_setting", name="view.recommendations.1", value="2023")
    do(office, "change_setting", name="view.people.2", value="vhs")
    async with desk() as clerk:
        await clerk.press("4", "o")
        assert "1  2023" in clerk.text
        assert "vhs" not in clerk.text
        await clerk.press("2", "d")
        assert "Sicht 1 vergessen" in clerk.text
    assert views_of(office.view, "recommendations") == {}
    assert views_of(office.view, "people") == {2: "vhs"}
