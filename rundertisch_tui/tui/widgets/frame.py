"""The rows that every screen shares: head, areas, title rule, message, keys (look.md 4)."""

from collections.abc import Sequence
from datetime import datetime

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.tui.areas import AREAS
from rundertisch_tui.tui.widgets.cells import clean, fit, wrap

WIDE = 110
"""From this width the head line writes the long name."""
Part = tuple[str, str]
"""A text and the tokens of its style: `stark`, `stark bold`."""


class LineWidget(Widget):
    """One or more rows made of parts; only the theme gives them colours."""

    DEFAULT_CSS = "LineWidget { height: 1; width: 1fr; }"
    ground = "grund"

    def style_of(self, tokens: str) -> Style:
        """Return the style for words such as `warn bold` or `text underline on feld`."""
        return style_of(self, tokens, self.ground)

    def strip(self, parts: Sequence[Part]) -> Strip:
        """Draw parts as one row of exactly the width of the widget."""
        segments = [Segment(text, self.style_of(tokens)) for text, tokens in parts if text]
        return Strip(segments).adjust_cell_length(self.size.width, self.style_of("text")).simplify()

    def render_line(self, y: int) -> Strip:
        return self.strip(self.parts(self.size.width) if y == 0 else ())

    def parts(self, width: int) -> Sequence[Part]:
        """Return the row; each widget says its own."""
        raise NotImplementedError


READ_ONLY = "nur lesen"
MESSAGE_ROWS = 3
"""How many rows the sentence of a problem may take."""
_STRONG = frozenset({"stark", "akzent", "warn", "fehler", "fremd"})


def style_of(widget: Widget, tokens: str, ground: str = "grund") -> Style:
    """Turn tokens into a style of the theme: a colour, `bold`, `underline`, `reverse`, and `on` with a ground."""
    of = widget.app.theme_variables
    words = tokens.split()
    if "on" in words:
        at = words.index("on")
        ground = words[at + 1]
        words = words[:at] + words[at + 2 :]
    token = next((word for word in words if word in of), "text")
    bold, underline, reverse = "bold" in words, "underline" in words, "reverse" in words
    if of["grund"] != "ansi_default":
        return Style(color=of[token], bgcolor=of[ground], bold=bold or None, underline=underline or None)
    bold = bold or token in _STRONG or ground == "wahl"
    underline = underline or ground == "feld"
    reverse = reverse or ground in {"wahl", "marke"}
    return Style(
        color="default", bgcolor="default", bold=bold or None, underline=underline or None, reverse=reverse or None
    )


