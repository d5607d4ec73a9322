"""Measures as rows of a report."""

from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents.measure_rows import MeasureRows
from rundertisch_tui.documents.participants import Redaction
from rundertisch_tui.domain.concept import ConceptRecommendation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    ConceptRecommendationId,
    GoalId,
    MeasureId,
    OrganizationId,
    StatusEntryId,
)
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from tests.documents.chain_records import report
from tests.documents.records import Records

DAY = date(2026, 4, 30)
CONCEPT = ConceptRecommendation(
    id=ConceptRecommendationId(1), goal=GoalId(1), number="1.2.3", text="Wege verkürzen", lead=OrganizationId(1)
)
MEASURE = Measure(
    id=MeasureId(1), code="M-31", action_field=ActionFieldId(1), number="1.2.10", title="Kurse", lead=OrganizationId(1)
)


def rows(*records: Any, copy: Copy = Copy.INTERNAL, day: date = DAY) -> MeasureRows:
    reader = Records(MEASURE, CONCEPT, Organization(id=OrganizationId(1), name="Jugendamt", short_name="JA"), *records)
    return MeasureRows(reader, day, copy, Redaction(reader, [], copy), 12)


def cells(*records: Any, copy: Copy = Copy.INTERNAL) -> tuple[str, ...]:
    return rows(*records, copy=copy).rows([MEASURE])[0]


def test_a_measure_never_reported_says_so_and_is_not_old() -> None:
    assert cells() == ("1.2.10", "Kurse", "Jugendamt", "?\u00a0ohne Rückmeldung")
    assert rows().status(MEASURE) is None
    assert rows().stale_for(MEASURE) == 0
    assert rows().last_report(MEASURE) == "noch keine"


def test_the_word_holds_since_the_first_report_that_said_it() -> None:
    reports = (
        report(1, 1, date(2024, 1, 5), Status.RUNNING),
        report(2, 1, date(2025, 3, 1), Status.ON_HOLD),
        report(3, 1, date(2025, 9, 1), Status.RUNNING),
        report(4, 1, date(2026, 2, 1), Status.RUNNING),
    )
    assert cells(*reports)[3] == "►\u00a0in Umsetzung\nseit 09/2025"


@pytest.mark.parametrize(
    ("on", "status", "months"),
    [
        (date(2025, 4, 30), Status.RUNNING, 12),
        (date(2025, 5, 1), Status.RUNNING, 0),
        (date(2020, 1, 1), Status.DONE, 0),
        (date(2020, 1, 1), Status.DROPPED, 0),
        (date(2024, 4, 30), Status.PERMANENT, 24),
    ],
)
def test_only_what_goes_on_gets_old(on: date, status: Status, months: int) -> None:
    assert rows(report(1, 1, on, status)).stale_for(MEASURE) == months


def test_reports_after_the_day_do_not_exist_yet() -> None:
    later = report(1, 1, date(2026, 5, 1), Status.DONE)
    assert rows(later).status(MEASURE) is None


def test_the_remark_tells_note_obstacle_and_next_step() -> None:
    full = report(
        1,
        1,
        DAY,
        Status.RUNNING,
        note="Zwei Gruppen\nlaufen",
        obstacle="Räume fehlen.",
        next_step="dritte Gruppe",
        next_step_on=date(2026, 9, 30),
    )
    said = "Zwei Gruppen laufen. Hindernis: Räume fehlen. Nächster Schritt: dritte Gruppe bis 30.09.2026."
    assert rows(full).remark(MEASURE) == said
    assert "Hindernis" not in rows(full, copy=Copy.PUBLICATION).remark(MEASURE)


def test_a_concept_recommendation_stands_before_its_measures_marked_k() -> None:
    below = Measure(
        id=MeasureId(2),
        action_field=ActionFieldId(1),
        number="1.2.3.1",
        title="Warteliste",
        concept_recommendation=CONCEPT.id,
    )
    entry = StatusEntry(
        id=StatusEntryId(9), concept_recommendation=CONCEPT.id, on=date(2026, 1, 1), status=Status.PLANNED
    )
    found = rows(below, entry).rows([MEASURE, below])
    assert [row[0] for row in found] == ["K\u00a01.2.3", "1.2.3.1", "1.2.10"]
    assert found[0][1:] == ("Wege verkürzen", "Jugendamt", "○\u00a0geplant\nseit 01/2026")


def test_a_measure_stands_where_the_concept_of_that_day_had_it() -> None:
    moved = MEASURE.moved(number="3.1.1", goal=GoalId(2), under=None, on=date(2026, 4, 1))
    assert rows().rows([moved])[0][0] == "3.1.1"
    assert rows(day=date(2026, 3, 31)).rows([moved])[0][0] == "1.2.10"
