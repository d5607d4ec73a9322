"""A sheet that asks for a few words; they may stay empty."""

from typing import TYPE_CHECKING, cast

from textual.widgets import Input

from rundertisch_tui.tui.dialogs.ask_line import AskLine
from rundertisch_tui.tui.drafts import OwnDraft

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.drafts import Window


class AskText(AskLine):
    """Its result is what was typed, "" where nothing was; None after Esc."""

    DEFAULT_CSS = "AskText .field-row > Blank { width: 14; }"

    def __init__(self, title: str, label: str, hint: str, *, verb: str = "nehmen", value: str = "") -> None:
        super().__init__(title, label, hint, verb=verb, value=value)
        self._title = title
        self._place = f"ask|{title}"
        self._draft = OwnDraft()

    @property
    def _window(self) -> "Window | None":
        return cast("RoundTableApp", self.app).window

    def on_mount(self) -> None:
        """What a lost window left here stands in the field again."""
        if (left := self._draft.take_up(self._window, self._place)) is not None:
            self.input.value = left.values["text"]
            self.input.cursor_position = left.cursor[2]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Have the words on the disk within a second."""
        event.stop()
        if self._draft.key or event.value.strip():
            cursor = ("text", 0, self.input.cursor_position)
            self._draft.keep(self._window, self._place, {"text": event.value}, cursor=cursor, label=self._title)

    def finish(self, result: object) -> None:
        """Close with a result; the draft ends with it."""
        self._draft.end(self._window)
        super().finish(result)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.finish(" ".join(event.value.split()))
