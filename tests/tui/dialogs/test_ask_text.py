"""A few words in a sheet are kept like every text that is typed."""

from pathlib import Path
from typing import Any

from rundertisch_tui.tui.dialogs.ask_text import AskText
from rundertisch_tui.tui.drafts import Window


def sheet() -> AskText:
    return AskText("Kern, Beate sagt ab", "Grund", "Nur für das Büro.", verb="abgesagt")


def drafts(data: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (data / "drafts").glob("*.jsonl"))


async def test_the_words_are_on_the_disk_until_they_are_handed_over(desk: Any, office: Any) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        taken: list[object] = []
        clerk.app.open_sheet(sheet(), taken.append)
        await clerk.type("Urlaub bis Juli")
        clerk.app.window.flush()
        assert "Urlaub bis Juli" in drafts(office.data)
        await clerk.press("enter")
        clerk.app.window.flush()
        assert taken == ["Urlaub bis Juli"]
        assert drafts(office.data) == ""


async def test_what_a_lost_window_left_stands_there_again(desk: Any, office: Any) -> None:
    lost = Window(office)
    lost.keep("k1", "ask|Kern, Beate sagt ab", {"text": "Urlaub"}, cursor=("text", 0, 6), label="Kern, Beate sagt ab")
    lost.flush()
    lost.close()
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("escape")  # the offer at the start: later
        taken: list[object] = []
        clerk.app.open_sheet(sheet(), taken.append)
        await clerk.settle()
        await clerk.type("!")
        await clerk.press("enter")
        assert taken == ["Urlaub!"]
        clerk.app.window.flush()
    assert drafts(office.data) == ""


async def test_esc_throws_the_words_away(desk: Any, office: Any) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        clerk.app.open_sheet(sheet(), lambda _: None)
        await clerk.type("Urlaub")
        await clerk.press("escape")
        clerk.app.window.flush()
        assert drafts(office.data) == ""
