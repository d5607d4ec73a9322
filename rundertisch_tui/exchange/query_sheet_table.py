"""The Abfragebogen as a table: one row a point, out as CSV or XLSX and back in."""

from rundertisch_tui.domain.status_rounds import marks_in
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.query_sheet_cells import RawItem, RawSheet, field_named, said
from rundertisch_tui.exchange.table_files import csv_bytes, xlsx_bytes
from rundertisch_tui.exchange.tables import Table
from rundertisch_tui.workflow.questions.query_sheets import COLUMNS, SheetOf

FORMATS = ("xlsx", "csv")


def sheet_bytes(sheet: SheetOf, form: str) -> bytes:
    """The sheet as a file: what is asked in the first columns, empty cells to fill in behind. Raises FileProblem."""
    rows = [
        (sheet.mark, one.code, one.text or one.title, one.last, *([""] * (len(COLUMNS) - 4))) for one in sheet.items
    ]
    columns = tuple(COLUMNS.values())
    return csv_bytes(columns, rows) if form == "csv" else xlsx_bytes(columns, rows, sheet="Abfragebogen")


def read_sheet_table(table: Table, name: str) -> RawSheet:
    """The points of a table. Raises FileProblem if it has no column for number and answer."""
    places: dict[str, int] = {}
    for at, heading in enumerate(table.header):
        if field := field_named(heading):
            places.setdefault(field, at)
    if not {"code", "word"} <= places.keys():
        raise FileProblem(
            "Das ist kein Abfragebogen: nötig sind die Spalten Bogen, Nummer und Stand oder Antwort.", file=name
        )
    items: list[RawItem] = []
    marks: list[tuple[int, str]] = []
    strange: list[str] = list(table.findings)
    for row in table.rows:
        cells = {field: said(row.cells[at]) for field, at in places.items()}
        found = marks_in(cells.pop("mark", ""))
        marks += found
        code = cells.pop("code", "").strip()
        if not code and not row.problem:
            text = " ".join(cell for cell in row.cells if cell.strip())[:60]
            strange.append(f"Zeile {row.line} hat keine Nummer und ist nicht zuzuordnen: „{text}“.")
            continue
        items.append(RawItem(f"Zeile {row.line}", code, cells, found[0] if found else None, row.problem))
    return RawSheet(table.description, tuple(dict.fromkeys(marks)), tuple(items), strange=tuple(strange))