class HeadLine(LineWidget):
    """Row 1: where we are, how far off, who, last saving."""

    ground = "leiste"

    def __init__(self) -> None:
        super().__init__(id="head")
        self._table: tuple[str, str, str] = ("", "", "")
        self._login, self._limit = "", ""
        self._city = ""
        self._saving: Part = ("", "leise")

    def show_table(self, short: str, year: str = "", countdown: str = "") -> None:
        """Say which Round Table is worked on: `RT 03.07.`, `2026`, `in 23 Tagen`."""
        self._table = (clean(short), clean(year), clean(countdown))
        self.refresh()

    def show_city(self, city: str) -> None:
        """Say whose Round Table it is."""
        self._city = clean(city)
        self.refresh()

    def show_login(self, login: str, limit: str = "") -> None:
        """Say who works here, and what a login with less than the right to write is limited to."""
        if (clean(login), limit) != (self._login, self._limit):
            self._login, self._limit = clean(login), limit
            self.refresh()

    def saved(self, at: datetime) -> None:
        """Say when the disk last confirmed."""
        self._say_saving(f"gespeichert {at:%H:%M:%S}", "leise")

    def saving(self) -> None:
        """Say that the disk is slow (only after 0.5 s)."""
        self._say_saving("speichert …", "leise")

    def not_saved(self, why: str) -> None:
        """Say that nothing can be saved, and why."""
        self._say_saving(f"NICHT GESPEICHERT: {clean(why)}", "fehler bold")

    def read_only(self) -> None:
        """Say that nothing may be changed here."""
        self._say_saving(READ_ONLY, "warn bold")

    def writable(self) -> None:
        """Say no longer that nothing may be changed here."""
        if self._saving[0] == READ_ONLY:
            self._say_saving("", "leise")

    def _say_saving(self, text: str, tokens: str) -> None:
        self._saving = (text, tokens)
        self.refresh()

    def parts(self, width: int) -> Sequence[Part]:
        long = width >= WIDE
        name = f"Runder Tisch Integration · {self._city}" if long else f"Runder Tisch {self._city}"
        name = fit(name, min(cell_len(name), width // 2)).rstrip(" ·")
        short, year, countdown = self._table
        dated = f"{short}{year}" if year else short
        saving, tokens = self._saving
        joint = " · " if saving and self._login else ""
        limit = f" · {self._limit}" if self._limit and saving != READ_ONLY else ""
        who = self._login + limit
        right = cell_len(who + joint + saving) + 1
        choices = [f"{dated} {countdown}".strip(), f"{short} {countdown}".strip(), short]
        if tokens.startswith("fehler"):
            choices = [dated, short]
        room = width - right - 1 - len(name) - 2
        middle = next((choice for choice in choices if cell_len(choice) <= room - 1), "")
        left = cell_len(f" {name}  {middle}")
        if left + right > width:
            saving = fit(saving, max(width - left - 2 - cell_len(who + joint), 0))
        gap = max(width - left - cell_len(who + joint + saving) - 1, 0)
        return (
            (f" {name}", "stark bold"), (f"  {middle}", "text"), (" " * gap, "text"),
            (self._login, "text"), (limit, "warn bold"), (joint, "leise"), (saving, tokens), (" ", "text"),
        )  # fmt: skip


class AreaLine(LineWidget):
    """Row 2: the areas at fixed places; the current one in brackets and reverse."""

    def __init__(self, current: str) -> None:
        super().__init__(id="areas")
        self._current = current

    def parts(self, width: int) -> Sequence[Part]:
        parts: list[Part] = []
        gap = "   " if width >= WIDE else " "
        for at, area in enumerate(AREAS):
            here, before = area.digit == self._current, at and AREAS[at - 1].digit == self._current
            if here:
                parts.append((gap[1:], "leise"))
                parts.append((f"[{area.digit} {area.word}]", "text bold reverse on ruhe"))
            else:
                parts.append((gap[1:] if before else gap, "leise"))
                parts.extend(((area.digit, "akzent"), (f" {area.word}", "leise")))
        return parts


class TitleRule(LineWidget):
    """A rule with a title: left the title and its state, right the count and the filter."""

    def __init__(self, title: str = "", state: str = "", right: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title, self._state, self._right, self._tone = clean(title), clean(state), clean(right), "leise"

    def show(self, title: str, state: str = "", right: str = "", *, warn: bool = False) -> None:
        """Write another title, state (in leise) and right side (`warn` for a filter or unsaved fields)."""
        now = (clean(title), clean(state), clean(right), "warn" if warn else "leise")
        if now != (self._title, self._state, self._right, self._tone):
            self._title, self._state, self._right, self._tone = now
            self.refresh()

    def show_right(self, right: str, *, warn: bool = False) -> None:
        """Write only the right side anew."""
        self.show(self._title, self._state, right, warn=warn)

    def show_count(self, shown: int, total: int, filtered: str = "") -> None:
        """Write `43 von 612 · Filter: ausländerbeirat (Esc)` at the right."""
        right = f"{shown} von {total} · Filter: {filtered} (Esc)" if filtered else str(total)
        self.show(self._title, self._state, right, warn=bool(filtered))

    def parts(self, width: int) -> Sequence[Part]:
        right = f" {self._right} ─" if self._right else ""
        title, state = self._title, f" {self._state}" if self._state else ""
        room = max(width - cell_len(right) - 4, 0)
        if cell_len(title + state) > room:
            title = fit(title, max(room - cell_len(state), 0)).rstrip()
        rest = max(width - 3 - cell_len(title + state + right), 0)
        tail = "─" if self._right else ""
        return (
            ("─ ", "linie"), (title, "stark bold"), (state, "leise"), (" " + "─" * rest, "linie"),
            (right.removesuffix("─"), self._tone), (tail, "linie"),
        )  # fmt: skip


class MessageLine(LineWidget):
    """Row 23: what happened last; it stays until the next action. A problem takes the rows it needs, to be read."""

    def __init__(self) -> None:
        super().__init__(id="message")
        self._sign, self._text = "", ""
        self._lines: list[str] = [""]
        self._rest: tuple[Part, ...] = ()

    def rest(self, parts: Sequence[Part]) -> None:
        """Show these parts as long as there is no message."""
        self._rest = tuple((clean(text), tokens) for text, tokens in parts)
        if not self._text:
            self.refresh()

    @property
    def text(self) -> str:
        """The message as it stands there."""
        return f"{self._sign} {self._text}".strip()

    def say(self, text: str, sign: str = "√") -> None:
        """Show a message: `√` done, `!` problem, `•` somebody else."""
        self._sign, self._text = sign, clean(text)
        self._break()
        self.refresh()

    def on_resize(self) -> None:
        self._break()

    def _break(self) -> None:
        room = self.size.width - 4
        lines = wrap(self._text, room) if self._sign == "!" and room > 0 else [self._text]
        if len(lines) > MESSAGE_ROWS:
            lines = [*lines[: MESSAGE_ROWS - 1], " ".join(lines[MESSAGE_ROWS - 1 :])]
        if len(lines) != len(self._lines):
            self.styles.height = len(lines)
        self._lines = lines

    def render_line(self, y: int) -> Strip:
        if y == 0 or y >= len(self._lines):
            return super().render_line(y)
        return self.strip((("   ", "text"), (fit(self._lines[y], max(self.size.width - 3, 0)), "text")))

    def quiet(self) -> None:
        """Show nothing."""
        if self._text:
            self.say("", "")

    def parts(self, width: int) -> Sequence[Part]:
        if not self._text and self._rest:
            return (("   ", "text"), *self._rest)
        tones = {"√": "gut", "!": "warn bold", "•": "fremd"}
        return ((" ", "text"), (self._sign, tones.get(self._sign, "text")), (" " if self._sign else "", "text"),
                (fit(self._lines[0], max(width - 3, 0)), "text"))  # fmt: skip


class KeyLine(LineWidget):
    """Row 24: at most seven keys that act here; key bright, word muted."""

    ground = "leiste"

    def __init__(self, keys: Sequence[tuple[str, str]] = (), *, id: str | None = "keys") -> None:  # noqa: A002
        super().__init__(id=id)
        self._keys = tuple(keys)

    def show(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        if self._keys != tuple(keys):
            self._keys = tuple(keys)
            self.refresh()

    def parts(self, width: int) -> Sequence[Part]:
        for gap in ("  ", " "):
            parts: list[Part] = []
            used = 0
            for at, (key, word) in enumerate(self._keys):
                before = " " if at == 0 else gap
                length = cell_len(f"{before}{key} {word}")
                if used + length > width:
                    break
                used += length
                parts.extend(((f"{before}{key}", "akzent bold"), (f" {word}", "leise")))
            else:
                return parts
        return parts
