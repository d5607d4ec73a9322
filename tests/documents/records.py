"""Records of a small session in memory: everything a document must show, and everything it must not."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any, TypeVar

from rundertisch_tui.domain.attendance import Attendance, Invitation, Naming, Presence, Reply
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    AttendanceId,
    CommitteeId,
    InvitationId,
    MinuteEntryId,
    PersonId,
    RecommendationId,
    SessionId,
)
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.people import Group, Person
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.workflow.codec import Row, to_entity, to_row
from rundertisch_tui.workflow.reader import Reader

E = TypeVar("E")
SESSION = SessionId(1)
DAY = date(2026, 7, 3)


class Records(Reader):
    """A reader over entities that lie in memory."""

    seq = 7

    def __init__(self, *entities: Any) -> None:
        self.tables: dict[type[Any], dict[int, Row]] = {}
        for entity in entities:
            self.tables.setdefault(type(entity), {})[entity.id] = to_row(entity)

    def rows(self, kind: type[Any]) -> Mapping[int, Row]:
        return self.tables.get(kind, {})

    def linked_ids(self, kind: type[Any], field: str, target: Any) -> Iterable[int]:
        def holds(value: Any) -> bool:
            return target in value if isinstance(value, list) else bool(value == target)

        return {i for i, row in self.rows(kind).items() if field in row and holds(row[field])}

    def _entity(self, kind: type[E], record_id: int, row: Row) -> E:
        return to_entity(kind, record_id, row)


def person(number: int, given: str, family: str, group: Group, function: str = "") -> Person:
    return Person(
        id=PersonId(number),
        given_name=given,
        family_name=family,
        groups=frozenset({group}),
        function=function,
        email="geheim@example.org",
        phone="0561 1",
    )


def line(number: int, item: int, count: int, kind: EntryKind, text: str, **more: Any) -> MinuteEntry:
    return MinuteEntry(
        id=MinuteEntryId(number),
        session=SESSION,
        agenda_item=AgendaItemId(item),
        line=count,
        position=f"{number:04d}",
        kind=kind,
        text=text,
        **more,
    )


def entities() -> list[Any]:
    people = [
        person(1, "Änne", "Öztürk-Weiß", Group.ADMINISTRATION, "Integrationsbeauftragte"),
        person(2, "Bernd", "Kern", Group.ADMINISTRATION, "Geschäftsstelle"),
        person(3, "Clara", "Politisch", Group.POLITICS),
        person(4, "Dilek", "Privat", Group.CITIZENS),
        person(5, "Emil", "Zusager", Group.CITIZENS),
        person(6, "Frida", "Fehlt", Group.POLITICS),
    ]
    naming = {5: Naming.CONSENTED}
    invitations = [
        Invitation(
            id=InvitationId(n),
            session=SESSION,
            person=PersonId(n),
            naming=naming.get(n, Naming.UNSET),
            reply=Reply.DECLINED if n == 6 else Reply.ACCEPTED,
            workshop=AgendaItemId(61),
        )
        for n in range(1, 7)
    ]
    attendance = [
        Attendance(
            id=AttendanceId(n),
            session=SESSION,
            person=PersonId(n),
            presence=Presence.EXCUSED if n == 6 else Presence.PRESENT,
            reason="Krankheit" if n == 6 else "",
        )
        for n in range(1, 7)
    ]
    return [session(), *people, *invitations, *attendance, *items(), *lines(), *recommendations()]


def session() -> Session:
    return Session(
        id=SESSION,
        year=2026,
        number=12,
        held_on=DAY,
        starts_at=time(10),
        ends_at=time(15, 40),
        place="Rathaus, Bürgersaal",
        motto="Ankommen heißt mitreden",
        chair=PersonId(1),
        minute_taker=PersonId(2),
        minutes_version=2,
    )


def items() -> list[AgendaItem]:
    return [
        AgendaItem(id=AgendaItemId(1), session=SESSION, position="a", number="1", title="Eröffnung"),
        AgendaItem(id=AgendaItemId(6), session=SESSION, position="b", number="6", title="Workshops"),
        AgendaItem(
            id=AgendaItemId(61),
            session=SESSION,
            position="c",
            number="6.1",
            title="Bildung",
            kind=ItemKind.WORKSHOP,
            parent=AgendaItemId(6),
            rapporteur="Edin Ramić",
        ),
        AgendaItem(id=AgendaItemId(9), session=SESSION, position="d", number="9", title="Personalfrage", public=False),
    ]


def lines() -> list[MinuteEntry]:
    return [
        line(1, 1, 1, EntryKind.INFORMATION, "Dilek Privat regt Kurse an. Frau Privat dankt."),
        line(2, 1, 2, EntryKind.INTERNAL, "Nur für uns."),
        line(3, 1, 3, EntryKind.RESOLUTION, "Die Tagesordnung wird festgestellt."),
        line(4, 61, 1, EntryKind.CHALLENGE, "Die Wartezeit ist lang."),
        line(5, 61, 2, EntryKind.TASK, "Übersicht aller Träger.", responsible="Schulamt", due_on=date(2026, 9, 30)),
        line(6, 61, 3, EntryKind.RECOMMENDATION, "", recommendation=RecommendationId(1)),
        line(7, 61, 4, EntryKind.INFORMATION, "Genannt werden:\n- Kurse am Vormittag\n- Warteliste"),
        line(8, 9, 1, EntryKind.INFORMATION, "Streng vertraulich."),
    ]


def recommendations() -> list[Any]:
    return [
        ActionField(id=ActionFieldId(1), code="HF1", title="Bildung und Sprachförderung", position="a"),
        Committee(id=CommitteeId(1), name="Magistrat der Stadt Kassel", short_name="Magistrat"),
        Recommendation(
            id=RecommendationId(1),
            code="RT-2026-02",
            session=SESSION,
            agenda_item=AgendaItemId(61),
            wording="Der Runde Tisch empfiehlt Kurse mit Kinderbetreuung.",
            agreed_on=DAY,
            consensus=Consensus.CONSENSUS,
            action_fields=frozenset({ActionFieldId(1)}),
            addressed_committees=frozenset({CommitteeId(1)}),
        ),
    ]


def records() -> Records:
    return Records(*entities())
