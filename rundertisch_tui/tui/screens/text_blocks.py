"""Textbausteine: what becomes of which abbreviation while a line of the minutes is written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.actions.text_blocks import RemoveTextBlock
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.questions.text_blocks import Phrase, phrases
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

SUPPLIED = "mitgeliefert"


def key_of(one: Phrase) -> Key:
    """The record's number; the abbreviation for one that came with the program."""
    return one.abbreviation if one.record is None else one.record


def phrase_rows(reader: Reader) -> list[Row]:
    """One row an abbreviation: its text, and whether it came with the program."""
    return [
        Row(key_of(one), (one.abbreviation, one.text, SUPPLIED if one.record is None else "eigener"))
        for one in phrases(reader)
    ]


class TextBlocksScreen(ListScreen):
    """All Textbausteine; Enter changes the one under the bar."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("text_blocks")
    area = ""
    name_in_keys = "text_blocks"
    heading = "Textbausteine"
    record_table = "text_block"
    kinds = frozenset({"text_block"})
    columns = (Column("Kürzel", 13), Column("Text"), Column("", 12, tone="leise"))
    empty = ("Kein Textbaustein.", "Ein Kürzel und Tab schreiben im Protokoll einen ganzen Satz.", "n legt einen an")

    def rows(self) -> Sequence[Row]:
        return phrase_rows(self.app.office.view)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self._phrase(record)
        if one is None:
            return ()
        return [
            heading(one.abbreviation, SUPPLIED if one.record is None else ""),
            ((one.text, "text"),),
            (("Im Protokoll: ", "leise"), (f"{one.abbreviation} und Tab", "text")),
        ]

    def _phrase(self, key: Key | None) -> Phrase | None:
        return next((one for one in phrases(self.app.office.view) if key_of(one) == key), None)

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import text_block

        self.app.push_screen(text_block.new(self._saved))

    def action_edit(self) -> None:
        """Change the text; one that came with the program becomes the office's own."""
        from rundertisch_tui.tui.forms import text_block

        one = self._phrase(self.table.current)
        if one is not None:
            self.app.push_screen(text_block.edit(self.app.office.view, one, self._saved))

    def action_delete(self) -> None:
        """Leave out the marked ones, or the one under the bar."""
        marked = [key for key in self.table.shown_ids if key in self.table.marked]
        found = [one for key in marked or (self.table.current,) if (one := self._phrase(key)) is not None]
        steps: tuple[Action, ...] = tuple(RemoveTextBlock(abbreviation=one.abbreviation) for one in found)
        if steps:
            self.app.perform(steps[0] if len(steps) == 1 else Several(steps=steps))

    def _saved(self, done: Done) -> None:
        saved = next((record for table, record in done.touched if table == "text_block"), None)
        if saved is not None:
            self.show()
            self.table.move_to(saved)


def open_record(app: "RoundTableApp", table: str, record: int) -> bool:  # noqa: ARG001 - jumps give both
    """Show the list with the bar on a Textbaustein."""
    screen = TextBlocksScreen()
    app.push_screen(screen)
    app.call_later(screen.table.move_to, record)
    return True
