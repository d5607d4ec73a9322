"""Writes a document under the exports folder: content, bytes, check, temporary file, rename, and the record of it."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rundertisch_tui.documents import list_content, minutes_content, rendering
from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.documents.collecting import Collected, record_day
from rundertisch_tui.documents.file_names import file_name, numbered
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy, Export
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.problems import RuleViolation
from rundertisch_tui.workflow.view import View

MAX_NUMBER = 999
CONTENTS: dict[str, Callable[..., Collected[Any]]] = {
    "minutes": minutes_content.content,
    "agenda": list_content.agenda,
    "attendance-list": list_content.attendance_list,
    "participant-list": list_content.participant_list,
}


class NotWritten(RuleViolation):
    """The document could not be written; no record of it was made."""


@dataclass(frozen=True, slots=True)
class Published:
    """A written document: where it lies, the action that records it, and what to tell (findings, a new number)."""

    path: Path
    record: RecordExport
    notices: tuple[str, ...]


def collect(view: View, kind_id: str, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[Any]:
    """The content of a document. Raises NotWritten for an unknown kind or a copy that does not exist."""
    kind = BY_ID.get(kind_id)
    if kind is None:
        raise NotWritten(f"Das Dokument „{kind_id}“ gibt es nicht. Möglich sind: {', '.join(BY_ID)}.", field="kind")
    if copy is Copy.PUBLICATION and not kind.has_publication_copy:
        raise NotWritten(
            f"Die {kind.german} gibt es nur intern, weil alle Namen darin stehen. Bitte die interne Fassung wählen.",
            field="copy",
        )
    return CONTENTS[kind_id](view, session_id, copy)


def preview(view: View, kind_id: str, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> str:
    """The document as plain text, for the screen and `--format txt`; nothing is written."""
    return rendering.render_text(collect(view, kind_id, session_id, copy).content)


def publish(view: View, exports: Path, kind_id: str, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Published:
    """Write the document of a session under exports/YEAR/ and return the action that records it.

    A file that was edited by hand since is never touched: the new one gets a number. Raises NotWritten.
    """
    collected = collect(view, kind_id, session_id, copy)
    session = view.get(Session, session_id)
    rendered = rendering.render(collected.content)
    name = file_name(
        day=record_day(session),
        stem=BY_ID[kind_id].stem,
        about=session.title,
        internal=copy is Copy.INTERNAL,
        version=collected.version,
        draft=collected.draft,
    )
    digest = hashlib.sha256(rendered.data).hexdigest()
    path, notice = _place(view, exports, f"{session.year}/{name}", digest)
    _write(path, rendered.data)
    record = RecordExport(
        kind=kind_id,
        path=path.relative_to(exports).as_posix(),
        seq=view.seq,
        digest=digest,
        session=session_id,
        copy=copy,
        version=collected.version,
        findings=rendered.findings,
        left_out=collected.left_out,
        names=collected.names,
    )
    return Published(path, record, (*notice, *rendered.findings, *collected.left_out))


def _place(view: View, exports: Path, wanted: str, digest: str) -> tuple[Path, tuple[str, ...]]:
    """Where to write: the wanted path, or the first numbered one that nobody edited."""
    ours: dict[str, set[str]] = {}
    for export in view.all(Export):
        ours.setdefault(export.path, set()).add(export.digest)
    for number in range(1, MAX_NUMBER + 1):
        candidate = wanted if number == 1 else numbered(wanted, number)
        path = exports / candidate
        if _untouched(path, {digest, *ours.get(candidate, ())}):
            told = f"{Path(wanted).name} wurde von Hand geändert und bleibt; das neue Dokument heißt {path.name}."
            return path, (told,) if number > 1 else ()
    raise NotWritten(f"Von {wanted} gibt es schon {MAX_NUMBER} Fassungen. Bitte den Ordner aufräumen.")


def _untouched(path: Path, digests: set[str]) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() in digests
    except FileNotFoundError:
        return True
    except OSError as error:
        raise _refused(path, error) from error


def _write(path: Path, data: bytes) -> None:
    """Temporary file in the same folder, synced, renamed; the folder is synced too. Raises NotWritten."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o640)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> NotWritten:
    return NotWritten(
        f"{path.name} lässt sich nicht schreiben ({error.strerror or error}). "
        f"Bitte prüfen, ob der Ordner {path.parent} da ist und beschrieben werden darf."
    )
