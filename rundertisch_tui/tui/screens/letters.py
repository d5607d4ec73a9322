"""Letters from a recommendation to its addressees: made as a document, noted as sent, or answered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.addressees import Letter, addressed, unwritten
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.making import make_document
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.questions.due_rounds import office_name
from rundertisch_tui.workflow.questions.status import letters_of
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen

SENT, ENTRY, DOCUMENT = "sent", "entry", "document"
"""What a row does; the others name an addressee behind a colon, nobody where only a text or all together is meant."""


def letter_rows(reader: Reader, one: Recommendation) -> list[Row]:
    """One row for each addressee with what is known, then what can be done before all letters are out."""
    letters = {letter.office: letter for letter in letters_of(reader, one.id)}
    offices = dict.fromkeys([*addressed(one), *letters]) or {None: None}
    rows = [
        Row(f"{ENTRY}:{office or ''}", (office_name(reader, one, office) or "Adressat", reading(letters.get(office))))
        for office in offices
    ]
    if waiting := unwritten(one, list(letters.values())):
        whom = "Schreiben festhalten" if len(waiting) == 1 else f"{len(waiting)} Schreiben festhalten"
        rows.insert(0, Row(SENT, (whom, "versandt am, Antwort bis")))
    for office in sorted(one.addressees) if one.code else ():
        if office not in letters or letters[office].answered_on is None:
            whom = f"Anschreiben an {office_name(reader, one, office)} machen"
            rows.append(Row(f"{DOCUMENT}:{office}", (whom, "Word-Dokument")))
    return rows


def reading(letter: Letter | None) -> str:
    """How far a letter is, in a few words."""
    if letter is None:
        return "noch kein Schreiben"
    if letter.answer_level is not None and letter.answered_on is not None:
        return f"{word(letter.answer_level)} {dates_de.short(letter.answered_on)}"
    return f"versandt {dates_de.short(letter.sent_on)}" if letter.sent_on is not None else "noch kein Schreiben"


def answer(screen: "FrameScreen", chosen: Sequence[Recommendation]) -> None:
    """Open what fits: one form for several, the form of the only letter there can be, else the choice."""
    from rundertisch_tui.tui.forms import letter

    reader = screen.app.office.view
    if len(chosen) > 1:
        screen.app.push_screen(letter.send(chosen, clock.today()))
        return
    one = chosen[0]
    there = letters_of(reader, one.id)
    offices = [*dict.fromkeys([*addressed(one), *(each.office for each in there)])]
    if len(offices) < 2 and not unwritten(one, there):
        only = offices[0] if offices else None
        screen.app.push_screen(letter.entry(reader, one, only, next(iter(there), None)))
        return
    title = f"{one.code or one.heading}: Schreiben"
    sheet = ChooseRecord(title, (Column(""), Column("", 32)), letter_rows(reader, one), verb="weiter")
    screen.open_sheet(sheet, lambda found: _take(screen, one, found))


def _take(screen: "FrameScreen", one: Recommendation, found: object) -> None:
    from rundertisch_tui.tui.forms import letter

    what, _, number = str(found or "").partition(":")
    office = OrganizationId(int(number)) if number else None
    if what == SENT:
        screen.app.push_screen(letter.send([one], clock.today()))
    elif what == ENTRY:
        view = screen.app.office.view
        there = next((each for each in letters_of(view, one.id) if each.office == office), None)
        screen.app.push_screen(letter.entry(view, one, office, there))
    elif what == DOCUMENT and office is not None:
        _make(screen, one, office)


def _make(screen: "FrameScreen", one: Recommendation, office: OrganizationId) -> None:
    from rundertisch_tui.documents.catalogue import Asked

    make_document(screen.app, "addressee-letter", one.session, asked=Asked(office=office))
