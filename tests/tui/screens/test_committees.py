from typing import Any

from tests.tui.conftest import do


async def test_the_list_shows_every_body_with_its_kind(office: Any, desk: Any) -> None:
    do(office, "add", kind="committee", fields={"name": "Ausländerbeirat", "kind": "foreigners_council"})
    do(office, "add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    async with desk() as clerk:
        await clerk.press("6")
        assert "[6 Gremien]" in clerk.text
        assert "› " in clerk.text
        assert clerk.text.index("Ausländerbeirat") < clerk.text.index("Magistrat")


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
