"""The day itself: people come, workshops talk, the plenary agrees, the session is closed."""

from datetime import time

from rundertisch_tui.domain.attendance import Attendance, Invitation, Presence, Reply
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.sessions import AgendaItem, SessionState
from rundertisch_tui.workflow.actions.attendance import Excuse, Leave, SignIn, SignInGuest
from rundertisch_tui.workflow.actions.session_states import CloseSession, SetSessionState
from rundertisch_tui.workflow.actions.sessions import FinishAgendaItem
from rundertisch_tui.workflow.demo import minuting
from rundertisch_tui.workflow.demo.round_table import RoundTable
from rundertisch_tui.workflow.demo.stage import Stage

DOORS = ("Tür 1", "Tür 2")
FIRST_COMES = 8 * 60 + 40  # minutes after midnight
LAST_COMES = 9 * 60 + 45


def plan(stage: Stage, table: RoundTable) -> None:
    """Plan the day of `table`."""
    stage.plan(table.held_on, lambda: _hold(stage, table))


def _hold(stage: Stage, table: RoundTable) -> None:
    stage.do(SetSessionState(session=table.record, state=SessionState.RUNNING))
    _door(stage, table)
    stage.at(table.held_on, time(9, 46))
    minuting.minute(stage, table)
    for item in stage.view.linked(AgendaItem, "session", table.record):
        stage.now(FinishAgendaItem(item=item.id))
    _leave_early(stage, table)
    stage.at(table.held_on, time(15, 25))
    stage.do(CloseSession(session=table.record, ended_at=time(15, 25)))


def _door(stage: Stage, table: RoundTable) -> None:
    """People come in the order of the clock; who said no is excused, some who never answered come all the same."""
    arrivals: list[tuple[int, PersonId, PersonId | None]] = []
    for invitation in stage.view.linked(Invitation, "session", table.record):
        if invitation.reply is Reply.SUBSTITUTED and invitation.substitute is not None:
            arrivals.append((_minute(stage), invitation.substitute, invitation.person))
        elif _comes(stage, table, invitation):
            arrivals.append((_minute(stage), invitation.person, None))
        elif invitation.reply is Reply.DECLINED:
            stage.now(Excuse(session=table.record, person=invitation.person, reason=invitation.reason))
        elif invitation.reply is Reply.ACCEPTED and stage.happens(0.3):
            stage.now(Excuse(session=table.record, person=invitation.person, presence=Presence.ABSENT))
    for minute, person, represents in sorted(arrivals, key=lambda one: (one[0], one[1])):
        at = time(minute // 60, minute % 60)
        stage.at(table.held_on, at)
        stage.now(SignIn(session=table.record, person=person, at=at, door=stage.one(DOORS), represents=represents))
    for _ in range(max(1, stage.size.invited // 60)):
        _guest(stage, table)


def _comes(stage: Stage, table: RoundTable, invitation: Invitation) -> bool:
    if invitation.person in (table.town.chair, table.town.minute_taker):
        return True
    shares = {Reply.ACCEPTED: 0.93, Reply.NONE: 0.25}
    return stage.happens(shares.get(invitation.reply, 0.0))


def _minute(stage: Stage) -> int:
    """Most come shortly before the beginning."""
    return int(stage.chance.triangular(FIRST_COMES, LAST_COMES, 9 * 60 + 20))


def _guest(stage: Stage, table: RoundTable) -> None:
    salutation, _, given, _, family = stage.names.draw()
    stage.now(
        SignInGuest(
            session=table.record,
            salutation=salutation if stage.happens(0.8) else Salutation.NONE,
            given_name=given,
            family_name=family,
            organization=stage.one(table.town.organizations)[1].name if stage.happens(0.6) else "",
            at=time(9, 46),
            door=stage.one(DOORS),
        )
    )


def _leave_early(stage: Stage, table: RoundTable) -> None:
    here = stage.view.linked(Attendance, "session", table.record)
    present = [one.person for one in here if one.presence is Presence.PRESENT]
    for person in stage.some(present[2:], len(present) // 20):
        stage.now(Leave(session=table.record, person=person, at=time(stage.between(12, 14), stage.between(0, 59))))
