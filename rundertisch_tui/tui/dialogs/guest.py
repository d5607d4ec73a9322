"""The sheet for a walk-in: one line, and below it how the line is understood."""

from collections.abc import Callable, Iterable

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.frame import Part
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.tui.widgets.text_lines import TextLines
from rundertisch_tui.workflow.questions.door import Guest


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
    rows = 11

    def __init__(self, read: Callable[[str], Guest], typed: str) -> None:
        super().__init__("Gast aufnehmen", keys=(("Enter", "ist da"),))
        self.input = LineInput(typed)
        self._read = read
        self._lines = TextLines(3)

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
        self._show()

    def _show(self) -> None:
        self._lines.show(understood(self._read(self.input.value)))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        guest = self._read(event.value)
        if guest.family_name:
            self.finish(guest)
