from collections.abc import Sequence
from typing import Any, ClassVar

from textual.binding import BindingType

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.spine_screen import SpineScreen
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.spine import Step


class Numbers(SpineScreen):
    """Shows its number and two steps."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("chain")
    area = "4"
    name_in_keys = "chain"

    def show(self, done: object = None) -> None:
        del done
        self.chain_head.show(f"N-{self.record}", "Zahl", "", "●", "fertig")
        self.spine.fill([Step("a", "Woher", "●", "–", f"Schritt {self.record}"), Step("b", "Weg", "●", "–", "Ende")])
        self.title_rule.show("Zahlen", right=self.place)
        self.show_detail()

    def detail(self, key: str) -> Sequence[Line]:
        return (((f"Alles über {key}", "text"),),)

    def choose(self, key: str) -> None:
        self.app.say(f"hinein in {key}")


async def test_f2_and_f3_walk_through_the_list_it_was_opened_from(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.push_screen(Numbers("Zahlen", record=5, among=(4, 5, 6), filtered="offen"))
        await clerk.settle()
        assert "2 von 3 · Filter: offen" in clerk.text
        await clerk.press("f3", "f3")
        assert "N-6" in clerk.text
        await clerk.press("f2", "f2", "f2")
        assert "N-4" in clerk.text


async def test_details_follow_the_bar_v_reads_them_and_enter_walks_in(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.push_screen(Numbers("Zahlen", record=5))
        await clerk.settle()
        await clerk.press("down")
        assert "Alles über b" in clerk.text
        await clerk.press("v")
        assert "─ Weg ─" in clerk.text
        await clerk.press("escape", "enter")
        assert "hinein in b" in clerk.text


async def test_a_wider_window_puts_the_details_beside(desk: Any) -> None:
    async with desk() as clerk:
        clerk.app.push_screen(Numbers("Zahlen", record=5))
        await clerk.settle()
        await clerk.pilot.resize_terminal(120, 40)
        await clerk.settle()
        assert any("│" in line and "Alles über a" in line for line in clerk.text.splitlines())
