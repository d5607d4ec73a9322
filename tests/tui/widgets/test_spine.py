from typing import Any

from rundertisch_tui.tui.widgets.spine import Spine, Step
from tests.tui.plain import widget_text
from tests.tui.widgets.host import Host

STEPS = (
    Step("a", "Woher", "●", "03.07.2025", "Workshop 6.1, Zeile 14: Wartezeit auf Kurse in der Stadt", "", "H-2025-03"),
    Step("b", "Weg", "●", "15.09.2025", "Magistrat", "Kenntnisnahme", "zur Kenntnis"),
    Step("c", "Weg", "!", "21.05.2026", "Ausschuss SID", "Vorberatung", "vertagt bis 18.06."),
    Step("d", "Nächstes", "○", "25.06.2026", "Auszug holen"),
)


class SpineHost(Host):
    """A spine alone, and which steps were chosen."""

    def __init__(self) -> None:
        self.spine = Spine()
        super().__init__(self.spine)
        self.said: list[object] = []

    def on_mount(self) -> None:
        self.spine.fill(STEPS)
        self.spine.focus()

    def on_spine_selected(self, message: Spine.Selected) -> None:
        self.said.append(message.key)


async def test_parts_are_named_once_and_joined_by_a_line_except_before_the_last() -> None:
    app = SpineHost()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        lines = widget_text(app.spine)
        assert lines[0].startswith("›Woher    ● 03.07.2025  Workshop 6.1, Zeile 14: Wartezeit")
        assert lines[1].strip() == "│"
        assert lines[2].startswith(" Weg      ● 15.09.2025  Magistrat             Kenntnisnahme  zur Kenntnis")
        assert lines[3].startswith("          ! 21.05.2026  Ausschuss SID         Vorberatung    vertagt bis 18.06.")
        assert lines[4] == ""
        assert lines[5].startswith(" Nächstes ○ 25.06.2026  Auszug holen")


async def test_the_bar_walks_over_steps_and_enter_says_which() -> None:
    app = SpineHost()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "enter", "end", "enter", "home", "enter")
        assert app.said == ["c", "d", "a"]


async def test_the_bar_stays_on_its_step_when_another_comes_before_it() -> None:
    app = SpineHost()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down")
        app.spine.fill((Step("new", "Woher", "●", "–", "Noch eine Zeile"), *STEPS))
        assert app.spine.current == "c"
        app.spine.fill(())
        assert app.spine.current is None


async def test_more_steps_than_rows_are_scrolled_to() -> None:
    app = SpineHost()
    async with app.run_test(size=(80, 10)) as pilot:
        many = [Step(str(at), "Stand", "►", "–", f"Meldung {at}") for at in range(40)]
        app.spine.fill(many)
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        assert any("Meldung 39" in line for line in widget_text(app.spine))
        assert not any("Meldung 1 " in line for line in widget_text(app.spine))


async def test_a_cursor_key_draws_only_two_rows() -> None:
    app = SpineHost()
    drawn: list[Any] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        original = app.spine.refresh

        def counted(*regions: Any, **options: Any) -> Any:
            drawn.append(regions)
            return original(*regions, **options)

        app.spine.refresh = counted  # type: ignore[method-assign]  # counts what is drawn anew
        await pilot.press("down")
        assert [len(regions) for regions in drawn] == [1, 1]
