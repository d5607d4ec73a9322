"""The spine of a chain: parts with their steps one below the other, each with its sign (look.md 7, Kette)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from rundertisch_tui.tui.short_words import SIGN_TONES
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import LineWidget, Part

_PART, _DATE, _WHAT, _ROLE, _RESULT = 9, 12, 22, 15, 18
"""Widths: part, date, what, role, result; together 80 with mark, bar and edge."""
_MARK_AT = 10


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `key` tells it from all others, `part` is the word before the first step of each part."""

    key: str
    part: str
    mark: str
    date: str
    what: str
    role: str = ""
    result: str = ""


class Spine(LineWidget, can_focus=True):
    """Steps that the bar walks over; between the parts a line, so that the eye follows."""

    DEFAULT_CSS = "Spine { height: auto; width: 1fr; max-height: 100%; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False, id="spine.down"),
        Binding("up,k", "move(-1)", show=False, id="spine.up"),
        Binding("home", "edge(-1)", show=False, id="spine.first"),
        Binding("end", "edge(1)", show=False, id="spine.last"),
        Binding("pagedown", "move(6)", show=False, id="spine.page_down"),
        Binding("pageup", "move(-6)", show=False, id="spine.page_up"),
        Binding("enter", "choose", show=False, id="spine.open"),
    ]

    @dataclass
    class Highlighted(Message):
        """The bar stands on another step; None if there is none."""

        key: str | None

    @dataclass
    class Selected(Message):
        """Enter was pressed on a step."""

        key: str

    def __init__(self, *, joined: bool = True) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self._lines: list[int | None] = []
        self._at = 0
        self._top = 0
        self._joined = joined

    @property
    def current(self) -> str | None:
        """The key of the step under the bar."""
        return self._steps[self._at].key if self._steps else None

    @property
    def part(self) -> str:
        """The part that the step under the bar belongs to."""
        return self._steps[self._at].part if self._steps else ""

    def fill(self, steps: Sequence[Step]) -> None:
        """Show other steps; the bar stays on its step."""
        before = self.current
        self._steps = tuple(steps)
        self._lines = []
        for at, step in enumerate(self._steps):
            if at and step.part != self._steps[at - 1].part:
                self._lines.append(None)
            self._lines.append(at)
        self._at = next((at for at, step in enumerate(self._steps) if step.key == before), None) or 0
        self.styles.height = max(len(self._lines), 1)
        self._scroll_in()
        self.refresh(layout=True)
        if self.current != before:
            self.post_message(self.Highlighted(self.current))

    def move_to(self, key: str) -> None:
        """Set the bar on a step."""
        self._go(next((at for at, step in enumerate(self._steps) if step.key == key), self._at))

    # ---- keys

    def action_move(self, by: int) -> None:
        self._go(self._at + by)

    def action_edge(self, to: int) -> None:
        self._go(0 if to < 0 else len(self._steps) - 1)

    def action_choose(self) -> None:
        if self.current is not None:
            self.post_message(self.Selected(self.current))

    def _go(self, to: int) -> None:
        to = max(min(to, len(self._steps) - 1), 0)
        if to == self._at or not self._steps:
            return
        before, self._at = self._at, to
        if self._scroll_in():
            self.refresh()
        else:
            self._refresh_step(before)
            self._refresh_step(to)
        self.post_message(self.Highlighted(self.current))

    def _refresh_step(self, at: int) -> None:
        self.refresh(Region(0, self._lines.index(at) - self._top, self.size.width, 1))

    def _scroll_in(self) -> bool:
        height = max(self.size.height, 1)
        line = self._lines.index(self._at) if self._lines else 0
        top = min(self._top, max(len(self._lines) - height, 0))
        top = max(min(top, line), line - height + 1, 0)
        changed, self._top = top != self._top, top
        return changed

    def on_resize(self) -> None:
        self._scroll_in()

    # ---- drawing

    def render_line(self, y: int) -> Strip:
        row = y + self._top
        if row >= len(self._lines):
            return self.strip(())
        at = self._lines[row]
        strip = self.strip(self._joint(row) if at is None else self._parts_of(at, self.size.width))
        more = "▲" if y == 0 and self._top else "▼" if y == self.size.height - 1 and row + 1 < len(self._lines) else ""
        if not more:
            return strip
        sign = self.strip(((more + " ", "leise"),)).crop(0, 2)
        return Strip.join((strip.crop(0, self.size.width - 2), sign))

    def _joint(self, row: int) -> Sequence[Part]:
        below = self._lines[row + 1]
        joined = self._joined and below is not None and self._steps[below].part != self._steps[-1].part
        return ((" " * _MARK_AT, "text"), ("│" if joined else " ", "linie"))

    def _parts_of(self, at: int, width: int) -> Sequence[Part]:
        step = self._steps[at]
        here = at == self._at
        first = at == 0 or self._steps[at - 1].part != step.part
        ground = " on wahl" if here and self.has_focus else " on ruhe" if here else ""
        one = "wahltext" if here and self.has_focus else "text"

        def tone(token: str) -> str:
            return one + ground if here else token

        result_tone = "warn bold" if step.mark == "!" else "text"
        bold = " bold" if not here or ground else ""
        body = [
            ("›" if here else " ", tone("text")),
            (fit(step.part if first else "", _PART), tone("stark") + bold),
            (fit(clean(step.mark), 1), tone(SIGN_TONES.get(step.mark, "text"))),
            (" ", tone("text")),
            (fit(step.date, _DATE), tone("leise")),
        ]
        body.extend((text, tone(token)) for text, token in _columns(step, width, result_tone))
        used = sum(cell_len(text) for text, _ in body)
        return (*body, (" " * max(width - used, 0), tone("text")))

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


def _columns(step: Step, width: int, result_tone: str) -> Sequence[Part]:
    """What, role and result at fixed places; an empty column is given to the one before it."""
    rest = width - _MARK_AT - 2 - _DATE - 1
    what, role, result = max(rest - _ROLE - _RESULT, 10), _ROLE, _RESULT
    if not step.result:
        role, result = role + result, 0
    if not step.role:
        what, role = what + role, 0
    columns = ((step.what, what, "text"), (step.role, role, "leise"), (step.result, result + 1, result_tone))
    return tuple((fit(clean(text), room - 1) + " ", token) for text, room, token in columns if room > 1)
