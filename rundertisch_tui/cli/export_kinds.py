"""What `export` can give out: the documents of the catalogue, and every kind of record as a table."""

from datetime import date
from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.documents import catalogue
from rundertisch_tui.documents.file_names import ascii_word
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.names import fold
from rundertisch_tui.workflow.kinds import KINDS, Kind, kind_named

OK = 0
DOCUMENT_FORMATS = catalogue.FORMATS
TABLE_FORMATS = ("xlsx", "csv", "json")


def named(word: str) -> catalogue.Kind | Kind:
    """The document or kind of record behind an English or German word. Raises NotFound."""
    wanted = fold(word.replace("_", "-"))
    for document in catalogue.KINDS:
        if wanted in (fold(document.id), fold(document.german)):
            return document
    try:
        return kind_named(word)
    except NotFound:
        raise NotFound(f"„{word}“ lässt sich nicht ausgeben. `rundertisch export --list` zeigt, was geht.") from None


def plural(kind: Kind) -> str:
    """How a table is called on the command line; people are called participants, as in the import."""
    if kind.table == "person":
        return "participants"
    return kind.table[:-1] + "ies" if kind.table.endswith("y") else kind.table + "s"


def show_kinds(_call: Call | None = None) -> int:
    """`export --list`: every kind with its German name and its formats."""
    output.say(f"Dokumente ({', '.join(DOCUMENT_FORMATS)})")
    for document in catalogue.KINDS:
        output.say(f"  {document.id.ljust(24)}{document.german}")
    output.say("")
    output.say(f"Tabellen ({', '.join(TABLE_FORMATS)})")
    for kind in KINDS:
        output.say(f"  {plural(kind).ljust(24)}{kind.german_plural}")
    return OK


def table_format(given: str, target: str) -> str:
    """The format of a table: as asked, else what the file is called, else XLSX. Raises UsageError."""
    ending = Path(target).suffix.lower().removeprefix(".")
    form = given or (ending if ending in TABLE_FORMATS else TABLE_FORMATS[0])
    if form not in TABLE_FORMATS:
        raise UsageError(f"--format ist für Tabellen eines von {', '.join(TABLE_FORMATS)}.")
    return form


def table_name(kind: Kind, form: str, day: date) -> str:
    """The name of a table's file: 2026-07-03_Personen.xlsx."""
    return f"{day.isoformat()}_{ascii_word(kind.german_plural)}.{form}"
