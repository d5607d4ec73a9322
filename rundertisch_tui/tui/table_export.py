"""Lists as files: ask for CSV or XLSX, write below the exports folder, say where it lies."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

TABLES = ("person", "organization", "committee", "recommendation", "measure", "session")
"""The kinds of record that can be written as a table."""
FORMATS: Mapping[str, str] = MappingProxyType({"xlsx": "Excel", "csv": "CSV, öffnet sich in Excel und LibreOffice"})


def write_table(view: View, exports: Path, kind: str, form: str, ids: Sequence[int] | None = None) -> Path:
    """Write one kind, or those of its records in `ids`, below the exports folder; the day's older list is replaced.

    Raises RuleViolation if the folder cannot be written.
    """
    from rundertisch_tui.exchange.lists import table_bytes

    day = clock.today()
    path = exports / str(day.year) / f"{day.isoformat()}_{BY_TABLE[kind].german_plural}.{form}"
    data = table_bytes(view, BY_TABLE[kind], form, day, None if ids is None else frozenset(ids))
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o640)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise RuleViolation(
            f"{path.name} lässt sich nicht schreiben ({error.strerror or error}). "
            f"Bitte prüfen, ob der Ordner {path.parent} da ist und beschrieben werden darf."
        ) from error
    return path


def ask_table(app: "RoundTableApp", kind: str, ids: Sequence[int] | None = None) -> None:
    """Ask for the format, then write the table, or only the records in `ids`, and say where it lies."""
    rows = [Row(form, (word, form)) for form, word in FORMATS.items()]
    plural = BY_TABLE[kind].german_plural
    sheet = ChooseRecord(f"{plural} als Tabelle", (Column(""), Column("", 6)), rows, verb="schreiben")

    def take(form: object) -> None:
        if isinstance(form, str):
            save_table(app, kind, form, ids)

    app.open_sheet(sheet, take)


def save_table(app: "RoundTableApp", kind: str, form: str, ids: Sequence[int] | None = None) -> None:
    """Write a table and put its path into the clipboard where the terminal can."""
    try:
        path = write_table(app.office.view, app.office.exports, kind, form, ids)
    except RuleViolation as problem:
        app.say(str(problem), problem=True)
        return
    app.copy_to_clipboard(str(path))
    app.say(f"{BY_TABLE[kind].german_plural} geschrieben: {path}")
