"""Collects the Workshop-Zettel of a session from the records."""

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.minutes_content import spoken
from rundertisch_tui.documents.participants import Redaction, leading_names
from rundertisch_tui.documents.workshop_sheet import Sheet, WorkshopSheets
from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.numbering import proposal_label
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.workflow.questions.timetable import agenda
from rundertisch_tui.workflow.reader import Reader

PROPOSALS = 4  # rows a sheet has room for on one page
LEAD = (
    "Bitte je Zeile nur einen Gedanken und gut lesbar schreiben: Die Zettel werden noch am selben Tag übertragen. "
    "Bitte keine Namen von Einzelpersonen und nichts Vertrauliches notieren."
)


def workshop_sheets(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[WorkshopSheets]:
    """A sheet per workshop, or only for the one asked for. Raises NotFound."""
    session = reader.get(Session, session_id)
    wanted = (asked or Asked()).agenda_item
    items = [item for _, item in agenda(reader, session_id) if item.kind is ItemKind.WORKSHOP]
    shown = [item for item in items if wanted in (None, item.id)]
    what = WorkshopSheets(
        frame=collecting.frame(reader, session, "workshop-sheet", copy),
        title="Workshop-Zettel",
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        lead=LEAD,
        sheets=tuple(_sheet(reader, item, leading_names(reader, session, copy)) for item in shown),
        note="" if shown else "Dieser Runde Tisch hat keinen solchen Workshop.",
    )
    return Collected(what, collecting.session_day(session), session.title)


def _sheet(reader: Reader, item: AgendaItem, named: Redaction) -> Sheet:
    fields = (reader.find(ActionField, one) for one in sorted(item.action_fields))
    expected = len(reader.linked(Invitation, "workshop", item.id))
    return Sheet(
        number=f"TOP{NBSP}{item.number}" if item.number else NOTHING,
        title=item.title or NOTHING,
        facts=(
            ("Feld", "; ".join(field.title or field.label for field in fields if field is not None)),
            ("Leitung", named(item.rapporteur)),
            ("Es schreibt", named(spoken(reader, item.minute_taker))),
            ("Raum", item.room),
            ("Erwartet", f"{expected}{NBSP}{'Person' if expected == 1 else 'Personen'}" if expected else ""),
        ),
        proposals=tuple(
            proposal_label(item.number, number).removeprefix(f"V{NBSP}") for number in range(1, PROPOSALS + 1)
        ),
    )
