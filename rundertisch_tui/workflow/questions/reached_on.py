"""What a recommendation had reached on a day: the same rule as today's state, with only what was known by then."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.chain_states import Reached, reached
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import Measure, Status
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.questions.status import (
    known_since_of,
    latest,
    letters_of,
    measures_of,
    statuses_of,
    steps_of_paper,
)
from rundertisch_tui.workflow.reader import Reader


def steps_on(reader: Reader, recommendation: RecommendationId, day: date) -> list[Consultation]:
    """The steps of its papers as they stood on `day`: later ones are left out, later outcomes taken back.

    A step is known from the day it was handed in; one without such a day came with its paper.
    """
    return _steps_of(reader, reader.linked(Paper, "recommendations", recommendation), day)


def _steps_of(reader: Reader, papers: Iterable[Paper], day: date) -> list[Consultation]:
    found: list[Consultation] = []
    for paper in papers:
        for step in steps_of_paper(reader, paper.id):
            since = step.submitted_on or paper.sent_on
            if since is None or since <= day:
                found.append(_step_on(step, day))
    return found


def _step_on(step: Consultation, day: date) -> Consultation:
    if step.decided_on is None or step.decided_on <= day:
        return step
    before = max((one for one in step.put_off_on if one <= day), default=None)
    if before is None:
        return replace(step, outcome=None, decided_on=None, wording="", vote=None)
    return replace(step, outcome=Outcome.POSTPONED, decided_on=before, wording="", vote=None)


def known_measures(reader: Reader, recommendation: RecommendationId, day: date) -> list[Measure]:
    """The measures that came of it and were known by `day`.

    One is known from the day it was entered, or from an earlier report, as in the comparison of two days.
    """
    found = [(one, known_since_of(reader, one)) for one in measures_of(reader, recommendation)]
    return [one for one, since in found if since is None or since <= day]


def measures_on(reader: Reader, recommendation: RecommendationId, day: date) -> list[tuple[Measure, Status | None]]:
    """The measures that were known by `day`, each with the status last reported by then."""
    found = [(one, latest(reader, one.id, day)) for one in known_measures(reader, recommendation, day)]
    return [(one, None if newest is None else newest.status) for one, newest in found]


def letters_on(reader: Reader, recommendation: RecommendationId, day: date) -> list[Letter]:
    """Its letters as they stood on `day`: later ones are left out, later answers taken back."""
    known = (
        one if one.answered_on is None or one.answered_on <= day
        else replace(one, answered_on=None, answer_level=None, answer="")
        for one in letters_of(reader, recommendation)
    )  # fmt: skip
    return [one for one in known if one.answered_on is not None or _by(one.sent_on, day) is not None]


class Known(NamedTuple):
    """What was known of a recommendation on a day: its papers, their steps, its letters, its measures."""

    papers: tuple[Paper, ...]
    steps: tuple[Consultation, ...]
    letters: tuple[Letter, ...]
    measures: tuple[Measure, ...]


def known_on(reader: Reader, recommendation: RecommendationId, day: date) -> Known:
    """Collect what was known of a recommendation on `day`, once for all that is asked about it."""
    papers = reader.linked(Paper, "recommendations", recommendation)
    return Known(
        papers,
        tuple(_steps_of(reader, papers, day)),
        tuple(letters_on(reader, recommendation, day)),
        tuple(known_measures(reader, recommendation, day)),
    )


def reached_on(
    reader: Reader, one: Recommendation, day: date, *, steps: Iterable[Consultation] | None = None
) -> Reached:
    """What `one` had reached on `day`; `steps` instead of all, where some must not be told."""
    known = known_on(reader, one.id, day)
    return reached_by(reader, one, day, known if steps is None else known._replace(steps=tuple(steps)))


def reached_by(reader: Reader, one: Recommendation, day: date, known: Known) -> Reached:
    """What `one` had reached on `day` by what was known then."""
    then = one  # most stand today as they stood then: hundreds are asked about
    if one.code and (one.agreed_on is None or one.agreed_on > day):
        then = replace(then, code="")
    if one.ended_on is not None and one.ended_on > day:
        then = replace(then, end_state=None)
    return reached(
        then,
        known.steps,
        statuses_of(reader, known.measures, day),
        letters=known.letters,
        paper_sent=any(_by(paper.sent_on, day) is not None for paper in known.papers),
    )


def _by(on: date | None, day: date) -> date | None:
    return on if on is not None and on <= day else None
