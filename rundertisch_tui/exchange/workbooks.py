"""XLSX, XLS and ODS in, by python-calamine, with a guard against zip bombs before anything is unpacked."""

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import OLE_START, ZIP_START, Table, assemble

MAX_UNPACKED = 400_000_000
MAX_RATIO = 100  # a part of repeated cells packs about 30 : 1
RATIO_FROM = 20_000_000
MAX_CELLS = 5_000_000
LOCKED = "Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
BROKEN = "Die Datei ist keine lesbare Tabelle. Bitte sie in Excel oder LibreOffice öffnen und neu speichern."


def read_workbook(data: bytes, name: str, *, sheet: str | None = None) -> Table:
    """The chosen sheet, else the first that is not empty. Raises FileProblem."""
    kind = _kind(data, name)
    chosen, grid, first = _grid(data, name, sheet)
    raw = [(first + number, [as_text(cell) for cell in row]) for number, row in enumerate(grid)]
    header, rows, findings = assemble(raw, name)
    return Table(header, rows, kind=kind, sheet=chosen, findings=tuple(findings))


def _kind(data: bytes, name: str) -> str:
    if data.startswith(OLE_START):
        return "xls"
    if not data.startswith(ZIP_START):
        raise FileProblem(BROKEN, file=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise FileProblem(BROKEN, file=name) from None
    total = sum(part.file_size for part in parts)
    if total > MAX_UNPACKED or (total > RATIO_FROM and total > len(data) * MAX_RATIO):
        raise FileProblem(
            f"Die Datei wäre ausgepackt {total // 1_000_000} MB groß und wird deshalb nicht geöffnet. "
            "Bitte nur die Kontaktliste in eine neue Datei kopieren.",
            file=name,
        )
    names = {part.filename for part in parts}
    if "content.xml" in names:
        return "ods"
    if any(part.startswith("xl/") for part in names):
        return "xlsx"
    raise FileProblem("Das ist keine Tabelle. Gelesen werden CSV, XLSX, XLS, ODS und vCard.", file=name)


def _grid(data: bytes, name: str, sheet: str | None) -> tuple[str, list[list[Any]], int]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            names = list(book.sheet_names)
            if sheet is not None and sheet not in names:
                raise FileProblem(f"Ein Blatt „{sheet}“ gibt es nicht. Es gibt: {', '.join(names)}.", file=name)
            for candidate in [sheet] if sheet is not None else names:
                page = book.get_sheet_by_name(candidate)
                if page.total_height * page.total_width > MAX_CELLS:
                    raise FileProblem(f"Das Blatt „{candidate}“ hat mehr als 5 Millionen Zellen.", file=name)
                grid = page.to_python(skip_empty_area=True)
                if grid:
                    return candidate, grid, (page.start[0] if page.start else 0) + 1
    except PasswordError:
        raise FileProblem(LOCKED, file=name) from None
    except (CalamineError, OSError, KeyError) as problem:
        raise FileProblem(BROKEN, file=name) from problem
    raise FileProblem("In der Datei ist kein Blatt mit Inhalt. Bitte die Liste noch einmal ausgeben.", file=name)


def as_text(value: Any) -> str:  # noqa: PLR0911 - one line per cell type
    """A cell as a German reader would write it: 03.07.2026, 14:30, 3,5, ja."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value).replace(".", ",")
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.strftime("%d.%m.%Y") if midnight else value.strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(value)
