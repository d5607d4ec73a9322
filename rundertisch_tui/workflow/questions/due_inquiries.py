"""Anfragen that wait for their answer."""

from collections.abc import Iterator
from datetime import date

from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.workflow.questions.due_items import SOON_DAYS, DueItem, due_item
from rundertisch_tui.workflow.reader import Reader


def unanswered_inquiries(reader: Reader, today: date) -> Iterator[DueItem]:
    """Each Anfrage without an answer whose day is near, past, or not known."""
    for paper in reader.all(Paper):
        if paper.type is not PaperType.INQUIRY or paper.answered_on is not None:
            continue
        if paper.due_on is not None and (paper.due_on - today).days > SOON_DAYS:
            continue
        who = f" ({paper.parliamentary_group})" if paper.parliamentary_group else ""
        reason = f"Anfrage{who} wartet auf Antwort"
        yield due_item(f"inquiry:{paper.id}", paper.code, reason, paper.due_on, today, table="paper", record=paper.id)
