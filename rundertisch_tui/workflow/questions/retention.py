"""What has been kept long enough: lines of "Zu tun" that lead to an erasure."""

from collections.abc import Iterator
from datetime import date

from rundertisch_tui.workflow.erasing import contacts_due, needs_due
from rundertisch_tui.workflow.questions.due_items import DueItem, due_item
from rundertisch_tui.workflow.reader import Reader


def due_erasures(reader: Reader, today: date) -> Iterator[DueItem]:
    """Needs of each Round Table whose 28 days are over, and one line for all contacts whose year is."""
    for session, on, count in needs_due(reader, today):
        words = "1 Einladung" if count == 1 else f"{count} Einladungen"
        yield due_item(f"needs:{session.id}", "Löschung", f"Bedarf {session.year} löschen ({words})",
                       on, today, table="session", record=session.id)  # fmt: skip
    contacts = contacts_due(reader, today)
    if contacts:
        first, on = contacts[0]
        words = "1 Kontakt ist" if len(contacts) == 1 else f"{len(contacts)} Kontakte sind"
        yield due_item("contacts", "Löschung", f"{words} zur Löschung fällig (erase --due nennt sie)", on, today,
                       table="person", record=first.id)  # fmt: skip
