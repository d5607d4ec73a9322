"""From content to a finished, checked document."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rundertisch_tui.documents import (
    accessibility,
    addressee_letter,
    agenda,
    annex,
    attendance_list,
    change_list,
    decision_tracking,
    documentation,
    extract,
    follow_up,
    inquiry_answer,
    invitation,
    letter_series,
    minutes,
    name_badges,
    paper,
    participant_list,
    plain_text,
    press_release,
    query_sheet,
    running_order,
    status_report,
    word,
    workshop_sheet,
)
from rundertisch_tui.documents.addressee_letter import AddresseeLetter
from rundertisch_tui.documents.agenda import Agenda
from rundertisch_tui.documents.annex import Annex
from rundertisch_tui.documents.attendance_list import AttendanceList
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.change_list import ChangeList
from rundertisch_tui.documents.characters import cleaned
from rundertisch_tui.documents.decision_tracking import DecisionTracking
from rundertisch_tui.documents.documentation import Documentation
from rundertisch_tui.documents.extract import Extract
from rundertisch_tui.documents.follow_up import FollowUp
from rundertisch_tui.documents.inquiry_answer import InquiryAnswer
from rundertisch_tui.documents.invitation import Invitation
from rundertisch_tui.documents.letter_series import LetterSeries
from rundertisch_tui.documents.minutes import Minutes
from rundertisch_tui.documents.name_badges import NameBadges
from rundertisch_tui.documents.paper import Paper
from rundertisch_tui.documents.participant_list import ParticipantList
from rundertisch_tui.documents.press_release import PressRelease
from rundertisch_tui.documents.query_sheet import QuerySheet
from rundertisch_tui.documents.running_order import RunningOrder
from rundertisch_tui.documents.status_report import StatusReport
from rundertisch_tui.documents.workshop_sheet import WorkshopSheets

Content = (
    Minutes
    | Agenda
    | AttendanceList
    | ParticipantList
    | Extract
    | FollowUp
    | StatusReport
    | DecisionTracking
    | Invitation
    | LetterSeries
    | Paper
    | RunningOrder
    | Annex
    | ChangeList
    | WorkshopSheets
    | NameBadges
    | Documentation
    | PressRelease
    | InquiryAnswer
    | QuerySheet
    | AddresseeLetter
)

LAYOUTS: dict[type[Any], Callable[[Any], list[Block]]] = {
    Minutes: minutes.layout,
    Invitation: invitation.layout,
    LetterSeries: letter_series.layout,
    Paper: paper.layout,
    RunningOrder: running_order.layout,
    Annex: annex.layout,
    ChangeList: change_list.layout,
    Documentation: documentation.layout,
    PressRelease: press_release.layout,
    InquiryAnswer: inquiry_answer.layout,
    NameBadges: name_badges.layout,
    WorkshopSheets: workshop_sheet.layout,
    Agenda: agenda.layout,
    AttendanceList: attendance_list.layout,
    ParticipantList: participant_list.layout,
    Extract: extract.layout,
    FollowUp: follow_up.layout,
    StatusReport: status_report.layout,
    DecisionTracking: decision_tracking.layout,
    QuerySheet: query_sheet.layout,
    AddresseeLetter: addressee_letter.layout,
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a .docx and what the checker found, in German."""

    data: bytes
    findings: tuple[str, ...]


def layout(content: Content) -> list[Block]:
    """The blocks of any content."""
    return LAYOUTS[type(content)](content)


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
