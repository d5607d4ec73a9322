"""Tables out: CSV and XLSX as a German Excel opens them by double click, safe against formulas."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from rundertisch_tui.exchange import cells
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.workbooks import as_text

Value = str | int | float | bool | date | None
MAX_CELL = 32_767  # Excel refuses more
MAX_WIDTH = 60
EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: same records, same bytes


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The table as CSV: BOM, `;`, CRLF, every text that looks like a formula marked as text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([cells.outgoing(column) for column in columns])
    for row in rows:
        writer.writerow([_csv_cell(value) for value in row])
    return out.getvalue().encode("utf-8-sig", errors="replace")


def _csv_cell(value: Value) -> str:
    return cells.outgoing(value) if isinstance(value, str) else as_text(value)


def xlsx_bytes(columns: Sequence[str], rows: Iterable[Sequence[Value]], *, sheet: str = "Liste") -> bytes:
    """The table as XLSX: header frozen with filter, widths after the contents, dates and numbers typed, no formula.

    Raises FileProblem if a text is longer than a cell can hold.
    """
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": sheet, "created": EPOCH})
    page = book.add_worksheet(sheet[:31])
    head = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
    widths = [len(column) for column in columns]
    for x, column in enumerate(columns):
        page.write_string(0, x, column, head)
    count = 0
    for y, row in enumerate(rows, start=1):
        count = y
        for x, value in enumerate(row):
            widths[x] = max(widths[x], _write(page, y, x, value, day))
    for x, width in enumerate(widths):
        page.set_column(x, x, min(width, MAX_WIDTH) + 2)
    page.freeze_panes(1, 0)
    if columns:
        page.autofilter(0, 0, max(count, 1), len(columns) - 1)
    book.close()
    return out.getvalue()


def _write(page: Any, y: int, x: int, value: Value, day: Any) -> int:
    """Write one typed cell; return how wide it shows."""
    if value is None or value == "":
        return 0
    if isinstance(value, str):
        if len(value) > MAX_CELL:
            raise FileProblem("Dieser Text ist länger als 32.767 Zeichen und passt in keine Zelle.", line=y + 1)
        page.write_string(y, x, value)
        return max(len(line) for line in value.split("\n"))
    if isinstance(value, bool):
        page.write_string(y, x, as_text(value))
        return 4
    if isinstance(value, date):
        page.write_datetime(y, x, value, day)
        return 10
    page.write_number(y, x, value)
    return len(str(value))
