"""The sheets of the Einladung: whom to invite, what was sent, what is given out, workshop places, answers of a file."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rundertisch_tui.domain.attendance import Reply, Sending
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, CommitteeId, OrganizationId, PersonId, SessionId
from rundertisch_tui.domain.names import sort_key
from rundertisch_tui.domain.people import Group, Organization
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.choose_several import ChooseSeveral
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.making import make_document, tell_problem
from rundertisch_tui.tui.screens import invitation_text
from rundertisch_tui.tui.screens.session_sheets import ask_letters, ask_lists, save_calendar
from rundertisch_tui.tui.table_export import save_mailing
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.invitations import (
    AskAgain,
    DrawInvitations,
    Invite,
    NoteSending,
    WithdrawInvitations,
)
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.actions.workshop_places import AssignPlaces, GivePlace
from rundertisch_tui.workflow.questions import drawing, workshop_places
from rundertisch_tui.workflow.questions.drawing import ChangeKind, DrawChange, Sources
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.invitation import InvitationScreen

WIDE = (Column(""), Column("", 34))
NARROW = (Column(""), Column("", 12, right=True))


# ---- whom to invite


def invite(screen: "InvitationScreen") -> None:
    """Ask how: draw, by name, or take over what changed since the draw."""
    found = drawing.changes(screen.app.office.view, screen.session, clock.today())
    rows = [
        Row("draw", ("Aus Gremien, Organisationen und Gruppen ziehen", "")),
        Row("person", ("Einzelne Personen beim Namen", "")),
    ]
    if found:
        rows.insert(0, Row("changes", ("Was sich seit der Ziehung geändert hat", str(len(found))), mark="!"))

    def take(how: object) -> None:
        if how == "draw":
            _draw(screen)
        elif how == "person":
            _by_name(screen)
        elif how == "changes":
            _take_over(screen, found)

    screen.open_sheet(ChooseRecord("Wen einladen?", NARROW, rows, verb="weiter"), take)


def source_rows(view: View, session: Session, today: date) -> list[Row]:
    """Bodies, groups and organisations with how many each would bring; `√` is what was drawn from already."""
    day, done = session.held_on or today, Sources.of(session)
    bodies = sorted((one for one in view.all(Committee) if one.exists_on(day)), key=lambda one: sort_key(one.label))
    offices = sorted(view.all(Organization), key=lambda one: sort_key(one.label))
    every = Sources(
        committees=frozenset(one.id for one in bodies),
        organizations=frozenset(one.id for one in offices),
        groups=frozenset(Group),
    )
    people = drawing.drawn(view, every, day).values()
    of_committees = Counter(one for through in people for one in through.committees)
    of_groups = Counter(one for through in people for one in through.groups)
    of_offices = Counter(one for through in people for one in through.organizations)
    found = (
        *((f"committee:{one.id}", one.label, of_committees[one.id], one.id in done.committees) for one in bodies),
        *((f"group:{one.value}", f"Gruppe {word(one)}", of_groups[one], one in done.groups) for one in Group),
        *((f"organization:{one.id}", one.label, of_offices[one.id], one.id in done.organizations) for one in offices),
    )
    return [Row(key, (name, str(count)), mark="√" if drawn else "") for key, name, count, drawn in found if count]


def _draw(screen: "InvitationScreen") -> None:
    rows = source_rows(screen.app.office.view, screen.session, clock.today())
    if not rows:
        screen.app.say("Kein Gremium, keine Organisation hat an diesem Tag Mitglieder.", problem=True)
        return

    def take(chosen: object) -> None:
        if isinstance(chosen, tuple):
            screen.perform(draw_action(screen.session.id, chosen))

    screen.open_sheet(ChooseSeveral("Einzuladende ziehen", NARROW, rows, verb="ziehen"), take)


def draw_action(session: SessionId, chosen: tuple[str, ...]) -> DrawInvitations:
    """The verb for the marked rows of `source_rows`."""
    of = [key.partition(":")[::2] for key in chosen]
    return DrawInvitations(
        session=session,
        committees=frozenset(CommitteeId(int(one)) for kind, one in of if kind == "committee"),
        organizations=frozenset(OrganizationId(int(one)) for kind, one in of if kind == "organization"),
        groups=frozenset(Group(one) for kind, one in of if kind == "group"),
    )


def _by_name(screen: "InvitationScreen") -> None:
    view, session = screen.app.office.view, screen.session
    everybody = records.people(view, session.held_on or clock.today())
    rows = [row for row in everybody if row.id not in screen.listed_ids]

    def take(chosen: object) -> None:
        if isinstance(chosen, tuple):
            persons = frozenset(PersonId(one) for one in chosen)
            screen.perform(Invite(session=session.id, persons=persons))

    screen.open_sheet(ChooseSeveral("Personen einladen", WIDE, rows, verb="einladen"), take)


def _take_over(screen: "InvitationScreen", found: tuple[DrawChange, ...]) -> None:
    words = {ChangeKind.JOINED: "hinzugekommen", ChangeKind.LEFT: "nicht mehr Mitglied"}
    rows = [Row(one.person, (screen.name_of(one.person), words[one.kind])) for one in found]

    def take(chosen: object) -> None:
        if isinstance(chosen, tuple):
            joined = frozenset(one.person for one in found if one.person in chosen and one.kind is ChangeKind.JOINED)
            left = frozenset(one.person for one in found if one.person in chosen and one.kind is ChangeKind.LEFT)
            session = screen.session.id
            steps: list[DrawInvitations | WithdrawInvitations] = []
            if joined:
                steps.append(DrawInvitations(session=session, persons=joined))
            if left:
                steps.append(WithdrawInvitations(session=session, persons=left))
            screen.perform(steps[0] if len(steps) == 1 else Several(steps=tuple(steps)))

    sheet = ChooseSeveral("Seit der Ziehung geändert", (Column(""), Column("", 22)), rows, verb="übernehmen")
    screen.open_sheet(sheet, take)


# ---- what was sent and what is given out


def sending(screen: "InvitationScreen") -> None:
    """Note that invitations or reminders went out, or make the reminder for whoever has not answered."""
    listed = screen.listed
    waiting = sum(one.invitation.reply is Reply.NONE for one in listed)
    rows = [
        Row("reminder", ("Erinnerung schreiben", f"{waiting} offen")),
        Row("noted", ("Festhalten: Erinnerung heute versandt", f"{waiting} offen")),
        _sent_row(screen),
    ]

    if screen.session.state in (SessionState.PLANNED, SessionState.POSTPONED) and waiting < len(listed):
        rows.append(Row("again", ("Nach dem Verschieben alle neu fragen", f"{len(listed) - waiting} Antw.")))

    def take(what: object) -> None:
        if what == "again":
            screen.perform(AskAgain(session=screen.session.id))
        elif what == "reminder":
            ask_letters(screen, "reminder", _under_the_bar(screen))
        elif what == "noted":
            screen.perform(NoteSending(session=screen.session.id, what=Sending.REMINDER))
        elif what == "sent":
            screen.perform(NoteSending(session=screen.session.id))

    screen.open_sheet(ChooseRecord("Einladung und Erinnerung", NARROW, rows, verb="tun"), take)


def _sent_row(screen: "InvitationScreen") -> Row:
    unsent = sum(one.invitation.sent_on is None for one in screen.listed)
    return Row("sent", ("Festhalten: Einladung heute versandt", f"{unsent} ohne"))


def give_out(screen: "InvitationScreen") -> None:
    """The Verteiler of the people shown or marked, and the documents of the invitation."""
    people = screen.marked_or_shown()
    rows = [
        Row("txt", ("Verteiler für Outlook (BCC)", f"{len(people)}")),
        Row("xlsx", ("Serienbrief-Tabelle (Excel)", f"{len(people)}")),
        Row("save-the-date", ("Terminankündigung", "weiter")),
        Row("invitation", ("Einladung", "weiter")),
        Row("reminder", ("Erinnerung", "weiter")),
        Row("cancellation", ("Absage", "weiter")),
        Row("attendance-list", ("Anwesenheitsliste zum Unterschreiben", "weiter")),
        Row("name-badges", ("Namensschilder", "")),
        Row("calendar", ("Kalenderdatei für Sitzung und Workshops", "")),
        _sent_row(screen),
    ]

    def take(what: object) -> None:
        if what == "sent":
            screen.perform(NoteSending(session=screen.session.id))
        elif what in ("txt", "xlsx"):
            save_mailing(screen.app, people, str(what), session=screen.session.id)
        elif what == "name-badges":
            screen.making = make_document(screen.app, "name-badges", screen.session.id)
        elif what == "attendance-list":
            ask_lists(screen)
        elif what == "calendar":
            screen.making = save_calendar(screen.app, screen.session)
        elif isinstance(what, str):
            ask_letters(screen, what, _under_the_bar(screen))

    screen.open_sheet(ChooseRecord("Ausgeben", NARROW, rows, verb="schreiben"), take)


def _under_the_bar(screen: "InvitationScreen") -> tuple[PersonId, str] | None:
    """Number and name of the one person that is chosen."""
    chosen = screen.chosen()
    return (chosen[0], screen.name_of(chosen[0])) if len(chosen) == 1 else None


# ---- workshop places


def places(screen: "InvitationScreen") -> None:
    """Show how full the workshops are; distribute the places, or give the chosen people one by hand."""
    view, session = screen.app.office.view, screen.session
    found = workshop_places.occupancy(view, session.id)
    chosen = screen.chosen()
    who = screen.name_of(chosen[0]) if len(chosen) == 1 else f"{len(chosen)} Markierte"
    rows = [
        Row("assign", ("Freie Plätze nach Wünschen verteilen", "", "")),
        Row("anew", ("Alle Plätze neu verteilen", "", "")),
        *invitation_text.place_rows(found),
    ]
    columns = (Column(""), Column("", 12, right=True), Column("", 8, right=True))
    title = f"Workshop-Plätze · {who}" if chosen else "Workshop-Plätze"
    note = "Enter auf einem Workshop gibt dort einen Platz. Zahlen: vergeben, Wünsche."

    def take(what: object) -> None:
        if what in ("assign", "anew"):
            screen.perform(AssignPlaces(session=session.id, anew=what == "anew"))
        elif isinstance(what, int):
            workshop = AgendaItemId(what)
            steps = [GivePlace(session=session.id, person=one, workshop=workshop) for one in chosen]
            if steps:
                screen.perform(steps[0] if len(steps) == 1 else Several(steps=tuple(steps)))

    screen.open_sheet(ChooseRecord(title, columns, rows, verb="tun", note=note), take)


# ---- answers of a file


def read_answers(screen: "InvitationScreen") -> None:
    """Ask for the file, show what it would do, and take it over as one change."""
    from rundertisch_tui.tui.dialogs.choose_file import ChooseFile

    def take(path: object) -> None:
        if isinstance(path, Path):
            _preview(screen, path)

    office = screen.app.office
    screen.open_sheet(ChooseFile("Antworten einlesen", office.data, office.login), take)


def _preview(screen: "InvitationScreen", path: Path) -> None:
    from rundertisch_tui.exchange.replies import read_replies
    from rundertisch_tui.tui.dialogs.reply_preview import ReplyPreviewSheet

    try:
        found = read_replies(screen.app.office.view, path, screen.session, clock.today())
    except RuleViolation as problem:
        tell_problem(screen.app, str(problem))
        return

    def take(answer: object) -> None:
        action = found.action()
        if answer is True and action is not None:
            screen.perform(action)

    screen.open_sheet(ReplyPreviewSheet(path.name, found), take)
