"""A Round Table of 2026 with its people, for the tests of the parts of a session."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.tui.conftest import do

NOW = datetime(2026, 7, 3, 9, 12, tzinfo=ZoneInfo("Europe/Berlin"))
"""The day itself, shortly before it begins."""
HOSTILE = "[b]fett[/] \x1b[31mrot " + "sehr lang " * 40

FIELDS = (
    ("Bildung und Sprachförderung", "Bildung, Sprache"),
    ("Kultur und Dialog", "Kultur, Dialog"),
)
ORGANIZATIONS = (
    ("Jobcenter", "administration"),
    ("Ausländerbeirat", "foreigners_council"),
    ("AK Integration Landkreis", "network_district"),
    ("Schulverwaltungsamt", "administration"),
)
PEOPLE = (
    ("Elif", "Şahin", 2),
    ("Bernd", "Sahlmann", 1),
    ("Änne", "Öztürk-Weiß", 2),
    ("Beate", "Kern", 4),
    ("Anna", "Müller", 1),
    ("Anna", "Müller", 2),
    ("Jörg", "Heide", 3),
)
SAHIN, SAHLMANN, OEZTUERK, KERN, MUELLER, OTHER_MUELLER, HEIDE = range(1, 8)


def people(office: Any) -> None:
    """The action fields, the organisations, and seven people who belong to them."""
    for title, short in FIELDS:
        do(office, "add", kind="action_field", fields={"title": title, "short_title": short})
    for name, group in ORGANIZATIONS:
        do(office, "add", kind="organization", fields={"name": name, "group": group})
    for given, family, organization in PEOPLE:
        ((_, person),) = do(office, "add", kind="person", fields={"given_name": given, "family_name": family})
        do(office, "add", kind="membership", fields={"person": person, "organization": organization})


def round_table(office: Any) -> int:
    """The people, and the Round Table of 2026 with its standard agenda; returns its number."""
    people(office)
    created = do(
        office, "create_session", year=2026, held_on="2026-07-03", starts_at="09:30:00", place="Rathaus, Bürgersaal",
        motto="Alle gehören dazu", chair=OEZTUERK, minute_taker=KERN,
    )  # fmt: skip
    return dict(created)["session"]


def invited(office: Any, session: int) -> None:
    """Six of the seven were invited; three promised, one declined."""
    six = [SAHIN, SAHLMANN, OEZTUERK, KERN, MUELLER, HEIDE]
    do(office, "invite", session=session, persons=six)
    for person, reply in ((SAHIN, "accepted"), (SAHLMANN, "accepted"), (HEIDE, "accepted"), (OEZTUERK, "declined")):
        do(office, "record_reply", session=session, person=person, reply=reply)


def item(office: Any, number: str) -> int:
    """The number of the record of an agenda item."""
    from rundertisch_tui.domain.sessions import AgendaItem

    return int(next(one.id for one in office.view.all(AgendaItem) if one.number == number))
