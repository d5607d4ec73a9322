"""Tests of the check before a session is closed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.closing import Finding, SessionFacts, Severity, blocking, check
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    AttendanceId,
    ChallengeId,
    CommitteeId,
    MinuteEntryId,
    OrganizationId,
    PersonId,
    RecommendationId,
    SessionId,
    TaskId,
)
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.people import BALANCE_GROUPS, Group
from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.votes import VoteResult

ONE = SessionId(1)
ITEM = AgendaItemId(4)
SESSION = Session(
    id=ONE,
    year=2026,
    held_on=date(2026, 7, 3),
    starts_at=time(10),
    ends_at=time(15),
    place="Rathaus",
    chair=PersonId(1),
    minute_taker=PersonId(2),
)
POINT = AgendaItem(id=ITEM, session=ONE, position="a", number="4", title="Bericht")
LINE = MinuteEntry(id=MinuteEntryId(9), session=ONE, agenda_item=ITEM, line=1, position="a", text="Es wird berichtet.")
PRESENT = Attendance(id=AttendanceId(1), session=ONE, person=PersonId(1))
AGREED = Recommendation(
    id=RecommendationId(5),
    session=ONE,
    code="RT-2026-01",
    wording="Kurse ausbauen.",
    agreed_on=date(2026, 7, 3),
    consensus=Consensus.CONSENSUS,
    action_fields=frozenset({ActionFieldId(1)}),
    addressed_committees=frozenset({CommitteeId(1)}),
    challenge=ChallengeId(1),
)
TASK = Task(id=TaskId(3), what="Übersicht erstellen", responsible="Schulamt", due_on=date(2026, 9, 30))
FACTS = SessionFacts(
    session=SESSION,
    items=(POINT,),
    entries=(LINE,),
    recommendations=(AGREED,),
    tasks=(TASK,),
    attendance=(PRESENT,),
    present_groups=frozenset(BALANCE_GROUPS),
    labels={},
)


def told(facts: SessionFacts) -> list[tuple[Severity, str]]:
    return [(finding.severity, finding.sentence) for finding in check(facts)]


def test_a_complete_session_has_no_findings() -> None:
    assert check(FACTS) == []


@pytest.mark.parametrize(
    ("change", "severity", "sentence"),
    [
        ({"held_on": None}, Severity.MUST, "Der Runde Tisch hat kein Datum"),
        ({"chair": None}, Severity.MUST, "Der Vorsitz fehlt"),
        ({"minute_taker": None}, Severity.MUST, "Die Schriftführung fehlt"),
        ({"place": ""}, Severity.SHOULD, "Der Ort fehlt"),
        ({"starts_at": None}, Severity.MUST, "Die Uhrzeit des Beginns fehlt"),
        ({"ends_at": None}, Severity.MUST, "Die Uhrzeit des Endes fehlt"),
    ],
)
def test_what_the_head_of_the_minutes_needs_is_named(change: dict[str, Any], severity: Severity, sentence: str) -> None:
    assert told(replace(FACTS, session=replace(SESSION, **change))) == [(severity, sentence)]


def test_somebody_must_have_been_there() -> None:
    excused = replace(PRESENT, presence=Presence.EXCUSED)
    assert told(replace(FACTS, attendance=(excused,))) == [(Severity.MUST, "Es ist niemand als anwesend eingetragen")]


def test_every_public_point_needs_a_line_that_everybody_may_read() -> None:
    internal = replace(LINE, kind=EntryKind.INTERNAL)
    wanted = [(Severity.MUST, "TOP\u00a04 hat kein Ergebnis")]
    assert told(replace(FACTS, entries=())) == wanted
    assert told(replace(FACTS, entries=(internal,))) == wanted


def test_a_point_that_is_not_public_may_stay_empty() -> None:
    found = told(replace(FACTS, items=(replace(POINT, public=False),), entries=()))
    assert found == [(Severity.SHOULD, "TOP\u00a04 hat kein Ergebnis")]


@pytest.mark.parametrize("public", [True, False])
def test_a_point_that_was_ticked_off_without_a_line_is_told_and_nothing_is_left_to_do(public: bool) -> None:
    found = told(replace(FACTS, items=(replace(POINT, public=public, finished=True),), entries=()))
    assert found == [(Severity.HINT, "TOP\u00a04: ohne Aussprache")]


def test_a_point_is_minuted_below_its_workshops() -> None:
    parent = replace(POINT, id=AgendaItemId(1), number="6")
    assert told(replace(FACTS, items=(parent, replace(POINT, parent=AgendaItemId(1))))) == []


@pytest.mark.parametrize(
    ("change", "severity", "sentence"),
    [
        ({"wording": ""}, Severity.MUST, "RT-2026-01 hat keinen Wortlaut"),
        ({"action_fields": frozenset()}, Severity.MUST, "RT-2026-01 hat kein Handlungsfeld"),
        ({"consensus": None}, Severity.MUST, "RT-2026-01 sagt nicht, wie sie beschlossen wurde"),
        ({"challenge": None}, Severity.SHOULD, "RT-2026-01 gehört zu keiner Herausforderung"),
        ({"addressed_committees": frozenset()}, Severity.SHOULD, "RT-2026-01 hat keinen Adressaten"),
        (
            {"consensus": Consensus.RESERVATION},
            Severity.SHOULD,
            "RT-2026-01 hat einen Vorbehalt ohne Namen und Text",
        ),
        (
            {"consensus": Consensus.MINORITY, "reservation": "  "},
            Severity.SHOULD,
            "RT-2026-01 hat ein Minderheitenvotum ohne Namen und Text",
        ),
        ({"consensus": Consensus.VOTE}, Severity.MUST, "RT-2026-01 nennt kein Ergebnis der Abstimmung"),
        (
            {"consensus": Consensus.VOTE, "vote": VoteResult(by_group=(("SPD", "no"),))},
            Severity.MUST,
            "RT-2026-01 hat eine Nummer, aber die Abstimmung trägt sie nicht: einstimmig abgelehnt",
        ),
    ],
)
def test_what_a_recommendation_lacks_is_named(change: dict[str, Any], severity: Severity, sentence: str) -> None:
    assert told(replace(FACTS, recommendations=(replace(AGREED, **change),))) == [(severity, sentence)]


def test_a_reservation_with_name_and_a_vote_that_carries_are_complete() -> None:
    reserved = replace(AGREED, consensus=Consensus.RESERVATION, reservation="Frau Kern: Kosten offen")
    carried = replace(AGREED, consensus=Consensus.VOTE, vote=VoteResult(yes=1))
    assert told(replace(FACTS, recommendations=(reserved, carried))) == []


@pytest.mark.parametrize("who", [{"person": PersonId(1)}, {"organization": OrganizationId(1)}, {"responsible": "VHS"}])
def test_a_person_an_office_or_a_word_is_enough_to_be_responsible(who: dict[str, Any]) -> None:
    assert told(replace(FACTS, tasks=(replace(TASK, **{"responsible": "", **who}),))) == []


def test_a_dropped_task_needs_nobody() -> None:
    assert told(replace(FACTS, tasks=(replace(TASK, responsible="", due_on=None, state=TaskState.DROPPED),))) == []
    done = replace(TASK, responsible="", state=TaskState.DONE)
    assert told(replace(FACTS, tasks=(done,))) == [
        (Severity.SHOULD, "Auftrag „Übersicht erstellen“: niemand zuständig")
    ]


def test_a_cross_cutting_recommendation_needs_no_field() -> None:
    everywhere = replace(AGREED, action_fields=frozenset(), cross_cutting=True)
    assert told(replace(FACTS, recommendations=(everywhere,))) == []


def test_closing_itself_asks_when_it_ended() -> None:
    found = check(replace(FACTS, session=replace(SESSION, ends_at=None)))
    assert [one.sentence for one in blocking(found)] == ["Die Uhrzeit des Endes fehlt"]
    assert blocking(found, ends=False) == []


def test_a_proposal_is_told_by_its_label() -> None:
    proposal = replace(AGREED, code="", agreed_on=None)
    found = told(replace(FACTS, recommendations=(proposal,), labels={5: "V 6.1-2"}))
    assert found == [(Severity.MUST, "V 6.1-2 ist weder beschlossen noch verworfen")]


def test_a_discarded_proposal_needs_nothing_more() -> None:
    gone = Recommendation(id=RecommendationId(5), session=ONE, end_state=EndState.DISCARDED, end_reason="doppelt")
    assert told(replace(FACTS, recommendations=(gone,))) == []


def test_a_vote_has_no_more_voices_than_people() -> None:
    vote = VoteResult(yes=2)
    found = told(replace(FACTS, recommendations=(replace(AGREED, vote=vote),), entries=(replace(LINE, vote=vote),)))
    voices = "2\u00a0Stimmen, aber nur 1\u00a0Person anwesend"
    assert found == [(Severity.MUST, f"Zeile 4.1: {voices}"), (Severity.MUST, f"RT-2026-01: {voices}")]


def test_a_task_should_say_who_and_until_when() -> None:
    nobody = replace(TASK, responsible="", due_on=None)
    assert [sentence for _, sentence in told(replace(FACTS, tasks=(nobody,)))] == [
        "Auftrag „Übersicht erstellen“: niemand zuständig",
        "Auftrag „Übersicht erstellen“: kein Datum",
    ]


def test_a_commitment_needs_no_date() -> None:
    assert told(replace(FACTS, tasks=(replace(TASK, commitment=True, due_on=None),))) == []


def test_a_missing_group_is_a_hint_for_the_office_alone() -> None:
    groups = frozenset(BALANCE_GROUPS) - {Group.POLITICS}
    assert told(replace(FACTS, present_groups=groups)) == [
        (Severity.HINT, "Aus der Politik war niemand da (nur intern)")
    ]


def test_each_missing_group_is_named_in_proper_german() -> None:
    assert [sentence for _, sentence in told(replace(FACTS, present_groups=frozenset()))] == [
        "Aus der Politik war niemand da (nur intern)",
        "Vom Ausländerbeirat war niemand da (nur intern)",
        "Vom AK Integration Stadt war niemand da (nur intern)",
        "Vom AK Integration Landkreis war niemand da (nur intern)",
        "Aus der Verwaltung war niemand da (nur intern)",
    ]


def test_what_blocks_closing_stands_first_and_every_finding_leads_to_its_place() -> None:
    facts = replace(
        FACTS,
        session=replace(SESSION, place="", chair=None),
        entries=(),
        recommendations=(replace(AGREED, wording="", addressed_committees=frozenset()),),
        tasks=(replace(TASK, due_on=None),),
        present_groups=frozenset(),
    )
    findings = check(facts)
    order = list(Severity)
    ranks = [order.index(finding.severity) for finding in findings]
    assert ranks == sorted(ranks)
    assert places(findings) == {("session", 1), ("agenda_item", 4), ("recommendation", 5), ("task", 3)}


def places(findings: Sequence[Finding]) -> set[tuple[str, int]]:
    return {(finding.table, finding.record) for finding in findings}
