from rundertisch_tui.tui.widgets.text_pages import TextPages
from tests.tui.plain import widget_text
from tests.tui.widgets.host import Host


async def test_arrows_and_page_keys_walk_and_the_place_is_said() -> None:
    pages = TextPages([f"Zeile {at}" for at in range(1, 101)])
    async with Host(pages).run_test(size=(80, 20)) as pilot:
        pages.focus()
        await pilot.pause()
        assert pages.place == "1–20 von 100"
        await pilot.press("down", "pagedown")
        assert pages.place == "21–40 von 100"
        await pilot.press("end")
        assert widget_text(pages)[-1] == "Zeile 100"
        await pilot.press("home", "up")
        assert pages.place == "1–20 von 100"


async def test_a_short_text_stays_where_it_is_and_is_cleaned() -> None:
    pages = TextPages(["a\x1b]52;c;x\x07 [/]"])
    async with Host(pages).run_test(size=(80, 20)) as pilot:
        pages.focus()
        await pilot.press("pagedown", "end")
        assert pages.place == "1–1 von 1"
        assert widget_text(pages)[0] == "a□]52;c;x□ [/]"
