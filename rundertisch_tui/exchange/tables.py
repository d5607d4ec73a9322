"""Tables in: which kind of file it is, and its rows with their line numbers."""

from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.exchange.problems import FileProblem, NoSuchFile
from rundertisch_tui.workflow.problems import reason

MAX_BYTES = 50_000_000
MAX_ROWS = 200_000
LOOK_AHEAD = 8
"""Rows with something in them among which the headings are looked for."""
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
ZIP_START = b"PK\x03\x04"
OLE_START = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; `line` is where a clerk finds it in the file. `problem` says why the row cannot be used."""

    line: int
    cells: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: `kind` is csv, xlsx, xls, ods; `findings` are German sentences about what was noticed."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    encoding: str = ""
    delimiter: str = ""
    kind: str = "csv"
    sheet: str = ""
    findings: tuple[str, ...] = ()

    @property
    def description(self) -> str:
        """The head line of the preview: "cp1252, Komma, 92 Spalten, 318 Zeilen"."""
        words = {",": "Komma", ";": "Semikolon", "\t": "Tabulator"}
        how = (self.encoding, words.get(self.delimiter, "")) if self.kind == "csv" else (self.kind.upper(), self.sheet)
        counts = (counted(len(self.header), "Spalte", "Spalten"), counted(len(self.rows), "Zeile", "Zeilen"))
        return ", ".join(part for part in (*how, *counts) if part)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun, as it stands in the line over a table: 1 Zeile, 318 Zeilen."""
    return f"{number} {one if number == 1 else many}"


def read_bytes(path: Path) -> bytes:
    """The whole file. Raises FileProblem if it is missing, a directory, unreadable, empty or too large."""
    name = path.name
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NoSuchFile("Diese Datei gibt es nicht. Bitte Namen und Ordner prüfen.", file=name) from None
    except IsADirectoryError:
        raise FileProblem("Das ist ein Ordner. Bitte eine Datei darin angeben.", file=name) from None
    except PermissionError:
        raise FileProblem("Die Datei darf nicht gelesen werden. Bitte die Leserechte prüfen.", file=name) from None
    except OSError as problem:
        raise FileProblem(f"Die Datei lässt sich nicht lesen: {reason(problem)}.", file=name) from None
    except ValueError:
        raise FileProblem("Das ist kein Pfad. Bitte Namen und Ordner prüfen.", file=name) from None
    if len(data) > MAX_BYTES:
        raise FileProblem(
            "Die Datei ist größer als 50 MB. Eine Kontaktliste ist viel kleiner; bitte die richtige Datei wählen "
            "oder die Liste aufteilen.",
            file=name,
        )
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise FileProblem("Die Datei ist leer. Bitte die Liste noch einmal ausgeben.", file=name)
    return data


def read_table(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Table:
    """Read a CSV, XLSX, XLS or ODS file; what the bytes are decides, not the ending.

    `encoding` overrides the guess (CSV), `sheet` names a sheet. Raises FileProblem.
    """
    data = read_bytes(path)
    if data.startswith((ZIP_START, OLE_START)) or path.suffix.lower() in WORKBOOKS:
        from rundertisch_tui.exchange.workbooks import read_workbook

        return read_workbook(data, path.name, sheet=sheet)
    from rundertisch_tui.exchange.csv_in import parse_csv

    return parse_csv(data, path.name, encoding=encoding)


def assemble(raw: list[tuple[int, list[str]]], name: str) -> tuple[tuple[str, ...], tuple[TableRow, ...], list[str]]:
    """Header, rows as wide as the header, findings. Raises FileProblem if there is no table in it."""
    filled = [(line, cells) for line, cells in raw if any(cell.strip() for cell in cells)]
    if not filled:
        raise FileProblem("In der Datei steht keine Tabelle. Bitte die Liste noch einmal ausgeben.", file=name)
    above = _title_rows([cells for _, cells in filled[:LOOK_AHEAD]])
    titles, filled = filled[:above], filled[above:]
    header = tuple(cell.strip() for cell in filled[0][1])
    while header and not header[-1]:
        header = header[:-1]
    if len(filled) - 1 > MAX_ROWS:
        raise FileProblem("Die Datei hat mehr als 200.000 Zeilen. Bitte die Liste aufteilen.", file=name)
    rows: list[TableRow] = []
    uneven = 0
    for line, cells in filled[1:]:
        row = _fitted(line, cells, len(header))
        uneven += bool(row.problem)
        rows.append(row)
    has = "hat" if uneven == 1 else "haben"
    findings = [f"{counted(uneven, 'Zeile', 'Zeilen')} {has} mehr Felder als die Kopfzeile."] if uneven else []
    if titles:
        findings.insert(0, f"Die Kopfzeile ist Zeile {filled[0][0]}; was darüber steht, bleibt draußen.")
    return header, tuple(rows), findings


def _title_rows(rows: list[list[str]]) -> int:
    """How many rows stand above the headings: a title, a date, each in a cell or two where the headings have more."""
    for at, cells in enumerate(rows):
        found = [cell.strip() for cell in cells if cell.strip()]
        if len(found) > 2:
            plain = not any("@" in cell or cell.isdecimal() for cell in found)
            return at if plain and len(set(found)) == len(found) else 0
        if len(found) == 2 and not any(char.isdecimal() for cell in found for char in cell):
            return 0  # two words may well be the headings themselves
    return 0


def _fitted(line: int, cells: list[str], width: int) -> TableRow:
    extra = [cell for cell in cells[width:] if cell.strip()]
    if extra:
        reason = (
            f"Die Zeile hat {len(cells)} Felder, die Kopfzeile {width}: vermutlich steht ein Trennzeichen im Text. "
            "Bitte den Text in Anführungszeichen setzen."
        )
        return TableRow(line, tuple(cells[:width]), reason)
    return TableRow(line, tuple(cells[:width]) + ("",) * (width - len(cells)))
