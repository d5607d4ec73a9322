"""A field of one line: no border, no blinking, what comes in passes the gate (look.md 9, floors.md 7)."""

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.validation import ValidationResult
from textual.widgets import Input

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.text import accept, visible

_UNDO_STEPS = 200


class LineInput(Input):
    """Textual's field of one line, quiet and with undo of typing."""

    DEFAULT_CSS = """
    LineInput { height: 1; border: none; padding: 0; width: 1fr; background: $grund; color: $stark; }
    LineInput:focus { border: none; background: $grund; background-tint: transparent 0%; }
    LineInput > .input--cursor { background: $marke; color: $marketext; text-style: none; }
    LineInput:ansi > .input--cursor { text-style: reverse; }
    LineInput > .input--selection { background: $wahl; color: $wahltext; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "take_back", show=False, id="field.undo")]

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))  # no new layout of the whole screen for each letter

    class Refused(Message):
        """Something was typed or pasted that may not stand here; `sentence` says what became of it."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(
        self,
        value: str = "",
        *,
        id: str | None = None,  # noqa: A002 - Textual's own word
        limit: int = 500,
        at_once: Callable[[str], None] | None = None,
        at_enter: Callable[[], None] | None = None,
    ) -> None:
        """`at_once` is told every text at once, so that the field and what it drives are painted together.

        No `Changed` is sent then: it would wake every widget above the field for what has been done already. Nor is
        `Submitted` with `at_enter`, for the same reason.
        """
        self._at_once: Callable[[str], None] | None = None  # not told what it begins with
        super().__init__(value, id=id, select_on_focus=False)
        self.cursor_blink = False
        self._limit = limit
        self._before: list[tuple[str, int]] = []
        self._at_once = at_once
        self._at_enter = at_enter

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and self._at_enter is not None:
            event.prevent_default()
            event.stop()
            self._at_enter()
            return
        await super()._on_key(event)

    def _watch_value(self, value: str) -> None:
        if self._at_once is None:
            super()._watch_value(value)
            return
        with self.prevent(self.Changed):
            super()._watch_value(value)
        self._at_once(value)

    def validate(self, value: str) -> ValidationResult | None:
        """Set no class where nothing can be wrong: the first letter would have the field styled anew."""
        return super().validate(value) if self.validators else None

    def _on_paste(self, event: events.Paste) -> None:
        """Clean what is pasted; line ends become blanks in a field of one line."""
        event.prevent_default()
        event.stop()
        room = self._limit - len(self.value) + len(self.selected_text)
        try:
            taken = accept(event.text.strip("\r\n"), limit=max(room, 0))  # terminals send CR where a line ends
        except RuleViolation as problem:
            self.post_message(self.Refused(str(problem)))
            return
        if taken.findings:
            self.post_message(self.Refused(" ".join(taken.findings)))
        self.replace(taken.text, *self.selection)

    @property
    def _value(self) -> Text:
        """What the field shows: old and foreign text may hold signs that steer a terminal; the value keeps them."""
        return Text(visible(self.value), no_wrap=True, overflow="ignore", end="")

    def insert(self, text: str, index: int) -> None:
        self._remember()
        super().insert(text, index)

    def replace(self, text: str, start: int, end: int) -> None:
        self._remember()
        if len(self.value) - abs(end - start) + len(text) <= self._limit:
            super().replace(text, start, end)
        else:
            self.post_message(self.Refused(f"Der Text ist zu lang. Höchstens {self._limit} Zeichen."))

    def delete(self, start: int, end: int) -> None:
        self._remember()
        super().delete(start, end)

    def _remember(self) -> None:
        self._before.append((self.value, self.cursor_position))
        del self._before[:-_UNDO_STEPS]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Ctrl+Z to the program where nothing was typed (screens.md, Protokoll)."""
        if action == "take_back" and not self._before:
            return False
        return super().check_action(action, parameters)

    def action_take_back(self) -> None:
        value, cursor = self._before.pop()
        self.value = value
        self.cursor_position = min(cursor, len(value))

    def reset(self, value: str = "") -> None:
        """Show a value from outside; there is nothing to take back then."""
        self.value = value
        self.cursor_position = len(value)
        self._before.clear()
