"""What one key of the Einladung records for the person under the bar: an answer, who comes instead, wishes."""

from typing import TYPE_CHECKING

from rundertisch_tui.domain.attendance import Reply
from rundertisch_tui.domain.ids import AgendaItemId, PersonId
from rundertisch_tui.tui.dialogs.ask_text import AskText
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.invitations import RecordReply
from rundertisch_tui.workflow.actions.workshop_places import RecordWishes
from rundertisch_tui.workflow.questions import drawing
from rundertisch_tui.workflow.questions.invitation_list import Listed
from rundertisch_tui.workflow.questions.workshop_places import workshops_of

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.invitation import InvitationScreen

_NO_WORKSHOP = "Die Tagesordnung hat keinen Workshop. F8 führt zur Tagesordnung."


def accepted(screen: "InvitationScreen", one: Listed) -> None:
    """Note that they come."""
    screen.perform(RecordReply(session=screen.session.id, person=one.person, reply=Reply.ACCEPTED))


def declined(screen: "InvitationScreen", one: Listed) -> None:
    """Ask for the reason, which may stay empty."""

    def take(reason: object) -> None:
        if isinstance(reason, str):
            session = screen.session.id
            screen.perform(RecordReply(session=session, person=one.person, reply=Reply.DECLINED, reason=reason))

    hint = "Nur für das Büro, zum Beispiel: Urlaub. Enter ohne Grund geht auch."
    screen.open_sheet(AskText(f"{one.name} sagt ab", "Grund", hint, verb="abgesagt"), take)


def represented(screen: "InvitationScreen", one: Listed) -> None:
    """Ask who comes instead; deputies and colleagues stand first."""

    def take(by: object) -> None:
        if isinstance(by, int):
            reply, session = Reply.SUBSTITUTED, screen.session.id
            screen.perform(RecordReply(session=session, person=one.person, reply=reply, substitute=PersonId(by)))

    columns = (Column(""), Column("", 34))
    rows = _likely_first(screen, one.person)
    screen.open_sheet(ChooseRecord(f"Wer kommt für {one.name}?", columns, rows, verb="vertritt"), take)


def _likely_first(screen: "InvitationScreen", person: PersonId) -> list[Row]:
    view, session, today = screen.app.office.view, screen.session, clock.today()
    likely = drawing.possible_substitutes(view, session, person, today)
    rank = {one: at for at, one in enumerate(likely)}
    everybody = [row for row in records.people(view, session.held_on or today) if row.id != person]
    return sorted(everybody, key=lambda row: rank.get(PersonId(int(row.id)), len(rank)))


def wish(screen: "InvitationScreen", one: Listed) -> None:
    """Ask for the first wish, then for the second."""
    workshops = workshops_of(screen.app.office.view, screen.session.id)
    rows = [Row(item.id, (f"{item.number} {item.title}".strip(), item.room)) for item in workshops]
    if not rows:
        screen.app.say(_NO_WORKSHOP, problem=True)
        return
    columns = (Column(""), Column("", 20))

    def take_first(first: object) -> None:
        if isinstance(first, int):
            others = [Row(0, ("kein zweiter Wunsch", "")), *(row for row in rows if row.id != first)]
            sheet = ChooseRecord(f"{one.name}: zweiter Wunsch", columns, others, verb="nehmen")
            screen.open_sheet(sheet, lambda second: take_second(AgendaItemId(first), second))

    def take_second(first: AgendaItemId, second: object) -> None:
        if isinstance(second, int):
            other = AgendaItemId(second) if second else None
            screen.perform(RecordWishes(session=screen.session.id, person=one.person, first=first, second=other))

    screen.open_sheet(ChooseRecord(f"{one.name}: erster Wunsch", columns, rows, verb="nehmen"), take_first)
