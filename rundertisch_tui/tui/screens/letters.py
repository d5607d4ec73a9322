"""Letters from a recommendation: made as a document, noted as sent, or answered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rundertisch_tui.domain.addressees import goes_by_letter
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.making import make_document
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen

BY_HAND, SENT = "by_hand", "sent"


def letter_rows(reader: Reader, one: Recommendation) -> list[Row]:
    """What can be done before the letter is out: enter by hand, note it as sent, make it for each addressee."""
    rows = [
        Row(BY_HAND, ("Schreiben und Antwort eintragen", "")),
        Row(SENT, ("Schreiben festhalten", "versandt am, Antwort bis")),
    ]
    for office in sorted(one.addressees):
        found = reader.find(Organization, office)
        if found is not None and one.code:
            rows.append(Row(office, (f"Anschreiben an {found.label} machen", "Word-Dokument")))
    return rows


def answer(screen: "FrameScreen", chosen: Sequence[Recommendation]) -> None:
    """Open what fits: one letter for several, the choice before a first letter, else the form of the answer."""
    from rundertisch_tui.tui.forms import letter, recommendation

    reader = screen.app.office.view
    if len(chosen) > 1:
        screen.app.push_screen(letter.send(chosen, clock.today()))
        return
    one = chosen[0]
    if not goes_by_letter(one) or one.letter_sent_on is not None:
        screen.app.push_screen(recommendation.answer(reader, one))
        return

    def take(found: object) -> None:
        if found == BY_HAND:
            screen.app.push_screen(recommendation.answer(screen.app.office.view, one))
        elif found == SENT:
            screen.app.push_screen(letter.send(chosen, clock.today()))
        elif isinstance(found, int):
            _make(screen, one, OrganizationId(found))

    title = f"{one.code or one.heading}: Schreiben"
    screen.open_sheet(ChooseRecord(title, (Column(""), Column("", 26)), letter_rows(reader, one), verb="weiter"), take)


def _make(screen: "FrameScreen", one: Recommendation, office: OrganizationId) -> None:
    from rundertisch_tui.documents.catalogue import Asked

    make_document(screen.app, "addressee-letter", one.session, asked=Asked(office=office))
