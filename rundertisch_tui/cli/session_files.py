"""Files of a Round Table that are no documents: its calendar entries, and the Verteiler of who is invited."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.exchange import ics, recipients
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Office


class FileKind(NamedTuple):
    """One kind of file: English and German name, stem of the file name, the formats, the usual one first."""

    id: str
    german: str
    stem: str
    formats: tuple[str, ...]
    personal: bool  # whether it holds addresses and is therefore only for the office


CALENDAR = FileKind("calendar", "Kalenderdatei", "Kalender", ("ics",), personal=False)
MAILING_LIST = FileKind("mailing-list", "Verteiler", "Verteiler", recipients.FORMATS, personal=True)
KINDS = (CALENDAR, MAILING_LIST)


def content(office: Office, kind: FileKind, session: SessionId, form: str) -> bytes:
    """The bytes of the file. Raises RuleViolation where the records do not suffice."""
    return BUILD[kind.id](office, session, form)


def names_in(office: Office, kind: FileKind, session: SessionId) -> frozenset[int]:
    """Whose names stand in it."""
    if not kind.personal:
        return frozenset()
    return frozenset(one.person.id for one in recipients.invited(office.view, session, clock.today()))


def _calendar(office: Office, session: SessionId, _form: str) -> bytes:
    found = ics.events(office.view, session)
    changed = office.history("session", session, limit=1)[0].at  # the same records give the same bytes
    return ics.calendar(found, stamp=changed)


def _mailing_list(office: Office, session: SessionId, form: str) -> bytes:
    return recipients.content(recipients.invited(office.view, session, clock.today()), form)


BUILD: Mapping[str, Callable[[Office, SessionId, str], bytes]] = MappingProxyType(
    {CALENDAR.id: _calendar, MAILING_LIST.id: _mailing_list}
)
