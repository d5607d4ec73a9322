"""The months before a Round Table: created, agenda filled, people invited, answers coming in."""

from collections.abc import Sequence
from datetime import date, time
from functools import partial

from rundertisch_tui.domain import names
from rundertisch_tui.domain.attendance import Invitation, Naming, Reply
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import Group, Membership, Person
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.invitations import Invite, RecordReply
from rundertisch_tui.workflow.actions.recommendations import AddRecommendation
from rundertisch_tui.workflow.actions.session_states import SetSessionState
from rundertisch_tui.workflow.actions.sessions import FROM_LAST_YEAR, FROM_STANDARD, CreateSession
from rundertisch_tui.workflow.demo import sentences
from rundertisch_tui.workflow.demo.round_table import RoundTable
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.texts import FIELDS, MOTTOS
from rundertisch_tui.workflow.questions.groups import groups_of, main_group, memberships_on

PLACE = "Rathaus, Bürgersaal, Obere Königsstraße 8, 34117 Kassel"
ROOMS = ("Bürgersaal", "Magistratssaal", "Raum 208", "Raum 209", "Kommissionszimmer 1", "Foyer")
MIX = ((Group.POLITICS, 0.2), (Group.FOREIGNERS_COUNCIL, 0.1), (Group.NETWORK_CITY, 0.15),
       (Group.NETWORK_DISTRICT, 0.07), (Group.ADMINISTRATION, 0.22))  # fmt: skip
NEEDS = ("Gebärdensprachdolmetschen", "Platz für einen Rollstuhl", "Dolmetschen Arabisch", "Kinderbetreuung")


def plan(stage: Stage, table: RoundTable) -> None:
    """Plan the months before `table`."""
    stage.plan(table.day(-180), lambda: _create(stage, table))
    stage.plan(table.day(-90), lambda: _agenda(stage, table))
    stage.plan(table.day(-70), lambda: _invite(stage, table))
    if table.is_last:
        stage.plan(table.day(-40), lambda: _handed_in(stage, table))


def _create(stage: Stage, table: RoundTable) -> None:
    later = any(one.year < table.year and not one.recorded_later for one in stage.view.all(Session))
    done = stage.do(
        CreateSession(
            year=table.year,
            held_on=table.held_on,
            starts_at=time(9, 30),
            ends_at=time(15, 30),
            place=PLACE,
            motto=MOTTOS[table.year % len(MOTTOS)],
            chair=PersonId(table.town.chair),
            minute_taker=PersonId(table.town.minute_taker),
            reply_by=table.day(-14),
            agenda_from=FROM_LAST_YEAR if later else FROM_STANDARD,
        )
    )
    table.record = next(SessionId(record) for kind, record in done.created if kind == "session")
    session = stage.view.get(Session, table.record)
    facts = {"admission_at": time(9), "file_reference": f"-I- {table.year}/{session.number or 1:02}"}
    stage.do(stage.edit(session, co_hosts="Caritasverband, Diakonisches Werk, Kulturzentrum Schlachthof", **facts))


def _agenda(stage: Stage, table: RoundTable) -> None:
    """Workshops get rooms and people to lead them; the coming Round Table still lacks one."""
    shops = workshops(stage, table)
    known = _active(stage, table.held_on)
    for number, item in enumerate(shops):
        leader = stage.view.get(Person, stage.one(known))
        missing = table.is_last and number == len(shops) - 1
        stage.do(
            stage.edit(
                item,
                rapporteur="" if missing else names.display_name(leader),
                room=ROOMS[number % len(ROOMS)],
                places=stage.size.invited // 6 + 6,
                planned_minutes=75,
            )
        )


def workshops(stage: Stage, table: RoundTable) -> list[AgendaItem]:
    """The workshops of the Round Table in the order of their numbers."""
    items = stage.view.linked(AgendaItem, "session", table.record)
    return sorted((item for item in items if item.kind is ItemKind.WORKSHOP), key=lambda item: item.number)


def _active(stage: Stage, day: date) -> list[int]:
    """The people who belong to something on `day`, or to nothing at all (citizens)."""
    held = {one.person for one in stage.view.all(Membership) if one.holds_on(day)}
    return [one.id for one in stage.view.all(Person) if one.id in held or one.groups]


