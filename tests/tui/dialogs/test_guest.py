"""What is typed about a guest at the door comes back after a lost window."""

from pathlib import Path
from typing import Any

from rundertisch_tui.tui.dialogs.guest import PLACE, TITLE, GuestSheet
from rundertisch_tui.tui.drafts import Window
from rundertisch_tui.workflow.questions.door import Guest, read_guest
from tests.tui.dialogs.test_ask_text import drafts


def _open(clerk: Any, typed: str) -> list[Any]:
    taken: list[Any] = []
    view = clerk.app.office.view
    clerk.app.open_sheet(GuestSheet(lambda line: read_guest(view, line), typed, lambda _: ()), taken.append)
    return taken


def _lose(office: Any, text: str) -> None:
    lost = Window(office)
    lost.keep("k1", PLACE, {"text": text}, cursor=("text", 0, len(text)), label=TITLE)
    lost.flush()
    lost.close()


async def test_the_line_is_on_the_disk_until_the_guest_is_taken_in(desk: Any, office: Any) -> None:
    async with desk() as clerk:
        await clerk.come_in()
        taken = _open(clerk, "Mü")
        await clerk.settle()
        await clerk.type("ller, Anna")
        clerk.app.window.flush()
        assert "Müller, Anna" in drafts(Path(office.data))
        await clerk.press("enter")
        clerk.app.window.flush()
        assert isinstance(taken[0], Guest)
        assert drafts(Path(office.data)) == ""


async def test_a_lost_line_stands_there_again_and_not_under_another_name(desk: Any, office: Any) -> None:
    _lose(office, "Mühlberg, Anna")
    async with desk() as clerk:
        await clerk.come_in()
        await clerk.press("escape")  # the offer at the start: later
        _open(clerk, "Weiß")
        await clerk.settle()
        assert "Mühlberg" not in clerk.text
        await clerk.press("escape")
        taken = _open(clerk, "Mü")
        await clerk.settle()
        assert "Mühlberg, Anna" in clerk.text
        await clerk.press("enter")
        assert taken[0].family_name in {"Mühlberg", "Anna"}
    assert drafts(Path(office.data)) == ""
