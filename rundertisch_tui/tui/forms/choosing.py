"""Choosing the record of a field: in a sheet over the form, or taken up under a new name."""

from collections.abc import Callable
from functools import partial

from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord, NewRecord
from rundertisch_tui.tui.forms.editors import RecordEditor
from rundertisch_tui.tui.widgets.record_table import Column
from rundertisch_tui.tui.widgets.sheet import Sheet

OpenSheet = Callable[[Sheet, Callable[[object], None]], None]
"""Shows a sheet and calls with its result."""

_SECOND_COLUMN = 24


class Choosing:
    """Opens the sheet, one at a time."""

    def __init__(self, open_sheet: OpenSheet) -> None:
        self._open_sheet = open_sheet
        self._sheet: ChooseRecord | None = None

    def ask(self, editor: RecordEditor, typed: str) -> None:
        """Let a record be chosen for a field; `typed` is what was typed into it so far."""
        field = editor.field
        if field.rows is None:
            return
        if self._sheet is not None:  # typed so fast that the sheet was not there yet
            self._sheet.input.reset(self._sheet.input.value + typed)
            return
        rows = field.rows()
        columns = tuple(Column("", _SECOND_COLUMN if at else 0) for at in range(len(rows[0].cells) if rows else 1))
        names = {row.id: row.cells[0] for row in rows}
        word = field.create_word if field.create is not None else ""
        self._sheet = ChooseRecord(f"{field.label} wählen", columns, rows, create=word)
        self._sheet.input.reset(typed)
        self._open_sheet(self._sheet, partial(self._take, editor, names))

    def _take(self, editor: RecordEditor, names: dict[int | str, str], result: object) -> None:
        self._sheet = None
        if isinstance(result, int):
            editor.choose(result, names[result])
        elif isinstance(result, NewRecord) and editor.field.create is not None:
            editor.field.create(result.text, editor.choose)
