"""Who a letter or mail goes to: those invited to a Round Table, or any people of a list."""

from collections.abc import Iterable
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.exchange import mailing
from rundertisch_tui.exchange.mailing import Recipient
from rundertisch_tui.exchange.table_files import csv_bytes, xlsx_bytes
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.affiliations import organization_of
from rundertisch_tui.workflow.reader import Reader

SHEET = "Verteiler"
FORMATS = ("txt", "xlsx", "csv")


def invited(
    reader: Reader, session_id: SessionId, today: date, only: frozenset[PersonId] | None = None
) -> tuple[Recipient, ...]:
    """Everybody on the list of a session who has not declined, or those in `only`, whatever they answered."""
    session = reader.get(Session, session_id)
    reply_by = dates_de.short(session.reply_by) if session.reply_by else ""
    found = []
    for one in reader.linked(Invitation, "session", session_id):
        chosen = one.reply is not Reply.DECLINED if only is None else one.person in only
        person = reader.find(Person, one.person)
        if chosen and person is not None and not person.is_erased:
            workshop = reader.find(AgendaItem, one.workshop)
            found.append(
                Recipient(
                    person=person,
                    organization=organization_of(reader, session.held_on or today, person),
                    workshop="" if workshop is None else naming.item_label(workshop),
                    reply_by=reply_by,
                )
            )
    return tuple(found)


def people(reader: Reader, persons: Iterable[int], day: date) -> tuple[Recipient, ...]:
    """The people of a list, in its order; whoever is erased or in the trash is left out."""
    found = (reader.find(Person, one) for one in persons if not reader.is_trashed(Person, one))
    return tuple(
        Recipient(person=one, organization=organization_of(reader, day, one))
        for one in found
        if one is not None and not one.is_erased
    )


def content(recipients: Iterable[Recipient], form: str) -> bytes:
    """The Verteiler: `txt` for Outlook's BCC, `xlsx` or `csv` for a mail merge."""
    if form == "txt":
        return mailing.addresses(recipients).encode()
    columns, rows = mailing.merge_table(recipients)
    return csv_bytes(columns, rows) if form == "csv" else xlsx_bytes(columns, rows, sheet=SHEET)
