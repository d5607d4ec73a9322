"""What the parts of a Round Table give out: letters, lists to sign, the calendar file, the papers of the day."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from rundertisch_tui.domain.ids import AgendaItemId, PersonId
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.making import Made, Making, Stage, make_document
from rundertisch_tui.tui.making_letters import make_letters
from rundertisch_tui.tui.table_export import write_calendar
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.workflow.questions import workshop_places
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

COLUMNS = (Column(""), Column("", 12, right=True))
OFF = ("cancellation", "calendar")
"""What goes out first when a Round Table does not take place."""


class Giving(Protocol):
    """A part that gives something out; what is being made can be stopped there with Esc."""

    app: "RoundTableApp"
    making: Making | None

    @property
    def session(self) -> Session:
        """The Round Table."""

    def open_sheet(self, sheet: Sheet, answer: Callable[[object], None]) -> None:
        """Ask in a sheet."""


def ask_letters(screen: Giving, kind: str, person: tuple[PersonId, str] | None = None) -> None:
    """One document for all, a letter to everybody in one file or in a file each, or one to `person` (with the name)."""
    from rundertisch_tui.documents.catalogue import BY_ID, Asked
    from rundertisch_tui.documents.letter_series_content import addressed

    series = f"{kind}-letters"
    count = str(len(addressed(screen.app.office.view, screen.session, Asked(), series)))
    rows = [
        Row("circular", ("Ein Rundschreiben für alle", "")),
        Row("series", ("Briefe an alle, in einer Datei", count)),
        Row("each", ("Briefe an alle, jeder als eigene Datei", count)),
    ]
    if person is not None:
        rows.append(Row("person", (f"Nur der Brief an {person[1]}", "")))

    def take(how: object) -> None:
        app, session = screen.app, screen.session.id
        if how == "circular":
            screen.making = make_document(app, kind, session)
        elif how == "series":
            screen.making = make_document(app, series, session)
        elif how == "each":
            screen.making = make_letters(app, series, session)
        elif how == "person" and person is not None:
            screen.making = make_document(app, kind, session, asked=Asked(person=person[0]))

    screen.open_sheet(ChooseRecord(BY_ID[kind].german, COLUMNS, rows, verb="schreiben"), take)


def ask_lists(screen: Giving) -> None:
    """The list to sign: one for all, one for each of several doors, or that of a workshop."""
    from rundertisch_tui.documents.catalogue import Asked
    from rundertisch_tui.tui.screens.document_subjects import DOORS

    workshops = workshop_places.workshops_of(screen.app.office.view, screen.session.id)
    rows = [
        Row("all", ("Eine Liste für alle", "")),
        *(Row(f"doors:{number}", (f"Für {number} Türen je eine Liste", "")) for number in DOORS),
        *(Row(f"item:{one.id}", (f"Workshop {one.number} {one.title}", "")) for one in workshops),
    ]

    def take(what: object) -> None:
        if isinstance(what, str):
            name, _, number = what.partition(":")
            wanted = Asked(
                doors=int(number) if name == "doors" else None,
                agenda_item=AgendaItemId(int(number)) if name == "item" else None,
            )
            screen.making = make_document(screen.app, "attendance-list", screen.session.id, asked=wanted)

    screen.open_sheet(ChooseRecord("Anwesenheitsliste", COLUMNS, rows, verb="schreiben"), take)


def save_calendar(app: "RoundTableApp", session: Session) -> Making:
    """Write the calendar file of a Round Table in a worker; one that was called off cancels what calendars hold."""
    exports = app.office.exports
    changed = app.office.history("session", session.id, limit=1)[0].at  # the same records give the same bytes

    def work(view: View, stage: Stage) -> Made:
        return write_calendar(view, exports, session.id, changed, stage=stage)

    return Making(app, "Kalenderdatei", work)


def ask_day(screen: Giving) -> None:
    """The papers of a Round Table; of one that does not take place the Absage and the file that cancels stand first."""
    off = screen.session.state in (SessionState.CANCELLED, SessionState.POSTPONED)
    calendar = "Kalenderdatei, die absagt" if off else "Kalenderdatei für Sitzung und Workshops"
    rows = [
        Row("save-the-date", ("Terminankündigung", "weiter")),
        Row("invitation", ("Einladung", "weiter")),
        Row("calendar", (calendar, "")),
        Row("agenda", ("Tagesordnung", "")),
        Row("running-order", ("Regiebuch", "")),
        Row("cancellation", ("Absage", "weiter")),
    ]
    if off:
        rows.sort(key=lambda row: OFF.index(str(row.id)) if row.id in OFF else len(OFF))

    def take(what: object) -> None:
        if what == "calendar":
            screen.making = save_calendar(screen.app, screen.session)
        elif what in ("agenda", "running-order"):
            screen.making = make_document(screen.app, str(what), screen.session.id)
        elif isinstance(what, str):
            ask_letters(screen, what)

    screen.open_sheet(ChooseRecord("Ausgeben", COLUMNS, rows, verb="schreiben"), take)
