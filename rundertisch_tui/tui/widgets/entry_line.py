"""The entry line of the minutes: kind letter before the text, Enter sends (screens.md, Protokoll)."""

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message

from rundertisch_tui.tui.widgets.frame import style_of
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit

_LEAD = 4


class EntryLine(WrapEdit):
    """`› i text`; a known letter and colon at the start change the kind, Ctrl+T walks through the kinds."""

    class EntryFinished(Message):
        """Enter was pressed on a text that is not empty."""

        def __init__(self, entry: "EntryLine", kind: str, text: str) -> None:
            super().__init__()
            self.entry, self.kind, self.text = entry, kind, text

        @property
        def control(self) -> "EntryLine":
            """The line that sends it."""
            return self.entry

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+t", "next_kind", show=False, id="entry.kind")]

    def __init__(self, kinds: Mapping[str, str], *, kind: str = "i", id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, ground="grund")
        self._kinds = dict(kinds)
        self._kind = kind

    @property
    def kind(self) -> str:
        """The letter of the kind."""
        return self._kind

    def set_kind(self, letter: str) -> None:
        """Choose a kind by its letter."""
        if letter in self._kinds and letter != self._kind:
            self._kind = letter
            self.refresh()

    def insert(self, text: str) -> None:
        super().insert(text)
        if len(self.text) >= 2 and self.text[1] == ":" and self.text[0].lower() in self._kinds:
            letter, rest = self.text[0].lower(), self.text[2:].lstrip(" ")
            self.set_kind(letter)
            self._set(rest, max(self.cursor - 2, 0))

    def action_next_kind(self) -> None:
        letters = list(self._kinds)
        self.set_kind(letters[(letters.index(self._kind) + 1) % len(letters)])

    def action_enter(self) -> None:
        text = self.text.strip()
        if text:
            self.post_message(self.EntryFinished(self, self._kind, text))
            self.reset()

    def lead(self, y: int) -> list[Segment]:
        plain = style_of(self, "text")
        if y:
            return [Segment(" " * _LEAD, plain)]
        intern = self._kind == "x"
        return [
            Segment("› " if self.has_focus else "  ", plain),
            Segment(self._kind + " ", style_of(self, "fehler bold" if intern else "akzent bold")),
            *([Segment("[intern] ", style_of(self, "fehler bold"))] if intern else []),
        ]

    def ground(self) -> str:
        return "grund"

    def _text_width(self, width: int) -> int:
        return max(width - _LEAD - 1 - (9 if self._kind == "x" else 0), 10)
