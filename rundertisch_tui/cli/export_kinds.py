"""What `export` can give out: documents, files of a Round Table, and every kind of record as a table."""

from datetime import date
from pathlib import Path

from rundertisch_tui.cli import office_files, output, session_files
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.office_files import OfficeFile
from rundertisch_tui.cli.session_files import FileKind
from rundertisch_tui.documents import catalogue
from rundertisch_tui.documents.collecting import record_day
from rundertisch_tui.documents.file_names import ascii_word
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.kinds import KINDS, Kind, kind_named
from rundertisch_tui.workflow.view import View

OK = 0
DOCUMENT_FORMATS = catalogue.FORMATS
TABLE_FORMATS = ("xlsx", "csv", "json")


def named(word: str) -> catalogue.Kind | FileKind | OfficeFile | Kind:
    """The document, file or kind of record behind an English or German word. Raises NotFound."""
    wanted = fold(word.replace("_", "-"))
    others: tuple[catalogue.Kind | FileKind | OfficeFile, ...] = (
        *catalogue.KINDS,
        *session_files.KINDS,
        *office_files.KINDS,
    )
    for one in others:
        if wanted in (fold(one.id), fold(one.german)):
            return one
    try:
        return kind_named(word)
    except NotFound:
        raise NotFound(f"„{word}“ lässt sich nicht ausgeben. `rundertisch export --list` zeigt, was geht.") from None


def german(kind: catalogue.Kind | FileKind | OfficeFile | Kind) -> str:
    """What it is called in German."""
    return kind.german_plural if isinstance(kind, Kind) else kind.german


def plural(kind: Kind) -> str:
    """How a table is called on the command line; people are called participants, as in the import."""
    if kind.table == "person":
        return "participants"
    return kind.plural


def show_kinds(_call: Call | None = None) -> int:
    """`export --list`: every kind with its German name and its formats."""
    output.say(f"Dokumente ({', '.join(DOCUMENT_FORMATS)})")
    for document in catalogue.KINDS:
        output.say(f"  {document.id.ljust(24)}{document.german}")
    output.say("")
    output.say("Dateien zu einem Runden Tisch")
    for file in session_files.KINDS:
        output.say(f"  {file.id.ljust(24)}{file.german} ({', '.join(file.formats)})")
    output.say("")
    output.say("Dateien über alles")
    for one in office_files.KINDS:
        output.say(f"  {one.id.ljust(24)}{one.german} ({one.format})")
    output.say("")
    output.say(f"Tabellen ({', '.join(TABLE_FORMATS)})")
    for kind in KINDS:
        output.say(f"  {plural(kind).ljust(24)}{kind.german_plural}")
    output.say("")
    output.say("Eine aufbewahrte Datei selbst: `rundertisch export attachment attachment:1`")
    return OK


def table_format(given: str, target: str) -> str:
    """The format of a table: as asked, else what the file is called, else XLSX. Raises UsageError."""
    return _format("Tabellen", TABLE_FORMATS, given, target)


def file_format(kind: FileKind, given: str, target: str) -> str:
    """The format of a file of a Round Table: as asked, else what the file is called, else the usual one."""
    return _format(f"„{kind.german}“", kind.formats, given, target)


def document_format(kind: catalogue.Kind, given: str, target: str) -> str:
    """The format of a document: as asked, else what the file is called, else Word. Raises UsageError."""
    return _format(f"„{kind.german}“", DOCUMENT_FORMATS, given, target)


def _format(what: str, formats: tuple[str, ...], given: str, target: str) -> str:
    ending = Path(target).suffix.lower().removeprefix(".")
    form = given or (ending if ending in formats else formats[0])
    if form not in formats:
        raise UsageError(f"--format ist für {what} eines von {', '.join(formats)}.")
    return form


def session_file_name(view: View, kind: FileKind, session_id: SessionId, form: str) -> tuple[str, int]:
    """The name of a file of a Round Table, and the year whose folder it goes into."""
    session = view.get(Session, session_id)
    mark = "_INTERN" if kind.personal else ""
    return f"{record_day(session).isoformat()}_{kind.stem}_{ascii_word(session.title)}{mark}.{form}", session.year


def table_name(kind: Kind, form: str, day: date) -> str:
    """The name of a table's file: 2026-07-03_Personen.xlsx."""
    return f"{day.isoformat()}_{ascii_word(kind.german_plural)}.{form}"
