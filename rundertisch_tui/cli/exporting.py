"""`export`: a document, a file of a Round Table, or a table of any kind of record."""

import errno
from pathlib import Path

from rundertisch_tui.cli import asking, export_kinds, office_files, output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.office_files import OfficeFile
from rundertisch_tui.cli.session_files import FileKind
from rundertisch_tui.cli.written import keep, told
from rundertisch_tui.documents.catalogue import Kind as DocumentKind
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.office import Attachment, Copy
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.kinds import Kind
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import exit_code

OK = 0
NOT_CONFIRMED = 4
NOT_ALLOWED = 6
TO_STDOUT = "-"
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def give_out(office: Office, call: Call) -> int:
    """`export KIND [CODE...]`."""
    from rundertisch_tui.documents.writing import NotWritten

    kind = export_kinds.named(call.words[0])
    try:
        return _given_out(office, call, kind)
    except NotWritten as problem:
        output.warn(output.paragraphs(str(problem)))
        cause = problem.__cause__
        if not isinstance(cause, OSError):
            return exit_code(problem)
        return NOT_ALLOWED if cause.errno in FORBIDDEN else NOT_CONFIRMED


def _given_out(office: Office, call: Call, kind: DocumentKind | FileKind | OfficeFile | Kind) -> int:
    if isinstance(kind, DocumentKind):
        return _document(office, call, kind)
    if isinstance(kind, FileKind):
        return _session_file(office, call, kind)
    if isinstance(kind, OfficeFile):
        _refuse(call, kind, "where", "copy", "session", *(each for each in asking.NARROWING if each != "as-of"))
        return office_files.give_out(office, call, kind)
    if kind.entity is Attachment and call.words[1:] and not call.has("format") and not call.has("output"):
        return _kept_files(office, call, kind)
    return _table(office, call, kind)


def _kept_files(office: Office, call: Call, kind: Kind) -> int:
    """`export attachment attachment:1`: the kept file itself, recorded like every file that goes out.

    With `--format` or `--output` it is the table as ever.
    """
    from rundertisch_tui.documents.kept_files import hand_out

    code = OK
    for record_id in sorted(_ids(office, call, kind)):
        one = office.view.get(Attachment, record_id)
        copy = hand_out(office.view, office.exports, one, office.kept_file(one.digest))
        code = max(code, told(office, copy.path, copy.record, copy.notices))
    return code


def _refuse(call: Call, kind: DocumentKind | FileKind | OfficeFile | Kind, *options: str) -> None:
    """Raise UsageError for an option that would do nothing here."""
    for option in options:
        if call.has(option):
            raise UsageError(f"--{option} gibt es nicht für „{export_kinds.german(kind)}“.")


def _document(office: Office, call: Call, kind: DocumentKind) -> int:
    from rundertisch_tui.documents import publish

    _refuse(call, kind, "where")
    if call.has("each"):
        from rundertisch_tui.cli import letter_files

        return letter_files.give_out(office, call, kind)
    if kind.id == "query-sheet":
        from rundertisch_tui.cli import query_sheet_files

        return query_sheet_files.give_out(office, call, kind)
    session, asked = asking.of_document(office.view, call, kind)
    copy = Copy(values.enum_value(call.option("copy"), Copy)) if call.has("copy") else None
    target = call.option("output")
    form = export_kinds.document_format(kind, call.option("format"), target)
    if target == TO_STDOUT:
        if form != "txt":
            raise UsageError("Auf die Standardausgabe geht nur --format txt.")
        output.raw(publish.preview(office.view, kind.id, session, copy, asked=asked).encode())
        return OK
    made = publish.publish(
        office.view,
        office.exports,
        kind.id,
        session,
        copy,
        asked=asked,
        file_format=form,
        output=Path(target) if target else None,
        stage=output.progress,
    )
    output.end_progress()
    return told(office, made.path, made.record, made.notices)


def _session_file(office: Office, call: Call, kind: FileKind) -> int:
    from rundertisch_tui.cli import session_files

    _refuse(call, kind, "where", "copy", "each", *asking.NARROWING)
    target = call.option("output")
    form = export_kinds.file_format(kind, call.option("format"), target)
    session = asking.session(office.view, [*call.options.get("session", ()), *call.words[1:]])
    data = session_files.content(office, kind, session, form)
    if target == TO_STDOUT:
        output.raw(data)
        return OK
    name, year = export_kinds.session_file_name(office.view, kind, session, form)
    record = RecordExport(
        kind=kind.id,
        path="",
        seq=office.view.seq,
        digest="",
        session=session,
        copy=Copy.INTERNAL if kind.personal else Copy.PUBLICATION,
        names=frozenset(PersonId(one) for one in session_files.names_in(office, kind, session)),
    )
    return keep(office, f"{year}/{name}", data, record, target)


def _table(office: Office, call: Call, kind: Kind) -> int:
    _refuse(call, kind, "copy", "each", *asking.NARROWING)
    target = call.option("output")
    form = export_kinds.table_format(call.option("format"), target)
    ids = _ids(office, call, kind)
    data = _table_bytes(office, kind, form, ids)
    if target == TO_STDOUT:
        output.raw(data)
        return OK
    return _write_table(office, kind, form, ids, data, target)


def _ids(office: Office, call: Call, kind: Kind) -> frozenset[int]:
    """The records that the words, `--session` and `--where` leave; all of them if nothing narrows."""
    from rundertisch_tui.cli import filters
    from rundertisch_tui.cli.listing import items

    wheres = list(call.options.get("where", ()))
    if call.has("session"):
        wheres.append(f"session={call.option('session')}")
    tests = [filters.test_of(kind.entity, where, office.view) for where in wheres]
    codes = {values.resolve(word, kind.table, office.view) for word in call.words[1:]}
    return frozenset(
        item["id"]
        for item in items(kind, office.view)
        if (not codes or item["id"] in codes) and all(test(item) for test in tests)
    )


def _table_bytes(office: Office, kind: Kind, form: str, ids: frozenset[int]) -> bytes:
    if form == "json":
        from rundertisch_tui.cli.listing import items

        return output.json_bytes({"items": [item for item in items(kind, office.view) if item["id"] in ids]})
    from rundertisch_tui.exchange.lists import table_bytes

    return table_bytes(office.view, kind, form, clock.today(), ids)


def _write_table(office: Office, kind: Kind, form: str, ids: frozenset[int], data: bytes, target: str) -> int:
    day = clock.today()
    record = RecordExport(
        kind=kind.table,
        path="",
        seq=office.view.seq,
        digest="",
        copy=Copy.INTERNAL,
        names=frozenset(PersonId(one) for one in ids) if kind.table == "person" else frozenset(),
    )
    return keep(office, f"{day.year}/{export_kinds.table_name(kind, form, day)}", data, record, target)
