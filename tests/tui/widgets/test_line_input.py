from collections.abc import Callable

import pytest
from textual import events
from textual.app import App, ComposeResult

from rundertisch_tui.tui import theme
from rundertisch_tui.tui.widgets.line_input import LineInput
from tests.tui.plain import widget_text


class Host(App[int]):
    """A field of twelve cells."""

    CSS = "LineInput { width: 12; }"

    def __init__(
        self, at_once: Callable[[str], None] | None = None, at_enter: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self.field = LineInput(limit=30, at_once=at_once, at_enter=at_enter)
        self.refusals: list[str] = []
        self.changes: list[str] = []
        self.submitted: list[str] = []
        self.register_theme(theme.theme(theme.DARK))
        self.theme = theme.DARK

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.variables(theme.DARK)

    def compose(self) -> ComposeResult:
        yield self.field

    def on_input_changed(self, message: LineInput.Changed) -> None:
        self.changes.append(message.value)

    def on_input_submitted(self, message: LineInput.Submitted) -> None:
        self.submitted.append(message.value)

    def on_line_input_refused(self, message: LineInput.Refused) -> None:
        self.refusals.append(message.sentence)


async def test_a_text_longer_than_the_field_follows_the_cursor() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press(*"abcdefghijklmnopqrst")
        assert widget_text(app.field)[0].rstrip() == "jklmnopqrst"
        await pilot.press("home")
        assert widget_text(app.field)[0].startswith("abcdefghijkl")


async def test_ctrl_z_takes_back_letter_by_letter_and_stops_where_the_text_began() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("a", "b", "ctrl+z")
        assert app.field.value == "a"
        await pilot.press("ctrl+z", "ctrl+z")
        assert app.field.value == ""


async def test_a_pasted_escape_sequence_becomes_a_visible_sign_and_is_said() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.field.focus()
        app.field.post_message(events.Paste("a\x1b[31mb\nc"))
        await pilot.pause()
        assert "\x1b" not in app.field.value
        assert app.field.value.endswith("b c")
        assert len(app.refusals) == 1


@pytest.mark.parametrize("pasted", ["Kern\rBeate", "Kern\r\nBeate\r\n", "Kern\nBeate\n"])
async def test_pasted_lines_are_parted_by_a_blank_however_the_terminal_ends_them(pasted: str) -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.field.post_message(events.Paste(pasted))
        await pilot.pause()
        assert app.field.value == "Kern Beate"


async def test_what_is_too_long_does_not_come_in_and_is_said() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press(*("x" * 31))
        assert len(app.field.value) == 30
        assert app.refusals == ["Der Text ist zu lang. Höchstens 30 Zeichen."]


async def test_old_text_that_could_steer_the_terminal_is_shown_as_signs_and_kept_as_it_is() -> None:
    app = Host()
    async with app.run_test():
        app.field.reset("a\x1b[1m")
        assert widget_text(app.field)[0].startswith("a□[1m")
        assert app.field.value == "a\x1b[1m"


async def test_a_field_tells_what_it_drives_and_nobody_else() -> None:
    told: list[str] = []
    app = Host(told.append)
    async with app.run_test() as pilot:
        await pilot.press("a", "b", "backspace")
        assert told[-3:] == ["a", "ab", "a"]
        assert app.changes == []


async def test_a_field_that_drives_nothing_says_what_changed() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("a", "b")
        assert app.changes == ["a", "ab"]


async def test_the_first_letter_gives_the_field_no_other_class() -> None:
    app = Host()
    async with app.run_test() as pilot:
        before = app.field.classes
        await pilot.press("a")
        assert app.field.classes == before


async def test_enter_is_answered_with_what_was_typed_before_it_and_once() -> None:
    heard: list[str] = []
    app = Host(at_enter=lambda: heard.append(app.field.value))
    async with app.run_test() as pilot:
        for key in "ab":
            app.post_message(events.Key(key, key))
        app.post_message(events.Key("enter", "\r"))
        await pilot.pause()
    assert heard == ["ab"]
    assert not app.submitted


async def test_without_it_enter_is_told_to_those_above() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("a", "enter")
    assert app.submitted == ["a"]
