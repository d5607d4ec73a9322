"""What is due as a calendar file: one entry for a whole day each, so that the office's calendar shows it.

UIDs come from the keys of the lines, so that a later file moves the entries and never double them. Source: RFC 5545.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from rundertisch_tui.exchange.ics import DOMAIN, FRAME
from rundertisch_tui.workflow.questions.due import DueItem


def calendar(items: Sequence[DueItem], today: date) -> bytes:
    """The bytes of the file; what has no day cannot stand in a calendar and is left out."""
    from icalendar import Calendar, Event

    file = Calendar.from_ical(FRAME)
    file.add("method", "PUBLISH")
    for item in items:
        if item.on is None:
            continue
        entry = Event()
        entry.add("uid", f"due-{item.key.replace(':', '-')}@{DOMAIN}")
        entry.add("dtstamp", datetime.combine(today, time(), UTC))  # the same records give the same bytes all day
        entry.add("dtstart", item.on)
        entry.add("dtend", item.on + timedelta(days=1))
        entry.add("summary", f"{item.what}: {item.reason}")
        entry.add("transp", "TRANSPARENT")
        file.add_component(entry)
    return bytes(file.to_ical())


def without_day(items: Sequence[DueItem]) -> int:
    """How many lines have no day."""
    return sum(item.on is None for item in items)
