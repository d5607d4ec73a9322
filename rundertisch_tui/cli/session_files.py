"""Files of a Round Table that are no documents: its calendar entries, and the Verteiler of who is invited."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.exchange import ics, mailing
from rundertisch_tui.exchange.table_files import csv_bytes, xlsx_bytes
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.office import Office


class FileKind(NamedTuple):
    """One kind of file: English and German name, stem of the file name, the formats, the usual one first."""

    id: str
    german: str
    stem: str
    formats: tuple[str, ...]
    personal: bool  # whether it holds addresses and is therefore only for the office


CALENDAR = FileKind("calendar", "Kalenderdatei", "Kalender", ("ics",), personal=False)
MAILING_LIST = FileKind("mailing-list", "Verteiler", "Verteiler", ("txt", "xlsx", "csv"), personal=True)
KINDS = (CALENDAR, MAILING_LIST)


def content(office: Office, kind: FileKind, session: SessionId, form: str) -> bytes:
    """The bytes of the file. Raises RuleViolation where the records do not suffice."""
    return BUILD[kind.id](office, session, form)


def names_in(office: Office, kind: FileKind, session: SessionId) -> frozenset[int]:
    """Whose names stand in it."""
    return frozenset(one.person.id for one in recipients(office, session)) if kind.personal else frozenset()


def _calendar(office: Office, session: SessionId, _form: str) -> bytes:
    found = ics.events(office.view, session)
    changed = office.history("session", session, limit=1)[0].at  # the same records give the same bytes
    return ics.calendar(found, stamp=changed)


def recipients(office: Office, session: SessionId) -> tuple[mailing.Recipient, ...]:
    """Everybody invited who has not declined, with what a letter needs."""
    from rundertisch_tui.documents.affiliations import organization_of
    from rundertisch_tui.domain import dates_de

    view = office.view
    table = view.get(Session, session)
    reply_by = dates_de.short(table.reply_by) if table.reply_by else ""
    found = []
    for one in view.linked(Invitation, "session", session):
        person = view.find(Person, one.person)
        if person is None or person.is_erased or one.reply is Reply.DECLINED:
            continue
        workshop = view.find(AgendaItem, one.workshop)
        found.append(
            mailing.Recipient(
                person=person,
                organization=organization_of(view, table, person),
                workshop="" if workshop is None else naming.item_label(workshop),
                reply_by=reply_by,
            )
        )
    return tuple(found)


def _mailing_list(office: Office, session: SessionId, form: str) -> bytes:
    listed = recipients(office, session)
    if form == "txt":
        return mailing.addresses(listed).encode()
    columns, rows = mailing.merge_table(listed)
    return csv_bytes(columns, rows) if form == "csv" else xlsx_bytes(columns, rows, sheet=MAILING_LIST.german)


BUILD: Mapping[str, Callable[[Office, SessionId, str], bytes]] = MappingProxyType(
    {CALENDAR.id: _calendar, MAILING_LIST.id: _mailing_list}
)
