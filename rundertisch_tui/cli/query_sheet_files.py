"""`export query-sheet`: the sheet of one office, or of everybody who has not answered; as document or table."""

from pathlib import Path

from rundertisch_tui.cli import asking, export_kinds, output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.written import keep, told
from rundertisch_tui.documents.catalogue import Asked, Kind
from rundertisch_tui.documents.file_names import ascii_word
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.query_sheets import sheet_of
from rundertisch_tui.workflow.questions.status_rounds import current_round, queries_of

OK = 0
TABLES = ("xlsx", "csv")
TO_STDOUT = "-"


def give_out(office: Office, call: Call, kind: Kind) -> int:
    """`export query-sheet [--office O]`: without an office a file for each that has not answered."""
    _, asked = asking.of_document(office.view, call, kind)
    target = call.option("output")
    form = _format(call, target)
    offices = [asked.office] if asked.office is not None else _unanswered(office)
    if len(offices) > 1 and target and not Path(target).is_dir():
        raise UsageError("Für mehrere Bögen bitte mit --output einen Ordner nennen, den es gibt.")
    code = OK
    for at, one in enumerate(offices):
        output.progress(f"Bogen {at + 1} von {len(offices)}")
        own = Asked(office=one, as_of=asked.as_of)
        code = max(code, _table(office, one, form, target) if form in TABLES else _document(office, call, own, form))
    return code


def _format(call: Call, target: str) -> str:
    formats = (*export_kinds.DOCUMENT_FORMATS, *TABLES)
    ending = Path(target).suffix.lower().removeprefix(".")
    form = call.option("format") or (ending if ending in formats else formats[0])
    if form not in formats:
        raise UsageError(f"--format ist für „Abfragebogen“ eines von {', '.join(formats)}.")
    return form


def _unanswered(office: Office) -> list[OrganizationId]:
    one = current_round(office.view)
    if one is None:
        raise NotFound("Es gibt noch keine Abfrage. Eröffnen: rundertisch do open_status_round year=2026 due_on=30.04.")
    found = [query.office for query in queries_of(office.view, one) if query.is_open]
    if not found:
        raise NotFound(f"In der {one.label} haben alle Stellen geantwortet.")
    return found


def _document(office: Office, call: Call, asked: Asked, form: str) -> int:
    from rundertisch_tui.documents import publish

    target = call.option("output")
    copy = Copy(values.enum_value(call.option("copy"), Copy)) if call.has("copy") else None
    if target == TO_STDOUT:
        if form != "txt":
            raise UsageError("Auf die Standardausgabe geht nur --format txt.")
        output.raw(publish.preview(office.view, "query-sheet", None, copy, asked=asked).encode())
        return OK
    made = publish.publish(
        office.view,
        office.exports,
        "query-sheet",
        None,
        copy,
        asked=asked,
        file_format=form,
        output=Path(target) if target else None,
    )
    output.end_progress()
    return told(office, made.path, made.record, made.notices)


def _table(office: Office, one: OrganizationId, form: str, target: str) -> int:
    from rundertisch_tui.exchange.query_sheet_table import sheet_bytes

    sheet = sheet_of(office.view, one)
    data = sheet_bytes(sheet, form)
    output.end_progress()
    if target == TO_STDOUT:
        output.raw(data)
        return OK
    day = clock.today()
    about = ascii_word(sheet.office.short_name or sheet.office.name)[:60]
    record = RecordExport(
        kind="query-sheet", path="", seq=office.view.seq, digest="", copy=Copy.PUBLICATION, names=frozenset()
    )
    return keep(office, f"{day.year}/{day.isoformat()}_Abfragebogen_{about}.{form}", data, record, target)
