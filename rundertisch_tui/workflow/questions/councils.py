"""The Ausländerbeirat on the way of a paper: its statute wants every paper that touches foreign residents there."""

from collections.abc import Iterable
from datetime import date

from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.workflow.questions.status import steps_of_paper
from rundertisch_tui.workflow.reader import Reader

MISSING = "Der Ausländerbeirat fehlt"
NO_WAY = frozenset({PaperType.INQUIRY, PaperType.LETTER})
"""What goes before no committee of ours to be heard."""


def is_left_out(reader: Reader, way: Iterable[int], day: date) -> bool:
    """Whether there is an Ausländerbeirat on a day and none of the committees on a way is it.

    Source: Kassel, Satzung Ausländerbeirat § 3.
    """
    councils = {
        one.id for one in reader.all(Committee) if one.kind is CommitteeKind.FOREIGNERS_COUNCIL and one.exists_on(day)
    }
    return bool(councils) and not councils & set(way)


def lacks_council(reader: Reader, paper: Paper, today: date) -> bool:
    """Whether a paper that is on its way does not pass the Ausländerbeirat."""
    steps = steps_of_paper(reader, paper.id)
    if paper.type in NO_WAY or not steps:
        return False
    return is_left_out(reader, (step.committee for step in steps), paper.sent_on or today)
