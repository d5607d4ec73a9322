"""The check before a session is closed: what must be mended, what should be, each with its place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from rundertisch_tui.domain import votes
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.votes import VoteResult

_FROM_GROUP: Mapping[Group, str] = MappingProxyType({
    Group.POLITICS: "Aus der Politik",
    Group.FOREIGNERS_COUNCIL: "Vom Ausländerbeirat",
    Group.NETWORK_CITY: "Vom AK Integration Stadt",
    Group.NETWORK_DISTRICT: "Vom AK Integration Landkreis",
    Group.ADMINISTRATION: "Aus der Verwaltung",
})  # fmt: skip
"""Each group of the balance line as a sentence begins with it."""

_NAMED = {Consensus.RESERVATION: "einen Vorbehalt", Consensus.MINORITY: "ein Minderheitenvotum"}
"""Agreements of which somebody dissents, who has to be named."""

NO_END = "Die Uhrzeit des Endes fehlt"
"""The finding that closing itself asks for."""


class Severity(StrEnum):
    """Must be mended before closing, should be, or is only worth knowing inside the office."""

    MUST = "must"
    SHOULD = "should"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is missing. `table` and `record` say where it is mended."""

    severity: Severity
    sentence: str
    table: str
    record: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """What the check looks at: everything of one session. `labels` names recommendations that have no code."""

    session: Session
    items: Sequence[AgendaItem]
    entries: Sequence[MinuteEntry]
    recommendations: Sequence[Recommendation]
    tasks: Sequence[Task]
    attendance: Sequence[Attendance]
    present_groups: frozenset[Group]
    labels: dict[int, str]


def blocking(found: Iterable[Finding], *, ends: bool = True) -> list[Finding]:
    """What must be mended before closing; the missing end only where closing does not ask for it (`ends`)."""
    return [one for one in found if one.severity is Severity.MUST and (ends or one.sentence != NO_END)]


def check(facts: SessionFacts) -> list[Finding]:
    """All findings, the ones that block closing first."""
    found = [*_session(facts), *_items(facts), *_recommendations(facts), *_votes(facts), *_tasks(facts)]
    found += _groups(facts)
    order = list(Severity)
    return sorted(found, key=lambda finding: order.index(finding.severity))


def _session(facts: SessionFacts) -> Iterable[Finding]:
    session = facts.session

    def finding(severity: Severity, sentence: str) -> Finding:
        return Finding(severity=severity, sentence=sentence, table="session", record=session.id)

    if session.held_on is None:
        yield finding(Severity.MUST, "Der Runde Tisch hat kein Datum")
    if not any(one.presence is Presence.PRESENT for one in facts.attendance):
        yield finding(Severity.MUST, "Es ist niemand als anwesend eingetragen")
    if session.chair is None:
        yield finding(Severity.MUST, "Der Vorsitz fehlt")
    if session.minute_taker is None:
        yield finding(Severity.MUST, "Die Schriftführung fehlt")
    if not session.place:
        yield finding(Severity.SHOULD, "Der Ort fehlt")
    if session.starts_at is None:
        yield finding(Severity.MUST, "Die Uhrzeit des Beginns fehlt")
    if session.ends_at is None:
        yield finding(Severity.MUST, NO_END)


def _votes(facts: SessionFacts) -> Iterable[Finding]:
    """Votes with more voices than people in the room; nothing to say where nobody was signed in."""
    present = sum(one.presence is Presence.PRESENT for one in facts.attendance)
    numbers = {item.id: f"{item.number}." for item in facts.items if item.number}
    voted: list[tuple[VoteResult | None, str, int, str]] = [
        (one.vote, "minute_entry", one.id, f"Zeile {numbers.get(one.agenda_item, '')}{one.line}")
        for one in facts.entries
    ]
    voted += [(one.vote, "recommendation", one.id, _label(facts, one)) for one in facts.recommendations]
    for vote, table, record, name in voted:
        if vote is not None and present and vote.cast > present:
            yield Finding(
                severity=Severity.MUST,
                sentence=f"{name}: {plural(vote.cast, 'Stimme', 'Stimmen')}, "
                f"aber nur {plural(present, 'Person', 'Personen')} anwesend",
                table=table,
                record=record,
            )