def _invite(stage: Stage, table: RoundTable) -> None:
    by_group: dict[Group | None, list[int]] = {}
    office = (table.town.chair, table.town.minute_taker)
    for person in _active(stage, table.held_on):
        if person not in office:
            group = main_group(groups_of(stage.view, PersonId(person), table.held_on))
            by_group.setdefault(group, []).append(person)
    count = stage.size.invited
    drawn = [stage.some(by_group.pop(group, []), round(count * share)) for group, share in MIX]
    others = sorted(person for people in by_group.values() for person in people)
    drawn.append(stage.some(others, count - sum(len(part) for part in drawn) - len(office)))
    drawn.append(list(office))
    for part in drawn:
        if part:
            stage.do(Invite(session=table.record, persons=frozenset(PersonId(one) for one in part)))
    stage.do(SetSessionState(session=table.record, state=SessionState.INVITED))
    _mark_sent(stage, table)
    _plan_replies(stage, table)


def _handed_in(stage: Stage, table: RoundTable) -> None:
    """Two proposals were sent in by letter; the Round Table has yet to agree on them."""
    for shop in stage.some(workshops(stage, table), 2):
        index = int(shop.number.rpartition(".")[2]) - 1
        text = stage.one(FIELDS[index].recommendations)
        stage.do(
            AddRecommendation(
                session=table.record,
                wording=sentences.widened(stage, text, table.year),
                agreed=False,
                agenda_item=shop.id,
                action_fields=shop.action_fields,
                addressee_text=table.town.office_for(stage, index).name,
            )
        )


def _mark_sent(stage: Stage, table: RoundTable) -> None:
    invitations = stage.view.linked(Invitation, "session", table.record)
    sent = stage.day.isoformat()
    stage.together("Einladungen versandt", [stage.edit(one, sent_on=sent) for one in invitations])


def _plan_replies(stage: Stage, table: RoundTable) -> None:
    """About one in ten never answers; the others do within the weeks that are left."""
    weeks: dict[date, list[int]] = {}
    for invitation in stage.view.linked(Invitation, "session", table.record):
        own = invitation.person in (table.town.chair, table.town.minute_taker)
        if own or not stage.happens(0.12):
            day = stage.after(stage.between(2, 60))
            weeks.setdefault(day, []).append(invitation.person)
    for day, people in weeks.items():
        stage.plan(day, partial(_replies, stage, table, people))


def _replies(stage: Stage, table: RoundTable, people: Sequence[int]) -> None:
    shops = workshops(stage, table)
    for person in people:
        reply = _reply(stage, table, PersonId(person))
        if reply.reply is not Reply.ACCEPTED:
            stage.do(reply)
            continue
        own = (one for one in stage.view.linked(Invitation, "person", person) if one.session == table.record)
        first, second = stage.some(shops, 2)
        wishes = stage.edit(next(own), first_wish=first.id, second_wish=second.id, **_asked_for(stage, table))
        name = naming.person(stage.view.get(Person, person))
        stage.together(f"{name}: {word(reply.reply)}", (reply, wishes))


def _reply(stage: Stage, table: RoundTable, person: PersonId) -> RecordReply:
    if person in (table.town.chair, table.town.minute_taker) or stage.happens(0.8):
        return RecordReply(session=table.record, person=person, reply=Reply.ACCEPTED)
    substitute = _substitute(stage, table, person) if stage.happens(0.35) else None
    if substitute is not None:
        table.substitutes[substitute] = person
        return RecordReply(session=table.record, person=person, reply=Reply.SUBSTITUTED, substitute=substitute)
    return RecordReply(session=table.record, person=person, reply=Reply.DECLINED, reason=stage.one(sentences.REASONS))


def _substitute(stage: Stage, table: RoundTable, person: PersonId) -> PersonId | None:
    """Somebody from the same office or association who is not invited and stands in for nobody else."""
    view = stage.view
    invited = {one.person for one in view.linked(Invitation, "session", table.record)}
    for membership in memberships_on(view, person, table.held_on):
        if membership.organization is None:
            continue
        for colleague in view.linked(type(membership), "organization", membership.organization):
            if colleague.person not in invited and colleague.person not in table.substitutes:
                return colleague.person
    return None


def _asked_for(stage: Stage, table: RoundTable) -> dict[str, str]:
    """Needs are kept for the coming Round Table only: they go four weeks after it."""
    fields: dict[str, str] = {}
    if stage.happens(0.3):
        fields |= {"naming": Naming.CONSENTED.value, "naming_on": stage.day.isoformat()}
    elif stage.happens(0.05):
        fields |= {"naming": Naming.NO.value, "naming_on": stage.day.isoformat()}
    if table.is_last and stage.happens(0.06):
        fields |= {"needs": stage.one(NEEDS), "needs_consent_on": stage.day.isoformat()}
    return fields
