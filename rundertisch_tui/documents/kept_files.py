"""What came back to the office, handed out again: a copy of a kept file among the exports, under a speaking name."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rundertisch_tui.documents import writing
from rundertisch_tui.documents.file_names import ascii_word
from rundertisch_tui.domain.office import Attachment, Copy
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.view import View

UNDATED = "Dateien"  # the folder of files that belong to no day


def copy_name(one: Attachment, day: date | None) -> str:
    """2013-11-13_Niederschrift_Protokoll-alt.pdf: day, what it is, its old name in letters that every system takes."""
    name = Path(one.name)
    stem = "_".join(
        part for part in (day.isoformat() if day else "", ascii_word(one.kind), ascii_word(name.stem)) if part
    )
    ending = ascii_word(name.suffix.lstrip("."))[:8]
    return f"{stem[:80] or f'Datei-{one.id}'}{f'.{ending}' if ending else ''}"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A copy that was written: where it lies, the action that records it, what to tell."""

    path: Path
    record: RecordExport
    notices: tuple[str, ...]


def hand_out(reader: View, exports: Path, one: Attachment, content: Path) -> HandedOut:
    """Write a copy of a kept file. Raises NotWritten, also if its content is gone."""
    session = reader.find(Session, one.session)
    day = one.on or (session.held_on if session else None)
    try:
        data = content.read_bytes()
    except OSError:
        raise writing.NotWritten(
            f"Von „{one.name}“ fehlt der Inhalt in files/. Bitte „rundertisch check“ aufrufen.", field="file"
        ) from None
    kept = writing.keep(reader, exports, exports / (str(day.year) if day else UNDATED) / copy_name(one, day), data)
    record = RecordExport(
        kind="attachment",
        path=kept.recorded,
        seq=reader.seq,
        digest=kept.digest,
        session=one.session,
        subject=one.name,
        copy=Copy.INTERNAL,
    )
    return HandedOut(kept.path, record, kept.notices)
