"""Records of a Round Table as large as the real one: 140 people, 9 items, 6 workshops, any number of lines."""

from datetime import date, time
from typing import Any

from rundertisch_tui.domain.attendance import Attendance, Invitation, Naming, Presence, Reply
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    AttendanceId,
    CommitteeId,
    InvitationId,
    MembershipId,
    MinuteEntryId,
    OrganizationId,
    PersonId,
    RecommendationId,
    SessionId,
    TaskId,
)
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.people import Group, Membership, Organization, Person
from rundertisch_tui.domain.positions import first
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, MinutesState, Session
from rundertisch_tui.domain.standard_agenda import STANDARD_AGENDA
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.votes import VoteResult
from tests.documents.records import Records

DAY = date(2026, 7, 3)
ONE = SessionId(1)
FIELDS = (
    "Bildung und Sprachförderung",
    "Kultur/Interkultur und interreligiöser Dialog",
    "Sport und Gesundheit",
    "Teilhabe am Arbeitsmarkt",
    "Wohnen und Leben im Stadtteil",
    "Kommunale Verwaltung – Integration als Querschnittsaufgabe",
)
GIVEN = ("Änne", "Bernd", "Ceren", "Dilara", "Edin", "Fatma", "Gökhan", "Hülya", "Ivana", "Jörg", "Łucja", "Siti")
FAMILY = ("Öztürk-Weiß", "Kern", "Şahin", "Ramić", "Kamiński", "Müller", "Işık", "Großmann", "Nguyễn", "Çelik", "Boğa")
BODIES = (
    "Jugendamt",
    "Schulverwaltungsamt",
    "Volkshochschule Region Kassel",
    "Caritasverband Nordhessen-Kassel",
    "Diakonisches Werk Region Kassel",
    "Kulturzentrum Schlachthof",
    "Jobcenter Stadt Kassel",
    "Amt für Chancengleichheit und Teilhabe",
    "GWG der Stadt Kassel",
    "Türkische Gemeinde in Kassel",
)
INFORMATION = (
    "Die Verwaltung berichtet, dass im ersten Halbjahr {n} Kursplätze besetzt waren. Das sind {m} mehr als im Vorjahr.",
    "Eltern kleiner Kinder brechen Kurse häufiger ab, weil die Betreuung am Nachmittag fehlt. In {m} Fällen half ein "
    "Kurs am Vormittag.",
    "Als hilfreich werden genannt:\n- Kurse am Vormittag in Räumen mit Kinderbetreuung,\n- eine gemeinsame Warteliste.",
    "Das Stadtteilzentrum Wesertor öffnet seit März auch samstags; {n} Menschen nutzten das Angebot im Mai.",
)


def large_session(lines: int = 300, **changes: Any) -> Records:
    """A session with `lines` lines spread over its items; every 25th one names a recommendation."""
    session = Session(
        id=ONE,
        year=2026,
        number=12,
        held_on=DAY,
        starts_at=time(10),
        ends_at=time(15, 40),
        place="Rathaus, Bürgersaal, Obere Königsstraße 8, 34117 Kassel",
        motto="Ankommen heißt mitreden",
        chair=PersonId(1),
        minute_taker=PersonId(2),
        minutes_version=2,
        minutes_state=MinutesState.CIRCULATED,
        circulated_on=date(2026, 7, 10),
        **changes,
    )
    items = _items()
    return Records(session, *_fields(), *_bodies(), *_people(), *items, *_lines(items, lines))


def _fields() -> list[Any]:
    return [
        ActionField(id=ActionFieldId(n), code=f"HF{n}", title=title, position=first(6)[n - 1])
        for n, title in enumerate(FIELDS, 1)
    ]


def _bodies() -> list[Any]:
    committees = [
        Committee(id=CommitteeId(1), name="Magistrat"),
        Committee(id=CommitteeId(2), name="Ausländerbeirat"),
    ]
    return [*committees, *(Organization(id=OrganizationId(n), name=name) for n, name in enumerate(BODIES, 1))]


def _people() -> list[Any]:
    found: list[Any] = []
    groups = (Group.ADMINISTRATION, *tuple(Group)[:9], Group.CITIZENS)
    for n in range(1, 141):
        group = Group.ADMINISTRATION if n < 3 else groups[n % len(groups)]
        presence = Presence.EXCUSED if n % 12 == 11 else Presence.REPRESENTED if n % 35 == 20 else Presence.PRESENT
        found += [
            Person(
                id=PersonId(n),
                title="Dr." if n % 9 == 1 else "",
                given_name=GIVEN[n % len(GIVEN)],
                family_name=FAMILY[n % len(FAMILY)],
                groups=frozenset({group}),
                function={1: "Integrationsbeauftragte", 2: "Geschäftsstelle"}.get(n, ""),
            ),
            Membership(id=MembershipId(n), person=PersonId(n), organization=OrganizationId(n % len(BODIES) + 1)),
            Invitation(
                id=InvitationId(n),
                session=ONE,
                person=PersonId(n),
                reply=Reply.ACCEPTED,
                naming=Naming.CONSENTED if n % 4 == 0 else Naming.UNSET,
                workshop=AgendaItemId(60 + n % 6 + 1),
            ),
            Attendance(id=AttendanceId(n), session=ONE, person=PersonId(n), presence=presence),
        ]
    return found


