"""Tests of papers and of their steps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.committees import CommitteeKind
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, ConsultationId, OrganizationId, PaperId, SignOffId
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, PaperType, Role, SignOff, usual_role

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


@pytest.mark.parametrize(
    ("body", "paper", "role"),
    [
        (CommitteeKind.FOREIGNERS_COUNCIL, PaperType.DECISION, Role.HEARING),
        (CommitteeKind.FOREIGNERS_COUNCIL, PaperType.INFORMATION, Role.HEARING),
        (CommitteeKind.DISTRICT_COUNCIL, PaperType.MOTION, Role.HEARING),
        (CommitteeKind.CITY_COUNCIL, PaperType.DECISION, Role.DECISION),
        (CommitteeKind.CITY_COUNCIL, PaperType.MOTION, Role.DECISION),
        (CommitteeKind.CITY_COUNCIL, PaperType.INFORMATION, Role.FOR_INFORMATION),
        (CommitteeKind.CITY_COUNCIL, PaperType.REPORT, Role.FOR_INFORMATION),
        (CommitteeKind.MAGISTRATE, PaperType.INFORMATION, Role.FOR_INFORMATION),
        (CommitteeKind.MAGISTRATE, PaperType.DECISION, Role.PRELIMINARY),
        (CommitteeKind.COMMITTEE, PaperType.DECISION, Role.PRELIMINARY),
        (CommitteeKind.COMMITTEE, PaperType.LETTER, Role.FOR_INFORMATION),
    ],
)
def test_why_a_paper_usually_is_before_a_body(body: CommitteeKind, paper: PaperType, role: Role) -> None:
    assert usual_role(body, paper) is role


def test_a_step_keeps_every_day_on_which_it_was_put_off() -> None:
    first, second, last = date(2026, 9, 1), date(2026, 10, 13), date(2026, 11, 3)
    step = STEP.decided(Outcome.POSTPONED, first).decided(Outcome.POSTPONED, second).decided(Outcome.DECIDED, last)
    assert (step.outcome, step.decided_on, step.put_off_on) == (Outcome.DECIDED, last, frozenset({first, second}))
    corrected = STEP.decided(Outcome.POSTPONED, first).decided(Outcome.REMOVED, first)
    assert (corrected.outcome, corrected.put_off_on) == (Outcome.REMOVED, frozenset())
    with pytest.raises(RuleViolation, match="vor dem Tag, an dem vertagt wurde") as refused:
        STEP.decided(Outcome.POSTPONED, second).decided(Outcome.DECIDED, first)
    assert refused.value.field == "decided_on"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_step_awaits_an_outcome_until_the_committee_is_done_with_it(outcome: Outcome) -> None:
    assert STEP.awaits_outcome
    put_off = outcome in {Outcome.POSTPONED, Outcome.REMOVED}
    assert STEP.decided(outcome, date(2026, 9, 1)).awaits_outcome is put_off
