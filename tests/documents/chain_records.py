"""Records of what became of recommendations: agreed, forwarded, decided, turned into measures and reported on."""

from datetime import date
from typing import Any

from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.concept import ActionField, ConceptVersion, Goal
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    CommitteeId,
    ConceptVersionId,
    ConsultationId,
    GoalId,
    MeasureId,
    OrganizationId,
    PaperId,
    RecommendationId,
    SessionId,
    StatusEntryId,
)
from rundertisch_tui.domain.measures import EndKind, Measure, Status, StatusEntry
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, PaperType, Role
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.sessions import Session, SessionState
from tests.documents.records import Records

ONE = SessionId(1)
AGREED_ON = date(2025, 7, 3)


def recommendation(number: int, text: str, field: int = 1, **more: Any) -> Recommendation:
    return Recommendation(
        id=RecommendationId(number),
        code=f"RT-2025-{number:02d}",
        session=ONE,
        wording=text,
        agreed_on=AGREED_ON,
        consensus=Consensus.CONSENSUS,
        action_fields=frozenset({ActionFieldId(field)}),
        addressed_committees=frozenset({CommitteeId(1)}),
        **more,
    )


def step(number: int, paper: int, committee: int, **more: Any) -> Consultation:
    return Consultation(
        id=ConsultationId(number),
        paper=PaperId(paper),
        committee=CommitteeId(committee),
        position=f"{number:04d}",
        submitted_on=date(2025, 8, 1),
        **more,
    )


def report(number: int, measure: int, on: date, status: Status, **more: Any) -> StatusEntry:
    return StatusEntry(id=StatusEntryId(number), measure=MeasureId(measure), on=on, status=status, **more)


def entities() -> list[Any]:
    return [
        Session(id=ONE, year=2025, number=11, held_on=AGREED_ON, state=SessionState.HELD),
        ActionField(id=ActionFieldId(1), code="HF1", title="Bildung und Sprachförderung", position="a"),
        ActionField(id=ActionFieldId(2), code="HF2", title="Sport und Gesundheit", position="b"),
        ConceptVersion(id=ConceptVersionId(1), title="Integrationskonzept 2019", year=2019),
        Goal(
            id=GoalId(1),
            concept_version=ConceptVersionId(1),
            action_field=ActionFieldId(1),
            number="1.2",
            title="Wege in den Sprachkurs verkürzen",
        ),
        Committee(id=CommitteeId(1), name="Magistrat", kind=CommitteeKind.MAGISTRATE),
        Committee(
            id=CommitteeId(2),
            name="Stadtverordnetenversammlung",
            short_name="StaVo",
            kind=CommitteeKind.CITY_COUNCIL,
        ),
        Organization(id=OrganizationId(1), name="Schulverwaltungsamt"),
        *_recommendations(),
        *_papers(),
        *_measures(),
    ]


def _recommendations() -> list[Any]:
    return [
        recommendation(1, "Sprachkurse mit Kinderbetreuung ausbauen.", title="Sprachkurse ausbauen"),
        recommendation(2, "Schwimmzeiten für Frauen schaffen.", field=2),
        recommendation(
            3,
            "Einen Fonds einrichten.",
            field=2,
            end_state=EndState.OVERTAKEN,
            end_reason="Das Land fördert dies jetzt.",
            ended_on=date(2026, 2, 1),
        ),
        Recommendation(id=RecommendationId(4), session=ONE, wording="Nur ein Vorschlag."),
    ]


def _papers() -> list[Any]:
    return [
        Paper(
            id=PaperId(1),
            code="VL-1",
            reference="101.19.123",
            title="Empfehlungen 2025",
            recommendations=frozenset({RecommendationId(1), RecommendationId(2)}),
            sent_on=date(2025, 8, 1),
        ),
        Paper(
            id=PaperId(2),
            code="VL-2",
            reference="101.19.140",
            type=PaperType.DECISION,
            title="Sprachkurse ausbauen",
            proposed_resolution="Die Stadtverordnetenversammlung beschließt den Ausbau der Sprachkurse.",
            recommendations=frozenset({RecommendationId(1)}),
            sent_on=date(2025, 9, 1),
        ),
        step(1, 1, 1, outcome=Outcome.NOTED, decided_on=date(2025, 9, 15), public=False),
        step(2, 2, 2, role=Role.DECISION, outcome=Outcome.DECIDED, decided_on=date(2025, 11, 24)),
    ]


def _measures() -> list[Any]:
    return [
        Measure(
            id=MeasureId(1),
            code="M-31",
            action_field=ActionFieldId(1),
            goal=GoalId(1),
            number="1.2.10",
            title="Kurse in allen Stadtteilen",
            lead=OrganizationId(1),
            recommendations=frozenset({RecommendationId(1)}),
            recorded_on=date(2025, 12, 1),
        ),
        Measure(
            id=MeasureId(2),
            code="M-32",
            action_field=ActionFieldId(1),
            goal=GoalId(1),
            number="1.2.9",
            title="Gemeinsame Warteliste",
            recorded_on=date(2020, 1, 1),
        ),
        Measure(
            id=MeasureId(3),
            code="M-33",
            action_field=ActionFieldId(2),
            number="2.1",
            title="Lotsendienst",
            recorded_on=date(2020, 1, 1),
        ),
        Measure(
            id=MeasureId(4),
            code="M-34",
            action_field=ActionFieldId(2),
            number="2.2",
            title="Alte App",
            end_kind=EndKind.CANCELLED,
            end_reason="Ersetzt durch ein Angebot des Landes.",
            ended_on=date(2024, 1, 1),
            recorded_on=date(2020, 1, 1),
        ),
        report(
            1,
            1,
            date(2026, 1, 20),
            Status.RUNNING,
            note="Zwei Gruppen eröffnet.",
            next_step="dritte Gruppe",
            next_step_on=date(2026, 9, 30),
        ),
        report(2, 1, date(2026, 8, 20), Status.DONE),
        report(3, 2, date(2024, 11, 5), Status.PLANNED),
        report(4, 3, date(2025, 1, 1), Status.ON_HOLD, obstacle="Wartet auf Mittel im Haushalt 2027."),
    ]


def chain_records(*more: Any) -> Records:
    return Records(*entities(), *more)
