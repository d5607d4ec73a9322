"""What has to be erased because its time is over: the list of all of it, and the question before needs go."""

from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.app import RoundTableApp
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.dialogs.erase import ask_to_erase, erase_and_tell
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.erasing import EraseNeeds
from rundertisch_tui.workflow.questions.retention import contacts_due, invitations, needs_due
from rundertisch_tui.workflow.reader import Reader

TITLE = "Zur Löschung fällig"
NOTHING = "Keine Löschung ist fällig."
_COLUMNS = (Column("Was"), Column("Nr.", 8), Column("seit", 14, whole=True))
_NEEDS, _PERSON = "needs", "person"


def due_rows(reader: Reader, today: date) -> list[Row]:
    """One row for the needs of each Round Table, then one for each contact, the oldest first."""
    rows = [
        Row(f"{_NEEDS}:{session.id}", (f"Bedarf in {invitations(count)}", str(session.year), dates_de.short(on)))
        for session, on, count in needs_due(reader, today)
    ]
    rows += [
        Row(f"{_PERSON}:{person.id}", (clean(naming.person(person)), clean(person.code), dates_de.short(on)))
        for person, on in contacts_due(reader, today)
    ]
    return rows


def show_due(app: RoundTableApp) -> None:
    """List what is due; Enter goes on to what erases it."""
    rows = due_rows(app.office.view, clock.today())
    if not rows:
        app.say(NOTHING, sign="•")
        return

    def take(key: object) -> None:
        kind, _, record = str(key).partition(":")
        if kind == _NEEDS:
            ask_to_erase_needs(app, SessionId(int(record)))
        elif kind == _PERSON:
            ask_to_erase(app, PersonId(int(record)))

    app.open_sheet(ChooseRecord(TITLE, _COLUMNS, rows, verb="ansehen und löschen"), take)


def ask_to_erase_needs(app: RoundTableApp, session_id: SessionId) -> None:
    """Ask once, then erase the needs of everybody invited to a Round Table."""
    found = next((one for one in needs_due(app.office.view, clock.today()) if one[0].id == session_id), None)
    if found is None:
        app.say(NOTHING, sign="•")
        return
    session, on, count = found
    sentence = (
        f"Was Eingeladene an Bedarf, Essen und Einwilligung dazu angaben, geht aus {invitations(count)}, dem Verlauf, "
        f"Entwürfen und Sicherungen. Zulässig seit {dates_de.short(on)}. Endgültig, ohne Rückgängig."
    )

    def answer(yes: object) -> None:
        if yes:
            erase_and_tell(app, EraseNeeds(session_id, clock.today()))

    app.open_sheet(Confirm(f"Bedarf beim Runden Tisch {session.year} löschen?", sentence, "löschen"), answer)


def opens(app: RoundTableApp, key: str) -> bool:
    """Go where a line of "Zu tun" about an erasure leads; False for a line about something else."""
    kind, _, record = key.partition(":")
    if kind == _NEEDS and app.office.view.find(Session, int(record)) is not None:
        ask_to_erase_needs(app, SessionId(int(record)))
        return True
    if key == "contacts":
        show_due(app)
        return True
    return False
