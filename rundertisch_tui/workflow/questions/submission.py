"""Counting back: by when a paper must be handed on, so that it is not too late for the next sitting."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rundertisch_tui.domain.committees import Sitting
from rundertisch_tui.domain.ids import CommitteeId
from rundertisch_tui.domain.papers import Consultation, Paper, SignOff
from rundertisch_tui.domain.working_days import last_working_day
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.questions.status import steps_of_paper
from rundertisch_tui.workflow.reader import Reader


class Submission(NamedTuple):
    """The last day for a paper to go on its way, the sitting it is meant for, and the next one if it is late.

    `signer` is the office whose signature is waited for first; None: it only has to be handed in.
    """

    by: date
    committee: CommitteeId
    sitting: date
    otherwise: date | None
    signer: int | None


def submission(reader: Reader, paper: Paper, today: date) -> Submission | None:
    """By when a paper must be handed on; None if no sitting is known, or it lies where it should.

    Each signature that is still missing takes the days of the setting `sign_off_days` before the committee's own
    deadline for papers; where that ends on a weekend or holiday, the last day is the working day before.
    """
    step = next((one for one in steps_of_paper(reader, paper.id) if one.outcome is None), None)
    if step is None:
        return None
    signs = sorted(reader.linked(SignOff, "paper", paper.id), key=lambda one: (one.position, one.id))
    missing = [one for one in signs if one.returned_on is None]
    if step.submitted_on is not None and not missing:
        return None
    coming = sorted((one for one in reader.linked(Sitting, "committee", step.committee) if one.on >= today), key=_day)
    if not coming:
        return None
    needed = timedelta(days=settings.number(reader, "sign_off_days") * len(missing))
    chosen = _chosen(step, coming, needed, today)
    later = next((one.on for one in coming if one.on > chosen.on), None)
    return Submission(
        by=_last_day(chosen, needed),
        committee=step.committee,
        sitting=chosen.on,
        otherwise=later,
        signer=missing[0].organization if missing else None,
    )


def _day(sitting: Sitting) -> date:
    return sitting.on


def _last_day(sitting: Sitting, needed: timedelta) -> date:
    return last_working_day((sitting.submission_deadline or sitting.on) - needed)


def _chosen(step: Consultation, coming: Sequence[Sitting], needed: timedelta, today: date) -> Sitting:
    """The sitting that the step names, else the first that can still be reached, else the next one."""
    meant = step.planned_on
    named = next((one for one in coming if one.on == meant or (meant is None and one.id == step.sitting)), None)
    in_time = next((one for one in coming if _last_day(one, needed) >= today), None)
    return named or in_time or coming[0]
