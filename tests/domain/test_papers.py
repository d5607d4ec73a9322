"""Tests of papers and of their steps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, ConsultationId, OrganizationId, PaperId, SignOffId
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, SignOff

DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))
STEP = Consultation(id=ConsultationId(1), paper=PaperId(1), committee=CommitteeId(1), position="a")


@given(st.sampled_from(Outcome), DAYS, st.integers(-400, 400))
def test_no_outcome_lies_before_its_submission(outcome: Outcome, submitted: date, days: int) -> None:
    step = Consultation(
        id=ConsultationId(1), paper=PaperId(1), committee=CommitteeId(1), position="a", submitted_on=submitted
    )
    on = submitted + timedelta(days)
    if days >= 0:
        assert (step.decided(outcome, on).outcome, step.decided(outcome, on).decided_on) == (outcome, on)
        return
    with pytest.raises(RuleViolation, match="liegt vor der Einreichung") as refused:
        step.decided(outcome, on)
    assert refused.value.field == "decided_on"


def test_a_step_without_day_of_submission_takes_any_outcome() -> None:
    assert STEP.decided(Outcome.NOTED, date(2013, 1, 1)).outcome is Outcome.NOTED


@pytest.mark.parametrize(("outcome", "on"), [(Outcome.NOTED, None), (None, date(2026, 9, 15))])
def test_outcome_and_date_come_together(outcome: Outcome | None, on: date | None) -> None:
    with pytest.raises(RuleViolation, match="Ergebnis und Datum gehören zusammen"):
        Consultation(
            id=ConsultationId(1),
            paper=PaperId(1),
            committee=CommitteeId(1),
            position="a",
            outcome=outcome,
            decided_on=on,
        )


def test_a_paper_may_be_without_the_number_of_the_city() -> None:
    assert Paper(id=PaperId(1)).reference == ""


def test_a_sign_off_is_open_until_it_comes_back() -> None:
    sign_off = SignOff(id=SignOffId(1), paper=PaperId(1), organization=OrganizationId(1), position="a")
    assert sign_off.returned_on is None
    assert not sign_off.refused
