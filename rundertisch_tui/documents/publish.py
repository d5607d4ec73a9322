"""The one place that makes a document: content, bytes, check, file under the exports folder, and the record of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rundertisch_tui.documents import (
    addressee_letter_content,
    annex_content,
    change_list_content,
    decision_tracking_content,
    documentation_content,
    extract_content,
    follow_up_content,
    inquiry_answer_content,
    invitation_content,
    letter_series_content,
    letters_content,
    list_content,
    minutes_content,
    name_badges_content,
    paper_content,
    pdf,
    press_release_content,
    query_sheet_content,
    rendering,
    running_order_content,
    status_report_content,
    workshop_sheet_content,
)
from rundertisch_tui.documents.catalogue import BY_ID, DAYS, FORMATS, Asked, Kind
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.file_names import file_name
from rundertisch_tui.documents.rendering import Content, Rendered
from rundertisch_tui.documents.writing import NotWritten, keep
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.questions.reporting_days import frozen
from rundertisch_tui.workflow.view import View

__all__ = ["NotWritten", "Published", "collect", "preview", "publish"]

OF_SESSION: dict[str, Callable[..., Collected[Any]]] = {
    "minutes": minutes_content.content,
    "agenda": list_content.agenda,
    "participant-list": list_content.participant_list,
    "running-order": running_order_content.running_order,
    "annex": annex_content.annex,
    "change-list": change_list_content.change_list,
    "documentation": documentation_content.documentation,
    "press-release": press_release_content.press_release,
}

NARROWED_CONTENTS: dict[str, Callable[..., Collected[Any]]] = {
    "save-the-date": letters_content.save_the_date,
    "invitation": invitation_content.invitation,
    "invitation-letters": letter_series_content.invitation_letters,
    "save-the-date-letters": letter_series_content.save_the_date_letters,
    "reminder-letters": letter_series_content.reminder_letters,
    "cancellation-letters": letter_series_content.cancellation_letters,
    "reminder": letters_content.reminder,
    "cancellation": letters_content.cancellation,
    "attendance-list": list_content.attendance_list,
    "name-badges": name_badges_content.name_badges,
    "workshop-sheet": workshop_sheet_content.workshop_sheets,
    "extract": extract_content.extract,
    "information-paper": paper_content.information_paper,
    "decision-paper": paper_content.decision_paper,
    "inquiry-answer": inquiry_answer_content.inquiry_answer,
    "follow-up": follow_up_content.follow_up,
    "status-report": status_report_content.status_report,
    "decision-tracking": decision_tracking_content.decision_tracking,
    "query-sheet": query_sheet_content.query_sheet,
    "addressee-letter": addressee_letter_content.addressee_letter,
}


@dataclass(frozen=True, slots=True)
class Published:
    """A written document: where it lies, the action that records it, and what to tell (findings, a new number)."""

    path: Path
    record: RecordExport
    notices: tuple[str, ...]


def collect(
    view: View,
    kind_id: str,
    session_id: SessionId | None = None,
    copy: Copy | None = None,
    *,
    asked: Asked | None = None,
) -> Collected[Any]:
    """The content of a document; without `copy` the usual one of its kind.

    Raises NotWritten for an unknown kind, a copy that does not exist, a missing session, or a narrowing it lacks.
    """
    kind = BY_ID.get(kind_id)
    if kind is None:
        raise NotWritten(f"Das Dokument „{kind_id}“ gibt es nicht. Möglich sind: {', '.join(BY_ID)}.", field="kind")
    wanted = copy or kind.usual_copy
    narrowed = asked or Asked()
    _check(kind, session_id, wanted, narrowed)
    if kind.takes:
        view = frozen(view, narrowed.as_of, narrowed.paper)
        return NARROWED_CONTENTS[kind_id](view, session_id, wanted, narrowed)
    return OF_SESSION[kind_id](view, session_id, wanted)


def _check(kind: Kind, session_id: SessionId | None, copy: Copy, asked: Asked) -> None:
    if copy is Copy.PUBLICATION and not kind.has_publication_copy:
        raise NotWritten(
            f"{kind.german}: gibt es nur intern. Bitte die interne Fassung wählen.",
            field="copy",
        )
    if kind.for_session and session_id is None:
        raise NotWritten(f"Bitte sagen, zu welchem Runden Tisch: {kind.german}.", field="session")
    for name in asked.given:
        if name not in kind.takes:
            raise NotWritten(f"„{kind.german}“ lässt sich nicht auf {NARROWED[name]} einschränken.", field=name)
    subjects = [name for name in kind.takes if name not in DAYS]
    if kind.needs_one and len([name for name in asked.given if name in subjects]) != 1:
        possible = " oder ".join(NARROWED[name] for name in subjects)
        only = ", und nur eins davon" if len(subjects) > 1 else ""
        raise NotWritten(f"{kind.german}: bitte {possible} nennen{only}.", field=subjects[0])


NARROWED = {
    "as_of": "einen Stichtag",
    "since": "einen Anfang",
    "committee": "ein Gremium",
    "action_field": "ein Handlungsfeld",
    "agenda_item": "einen Tagesordnungspunkt",
    "person": "eine Person",
    "paper": "eine Vorlage",
    "group": "eine Gruppe",
    "office": "eine Stelle",
    "parliamentary_group": "eine Fraktion",
    "doors": "einzelne Türen",
}


def preview(
    view: View,
    kind_id: str,
    session_id: SessionId | None = None,
    copy: Copy | None = None,
    *,
    asked: Asked | None = None,
) -> str:
    """The document as plain text, for the screen and `--format txt`; nothing is written. Raises as `collect`."""
    return rendering.render_text(collect(view, kind_id, session_id, copy, asked=asked).content)


def publish(  # noqa: PLR0913 - each may be left open, and most callers do
    view: View,
    exports: Path,
    kind_id: str,
    session_id: SessionId | None = None,
    copy: Copy | None = None,
    *,
    asked: Asked | None = None,
    file_format: str = FORMATS[0],
    output: Path | None = None,
    stage: Callable[[str], None] = lambda _: None,
) -> Published:
    """Write a document under exports/YEAR/, or to `output`, and return the action that records it.

    A file that was edited by hand since is never touched: the new one gets a number. `stage` is told in German what
    is being done; what it raises stops the work with nothing written. Raises NotWritten.
    """
    if file_format not in FORMATS:
        raise NotWritten(
            f"Das Format „{file_format}“ gibt es nicht. Möglich sind: {', '.join(FORMATS)}.", field="format"
        )
    stage("sammelt den Inhalt")
    collected = collect(view, kind_id, session_id, copy, asked=asked)
    wanted_copy = copy or BY_ID[kind_id].usual_copy
    stage("setzt und prüft das Dokument")
    rendered = _rendered(collected.content, file_format)
    stage("schreibt die Datei")
    wanted = _wanted(view, exports, session_id, output, _name(kind_id, collected, wanted_copy, file_format))
    kept = keep(view, exports, wanted, rendered.data)
    record = RecordExport(
        kind=kind_id,
        path=kept.recorded,
        seq=view.seq,
        digest=kept.digest,
        session=session_id,
        copy=wanted_copy,
        version=collected.version,
        findings=rendered.findings,
        left_out=collected.left_out,
        names=collected.names,
    )
    return Published(kept.path, record, (*kept.notices, *rendered.findings, *collected.left_out))


def _rendered(content: Content, file_format: str) -> Rendered:
    if file_format == "txt":
        return Rendered(rendering.render_text(content).encode(), ())
    rendered = rendering.render(content)
    return rendered if file_format == "docx" else Rendered(pdf.pdf_bytes(rendered.data), rendered.findings)


def _name(kind_id: str, collected: Collected[Any], copy: Copy, file_format: str) -> str:
    return file_name(
        day=collected.day,
        stem=BY_ID[kind_id].stem,
        about=collected.about,
        internal=copy is Copy.INTERNAL,
        version=collected.version,
        draft=collected.draft,
        suffix=f".{file_format}",
    )


def _wanted(view: View, exports: Path, session_id: SessionId | None, output: Path | None, name: str) -> Path:
    """Where somebody wants the document: a file or folder of their own, else the folder of its year."""
    if output is not None:
        return output / name if output.is_dir() else output
    year = view.get(Session, session_id).year if session_id is not None else name[:4]
    return exports / str(year) / name
