"""One line of what is due, for every question that adds to the list."""

from datetime import date
from typing import NamedTuple

from rundertisch_tui.domain.deadlines import relative_day

SOON_DAYS = 30  # what lies further ahead is not shown unless it is open-ended


class DueItem(NamedTuple):
    """One line of "Zu tun". `urgent` draws a `!`; `when` is German ("12 Tage über"); it opens `table`/`record`."""

    key: str
    what: str
    reason: str
    on: date | None
    when: str
    urgent: bool
    table: str
    record: int


def due_item(
    key: str, what: str, reason: str, on: date | None, today: date, *, table: str, record: int, urgent: bool = False
) -> DueItem:
    """A line with its distance from today in German; what lies behind is urgent."""
    return DueItem(
        key=key,
        what=what,
        reason=reason,
        on=on,
        when="–" if on is None else relative_day(on, today),
        urgent=urgent or (on is not None and on < today),
        table=table,
        record=record,
    )
