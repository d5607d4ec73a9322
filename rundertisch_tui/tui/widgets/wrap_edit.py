"""A field of several lines that wraps at words and draws anew only the lines that changed."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.text import MAX_LONG, accept
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.frame import style_of

_UNDO_STEPS = 500


def layout(text: str, width: int) -> list[tuple[int, int]]:
    """Break a text into lines, as start and end in `text`; the blank at a break stays at the line's end."""
    lines: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        lines.extend(_layout_paragraph(text, start, end, max(width, 2)))
        start = end + 1
    return lines


def _layout_paragraph(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    line, at, used, blank = start, start, 0, -1
    while at < end:
        if text[at] == " ":
            blank = at
        used += cell_len(text[at])
        if used > width and text[at] != " ":
            cut = blank + 1 if blank >= line else at
            lines.append((line, cut))
            line, blank = cut, -1
            used = cell_len(text[line : at + 1])
        at += 1
    lines.append((line, end))
    return lines


class WrapEdit(Widget, can_focus=True):
    """Text over several lines; Enter makes a new line (the entry line of the minutes sends instead)."""

    DEFAULT_CSS = "WrapEdit { height: auto; width: 1fr; min-height: 1; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False, id="text.left"),
        Binding("right", "step(1)", show=False, id="text.right"),
        Binding("up", "row(-1)", show=False, id="text.up"),
        Binding("down", "row(1)", show=False, id="text.down"),
        Binding("home", "line_end(-1)", show=False, id="text.home"),
        Binding("end", "line_end(1)", show=False, id="text.end"),
        Binding("backspace", "rub(-1)", show=False, id="text.rub"),
        Binding("delete", "rub(1)", show=False, id="text.delete"),
        Binding("ctrl+w", "rub_word", show=False, id="text.rub_word"),
        Binding("ctrl+u", "rub_line", show=False, id="text.rub_line"),
        Binding("enter", "enter", show=False, id="text.enter"),
        Binding("ctrl+z", "take_back", show=False, id="text.undo"),
    ]

    class Changed(Message):
        """Other text stands in the field."""

        def __init__(self, edit: "WrapEdit") -> None:
            super().__init__()
            self.edit = edit

        @property
        def control(self) -> "WrapEdit":
            """The field that sends it."""
            return self.edit

    class Refused(Message):
        """Something was pasted that may not stand here."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, text: str = "", *, id: str | None = None, ground: str = "feld", limit: int = MAX_LONG) -> None:  # noqa: A002
        super().__init__(id=id)
        self._text, self._cursor, self._limit, self._ground = text, len(text), limit, ground
        self._before: list[tuple[str, int]] = []
        self._lines = [(0, len(text))]
        self._drawn: list[tuple[str, int]] = []
        self._top = 0

    # ---- what others call

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._text

    @property
    def cursor(self) -> int:
        """The place of the cursor in the text."""
        return self._cursor

    def reset(self, text: str = "", cursor: int | None = None) -> None:
        """Show another text; there is nothing to take back then."""
        self._before.clear()
        self._set(text, len(text) if cursor is None else cursor)

    def insert(self, text: str) -> None:
        """Write at the cursor, as if typed."""
        if len(self._text) + len(text) > self._limit:
            self.post_message(self.Refused(f"Der Text ist zu lang. Höchstens {self._limit} Zeichen."))
            return
        self._remember()
        self._set(self._text[: self._cursor] + text + self._text[self._cursor :], self._cursor + len(text))

    # ---- keys

    def on_key(self, event: events.Key) -> None:
        if event.is_printable and event.character is not None:
            event.stop()
            event.prevent_default()
            try:
                taken = accept(event.character, multiline=True)
            except RuleViolation as problem:
                self.post_message(self.Refused(str(problem)))
                return
            if taken.text:
                self.insert(taken.text)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.paste(event.text)

    def paste(self, text: str) -> None:
        """Take pasted text through the gate."""
        try:
            taken = accept(text.replace("\r\n", "\n").replace("\r", "\n"), limit=self._limit, multiline=True)
        except RuleViolation as problem:
            self.post_message(self.Refused(str(problem)))
            return
        if taken.findings:
            self.post_message(self.Refused(" ".join(taken.findings)))
        self.insert(taken.text)

    def action_step(self, by: int) -> None:
        self._set(self._text, max(min(self._cursor + by, len(self._text)), 0))

    def action_row(self, by: int) -> None:
        row, column = self._place()
        to = row + by
        if 0 <= to < len(self._lines):
            start, end = self._lines[to]
            self._set(self._text, min(start + column, self._last(to, start, end)))
        elif by < 0:
            self.screen.focus_previous()
        else:
            self.screen.focus_next()

    def action_line_end(self, to: int) -> None:
        row, _ = self._place()
        start, end = self._lines[row]
        self._set(self._text, start if to < 0 else self._last(row, start, end))

    def action_rub(self, by: int) -> None:
        at = self._cursor + min(by, 0)
        if 0 <= at < len(self._text):
            self._remember()
            self._set(self._text[:at] + self._text[at + 1 :], at)

    def action_rub_word(self) -> None:
        head = self._text[: self._cursor].rstrip(" ")
        at = head.rfind(" ") + 1
        self._remember()
        self._set(self._text[:at] + self._text[self._cursor :], at)

    def action_rub_line(self) -> None:
        self._remember()
        self._set(self._text[self._cursor :], 0)

    def action_enter(self) -> None:
        self.insert("\n")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Ctrl+Z to the program where nothing was typed."""
        if action == "take_back" and not self._before:
            return False
        return super().check_action(action, parameters)

    def action_take_back(self) -> None:
        self._set(*self._before.pop())

    # ---- state

    def _remember(self) -> None:
        self._before.append((self._text, self._cursor))
        del self._before[:-_UNDO_STEPS]

    def _last(self, row: int, start: int, end: int) -> int:
        joined = row + 1 < len(self._lines) and self._lines[row + 1][0] == end
        return max(end - 1, start) if joined else end

    def _place(self) -> tuple[int, int]:
        row = max(at for at, (start, _) in enumerate(self._lines) if start <= self._cursor)
        return row, self._cursor - self._lines[row][0]

    def _set(self, text: str, cursor: int) -> None:
        changed = text != self._text
        self._text, self._cursor = text, max(min(cursor, len(text)), 0)
        self._reflow()
        if changed:
            self.post_message(self.Changed(self))

    def _reflow(self) -> None:
        before = self._drawn
        rows = len(self._lines)
        self._lines = layout(self._text, self._text_width(self.size.width))
        now = self._pictures()
        scrolled = self._scroll_in()
        if len(self._lines) != rows:
            self.refresh(layout=True)
        elif scrolled:
            self.refresh()
        else:
            for at in range(max(len(now), len(before))):
                if at >= len(before) or at >= len(now) or now[at] != before[at]:
                    self.refresh(Region(0, at - self._top, self.size.width, 1))
        self._drawn = now

    def _scroll_in(self) -> bool:
        """Keep the cursor in sight where the text is higher than its place; True if the first row moved."""
        height = self.size.height or len(self._lines)
        row = self._place()[0]
        top = max(min(self._top, row, max(len(self._lines) - height, 0)), row - height + 1, 0)
        changed, self._top = top != self._top, top
        return changed

    def _pictures(self) -> list[tuple[str, int]]:
        here, column = self._place()
        return [(self._text[start:end], column if at == here else -1) for at, (start, end) in enumerate(self._lines)]

    def _text_width(self, width: int) -> int:
        return max(width - 1, 2)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual gives them
        return len(layout(self._text, self._text_width(width)))

    def on_resize(self) -> None:
        self._reflow()

    # ---- drawing

    def lead(self, y: int) -> list[Segment]:  # noqa: ARG002 - subclasses look at the line
        """Return what stands before the text of a line."""
        return []

    def ground(self) -> str:
        """Return the ground of the field: the bar where the focus is."""
        return "wahl" if self.has_focus else self._ground

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        ground = self.ground()
        base = style_of(self, f"{'wahltext' if ground == 'wahl' else 'stark'} on {ground}")
        pictures = self._pictures()
        row = y + self._top
        segments = list(self.lead(row))
        if row < len(pictures):
            text, column = pictures[row]
            segments.extend(self._text_segments(text, column if self.has_focus else -1, base))
        return Strip(segments).simplify().adjust_cell_length(width, base)

    def _text_segments(self, text: str, column: int, base: Style) -> list[Segment]:
        if column < 0:
            return [Segment(clean(text), base)]
        block = style_of(self, "marketext on marke")
        under = text[column : column + 1] or " "
        parts = [(text[:column], base), (under, block), (text[column + 1 :], base)]
        return [Segment(clean(part), each) for part, each in parts if part]
