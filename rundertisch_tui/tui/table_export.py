"""Lists as files: ask for CSV or XLSX, write below the exports folder, record it, say where it lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Person
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.making import Made, Making, Stage
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

TABLES = (
    "person", "organization", "committee", "membership", "session", "recommendation", "letter", "paper", "consultation",
    "challenge", "goal", "concept_recommendation", "measure", "status_entry", "task",
)  # fmt: skip
"""The kinds of record that the area Dokumente offers as a table."""
FORMATS: Mapping[str, str] = MappingProxyType({"xlsx": "Excel", "csv": "CSV, öffnet sich in Excel und LibreOffice"})

MAILING: Mapping[str, str] = MappingProxyType(
    {"txt": "Verteiler für Outlook (BCC)", "xlsx": "Serienbrief-Tabelle mit Anrede und Anschrift"}
)


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table on the disk: where, the action that records it, what to tell."""

    path: Path
    record: RecordExport
    notices: tuple[str, ...]


def write_table(
    view: View, exports: Path, kind: str, form: str, ids: Sequence[int] | None = None, stage: Stage = lambda _: None
) -> WrittenTable:
    """Write one kind, or those of its records in `ids`, below the exports folder.

    A list that somebody edited is never touched: the new one gets a number. Raises RuleViolation.
    """
    from rundertisch_tui.documents.file_names import ascii_word
    from rundertisch_tui.documents.writing import keep
    from rundertisch_tui.exchange.lists import table_bytes

    day, german = clock.today(), BY_TABLE[kind].german_plural
    stage("sammelt die Zeilen")
    data = table_bytes(view, BY_TABLE[kind], form, day, None if ids is None else frozenset(ids))
    stage("schreibt die Datei")
    wanted = exports / str(day.year) / f"{day.isoformat()}_{ascii_word(german)}.{form}"
    kept = keep(view, exports, wanted, data)
    record = RecordExport(
        kind=kind,
        path=kept.recorded,
        seq=view.seq,
        digest=kept.digest,
        copy=Copy.INTERNAL,
        names=frozenset(PersonId(one) for one in _people(view, kind, ids)),
    )
    return WrittenTable(kept.path, record, kept.notices)


def _people(view: View, kind: str, ids: Sequence[int] | None) -> Sequence[int]:
    """Whose names stand in a list of people."""
    if kind != "person":
        return ()
    return _everybody(view) if ids is None else ids


def _everybody(view: View) -> Sequence[int]:
    return [record for record, _ in view.live_rows(Person)]


def ask_table(app: "RoundTableApp", kind: str, ids: Sequence[int] | None = None) -> None:
    """Ask for the format, then write the table, or only the records in `ids`, and say where it lies."""
    rows = [Row(form, (word, form)) for form, word in FORMATS.items()]
    if kind == "person":
        rows += [Row(f"mailing:{form}", (word, form)) for form, word in MAILING.items()]
    plural = BY_TABLE[kind].german_plural
    sheet = ChooseRecord(f"{plural} als Tabelle", (Column(""), Column("", 6)), rows, verb="schreiben")

    def take(form: object) -> None:
        if isinstance(form, str) and form.startswith("mailing:"):
            save_mailing(app, _everybody(app.office.view) if ids is None else ids, form.removeprefix("mailing:"))
        elif isinstance(form, str):
            save_table(app, kind, form, ids)

    app.open_sheet(sheet, take)


def save_table(app: "RoundTableApp", kind: str, form: str, ids: Sequence[int] | None = None) -> Making:
    """Write a table in a worker; its path goes into the clipboard where the terminal can."""
    exports = app.office.exports

    def work(view: View, stage: Stage) -> Made:
        return write_table(view, exports, kind, form, ids, stage)

    return Making(app, BY_TABLE[kind].german_plural, work)


def write_mailing(
    view: View, exports: Path, persons: Sequence[int], form: str, *, session: SessionId | None, stage: Stage
) -> WrittenTable:
    """Write the Verteiler of some people below the exports folder. Raises RuleViolation."""
    from rundertisch_tui.documents.writing import keep
    from rundertisch_tui.exchange import recipients

    day = clock.today()
    stage("sammelt die Adressen")
    chosen = frozenset(PersonId(one) for one in persons)
    found = recipients.people(view, persons, day)
    if session is not None:
        found = recipients.invited(view, session, day, chosen)
    stage("schreibt die Datei")
    wanted = exports / str(day.year) / f"{day.isoformat()}_Verteiler_INTERN.{form}"
    kept = keep(view, exports, wanted, recipients.content(found, form))
    record = RecordExport(
        kind="mailing-list",
        path=kept.recorded,
        seq=view.seq,
        digest=kept.digest,
        copy=Copy.INTERNAL,
        names=frozenset(one.person.id for one in found),
        session=session,
    )
    return WrittenTable(kept.path, record, kept.notices)


def write_calendar(view: View, exports: Path, session: SessionId, changed: datetime, *, stage: Stage) -> WrittenTable:
    """Write the calendar file of a Round Table below the exports folder. Raises RuleViolation without day or time."""
    from rundertisch_tui.documents.writing import keep
    from rundertisch_tui.exchange import ics

    stage("sammelt die Termine")
    found = ics.events(view, session)
    data = ics.calendar(found, stamp=changed)
    stage("schreibt die Datei")
    day = found[0].starts.date()
    kept = keep(view, exports, exports / str(day.year) / f"{day.isoformat()}_Kalender.ics", data)
    record = RecordExport(kind="calendar", path=kept.recorded, seq=view.seq, digest=kept.digest, session=session)
    return WrittenTable(kept.path, record, kept.notices)


def save_mailing(
    app: "RoundTableApp", persons: Sequence[int], form: str, *, session: SessionId | None = None
) -> Making:
    """Write the Verteiler of some people in a worker, and say where it lies; of a session as on its list."""
    exports = app.office.exports

    def work(view: View, stage: Stage) -> Made:
        return write_mailing(view, exports, persons, form, session=session, stage=stage)

    return Making(app, "Verteiler", work)
