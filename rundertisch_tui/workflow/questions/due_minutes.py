"""What the minutes of a held Round Table wait for."""

from collections.abc import Iterable
from datetime import date

from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.workflow.questions.due_items import DueItem, due_item
from rundertisch_tui.workflow.questions.minutes_versions import objections_until, open_objections
from rundertisch_tui.workflow.reader import Reader


def waiting_minutes(reader: Reader, session: Session, today: date) -> Iterable[DueItem]:
    """What the minutes wait for: closing, sending, decisions, approval, signatures."""
    found: tuple[str, date | None] | None = None
    until = objections_until(session)
    waiting = open_objections(reader, session.id) if session.is_closed else 0
    if not session.is_closed:
        found = (f"Runder Tisch {session.year} noch nicht abgeschlossen", session.held_on)
    elif waiting:
        words = "1 Einwendung" if waiting == 1 else f"{waiting} Einwendungen"
        found = (f"{words} noch zu entscheiden", until or session.held_on)
    elif session.minutes_state in (MinutesState.DRAFT, MinutesState.REVIEW):
        found = (f"Niederschrift {session.year} noch nicht versandt", session.held_on)
    elif session.minutes_state is MinutesState.CIRCULATED and until is not None and until < today:
        found = (f"Niederschrift {session.year} noch nicht festgestellt", until)
    elif session.minutes_state is MinutesState.APPROVED:
        found = (f"Niederschrift {session.year} noch nicht unterzeichnet", session.approved_on)
    if found is not None:
        yield due_item(f"minutes:{session.id}", "Niederschrift", found[0], found[1], today,
                    table="session", record=session.id)  # fmt: skip
