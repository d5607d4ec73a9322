"""What has been kept long enough: whose needs and contacts have to go, and the lines of "Zu tun" that lead there."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from rundertisch_tui.domain import retention
from rundertisch_tui.domain.attendance import Attendance, Invitation
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.codec import Row
from rundertisch_tui.workflow.questions.due_items import DueItem, due_item
from rundertisch_tui.workflow.reader import Reader

NEEDS = ("needs", "needs_consent_on")


def due_erasures(reader: Reader, today: date) -> Iterator[DueItem]:
    """Needs of each Round Table whose 28 days are over, and one line for all contacts whose year is."""
    for session, on, count in needs_due(reader, today):
        yield due_item(f"needs:{session.id}", "Löschung", f"Bedarf {session.year} löschen ({invitations(count)})",
                       on, today, table="session", record=session.id)  # fmt: skip
    contacts = _contacts_due(reader, today)
    if contacts:
        first, on = contacts[0]
        words = "1 Kontakt ist" if len(contacts) == 1 else f"{len(contacts)} Kontakte sind"
        yield due_item("contacts", "Löschung", f"{words} zur Löschung fällig", on, today,
                       table="person", record=first)  # fmt: skip


def invitations(count: int) -> str:
    """1 Einladung, 3 Einladungen."""
    return "1 Einladung" if count == 1 else f"{count} Einladungen"


def needs_due(reader: Reader, today: date) -> list[tuple[Session, date, int]]:
    """Round Tables whose needs have to go: session, since when, how many invitations."""
    found = []
    counts = Counter(row["session"] for row in reader.rows(Invitation).values() if _says_needs(row))
    for session in reader.all(Session):
        due = retention.due_on(retention.Holding.EVENT_NEEDS, session.held_on)
        if due is not None and due <= today and counts[session.id]:
            found.append((session, due, counts[session.id]))
    return found


def _says_needs(row: Row) -> bool:
    return "needs" in row or "needs_consent_on" in row


def contacts_due(reader: Reader, today: date) -> list[tuple[Person, date]]:
    """People whose contact has been kept long enough: no open function, no Round Table since; the oldest first."""
    found = []
    for record_id, due in _contacts_due(reader, today):
        with suppress(RuleViolation):  # one that does not decode is left to `check`
            found.append((reader.get(Person, record_id), due))
    return found


def _contacts_due(reader: Reader, today: date) -> list[tuple[int, date]]:
    """Who they are and since when, from plain rows: of ten thousand people nobody is built."""
    last = _last_known(reader)
    dues = {start: retention.due_on(retention.Holding.CONTACT, date.fromisoformat(start)) for start in {*last.values()}}
    over = {start: due for start, due in dues.items() if due is not None and due <= today}
    persons = reader.rows(Person)
    found = [(i, over[start]) for i, start in last.items() if start in over and _has_contact(persons.get(i))]
    return sorted(found, key=lambda one: (one[1], one[0]))


def _has_contact(row: Row | None) -> bool:
    """Whether there is somebody in a row, neither in the trash nor erased."""
    return row is not None and "trashed_at" not in row and ("family_name" in row or "given_name" in row)


def _last_known(reader: Reader) -> dict[int, str]:
    """The last day that each person without an open function is known of: Round Table or end of a function."""
    functions = [row for row in reader.rows(Membership).values() if "trashed_at" not in row]
    staying = {row["person"] for row in functions if "valid_to" not in row}
    last: dict[int, str] = {}
    for row in functions:
        if "valid_to" in row and row["valid_to"] > last.get(row["person"], "") and row["person"] not in staying:
            last[row["person"]] = row["valid_to"]
    days = {session.id: session.held_on.isoformat() for session in reader.all(Session) if session.held_on is not None}
    for kind in (Invitation, Attendance):
        for row in reader.rows(kind).values():
            person = row["person"]
            if person in staying or "trashed_at" in row:
                continue
            on = days.get(row["session"], "")
            if on > last.get(person, ""):
                last[person] = on
    return last


def with_needs(reader: Reader, session: SessionId) -> list[int]:
    """The invitations of a Round Table that say something of needs."""
    rows = reader.rows(Invitation)
    there = sorted(reader.linked_ids(Invitation, "session", session))
    return [i for i in there if _says_needs(rows[i])]
