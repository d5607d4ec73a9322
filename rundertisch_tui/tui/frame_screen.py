"""The base of every screen: the shared rows around a body, and sheets over it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.widgets.frame import AreaLine, HeadLine, KeyLine, MessageLine, TitleRule
from rundertisch_tui.tui.widgets.painting import CellsCompositor
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.tui.widgets.too_small import TooSmall, is_too_small

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.drafts import OwnDraft
    from rundertisch_tui.tui.widgets.detail import Line
    from rundertisch_tui.tui.widgets.line_input import LineInput
    from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit

Answer = Callable[[object], None]


class FrameScreen(Screen[None]):
    """Rows 1–3, 23 and 24 are here; a screen gives `compose_body` (rows 4–22) and its `name_in_keys`."""

    BINDINGS: ClassVar[list[BindingType]] = keys.common()
    area: ClassVar[str] = "1"
    """The digit of its area; empty: that of the screen below it."""
    name_in_keys: ClassVar[str] = ""
    unshown: ClassVar[frozenset[str]] = frozenset({"mark"})
    """Keys that act here and stand in the help, but give way to others in the last row."""
    app: "RoundTableApp"
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The field that takes the keys; fields draw themselves, so a Tab draws no new screen."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._compositor = self._painting = CellsCompositor()
        self.head = HeadLine()
        self.title_rule = TitleRule(title, id="title")
        self.message_line = MessageLine()
        self.key_line = KeyLine()
        self._too_small = TooSmall()
        self._sheets: list[tuple[Sheet, Answer | None, Widget | None]] = []
        self._early: list[tuple[str, str | None]] = []
        self._drawn_for: Size | None = None
        self.sheet_drafts: list[OwnDraft] = []
        """Drafts of what sheets gave to this screen, until it is saved or left."""

    def compose(self) -> ComposeResult:
        yield self.head
        yield AreaLine(self.current_area)
        yield self.title_rule
        with Vertical(id="body"):
            yield from self.compose_body()
        yield self.message_line
        yield self.key_line
        yield self._too_small

    async def _on_message(self, message: Message) -> None:
        """Let no fault of a screen end the program: it is kept in a file and said in row 23."""
        try:
            await super()._on_message(message)
        except Exception as problem:  # noqa: BLE001 - the net below every screen
            self.app.trouble(problem)

    def _compositor_refresh(self) -> None:
        """Send nothing while another screen lies above: ours are opaque, and coming back draws everything.

        Textual would draw the upper screen wherever this one changed, all of it twice for a colleague's line. While
        changes are gathered it would draw and throw away; what is to be drawn waits for their end instead.
        """
        if self.app._batch_count:  # noqa: SLF001 - Textual has no other way
            return
        if self is self.app.screen:
            super()._compositor_refresh()
        else:
            self._compositor._dirty_regions.clear()  # noqa: SLF001 - Textual has no other way
            self._dirty_widgets.clear()

    def on_resize(self, event: events.Resize) -> None:
        small = is_too_small(event.size.width, event.size.height)
        if small != self._too_small.display:
            self._too_small.display = small
        if event.size == self._drawn_for:  # smaller in between: what stood there the terminal has cut off or wrapped
            self._painting.standing.forget()
            self.refresh()
        self._drawn_for = event.size

    # ---- what a screen says about itself

    @property
    def unsaved(self) -> str:
        """What would be lost if the program ended now, as a sentence; empty if nothing."""
        return ""

    @property
    def record_name(self) -> str:
        """The record that keys act on, as people call it; empty without one."""
        return ""

    @property
    def record_address(self) -> str:
        """Kind and number of that record, `person:12`; empty without one."""
        return ""

    @property
    def draft_name(self) -> str:
        """What the drafts of forms over this screen call it."""
        return self.name_in_keys

    def about_focus(self) -> "Sequence[Line]":
        """What F1 says about the place of the focus."""
        return ()

    @property
    def keys_here(self) -> tuple[keys.Key, ...]:
        """The keys of the table that act on this screen."""
        return tuple(key for key in keys.of_screen(self.name_in_keys) if self._answers(key))

    @property
    def current_area(self) -> str:
        """The digit of the area that is marked in row 2."""
        if self.area:
            return self.area
        stack = self.app.screen_stack
        at = stack.index(self) if self in stack else len(stack)
        below = stack[at - 1] if at else None
        return below.current_area if isinstance(below, FrameScreen) else "1"

    def compose_body(self) -> Iterable[Widget]:
        """Return the widgets of rows 4 to 22."""
        return ()

    def on_screen_suspend(self) -> None:
        """Something else stands on the terminal now."""
        self._painting.standing.forget()

    def on_screen_resume(self) -> None:
        self.app.dress(self)
        self.show_keys()

    def show_keys(self) -> None:
        """Write the keys that act here: those of the table that this screen answers."""
        answered = frozenset(key.id for key in self.keys_here) - self.unshown
        self.key_line.show(keys.footer(self.name_in_keys, answered))

    def _answers(self, key: keys.Key) -> bool:
        if key.id in keys.GLOBAL:
            return True
        if key.id in keys.OF_LISTS:
            lists = self.query("RecordTable, Spine")
            return any(getattr(one, "is_markable", False) for one in lists) if key.id == "mark" else bool(lists)
        return callable(getattr(self, f"action_{key.action}", None))

    # ---- fields

    def on_line_input_refused(self, message: "LineInput.Refused") -> None:
        """Say what may not stand in a field; nothing that was typed or pasted goes without a word."""
        self.app.say(message.sentence, problem=True)

    def on_wrap_edit_refused(self, message: "WrapEdit.Refused") -> None:
        self.app.say(message.sentence, problem=True)

    # ---- sheets

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open on top; None if there is none."""
        return self._sheets[-1][0] if self._sheets else None

    def open_sheet(self, sheet: Sheet, answer: Answer | None = None) -> None:
        """Show a sheet; `answer` is called with its result, also with None after Esc."""
        self._sheets.append((sheet, answer, self.focused))
        self.set_focus(None)  # what is typed from here on is for the sheet
        self.mount(sheet)
        self.call_after_refresh(self._focus_sheet, sheet)

    def _focus_sheet(self, sheet: Sheet) -> None:
        if sheet is not self.sheet or (self.focused is not None and sheet in self.focused.ancestors_with_self):
            return
        target = next((widget for widget in sheet.query("*") if widget.focusable), None)
        if target is not None:
            self.set_focus(target)
        else:
            sheet.can_focus = True
            self.set_focus(sheet)
        self.call_later(self._type_early)

    def on_key(self, event: events.Key) -> None:
        """Keep a key that is pressed while a sheet opens, until the sheet can take it."""
        if self.sheet is not None and self.focused is None:
            event.stop()
            self._early.append((event.key, event.character))

    def is_early(self, key: str, character: str | None = None) -> bool:
        """Whether a key that a list has taken was meant for what opens over it; a sheet gets it once it stands."""
        if self.sheet is None:
            return self.app.screen is not self  # `is_current` counts what lies under a screen not yet drawn
        self._early.append((key, character))
        if self.focused is not None:
            self.call_later(self._type_early)
        return True

    @property
    def has_early_keys(self) -> bool:
        """Whether keys wait for a sheet that opens."""
        return bool(self._early)

    def _type_early(self) -> None:
        """Press again, in their order, the keys that came before the sheet stood."""
        early, self._early = self._early, []
        self.app.press_first(*(events.Key(key, character).set_sender(self.app) for key, character in early))

    def on_sheet_closed(self, message: Sheet.Closed) -> None:
        """Take the sheet away, give the focus back, hand over the answer."""
        message.stop()
        entry = next((entry for entry in self._sheets if entry[0] is message.sheet), None)
        if entry is None:
            return
        self._sheets.remove(entry)
        sheet, answer, focused = entry
        self.set_focus(focused if focused is not None and focused.is_attached else None)
        sheet.remove()
        if self.sheet is not None:
            self._focus_sheet(self.sheet)  # else nothing would take the keys any more
        if answer is not None:
            answer(message.result)

    @property
    def focus_chain(self) -> list[Widget]:
        """What Tab walks through; only inside the sheet while one is open."""
        chain = super().focus_chain
        return chain if self.sheet is None else [widget for widget in chain if self.sheet in widget.ancestors_with_self]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hold back the screen's own keys while a sheet is open."""
        if self.sheet is not None and action not in {"app.focus_next", "app.focus_previous"}:
            return False
        return super().check_action(action, parameters)

    def take_back(self) -> bool:
        """Answer `u` here; False leaves it to the program, which takes back the user's newest change."""
        return False

    def action_back(self) -> None:
        """Go back to the screen before; the first screen of an area stays."""
        self.leave()

    @property
    def home_of_sheets(self) -> tuple[str, str]:
        """Where words typed in a sheet over this screen belong: its place, and what people call it."""
        return self.record_address, self.record_name

    def end_sheet_drafts(self) -> None:
        """Forget what sheets gave: it is saved, or thrown away."""
        while self.sheet_drafts:
            self.sheet_drafts.pop().end(self.app.window)

    def leave(self) -> None:
        """Go from the terminal, but once: a second hasty key must not take the screen below away too."""
        if self.app.screen is self and len(self.app.screen_stack) > 1:
            self.end_sheet_drafts()
            self.app.pop_screen()
