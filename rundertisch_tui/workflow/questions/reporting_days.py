"""What a report reads: the records of today, or those of the change at which its Stichtag or its answer was frozen."""

from datetime import date

from rundertisch_tui.domain.office import ReportingDay
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.workflow.view import View


def frozen(view: View, day: date | None, paper: int | None = None) -> View:
    """The view from which a report as of `day`, or about a `paper`, is told."""
    if paper is not None:
        answered = view.find(Paper, paper)
        if answered is not None and answered.type is PaperType.INQUIRY and answered.answered_seq:
            return view.as_of(answered.answered_seq)
    if day is None:
        return view
    kept = view.linked(ReportingDay, "on", day.isoformat())
    return view.as_of(kept[-1].seq) if kept else view


def is_frozen(view: View, day: date) -> bool:
    """Whether a day was frozen as Stichtag."""
    return bool(view.linked(ReportingDay, "on", day.isoformat()))
