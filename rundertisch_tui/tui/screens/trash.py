"""The trash: what was laid away, by whom and when; it comes back with all its links (screens.md, Over everything)."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.history import HistoryScreen, state_lines
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.edit import Undelete
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS
from rundertisch_tui.workflow.reader import Reader


def trash_rows(reader: Reader) -> list[Row]:
    """One row for every record in the trash, the latest first."""
    found = []
    for kind in KINDS:
        for record_id, row in reader.trashed(kind.entity):
            record = reader.find(kind.entity, record_id)
            name = naming.short(record, reader) if record is not None else str(record_id)
            found.append((str(row["trashed_at"]), kind, record_id, name, str(row.get("trashed_by", ""))))
    found.sort(key=lambda one: one[0], reverse=True)
    return [
        Row(f"{kind.table}:{record_id}", (name, kind.german, by, _when(at))) for at, kind, record_id, name, by in found
    ]


def _when(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone():%d.%m.%Y %H:%M}"


def address(key: Key) -> tuple[str, int]:
    """Kind and number of a row."""
    table, _, record = str(key).partition(":")
    return table, int(record)


class TrashScreen(ListScreen):
    """F2 takes the marked records, or the one under the bar, out again as one change."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("trash")
    area = ""
    name_in_keys = "trash"
    heading = "Papierkorb"
    columns = (
        Column("Name"),
        Column("Art", 19, tone="leise"),
        Column("von", 12, tone="leise"),
        Column("seit", 16, whole=True, tone="leise"),
    )
    empty = (
        "Der Papierkorb ist leer.",
        "Was mit d weggelegt wird, liegt hier, bis es zurückgeholt wird.",
        "Esc zurück",
    )

    def rows(self) -> Sequence[Row]:
        return trash_rows(self.app.office.view)

    def detail(self, record: Key) -> Sequence[Line]:
        table, number = address(record)
        row = self.app.office.view.rows(BY_TABLE[table].entity).get(number, {})
        return state_lines(row, table, self.app.office.view)

    def action_restore(self) -> None:
        """Take records out of the trash."""
        marked = [key for key in self.table.shown_ids if key in self.table.marked]
        current = self.table.current
        chosen = [address(key) for key in marked or ([] if current is None else [current])]
        steps = tuple(Undelete(kind=table, id=number) for table, number in chosen)
        if steps:
            self.app.perform(steps[0] if len(steps) == 1 else Several(steps=steps))

    def action_open(self) -> None:
        """Show how it came here."""
        self.action_history()

    def action_history(self) -> None:
        current = self.table.current
        if current is not None:
            self.app.push_screen(HistoryScreen(*address(current)))
