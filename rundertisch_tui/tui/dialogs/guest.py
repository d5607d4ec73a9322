"""The sheet for a walk-in: one line, and below it how the line is understood."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, cast

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.drafts import OwnDraft
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.workflow.questions.door import Guest

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.drafts import Window

TITLE = "Gast aufnehmen"
PLACE = f"ask|{TITLE}"


def understood(guest: Guest) -> list[tuple[Part, ...]]:
    """The parts of the name and the organisation, each with its label."""
    greeting = word(guest.salutation) if guest.salutation is not Salutation.NONE else ""
    name = " ".join(part for part in (greeting, guest.title, guest.given_name) if part)
    place = guest.organization or "–"
    note = "  schon bekannt" if guest.known else "  wird neu angelegt" if guest.organization else ""
    return [
        (("   Nachname       ", "leise"), (clean(guest.family_name) or "fehlt noch", "stark bold")),
        (("   Vorname        ", "leise"), (clean(name) or "–", "text")),
        (("   Organisation   ", "leise"), (clean(place), "text"), (note, "leise")),
    ]


class GuestSheet(Sheet):
    """Its result is the guest, ready for the verb; None after Esc."""

    DEFAULT_CSS = "GuestSheet .field-row { height: 1; background: $grund; }"
    rows = 13

    def __init__(self, read: Callable[[str], Guest], typed: str, known: Callable[[Guest], Sequence[Line]]) -> None:
        """`read` understands the line, `known` says who on record is called so already."""
        super().__init__(TITLE, keys=(("Enter", "ist da"),))
        self.input = LineInput(typed)
        self._read, self._known = read, known
        self._draft = OwnDraft()
        self._lines = TextLines(5)

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        with Horizontal(classes="field-row"):
            yield Blank("   Name, Organisation  ")
            yield self.input
        yield Blank()
        yield self._lines
        yield Blank()
        yield Blank("   Zum Beispiel: Anna Müller, Caritas   oder   Frau Dr. Müller, Anna, VHS")

    def on_mount(self) -> None:
        self.query(Blank)[1].styles.width = 23
        self.input.cursor_position = len(self.input.value)
        self._take_up()
        self._show()

    @property
    def _window(self) -> "Window | None":
        return cast("RoundTableApp", self.app).window

    def _take_up(self) -> None:
        """What a lost window left here stands in the field again, unless another name is being typed."""
        left = None if self._window is None else self._window.at(PLACE)
        if left is not None and left.values["text"].startswith(self.input.value):
            self._draft.take_up(self._window, PLACE)
            self.input.value = left.values["text"]
            self.input.cursor_position = left.cursor[2]

    def _keep(self) -> None:
        if self._draft.key or self.input.value.strip():
            cursor = ("text", 0, self.input.cursor_position)
            self._draft.keep(self._window, PLACE, {"text": self.input.value}, cursor=cursor, label=TITLE)

    def finish(self, result: object) -> None:
        """Close with a result; the draft ends with it."""
        self._draft.end(self._window)
        super().finish(result)

    def _show(self) -> None:
        guest = self._read(self.input.value)
        self._lines.show([*understood(guest), *self._known(guest)])

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()
        self._keep()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        guest = self._read(event.value)
        if guest.family_name:
            self.finish(guest)
