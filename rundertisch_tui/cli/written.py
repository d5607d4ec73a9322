"""Keeps what an export made, records it, and says where it lies."""

from dataclasses import replace
from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import ReadOnly, StoreError, exit_code

OK = 0


def keep(office: Office, wanted: str, data: bytes, record: RecordExport, target: str) -> int:
    """Write the bytes below the exports folder, or at `target`, and record where they lie."""
    from rundertisch_tui.documents import writing

    path = office.exports / wanted
    if target:
        path = Path(target) / path.name if Path(target).is_dir() else Path(target)
    kept = writing.keep(office.view, office.exports, path, data)
    return told(office, kept.path, replace(record, path=kept.recorded, digest=kept.digest), kept.notices)


def told(office: Office, path: Path, record: RecordExport, notices: tuple[str, ...]) -> int:
    """Record the file, say where it lies and what was noticed; a refused record leaves the file, and that is said."""
    for notice in notices:
        output.warn(output.clean(notice))
    code = OK
    try:
        office.perform(record)
    except StoreError as problem:
        output.warn(output.clean(f"Die Datei liegt da, ist aber nicht verzeichnet: {problem}"))
        code = OK if isinstance(problem, ReadOnly) else exit_code(problem)
    output.say(output.clean(f"Geschrieben: {path}"))
    return code
