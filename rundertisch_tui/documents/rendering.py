"""From content to a finished, checked document."""

from dataclasses import dataclass

from rundertisch_tui.documents import (
    accessibility,
    agenda,
    attendance_list,
    minutes,
    participant_list,
    plain_text,
    word,
)
from rundertisch_tui.documents.agenda import Agenda
from rundertisch_tui.documents.attendance_list import AttendanceList
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.characters import cleaned
from rundertisch_tui.documents.minutes import Minutes
from rundertisch_tui.documents.participant_list import ParticipantList

Content = Minutes | Agenda | AttendanceList | ParticipantList


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a .docx and what the checker found, in German."""

    data: bytes
    findings: tuple[str, ...]


def layout(content: Content) -> list[Block]:
    """The blocks of any content."""
    match content:
        case Minutes():
            return minutes.layout(content)
        case Agenda():
            return agenda.layout(content)
        case AttendanceList():
            return attendance_list.layout(content)
        case ParticipantList():
            return participant_list.layout(content)


def build(content: Content) -> bytes:
    """The .docx alone, without the check; the same content gives the same bytes."""
    fit, _ = cleaned(content)
    return word.document_bytes(fit.frame, layout(fit))


def render(content: Content) -> Rendered:
    """Build the .docx and check it."""
    fit, replaced = cleaned(content)
    data = word.document_bytes(fit.frame, layout(fit))
    found = tuple(str(finding) for finding in accessibility.check(data))
    return Rendered(data, replaced + found)


def render_text(content: Content) -> str:
    """The same content as plain text."""
    fit, _ = cleaned(content)
    return plain_text.document_text(fit.frame, layout(fit))
