"""What a recommendation has reached, derived from the facts: the first line that fits."""

from collections.abc import Sequence
from typing import NamedTuple

from rundertisch_tui.domain.addressees import Letter, goes_by_letter, unwritten
from rundertisch_tui.domain.measures import FINISHED, Status
from rundertisch_tui.domain.papers import Consultation, Outcome, Role
from rundertisch_tui.domain.recommendations import AnswerLevel, EndState, Recommendation, RecommendationState
from rundertisch_tui.domain.wording import word

HEARD = frozenset({Outcome.NOTED, Outcome.AGREED})

DECIDED: dict[Outcome, RecommendationState] = {
    Outcome.DECIDED: RecommendationState.ACCEPTED,
    Outcome.DECIDED_CHANGED: RecommendationState.PARTLY_ACCEPTED,
    Outcome.REJECTED: RecommendationState.REJECTED,
}
ANSWERED: dict[AnswerLevel, RecommendationState] = {
    AnswerLevel.SUPPORTED: RecommendationState.ACCEPTED,
    AnswerLevel.PARTLY: RecommendationState.PARTLY_ACCEPTED,
    AnswerLevel.REJECTED: RecommendationState.REJECTED,
    AnswerLevel.NOTED: RecommendationState.NOTED,
}


class Reached(NamedTuple):
    """A derived state or an end set by hand, with its German word."""

    state: RecommendationState | None
    end: EndState | None = None

    @property
    def word(self) -> str:
        """The German word."""
        if self.end is not None:
            return word(self.end)
        return word(self.state) if self.state is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.end is None and self.state is not RecommendationState.IMPLEMENTED


def reached(
    recommendation: Recommendation,
    steps: Sequence[Consultation],
    measures: Sequence[Status | None],
    *,
    letters: Sequence[Letter] = (),
    paper_sent: bool = False,
) -> Reached:
    """What `recommendation` has reached by the `steps` of its papers, its `letters` and the status of its `measures`.

    `steps`: paper by paper, each in the order of its way. `measures`: newest status of each, None if never reported.
    """
    if recommendation.end_state is not None:
        return Reached(None, recommendation.end_state)
    ladder = (
        (any(_is_open(step, steps) for step in steps), RecommendationState.IN_CONSULTATION),
        (bool(measures) and all(status in FINISHED for status in measures), RecommendationState.IMPLEMENTED),
        (bool(measures), RecommendationState.TURNED_INTO_MEASURE),
        ((decided := _decided(steps)) is not None, decided),
        ((answer := answer_of_all(recommendation, letters)) is not None, answer),
        (bool(steps) and all(step.outcome in HEARD for step in steps), RecommendationState.NOTED),
        (bool(steps or letters) or paper_sent, RecommendationState.FORWARDED),
        (bool(recommendation.code), RecommendationState.AGREED),
    )
    return Reached(next((state for holds, state in ladder if holds), RecommendationState.PROPOSAL))


def answer_of_all(recommendation: Recommendation, letters: Sequence[Letter]) -> RecommendationState | None:
    """What the answers of the addressees come to; None while one of them still has to be written to or to answer.

    Where they differ, one that supports it makes it a part; between a refusal and taking note it is taken note of.
    """
    levels = {one.answer_level for one in letters if one.answer_level is not None}
    to_write = goes_by_letter(recommendation) and unwritten(recommendation, letters)
    if not levels or to_write or any(one.awaits_answer for one in letters):
        return None
    if len(levels) == 1:
        return ANSWERED[levels.pop()]
    supported = levels & {AnswerLevel.SUPPORTED, AnswerLevel.PARTLY}
    return RecommendationState.PARTLY_ACCEPTED if supported else RecommendationState.NOTED


def _is_open(step: Consultation, steps: Sequence[Consultation]) -> bool:
    """Whether a step waits for its committee; a step that nobody has put a date to yet counts too.

    A referred one waits only until the step that the referral added is there: then that one speaks for it.
    """
    if step.outcome is Outcome.REFERRED:
        return not any(other.paper == step.paper and other.position > step.position for other in steps)
    return step.awaits_outcome


def _decided(steps: Sequence[Consultation]) -> RecommendationState | None:
    deciding = [step for step in steps if step.role is Role.DECISION or step.authoritative]
    for step in reversed(deciding):
        if step.outcome in DECIDED:
            return DECIDED[step.outcome]
    return None
