"""The sheet before an erasure: what goes and what stays, and the family name typed as a yes that no slip can give."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Person
from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.dialogs.choose_several import ChooseSeveral
from rundertisch_tui.tui.dialogs.reading import Pages
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.line_input import LineInput
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.workflow import erasing
from rundertisch_tui.workflow.office import Done

ASKED = "Endgültig, ohne Rückgängig. Zum Löschen hier den Familiennamen tippen."
CHOSEN = "Ganz gelöscht werden auch diese Texte:"
NO_TEXT = "none"
WRONG = "Das ist nicht der Name. Nichts wurde gelöscht."


class EraseSheet(Sheet):
    """Its result is True once the name was typed and Enter pressed; None after Esc."""

    DEFAULT_CSS = """
    EraseSheet .field-row { height: 1; background: $grund; }
    EraseSheet .field-row > Blank { width: 14; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll(1)", show=False, id="erase.down"),
        Binding("up", "scroll(-1)", show=False, id="erase.up"),
        Binding("pagedown", "scroll(12)", show=False, id="erase.page_down"),
        Binding("pageup", "scroll(-12)", show=False, id="erase.page_up"),
    ]
    rows = 21

    def __init__(self, title: str, lines: Sequence[Line], name: str) -> None:
        super().__init__(title, keys=(("Bild ab", "weiter"), ("Enter", "löschen")))
        self._pages = Pages(lines)
        self._wanted = fold(name)
        self._hint = Blank("   " + ASKED)
        self.input = LineInput("")

    def compose_body(self) -> Iterable[Widget]:
        yield self._pages
        yield self._hint
        with Horizontal(classes="field-row"):
            yield Blank("   Name")
            yield self.input

    def action_scroll(self, by: int) -> None:
        self._pages.move(by)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if fold(event.value.strip()) == self._wanted:
            self.finish(True)
        else:
            self._hint.show("   " + WRONG)


def lines_of(shown: erasing.Preview) -> list[Line]:
    """The preview as lines of the sheet: what begins a part is strong, what belongs to it set in."""
    told = list(erasing.told(shown))[1:]
    return [(("  ", "text"), (clean(text[2:]), "text")) if text[:2] == "  " else ((clean(text), "stark bold"),)
            for text in told]  # fmt: skip


def mention_rows(shown: erasing.Preview) -> list[Row]:
    """The free texts that name the person, each to be marked; first the row for none of them."""
    rows = [Row(NO_TEXT, ("keiner", "nur die Angaben zur Person löschen"))]
    rows += [Row(one.written, (clean(one.place), clean(" ".join(one.text.split())))) for one in shown.mentions]
    return rows


def ask_to_erase(app: RoundTableApp, person_id: PersonId) -> None:
    """Ask which texts that name the person go too, show what erasing does; erase once the name was typed."""
    person = app.office.view.get(Person, person_id)
    if person.is_erased:
        app.say(f"{person.code} ist schon gelöscht.", problem=True)
        return
    shown = erasing.preview(app.office.view, person_id, app.office.data)
    if not shown.mentions:
        _ask_for_name(app, person, shown, ())
        return

    def take(marked: object) -> None:
        if isinstance(marked, tuple):
            chosen = tuple(one for one in shown.mentions if one.written in marked)
            _ask_for_name(app, person, shown, chosen)

    columns = (Column("Wo", 30), Column("Text"))
    sheet = ChooseSeveral("Der Name steht auch in Texten. Welche ganz löschen?", columns, mention_rows(shown),
                          verb="weiter")  # fmt: skip
    app.open_sheet(sheet, take)


def _ask_for_name(
    app: RoundTableApp, person: Person, shown: erasing.Preview, chosen: Sequence[erasing.Mention]
) -> None:
    lines = lines_of(replace(shown, mentions=()))  # they were shown in the sheet before
    if chosen:
        lines = [((CHOSEN, "stark bold"),), *((("  ", "text"), (clean(one.place), "text")) for one in chosen), *lines]
    asked = erasing.ErasePerson(person.id, also=tuple(one.address for one in chosen))

    def answer(typed: object) -> None:
        if typed is True:
            erase_and_tell(app, asked)

    name = person.family_name or person.given_name
    app.open_sheet(EraseSheet(f"Löschen: {clean(shown.title)}", lines, name), answer)


def erase_and_tell(app: RoundTableApp, asked: erasing.Erasure) -> None:
    """Give an erasure to the store, and say what came up on the way."""
    before = len(app.office.notices)

    def told(done: Done) -> None:
        notices = app.office.notices[before:]
        sentence = " ".join((f"{done.name}: endgültig, auch in Verlauf, Entwürfen und Sicherungen.", *notices))
        app.say(sentence, problem=bool(notices))

    app.erase(asked, done=told)
