from typing import Any

from tests.tui.conftest import do


def _fill(office: Any) -> None:
    do(office, "add", kind="person", fields={"family_name": "Şahin", "given_name": "Elif", "email": "elif@x.de"})
    do(office, "add", kind="person", fields={"family_name": "Müller [b]", "given_name": "Jörg"})
    do(office, "add", kind="committee", fields={"name": "Ausschuss Şahin-Preis"})


async def test_hits_appear_while_typing_grouped_by_kind(office: Any, desk: Any) -> None:
    _fill(office)
    async with desk() as clerk:
        await clerk.press("ctrl+f")
        await clerk.type("sahin")
        assert "2 Treffer" in clerk.text
        assert "›  Personen           Şahin, Elif" in clerk.text
        assert "   Gremien            Ausschuss Şahin-Preis" in clerk.text


async def test_umlauts_need_not_be_typed_and_markup_is_shown_as_it_is(office: Any, desk: Any) -> None:
    _fill(office)
    async with desk() as clerk:
        await clerk.press("ctrl+f")
        await clerk.type("muller")
        assert "Müller [b], Jörg" in clerk.text


async def test_enter_opens_the_hit_where_it_belongs(office: Any, desk: Any) -> None:
    _fill(office)
    async with desk() as clerk:
        await clerk.press("ctrl+f")
        await clerk.type("sahin")
        await clerk.press("down", "enter")
        assert "[6 Gremien]" in clerk.text
        assert "›  Ausschuss Şahin-Preis" in clerk.text


async def test_nothing_found_says_what_may_help(office: Any, desk: Any) -> None:
    _fill(office)
    async with desk() as clerk:
        await clerk.press("ctrl+f")
        await clerk.type("zzz")
        assert "Nichts passt zu „zzz“." in clerk.text


async def test_escape_leads_back_to_where_one_was(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("6", "ctrl+f")
        assert "[6 Gremien]" in clerk.text
        await clerk.press("escape")
        assert "Suche in allem" not in clerk.text
