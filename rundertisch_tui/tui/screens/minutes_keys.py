"""What the letters of the Protokoll do with the line under the bar."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rundertisch_tui.domain.ids import AgendaItemId
from rundertisch_tui.domain.minutes import KIND_LETTERS, MinuteEntry
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.minute_order import JoinMinuteEntries, MoveMinuteEntry
from rundertisch_tui.workflow.actions.minutes import ChangeEntryKind, DeleteMinuteEntry
from rundertisch_tui.workflow.office import Action

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen
    from rundertisch_tui.tui.widgets.minute_lines import MinuteLines

    _Mixed = FrameScreen
else:
    _Mixed = object


def item_sheet(title: str, rows: Sequence[Row]) -> ChooseRecord:
    """Ask for one of the items: number and title, how many lines, whether it is dealt with."""
    return ChooseRecord(title, (Column(""), Column("", 12, right=True), Column("", 2)), rows, verb="hierher")


class LineKeys(_Mixed):
    """Mixed into the Protokoll; without a line under the bar they do nothing."""

    lines: "MinuteLines"

    def line(self) -> MinuteEntry | None:
        """The line under the bar; None while one writes."""
        return self.app.office.view.find(MinuteEntry, self.lines.current) if self.focused is self.lines else None

    def _on_line(self, make: Callable[[MinuteEntry], Action]) -> None:
        line = self.line()
        if line is not None:
            self.app.perform(make(line))

    def action_delete(self) -> None:
        self._on_line(lambda line: DeleteMinuteEntry(entry=line.id))

    def action_move_up(self) -> None:
        self._on_line(lambda line: MoveMinuteEntry(entry=line.id, places=-1))

    def action_move_down(self) -> None:
        self._on_line(lambda line: MoveMinuteEntry(entry=line.id, places=1))

    def action_join(self) -> None:
        self._on_line(lambda line: JoinMinuteEntries(entry=line.id))

    def action_edit(self) -> None:
        """Open the form of the line."""
        from rundertisch_tui.tui.forms import minute_entry

        line = self.line()
        if line is not None:
            self.app.push_screen(minute_entry.edit(self.app.office.view, line))

    def action_to_item(self) -> None:
        """Move the line to another item, at its end."""
        line = self.line()
        if line is None:
            return
        view = self.app.office.view
        items = minutes_text.item_rows(view, view.get(Session, line.session))
        rows = [row for row in items if row.id != line.agenda_item]
        sheet = item_sheet(f"Zeile {naming.line_label(line, view)} kommt in", rows)

        def take(item: object) -> None:
            if isinstance(item, int):
                self.app.perform(MoveMinuteEntry(entry=line.id, to_item=AgendaItemId(item)))

        self.open_sheet(sheet, take)

    def action_change_kind(self) -> None:
        """Choose another kind for the line."""
        line = self.line()
        if line is None:
            return
        rows = [Row(letter, (word, letter)) for letter, word in minutes_text.KIND_WORDS.items()]
        sheet = ChooseRecord("Art der Zeile", (Column(""), Column("", 3)), rows)

        def take(letter: object) -> None:
            if isinstance(letter, str):
                self.app.perform(ChangeEntryKind(entry=line.id, kind=KIND_LETTERS[letter]))

        self.open_sheet(sheet, take)

    def action_history(self) -> None:
        """Show who changed the line."""
        from rundertisch_tui.tui.screens.history import HistoryScreen

        line = self.line()
        if line is not None:
            self.app.push_screen(HistoryScreen("minute_entry", line.id))