def _items(facts: SessionFacts) -> Iterable[Finding]:
    parents = {item.parent for item in facts.items if item.parent is not None}
    minuted = {entry.agenda_item for entry in facts.entries if entry.kind is not EntryKind.INTERNAL}
    for item in facts.items:
        if item.id in parents or item.id in minuted:
            continue
        lacks = f"TOP\u00a0{item.number} hat kein Ergebnis" if item.number else f"{item.title}: kein Ergebnis"
        ticked = f"TOP\u00a0{item.number}: ohne Aussprache" if item.number else f"{item.title}: ohne Aussprache"
        yield Finding(
            severity=Severity.HINT if item.finished else Severity.MUST if item.public else Severity.SHOULD,
            sentence=ticked if item.finished else lacks,
            table="agenda_item",
            record=item.id,
        )


def _recommendations(facts: SessionFacts) -> Iterable[Finding]:
    for one in facts.recommendations:
        if one.end_state is None:
            for severity, lacks in (*_must(one), *_should(one)):
                sentence = f"{_label(facts, one)} {lacks}"
                yield Finding(severity=severity, sentence=sentence, table="recommendation", record=one.id)


def _must(one: Recommendation) -> Iterable[tuple[Severity, str]]:
    if not one.wording.strip():
        yield Severity.MUST, "hat keinen Wortlaut"
    if not one.action_fields and not one.cross_cutting:
        yield Severity.MUST, "hat kein Handlungsfeld"
    if not one.code:
        yield Severity.MUST, "ist weder beschlossen noch verworfen"
    elif one.consensus is None:
        yield Severity.MUST, "sagt nicht, wie sie beschlossen wurde"
    elif one.consensus is Consensus.VOTE and one.vote is None:
        yield Severity.MUST, "nennt kein Ergebnis der Abstimmung"
    if one.code and one.vote is not None and not votes.is_carried(one.vote):
        yield Severity.MUST, f"hat eine Nummer, aber die Abstimmung trägt sie nicht: {votes.sentence(one.vote)}"


def _should(one: Recommendation) -> Iterable[tuple[Severity, str]]:
    if not (one.addressees or one.addressed_committees or one.addressee_text):
        yield Severity.SHOULD, "hat keinen Adressaten"
    if one.challenge is None:
        yield Severity.SHOULD, "gehört zu keiner Herausforderung"
    if one.consensus in _NAMED and not one.reservation.strip():
        yield Severity.SHOULD, f"hat {_NAMED[one.consensus]} ohne Namen und Text"


def _label(facts: SessionFacts, one: Recommendation) -> str:
    return one.code or facts.labels.get(one.id, "Vorschlag")


def _tasks(facts: SessionFacts) -> Iterable[Finding]:
    for task in (one for one in facts.tasks if one.state is not TaskState.DROPPED):
        kind = "Zusage" if task.commitment else "Auftrag"
        if not (task.responsible or task.person or task.organization):
            yield Finding(
                severity=Severity.SHOULD,
                sentence=f"{kind} „{task.what[:40]}“: niemand zuständig",
                table="task",
                record=task.id,
            )
        if task.due_on is None and not task.commitment:
            yield Finding(
                severity=Severity.SHOULD,
                sentence=f"{kind} „{task.what[:40]}“: kein Datum",
                table="task",
                record=task.id,
            )


def _groups(facts: SessionFacts) -> Iterable[Finding]:
    if not facts.attendance:
        return
    for group in BALANCE_GROUPS:
        if group not in facts.present_groups:
            yield Finding(
                severity=Severity.HINT,
                sentence=f"{_FROM_GROUP[group]} war niemand da (nur intern)",
                table="session",
                record=facts.session.id,
            )
