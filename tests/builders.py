"""One valid example of every kind of record; a test names only the fields that it is about."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any, TypeVar

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.carry_over import CarriedPoint
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee, CommitteeKind, LegislativeTerm, Sitting
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.ids import MinuteEntryId
from rundertisch_tui.domain.indicators import Indicator, IndicatorValue
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.minutes_versions import FrozenLine, MinutesVersion
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.office import Attachment, Export, ReportingDay, User
from rundertisch_tui.domain.papers import Consultation, Paper, SignOff
from rundertisch_tui.domain.people import Group, Membership, Organization, OrganizationKind, Person
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.settings import Deferral, Setting
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.text_blocks import TextBlock

E = TypeVar("E")

DAY = date(2026, 7, 3)

EXAMPLES: Mapping[type[Any], Mapping[str, Any]] = {
    Person: {
        "code": "P-1",
        "salutation": Salutation.FRAU,
        "title": "Dr.",
        "given_name": "Änne",
        "family_name": "Öztürk-Weiß",
        "function": "Leitung",
        "groups": frozenset({Group.CITIZENS}),
        "email": "aenne.oeztuerk@verein.example",
    },
    Organization: {"code": "O-1", "name": "Jugendamt", "kind": OrganizationKind.DEPARTMENT,
                   "group": Group.ADMINISTRATION},
    Committee: {"code": "G-1", "name": "Ausländerbeirat", "kind": CommitteeKind.FOREIGNERS_COUNCIL, "seats": 37,
                "group": Group.FOREIGNERS_COUNCIL, "valid_from": date(2021, 4, 1)},
    Membership: {"person": 1, "committee": 1, "role": "Mitglied", "valid_from": date(2021, 4, 1)},
    LegislativeTerm: {"name": "Wahlperiode 2021–2026", "number": 19, "starts_on": date(2021, 4, 1),
                      "ends_on": date(2026, 3, 31)},
    Sitting: {"committee": 1, "on": date(2026, 10, 13), "starts_at": time(16, 0),
              "submission_deadline": date(2026, 9, 29)},
    ConceptVersion: {"title": "Integrationskonzept 2019", "year": 2019, "adopted_on": date(2019, 6, 24)},
    ActionField: {"code": "HF1", "title": "Bildung und Sprachförderung", "short_title": "Bildung", "position": "V000"},
    Goal: {"code": "Z-1", "concept_version": 1, "action_field": 1, "number": "1.1", "title": "Deutsch lernen können"},
    ConceptRecommendation: {"code": "K-1", "goal": 1, "number": "1.1.1", "text": "Kurse ausbauen."},
    Measure: {"code": "M-1", "action_field": 1, "goal": 1, "number": "1.1.1", "title": "Sprachkurse im Stadtteil",
              "lead": 1, "planned_from": date(2024, 1, 1), "planned_to": date(2027, 12, 31)},
    StatusEntry: {"measure": 1, "on": date(2026, 3, 1), "status": Status.RUNNING, "note": "Zwei Kurse laufen."},
    Indicator: {"measure": 1, "name": "Teilnehmende", "unit": "Personen", "target_value": 120.0},
    IndicatorValue: {"indicator": 1, "on": date(2025, 12, 31), "value": 98.5, "source": "Bericht"},
    Session: {"year": 2026, "number": 13, "held_on": DAY, "starts_at": time(9, 30), "place": "Rathaus",
              "motto": "Ankommen heißt mitreden"},
    AgendaItem: {"session": 1, "position": "V000", "number": "6.1", "title": "Bildung",
                 "action_fields": frozenset({1})},
    Invitation: {"session": 1, "person": 1, "number": 7},
    Attendance: {"session": 1, "person": 1, "arrived_at": time(9, 12), "door": "Tür 2"},
    MinutesVersion: {"session": 1, "version": 1, "frozen_on": DAY, "present": 40,
                     "lines": (FrozenLine(MinuteEntryId(1), "1.1", EntryKind.INFORMATION, "Begrüßung."),)},
    Objection: {"session": 1, "who": "Frau Kern", "received_on": DAY, "text": "Es waren 40 Plätze.", "entry": 1},
    Correction: {"session": 1, "on": DAY, "text": "Es waren 40 Plätze."},
    MinuteEntry: {"session": 1, "agenda_item": 1, "line": 1, "position": "V000", "text": "Die Wartezeit sinkt."},
    Challenge: {"code": "H-2026-01", "year": 2026, "title": "Wartezeit auf Sprachkurse"},
    Recommendation: {"code": "RT-2026-01", "session": 1, "wording": "Sprachkurse ausbauen.", "agreed_on": DAY,
                     "consensus": Consensus.CONSENSUS, "action_fields": frozenset({1})},
    Task: {"code": "A-1", "session": 1, "what": "Räume suchen", "responsible": "Jugendamt", "due_on": DAY},
    Paper: {"code": "VL-1", "reference": "101.20.123", "title": "Empfehlungen 2026",
            "recommendations": frozenset({1}), "sent_on": date(2026, 8, 12)},
    Consultation: {"paper": 1, "committee": 1, "position": "V000", "submitted_on": date(2026, 8, 12)},
    SignOff: {"paper": 1, "organization": 1, "position": "V000", "sent_on": date(2026, 6, 1)},
    StatusRound: {"year": 2026, "due_on": date(2026, 4, 30), "opened_on": date(2026, 1, 12)},
    Letter: {"recommendation": 1, "sent_on": date(2026, 8, 12)},
    StatusQuery: {"status_round": 1, "office": 1, "sent_on": date(2026, 1, 12)},
    Attachment: {"digest": "0" * 64, "name": "Niederschrift.pdf", "kind": "Niederschrift", "session": 1},
    AgendaProposal: {"session": 1, "title": "Wohnungssuche", "proposed_by": "AK Stadt", "points": 4},
    TextBlock: {"abbreviation": "kn", "text": "Der Runde Tisch nimmt den Bericht zur Kenntnis."},
    User: {"login": "a.demir", "display_name": "Aylin Demir"},
    Setting: {"name": "city", "value": "Kassel"},
    Export: {"kind": "minutes", "path": "2026/Niederschrift.docx", "made_on": DAY, "digest": "0" * 64},
    CarriedPoint: {"session": 1, "recommendation": 1, "reason": "erst nach dem Haushalt", "comes_along": False},
    ReportingDay: {"on": DAY, "seq": 1, "name": "Bericht 2026"},
    Deferral: {"subject": "stale", "until": date(2026, 9, 1), "reason": "Ferien"},
}  # fmt: skip


def example(kind: type[E], **fields: Any) -> E:
    """A valid record of `kind` with id 1, with `fields` in place of its own."""
    return kind(**{"id": 1, **EXAMPLES[kind], **fields})
