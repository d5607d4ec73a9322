"""The entry line of the minutes: kind letter before the text, Enter sends, several pasted lines are told apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message

from rundertisch_tui.tui.widgets.frame import style_of
from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit

_LEAD = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """What the line can go on with: `text` takes the place of the text from `start` to the cursor."""

    start: int
    text: str
    label: str
    by_enter: bool = True


class EntryLine(WrapEdit):
    """`› i text`; a known letter and colon at the start change the kind, Ctrl+T walks through the kinds.

    While something is offered, Tab takes it, mostly Enter too; up and down choose, Esc goes on without.
    """

    class EntryFinished(Message):
        """Enter was pressed on a text that is not empty."""

        def __init__(self, entry: "EntryLine", kind: str, text: str) -> None:
            super().__init__()
            self.entry, self.kind, self.text = entry, kind, text

        @property
        def control(self) -> "EntryLine":
            """The line that sends it."""
            return self.entry

    class LinesPasted(Message):
        """Several lines were pasted at once; the first goes on where the cursor was. The text is still as it was."""

        def __init__(self, entry: "EntryLine", lines: tuple[str, ...]) -> None:
            super().__init__()
            self.entry, self.lines = entry, lines

        @property
        def control(self) -> "EntryLine":
            """The line that sends it."""
            return self.entry

    class OfferMoved(Message):
        """Another offer is chosen, or none is wanted."""

    class Left(Message):
        """Esc was pressed, or Up in the first row: the lines above are next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, id="entry.leave"),
        Binding("ctrl+t", "next_kind", show=False, id="entry.kind"),
        Binding("tab", "take_offer", show=False, id="entry.complete"),
    ]

    def __init__(
        self,
        kinds: Mapping[str, str],
        *,
        kind: str = "i",
        lasting: str = "x",
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Begin with `kind` and come back to it after each line, but not from `lasting`: nothing leaks by habit."""
        super().__init__(id=id, ground="grund")
        self._kinds = dict(kinds)
        self._kind = self._usual = kind
        self._lasting = frozenset(lasting)
        self._offers: tuple[Offer, ...] = ()
        self._offer_at = 0
        self._unwanted: int | None = None

    @property
    def kind(self) -> str:
        """The letter of the kind."""
        return self._kind

    def set_kind(self, letter: str) -> None:
        """Choose a kind by its letter."""
        if letter in self._kinds and letter != self._kind:
            self._kind = letter
            self._reflow()
            self.refresh()

    # ---- offers

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered at the cursor."""
        return self._offers

    @property
    def offer_at(self) -> int:
        """Which of the offers Tab takes."""
        return self._offer_at

    def offer(self, offers: Sequence[Offer]) -> bool:
        """Offer other ways to go on; True if they differ. What Esc has sent away stays away while it is typed."""
        wanted = tuple(one for one in offers if one.start != self._unwanted)
        if offers and wanted:
            self._unwanted = None
        changed = wanted != self._offers
        if changed:
            self._offers, self._offer_at = wanted, 0
        return changed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Tab to the screen where nothing is offered."""
        if action == "take_offer" and not self._offers:
            return False
        return super().check_action(action, parameters)

    def action_take_offer(self) -> None:
        """Write the chosen offer in place of what was typed of it."""
        one = self._offers[self._offer_at]
        rest = self.text[self.cursor :]
        taken = one.text.rstrip(" ") if rest.startswith(" ") else one.text
        self._offers = ()
        self._remember()
        self._set(self.text[: one.start] + taken + rest, one.start + len(taken))

    @property
    def _chooses(self) -> bool:
        return bool(self._offers) and self._offers[self._offer_at].by_enter

    # ---- typing

    def reset(self, text: str = "", cursor: int | None = None) -> None:
        self._offers, self._unwanted = (), None
        super().reset(text, cursor)

    def insert(self, text: str) -> None:
        if text == " " and not self.text:
            return  # the blank behind `a:`
        super().insert(text)
        if len(self.text) >= 2 and self.text[1] == ":" and self.text[0].lower() in self._kinds:
            letter, rest = self.text[0].lower(), self.text[2:].lstrip(" ")
            self.set_kind(letter)
            self._set(rest, max(self.cursor - 2, 0))

    def paste(self, text: str) -> None:
        lines = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
        lines = [line for line in lines if line]
        if len(lines) < 2:
            super().paste(" ".join(lines))
            return
        lines[0] = self.text[: self.cursor] + lines[0]
        lines[-1] += self.text[self.cursor :]
        self.post_message(self.LinesPasted(self, tuple(lines)))

    def action_leave(self) -> None:
        if self._offers:
            self._unwanted, self._offers = self._offers[0].start, ()
            self.post_message(self.OfferMoved())
        else:
            self.post_message(self.Left())

    def action_row(self, by: int) -> None:
        if self._chooses and len(self._offers) > 1:
            self._offer_at = (self._offer_at + by) % len(self._offers)
            self.post_message(self.OfferMoved())
        elif by < 0 and self._place()[0] == 0:
            self.post_message(self.Left())
        elif 0 <= self._place()[0] + by < len(self._lines):
            super().action_row(by)

    def action_next_kind(self) -> None:
        letters = list(self._kinds)
        self.set_kind(letters[(letters.index(self._kind) + 1) % len(letters)])

    def action_enter(self) -> None:
        if self._chooses:
            self.action_take_offer()
            return
        text = self.text.strip()
        if text:
            self.post_message(self.EntryFinished(self, self._kind, text))
            self.reset()
            if self._kind not in self._lasting:
                self.set_kind(self._usual)

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
        return "wahl" if self.has_focus else "grund"

    def _text_width(self, width: int) -> int:
        return max(width - _LEAD - 1 - (9 if self._kind == "x" else 0), 10)
