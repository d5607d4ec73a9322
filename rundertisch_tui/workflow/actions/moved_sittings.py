"""A sitting on another day: the papers that wait for it go there with it, however its day was changed."""

from dataclasses import replace
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.papers import Consultation, Outcome
from rundertisch_tui.workflow.questions.sittings import sitting_on
from rundertisch_tui.workflow.transaction import Transaction


def take_along(tx: Transaction, before: Sitting, after: Sitting) -> str:
    """Put the steps that wait for a sitting on its new day; return the undo name, "" if it stays.

    Raises RuleViolation if a step cannot be on that day, such as one before a body that is no more.
    """
    if before.on == after.on or before.committee != after.committee:
        return ""
    first = sitting_on(tx, before.committee, before.on)  # another one on the old day keeps what points to none
    papers = set()
    for step in tx.linked(Consultation, "committee", before.committee):
        if _awaited(step) != before.on or not (step.sitting == before.id or _of_the_day(step, before, first)):
            continue
        waits = step.outcome is None
        tx.put(replace(step, planned_on=after.on) if waits else replace(step, postponed_to=after.on))
        papers.add(step.paper)
    committee = tx.get(Committee, before.committee)
    moved = f"{committee.label} auf {dates_de.short(after.on)} verlegt"
    return f"{moved}, mit {len(papers)} Vorlage{'n' if len(papers) > 1 else ''}" if papers else moved


def _awaited(step: Consultation) -> date | None:
    """The day on which a step comes up (again); None if it is settled."""
    if step.outcome is None:
        return step.planned_on
    return step.postponed_to if step.outcome is Outcome.POSTPONED else None


def _of_the_day(step: Consultation, sitting: Sitting, first: int | None) -> bool:
    """Whether a step that names no sitting to come, as tables leave it, belongs to this one by its day."""
    names_none = step.sitting is None or step.outcome is Outcome.POSTPONED  # one put off names the sitting before
    return names_none and first in (None, sitting.id)
