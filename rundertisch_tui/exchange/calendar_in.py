"""Sittings of committees out of a calendar file, as the council's information system or Outlook gives it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.text import accept
from rundertisch_tui.exchange.contacts import Rejected
from rundertisch_tui.exchange.ics import ZONE
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.record_tables import RecordRow, RecordRows
from rundertisch_tui.exchange.tables import read_bytes

HEADINGS: Mapping[str, str] = {"committee": "Gremium", "on": "Tag", "starts_at": "Beginn", "note": "Bemerkung"}
"""What the entries of a calendar give, under the names that the table has."""
_BEFORE = re.compile(
    r"^\s*(?:\d+\.\s*)?(?:(?:nicht)?öffentliche\s+)?(?:sitzung|sitzungstermin)\s*(?:de[sr]|:|–|-)?\s*", re.IGNORECASE
)
_CALLED_OFF = "CANCELLED"


def is_calendar(path: Path) -> bool:
    """Whether a file is a calendar by its ending."""
    return path.suffix.lower() in {".ics", ".ical", ".ifb"}


def read_calendar(path: Path) -> RecordRows:
    """Read the entries of a calendar as rows of sittings; a line is the number of the entry. Raises FileProblem."""
    events = list(_events(path))
    if not events:
        raise FileProblem("In diesem Kalender steht kein Termin.", file=path.name)
    rows: list[RecordRow] = []
    rejected: list[Rejected] = []
    for at, event in enumerate(events, start=1):
        cells = _cells(event)
        if cells is None:
            rejected.append(Rejected(at, "Tag", "Der Termin hat keinen Anfang."))
        elif str(event.get("STATUS", "")).upper() == _CALLED_OFF:
            rejected.append(Rejected(at, "", "Der Termin ist abgesagt."))
        else:
            rows.append(RecordRow(at, "", cells))
    counted = "1 Termin" if len(events) == 1 else f"{len(events)} Termine"
    return RecordRows(f"Kalender, {counted}", tuple(rows), tuple(rejected), HEADINGS, ())


def _events(path: Path) -> Iterator[Any]:
    from icalendar import Calendar  # slow to load, and few files are calendars

    data = read_bytes(path)
    try:
        calendar = Calendar.from_ical(data)
    except (ValueError, IndexError, KeyError, TypeError) as problem:
        raise FileProblem("Das ist kein Kalender, den man lesen kann.", file=path.name) from problem
    yield from calendar.walk("VEVENT")


def _cells(event: Any) -> dict[str, str] | None:
    """The cells of an entry: whose sitting, on which day, when; None without a day."""
    start = getattr(event.get("DTSTART"), "dt", None)
    if not isinstance(start, date):
        return None
    if isinstance(start, datetime) and start.tzinfo is not None:
        start = start.astimezone(ZONE)
    summary = accept(" ".join(str(event.get("SUMMARY", "")).split())[:400]).text
    cells = {"on": dates_de.short(start), "committee": _BEFORE.sub("", summary) or summary}
    if isinstance(start, datetime):
        cells["starts_at"] = f"{start:%H:%M}"
    place = accept(" ".join(str(event.get("LOCATION", "")).split())[:200]).text
    return {**cells, "note": place} if place else cells