def _items() -> list[AgendaItem]:
    found = []
    keys = iter(first(len(STANDARD_AGENDA) + len(FIELDS)))
    for number, point in enumerate(STANDARD_AGENDA, 1):
        item = AgendaItem(
            id=AgendaItemId(number), session=ONE, position=next(keys), number=point.number, title=point.title
        )
        found.append(item)
        for n, field in enumerate(FIELDS if point.has_workshops else (), 1):
            found.append(
                AgendaItem(
                    id=AgendaItemId(60 + n),
                    session=ONE,
                    position=next(keys),
                    number=f"{point.number}.{n}",
                    title=field,
                    kind=ItemKind.WORKSHOP,
                    parent=item.id,
                    rapporteur="Edin Ramić, Volkshochschule",
                    action_fields=frozenset({ActionFieldId(n)}),
                )
            )
    return found


def _lines(items: list[AgendaItem], count: int) -> list[Any]:
    found: list[Any] = []
    last_of: dict[AgendaItemId, int] = {}
    keys = first(count)
    minuted = [item for item in items if item.number != "6"]
    for n in range(1, count + 1):
        item = minuted[(n - 1) * len(minuted) // count]
        last_of[item.id] = last_of.get(item.id, 0) + 1
        found += _line(n, item, last_of[item.id], keys[n - 1])
    return found


def _line(n: int, item: AgendaItem, line: int, position: str) -> list[Any]:
    kind, text, extra, linked = _kind(n, item)
    entry = MinuteEntry(
        id=MinuteEntryId(n),
        session=ONE,
        agenda_item=item.id,
        line=line,
        position=position,
        kind=kind,
        text=text,
        **extra,
    )
    return [entry, *linked]


def _kind(n: int, item: AgendaItem) -> tuple[EntryKind, str, dict[str, Any], list[Any]]:
    if n % 25 == 0:
        record = _recommendation(n // 25, item)
        return EntryKind.RECOMMENDATION, record.wording, {"recommendation": record.id}, [record]
    if n % 10 == 4:
        who = BODIES[n % len(BODIES)]
        task = Task(id=TaskId(n), session=ONE, what=f"Übersicht {n}", responsible=who, due_on=date(2026, 9, 30))
        text = f"Eine Übersicht aller Träger und ihrer freien Plätze erstellen, Fassung {n}."
        return EntryKind.TASK, text, {"task": task.id, "responsible": who, "due_on": task.due_on}, [task]
    if n % 10 == 7:
        return EntryKind.CHALLENGE, f"Die Wartezeit auf einen Kurs beträgt im Mittel {n % 9 + 2} Monate.", {}, []
    if n % 40 == 9:
        vote = VoteResult(yes=41, abstentions=3)
        return EntryKind.RESOLUTION, "Die Tagesordnung wird festgestellt.", {"vote": vote}, []
    if n % 40 == 18:
        return EntryKind.INTERNAL, f"Nur für die Geschäftsstelle, Notiz {n}.", {}, []
    return EntryKind.INFORMATION, INFORMATION[n % len(INFORMATION)].format(n=400 + n, m=n % 37 + 2), {}, []


def _recommendation(n: int, item: AgendaItem) -> Recommendation:
    voted = n % 2 == 0
    return Recommendation(
        id=RecommendationId(n),
        code=f"RT-2026-{n:02d}",
        session=ONE,
        agenda_item=item.id,
        title=f"Sprachkurse mit Kinderbetreuung ausbauen ({n})",
        wording="Der Runde Tisch Integration empfiehlt, Sprachkurse mit Kinderbetreuung in allen Stadtteilen "
        f"auszubauen und die Wartelisten der Träger bis Ende {2026 + n} zentral zu führen.",
        agreed_on=DAY,
        consensus=Consensus.VOTE if voted else Consensus.CONSENSUS,
        vote=VoteResult(yes=41, no=n % 3, abstentions=3) if voted else None,
        action_fields=frozenset({ActionFieldId(n % 6 + 1)}),
        addressed_committees=frozenset({CommitteeId(1), CommitteeId(2)}),
    )
