"""What has been kept long enough: whose needs and contacts have to go, and the lines of "Zu tun" that lead there."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from rundertisch_tui.domain import retention
from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.due_items import DueItem, due_item
from rundertisch_tui.workflow.reader import Reader

NEEDS = ("needs", "needs_consent_on")


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
        yield due_item("contacts", "Löschung", f"{words} zur Löschung fällig", on, today,
                       table="person", record=first.id)  # fmt: skip


def needs_due(reader: Reader, today: date) -> list[tuple[Session, date, int]]:
    """Round Tables whose needs have to go: session, since when, how many invitations."""
    found = []
    for session in reader.all(Session):
        due = retention.due_on(retention.Holding.EVENT_NEEDS, session.held_on)
        if due is not None and due <= today:
            count = len(with_needs(reader, session.id))
            if count:
                found.append((session, due, count))
    return found


def contacts_due(reader: Reader, today: date) -> list[tuple[Person, date]]:
    """People whose contact has been kept long enough: no open function, no Round Table since; the oldest first.

    Reads plain rows: of ten thousand people only those who are due are built.
    """
    last, open_functions = _contacts(reader)
    due_of = {start: retention.due_on(retention.Holding.CONTACT, start) for start in set(last.values())}
    persons = reader.rows(Person)
    found = []
    for record_id, start in last.items():
        due = due_of[start]
        if due is None or due > today:
            continue
        still = (None,) if record_id in open_functions else ()
        if retention.contact_start(start, still) is None or "trashed_at" in persons.get(record_id, {"trashed_at": ""}):
            continue
        with suppress(RuleViolation):  # one that does not decode is left to `check`
            person = reader.get(Person, record_id)
            if not person.is_erased:
                found.append((person, due))
    return sorted(found, key=lambda one: (one[1], one[0].id))


def _contacts(reader: Reader) -> tuple[dict[int, date], set[int]]:
    """The last day that each person is known of, and who holds a function still; from plain rows."""
    days = {session.id: session.held_on.isoformat() for session in reader.all(Session) if session.held_on is not None}
    last: dict[int, str] = {}
    for kind in (Invitation, Attendance):
        for _, row in reader.live_rows(kind):
            person, on = row["person"], days.get(row["session"], "")
            if on > last.get(person, ""):
                last[person] = on
    open_functions: set[int] = set()
    for _, row in reader.live_rows(Membership):
        person, until = row["person"], row.get("valid_to")
        if until is None:
            open_functions.add(person)
        elif until > last.get(person, ""):
            last[person] = until
    day_of = {text: date.fromisoformat(text) for text in set(last.values())}
    return {person: day_of[text] for person, text in last.items()}, open_functions


def with_needs(reader: Reader, session: SessionId) -> list[int]:
    """The invitations of a Round Table that say something of needs."""
    rows = reader.rows(Invitation)
    there = sorted(reader.linked_ids(Invitation, "session", session))
    return [i for i in there if any(name in rows[i] for name in NEEDS)]
