"""Tests of what a recommendation has reached: the first line of the ladder that fits."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.chain_states import Reached, reached
from rundertisch_tui.domain.ids import CommitteeId, ConsultationId, OrganizationId, PaperId, RecommendationId, SessionId
from rundertisch_tui.domain.measures import FINISHED, Status
from rundertisch_tui.domain.papers import Consultation, Outcome, Role
from rundertisch_tui.domain.recommendations import AnswerLevel, EndState, Recommendation, RecommendationState
from rundertisch_tui.domain.wording import word
from tests.builders import example

DAY = date(2026, 9, 15)
PROPOSAL = Recommendation(id=RecommendationId(1), session=SessionId(1), wording="Kurse ausbauen.")
AGREED = replace(PROPOSAL, code="RT-2026-01", agreed_on=date(2026, 7, 3))


def step(outcome: Outcome | None = None, role: Role = Role.DECISION, at: int = 1, paper: int = 1) -> Consultation:
    return Consultation(
        id=ConsultationId(at),
        paper=PaperId(paper),
        committee=CommitteeId(at),
        position=f"{at:04d}",
        role=role,
        outcome=outcome,
        decided_on=DAY if outcome else None,
    )


STEPS = st.lists(
    st.builds(step, st.none() | st.sampled_from(Outcome), st.sampled_from(Role), st.integers(1, 4)), max_size=4
)
STATUSES = st.lists(st.none() | st.sampled_from(Status), max_size=4)


@pytest.mark.parametrize(
    ("record", "steps", "measures", "state"),
    [
        (PROPOSAL, [], [], RecommendationState.PROPOSAL),
        (AGREED, [], [], RecommendationState.AGREED),
        (AGREED, [step()], [], RecommendationState.IN_CONSULTATION),
        (AGREED, [step(Outcome.POSTPONED)], [], RecommendationState.IN_CONSULTATION),
        (AGREED, [step(Outcome.REMOVED)], [], RecommendationState.IN_CONSULTATION),
        (AGREED, [step(Outcome.REFERRED)], [], RecommendationState.IN_CONSULTATION),
        (AGREED, [step(Outcome.NOTED, Role.FOR_INFORMATION)], [], RecommendationState.NOTED),
        (AGREED, [step(Outcome.DECIDED)], [], RecommendationState.ACCEPTED),
        (AGREED, [step(Outcome.DECIDED_CHANGED)], [], RecommendationState.PARTLY_ACCEPTED),
        (AGREED, [step(Outcome.REJECTED)], [], RecommendationState.REJECTED),
        (AGREED, [step(Outcome.WITHDRAWN)], [], RecommendationState.FORWARDED),
        (AGREED, [step(Outcome.DECIDED)], [None], RecommendationState.TURNED_INTO_MEASURE),
        (AGREED, [], [Status.DONE, Status.RUNNING], RecommendationState.TURNED_INTO_MEASURE),
        (AGREED, [], [Status.DONE, Status.PERMANENT], RecommendationState.IMPLEMENTED),
        (AGREED, [step()], [Status.DONE], RecommendationState.IN_CONSULTATION),
    ],
)
def test_the_state_follows_from_the_facts(
    record: Recommendation, steps: list[Consultation], measures: list[Status | None], state: RecommendationState
) -> None:
    assert reached(record, steps, measures).state is state


def test_a_paper_that_was_sent_counts_before_its_first_step() -> None:
    assert reached(AGREED, [], [], paper_sent=True).state is RecommendationState.FORWARDED


def test_a_referred_step_waits_only_for_the_step_that_it_added() -> None:
    referred = step(Outcome.REFERRED, at=1)
    assert reached(AGREED, [referred, step(at=2)], []).state is RecommendationState.IN_CONSULTATION
    assert reached(AGREED, [referred, step(Outcome.DECIDED, at=2)], []).state is RecommendationState.ACCEPTED
    elsewhere = step(Outcome.DECIDED, at=2, paper=2)
    assert reached(AGREED, [referred, elsewhere], []).state is RecommendationState.IN_CONSULTATION


def test_a_hearing_decides_nothing() -> None:
    steps = [step(Outcome.AGREED, Role.HEARING, 1), step(Outcome.REJECTED, Role.PRELIMINARY, 2)]
    assert reached(AGREED, steps, []).state is RecommendationState.FORWARDED
    assert reached(AGREED, [*steps, step(Outcome.DECIDED, at=3)], []).state is RecommendationState.ACCEPTED


@given(STEPS, STATUSES, st.booleans(), st.sampled_from(EndState))
def test_an_end_set_by_hand_stands_above_all_facts(
    steps: list[Consultation], measures: list[Status | None], sent: bool, end: EndState
) -> None:
    record = replace(AGREED, end_state=end, end_reason="Grund")
    found = reached(record, steps, measures, paper_sent=sent)
    assert found == Reached(None, end)
    assert (found.word, found.is_open) == (word(end), False)


@given(STEPS, STATUSES, st.booleans(), st.sampled_from([PROPOSAL, AGREED]))
def test_every_recommendation_has_reached_something_with_a_word(
    steps: list[Consultation], measures: list[Status | None], sent: bool, record: Recommendation
) -> None:
    found = reached(record, steps, measures, paper_sent=sent)
    assert found.state is not None
    assert found.word == word(found.state)
    assert found.is_open == (found.state is not RecommendationState.IMPLEMENTED)


@given(STEPS, STATUSES)
def test_it_is_implemented_only_if_every_measure_is(steps: list[Consultation], measures: list[Status | None]) -> None:
    if reached(AGREED, steps, measures).state is RecommendationState.IMPLEMENTED:
        assert measures
        assert all(status in FINISHED for status in measures)


def test_taking_note_is_no_end() -> None:
    assert reached(AGREED, [step(Outcome.NOTED, Role.FOR_INFORMATION)], []).is_open


TO_TWO = replace(AGREED, addressees=frozenset({OrganizationId(1), OrganizationId(2)}))
SUPPORTED, PARTLY, NOTED, REJECTED = AnswerLevel


def letters(*answers: AnswerLevel | None) -> list[Letter]:
    """A letter to each office in turn, and what it answered."""
    sent = [example(Letter, office=OrganizationId(number), sent_on=DAY) for number, _ in enumerate(answers, 1)]
    return [one if level is None else one.answered(level, DAY, "") for one, level in zip(sent, answers, strict=True)]


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ([], RecommendationState.AGREED),
        ([None], RecommendationState.FORWARDED),
        ([SUPPORTED], RecommendationState.FORWARDED),  # the second has no letter yet
        ([SUPPORTED, None], RecommendationState.FORWARDED),
        ([SUPPORTED, SUPPORTED], RecommendationState.ACCEPTED),
        ([SUPPORTED, REJECTED], RecommendationState.PARTLY_ACCEPTED),
        ([PARTLY, NOTED], RecommendationState.PARTLY_ACCEPTED),
        ([NOTED, REJECTED], RecommendationState.NOTED),
        ([NOTED, NOTED], RecommendationState.NOTED),
        ([REJECTED, REJECTED], RecommendationState.REJECTED),
    ],
)
def test_two_addressees_need_two_letters_and_two_answers(
    answers: list[AnswerLevel | None], state: RecommendationState
) -> None:
    assert reached(TO_TWO, [], [], letters=letters(*answers)).state is state


@given(STEPS, st.lists(st.none() | st.sampled_from(AnswerLevel), max_size=2))
def test_no_answer_counts_while_another_is_owed_and_no_answer_outdoes_a_decision(
    steps: list[Consultation], answers: list[AnswerLevel | None]
) -> None:
    without, state = reached(TO_TWO, steps, []).state, reached(TO_TWO, steps, [], letters=letters(*answers)).state
    if last_decision(steps) is not None or without is RecommendationState.IN_CONSULTATION:
        assert state is without
    elif len(answers) < 2 or None in answers:
        assert state in (without, RecommendationState.FORWARDED)
    else:
        assert state is reached(TO_TWO, [], [], letters=letters(*answers)).state


def test_an_office_beside_a_committee_may_answer_without_the_others() -> None:
    one = replace(TO_TWO, addressed_committees=frozenset({CommitteeId(1)}))
    assert reached(one, [], [], letters=letters(SUPPORTED)).state is RecommendationState.ACCEPTED
    assert reached(one, [step()], [], letters=letters(SUPPORTED)).state is RecommendationState.IN_CONSULTATION


RULES = (
    (lambda steps, *_: any(
        one.outcome in (None, Outcome.POSTPONED, Outcome.REMOVED)
        or (one.outcome is Outcome.REFERRED and not any(later.position > one.position for later in steps))
        for one in steps), RecommendationState.IN_CONSULTATION),
    (lambda _, measures, __: measures and set(measures) <= {Status.DONE, Status.PERMANENT},
     RecommendationState.IMPLEMENTED),
    (lambda _, measures, __: measures, RecommendationState.TURNED_INTO_MEASURE),
    (lambda steps, *_: last_decision(steps) is Outcome.DECIDED, RecommendationState.ACCEPTED),
    (lambda steps, *_: last_decision(steps) is Outcome.DECIDED_CHANGED, RecommendationState.PARTLY_ACCEPTED),
    (lambda steps, *_: last_decision(steps) is Outcome.REJECTED, RecommendationState.REJECTED),
    (lambda steps, *_: steps and {one.outcome for one in steps} <= {Outcome.NOTED, Outcome.AGREED},
     RecommendationState.NOTED),
    (lambda steps, _, sent: steps or sent, RecommendationState.FORWARDED),
    (lambda *_: True, RecommendationState.AGREED),
)  # fmt: skip
"""The lines of the issue in their words, one below the other: the first that fits is the state."""


def last_decision(steps: list[Consultation]) -> Outcome | None:
    """The outcome of the last deciding step that decided something."""
    said = [one.outcome for one in steps if one.role is Role.DECISION or one.authoritative]
    told = [one for one in said if one in (Outcome.DECIDED, Outcome.DECIDED_CHANGED, Outcome.REJECTED)]
    return told[-1] if told else None


@given(STEPS, STATUSES, st.booleans())
def test_the_first_line_that_fits_is_the_state(
    steps: list[Consultation], measures: list[Status | None], sent: bool
) -> None:
    wanted = next(state for fits, state in RULES if fits(steps, measures, sent))
    assert reached(AGREED, steps, measures, paper_sent=sent).state is wanted
