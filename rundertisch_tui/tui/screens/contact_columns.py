"""Which column of a contact file is which field: every heading with examples, changed by choosing a field."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.names import fold
from rundertisch_tui.exchange.columns import GERMAN
from rundertisch_tui.exchange.tables import Table
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row

LEFT_OUT = "–"
_EXAMPLES = 3
_FIRST = frozenset({"full_name", "given_name", "family_name", "organization", "email"})
"""Fields that nearly every file has; they stand first in the chooser."""
Take = Callable[[Mapping[str, str]], None]


def examples(table: Table, at: int, most: int = _EXAMPLES) -> list[str]:
    """The first different filled cells of a column."""
    found: dict[str, None] = {}
    for row in table.rows:
        text = row.cells[at].strip() if at < len(row.cells) else ""
        if text:
            found[text] = None
        if len(found) == most:
            break
    return list(found)


def column_rows(table: Table, mapping: Mapping[str, str]) -> list[Row]:
    """One row a column: its heading, the field it fills, an example."""
    return [
        Row(at, (name or f"Spalte {at + 1}", GERMAN.get(mapping.get(name, ""), LEFT_OUT), _first(table, at)),
            search=fold(f"{name} {GERMAN.get(mapping.get(name, ''), '')}"))
        for at, name in enumerate(table.header)
    ]  # fmt: skip


def _first(table: Table, at: int) -> str:
    return next(iter(examples(table, at, 1)), "")


class ContactColumnsScreen(ListScreen):
    """Enter chooses the field of a column; ^s reads the file anew with that."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("columns")
    area = "5"
    name_in_keys = "columns"
    heading = "Spalten der Datei"
    kinds = frozenset({"-"})
    columns = (Column("Spalte der Datei", 28), Column("wird gelesen als", 20), Column("zum Beispiel"))
    empty = ("Die Datei hat keine Spalten.", "", "Esc zurück")

    def __init__(self, table: Table, mapping: Mapping[str, str], take: Take) -> None:
        super().__init__()
        self._of = table
        self._mapping = dict(mapping)
        self._take = take

    def rows(self) -> Sequence[Row]:
        return column_rows(self._of, self._mapping)

    def detail(self, record: Key) -> Sequence[Line]:
        at = int(record)
        name = self._of.header[at]
        field = GERMAN.get(self._mapping.get(name, ""), "")
        return [
            heading(name or f"Spalte {at + 1}", f"Spalte {at + 1} von {len(self._of.header)}"),
            pair("gelesen als", field or "wird weggelassen"),
            pair("Beispiele", " · ".join(examples(self._of, at))),
        ]

    def action_open(self) -> None:
        """Choose what the column under the bar holds."""
        at = self.current_id()
        if at is None:
            return
        name = self._of.header[at]
        fields = sorted(GERMAN, key=lambda field: field not in _FIRST)
        rows = [Row(field, (GERMAN[field], self._used(field))) for field in fields]
        rows.append(Row("", ("nicht übernehmen", "")))
        sheet = ChooseRecord(f"„{name}“ wird gelesen als", (Column(""), Column("", 30)), rows)
        self.open_sheet(sheet, partial(self._set, name))

    def _used(self, field: str) -> str:
        """The columns that fill a field already."""
        return ", ".join(name for name, of in self._mapping.items() if of == field)

    def _set(self, name: str, field: object) -> None:
        if isinstance(field, str):
            self._mapping[name] = field
            self.show()
            self.table.action_move(1)

    def action_take(self) -> None:
        """Go back and read the file with this mapping."""
        self.app.pop_screen()
        self._take(self._mapping)
