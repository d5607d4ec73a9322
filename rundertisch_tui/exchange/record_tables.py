"""Tables of measures, sittings, earlier recommendations and other records in: which column is which field.

The columns are those that the export writes; German and English names of fields are known, in any order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.exchange.columns import key
from rundertisch_tui.exchange.contacts import Rejected
from rundertisch_tui.exchange.lists import record_headings
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import Table, read_table
from rundertisch_tui.workflow.kinds import Kind
from rundertisch_tui.workflow.labels import label

CODE = "code"
CODE_NAMES = ("Nummer", "Nr.", "Kennung", "code", "id")
OTHER_WORDS = {"valid_from": ("von", "ab"), "valid_to": ("bis",), "on": ("Datum", "Tag"), "parent": ("gehört zu",)}
"""Words that lists of other offices have over a field."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One row: where it stands, how the record is called ("" = a new one), and its filled cells by field."""

    line: int
    code: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RecordRows:
    """What a table gave: rows, rejected ones, the heading over each field, and the columns that are left out."""

    description: str
    rows: tuple[RecordRow, ...]
    rejected: tuple[Rejected, ...]
    headings: Mapping[str, str]
    unused: tuple[str, ...]
    findings: tuple[str, ...] = ()


def read_records(path: Path, kind: Kind, *, encoding: str | None = None, sheet: str | None = None) -> RecordRows:
    """Read a table of one kind of record. Raises FileProblem, also if no column is known."""
    table = read_table(path, encoding=encoding, sheet=sheet)
    places = _places(table, kind)
    if not set(places) - {CODE}:
        known = ", ".join(record_headings(kind).values())
        raise FileProblem(f"Keine Spalte ist bekannt. Möglich sind: {known}.", file=path.name)
    rejected = tuple(Rejected(row.line, "", row.problem) for row in table.rows if row.problem)
    rows = []
    for row in table.rows:
        cells = {name: text for name, at in places.items() if (text := row.cells[at].strip())}
        if cells and not row.problem:
            rows.append(RecordRow(row.line, cells.pop(CODE, ""), cells))
    used = set(places.values())
    return RecordRows(
        table.description,
        tuple(rows),
        rejected,
        {name: table.header[at] for name, at in places.items()},
        tuple(name for at, name in enumerate(table.header) if name and at not in used),
        table.findings,
    )


def _places(table: Table, kind: Kind) -> dict[str, int]:
    """Field → column; the first column of a name is taken."""
    found: dict[str, int] = {}
    known = _known(kind)
    for at, heading in enumerate(table.header):
        field = known.get(key(heading))
        if field is not None:
            found.setdefault(field, at)
    return found


def _known(kind: Kind) -> dict[str, str]:
    """Folded heading → field: what the export writes goes before German and English names and other words."""
    fields = [name for name in record_headings(kind) if name != CODE]
    found = {key(word): name for name in fields for word in OTHER_WORDS.get(name, ())}
    found |= {key(word): name for name in reversed(fields) for word in (label(name), name)}
    found |= {key(text): name for name, text in record_headings(kind).items()}
    return found | {key(name): CODE for name in CODE_NAMES}
