"""XLSX, XLS and ODS in, by python-calamine in a process of its own, with a guard against zip bombs before that."""

import io
import json
import os
import sys
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import OLE_START, ZIP_START, Table, assemble

MAX_UNPACKED = 400_000_000
MAX_RATIO = 100  # a part of repeated cells packs about 30 : 1
RATIO_FROM = 20_000_000
MAX_CELLS = 5_000_000
PATIENCE_SECONDS = 120  # a list of 200,000 rows takes a tenth of it
SLOW = "Die Datei braucht zu lange. Bitte nur die Liste in eine neue Datei kopieren."
LOCKED = "Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern."
BROKEN = "Die Datei ist keine lesbare Tabelle. Bitte sie in Excel oder LibreOffice öffnen und neu speichern."


def read_workbook(data: bytes, name: str, *, sheet: str | None = None) -> Table:
    """The chosen sheet, else the first with a table on it. Raises FileProblem."""
    kind = _kind(data, name)
    answer = _read_apart(data, name, sheet)
    if "problem" in answer:
        raise _problem(answer, name, sheet)
    raw = list(enumerate(answer["rows"], start=answer["first"]))
    header, rows, findings = assemble(raw, name)
    if others := answer["others"]:
        which = "weiteres Blatt" if len(others) == 1 else "weitere Blätter"
        findings.append(f"Gelesen ist das Blatt „{answer['sheet']}“; {which} (--sheet): {', '.join(others)}.")
    return Table(header, rows, kind=kind, sheet=answer["sheet"], findings=tuple(findings))


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


def _read_apart(data: bytes, name: str, sheet: str | None) -> dict[str, Any]:
    """What `workbook_reader` answers. Raises FileProblem if it dies, answers nonsense, or takes too long."""
    import subprocess

    words = [sys.executable, "-P", "-m", "rundertisch_tui.exchange.workbook_reader"]
    around = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    asked = json.dumps({"sheet": sheet}).encode() + b"\n"
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the file goes in as bytes
            words,
            input=asked + data,
            env=around,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=True,
            start_new_session=True,  # Ctrl+C at the terminal is ours to answer
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise FileProblem(SLOW, file=name) from None
    except (subprocess.SubprocessError, OSError, ValueError):
        raise FileProblem(BROKEN, file=name) from None
    return answer


def _problem(answer: Mapping[str, Any], name: str, sheet: str | None) -> FileProblem:
    names = ", ".join(answer.get("names", ()))
    sentences = {
        "locked": LOCKED,
        "missing": f"Ein Blatt „{sheet}“ gibt es nicht. Es gibt: {names}.",
        "large": f"Das Blatt „{names}“ hat mehr als 5 Millionen Zellen.",
        "empty": "In der Datei ist kein Blatt mit Inhalt. Bitte die Liste noch einmal ausgeben.",
    }
    return FileProblem(sentences.get(answer["problem"], BROKEN), file=name)


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
