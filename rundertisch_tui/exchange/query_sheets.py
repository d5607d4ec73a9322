"""Reads a filled Abfragebogen, from Word or a table, and says what it would do before anything is done."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.status_rounds import StatusQuery, sheet_mark
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.exchange.columns import key
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.query_sheet_cells import RawItem, RawSheet
from rundertisch_tui.exchange.query_sheet_judging import Answer, Unclear, judge, past_day
from rundertisch_tui.exchange.query_sheet_table import read_sheet_table
from rundertisch_tui.exchange.query_sheet_word import is_word, read_word
from rundertisch_tui.exchange.tables import ZIP_START, read_bytes, read_table
from rundertisch_tui.workflow.actions.query_answers import (
    MeasureAnswer,
    RecommendationAnswer,
    TakeInAnswers,
    TaskAnswer,
)
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.questions.asked_items import AskedItem, asked_item
from rundertisch_tui.workflow.questions.query_sheets import COLUMNS, SheetOf, sheet_of
from rundertisch_tui.workflow.questions.status_rounds import current_round
from rundertisch_tui.workflow.reader import Reader


class PointKind(StrEnum):
    """What becomes of one point of the sheet."""

    NEW = "new"
    SAME = "same"
    UNCLEAR = "unclear"
    FOREIGN = "foreign"
    MISSING = "missing"
    EMPTY = "empty"


GERMAN: Mapping[PointKind, str] = {
    PointKind.NEW: "neu",
    PointKind.SAME: "gleich",
    PointKind.UNCLEAR: "unklar",
    PointKind.FOREIGN: "nicht von uns gefragt",
    PointKind.MISSING: "fehlt",
    PointKind.EMPTY: "leer",
}
TEXT_ENDINGS = (".docx", ".docm", ".doc", ".odt", ".rtf")
KEPT = (PointKind.UNCLEAR, PointKind.FOREIGN, PointKind.MISSING)
"""What has to be settled by hand, and is kept with the office until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPoint:
    """One point of the preview: where it stands, what it does, or why it cannot be taken."""

    kind: PointKind
    place: str
    code: str
    title: str
    text: str
    answer: Answer | None = None

    @property
    def unclear(self) -> str:
        """How it is kept until somebody settles it."""
        return f"{self.code}: {self.text}" if self.code else self.text


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """The whole sheet; `on` is the day its answers count for, and `day_text` says where that comes from."""

    description: str
    office: str
    query: StatusQuery
    on: date
    day_text: str
    points: tuple[SheetPoint, ...]
    file: str

    @property
    def counts(self) -> Mapping[PointKind, int]:
        """How many points of each kind."""
        return Counter(point.kind for point in self.points)

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return " · ".join(f"{GERMAN[kind]} {self.counts[kind]}" for kind in PointKind)

    def action(self) -> TakeInAnswers | None:
        """The whole sheet as one change; None if it says nothing new."""
        answers = [point.answer for point in self.points if point.answer is not None]
        unclear = tuple(point.unclear for point in self.points if point.kind in KEPT)
        if not answers and not set(unclear) - set(self.query.unclear):
            return None
        return TakeInAnswers(
            query=self.query.id,
            on=self.on,
            measures=tuple(one for one in answers if isinstance(one, MeasureAnswer)),
            recommendations=tuple(one for one in answers if isinstance(one, RecommendationAnswer)),
            tasks=tuple(one for one in answers if isinstance(one, TaskAnswer)),
            unclear=unclear,
            file=self.file,
        )


class DayMissing(FileProblem):
    """The day on the sheet, as it is `said` there, cannot be; somebody has to say for which day its answers count."""

    def __init__(self, said: str, reason: str, *, file: str) -> None:
        self.said = said
        super().__init__(f"„Ausgefüllt am“: {reason} Bitte den Tag beim Einlesen angeben.", file=file)


def read_sheet(
    reader: Reader,
    path: Path,
    today: date,
    *,
    office: OrganizationId | None = None,
    on: date | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
) -> SheetPreview:
    """Read a filled sheet of the newest round and compare it with the records.

    `office` is whose sheet is expected (None: whoever it names), `on` overrides the day on it.
    Raises FileProblem for a file that is no sheet of ours, of this round or of this office, DayMissing for its day.
    """
    raw = _raw(path, encoding, sheet)
    asked = _whose(reader, raw, path.name, office)
    day, text = _day(raw, path.name, today, on)
    points = (*_points(reader, raw, asked, day, today), *_missing(raw, asked), *_strange(raw))
    by = f"{raw.description}, ausgefüllt von {raw.by}" if raw.by else raw.description
    return SheetPreview(by, asked.office.label, asked.query, day, text, points, str(path))


def is_query_sheet(path: Path, *, encoding: str | None = None) -> bool:
    """Whether a file is, or may once have been, a sheet of ours: a text document, or a table with the sheet's mark.

    Raises FileProblem for a file that cannot be read at all.
    """
    if path.suffix.lower() in TEXT_ENDINGS:
        return True
    data = read_bytes(path)
    if data.startswith(ZIP_START) and is_word(data, path.suffix):
        return True
    return any(key(heading) == key(COLUMNS["mark"]) for heading in read_table(path, encoding=encoding).header)


def _raw(path: Path, encoding: str | None, sheet: str | None) -> RawSheet:
    data = read_bytes(path)
    try:
        if is_word(data, path.suffix):
            return read_word(data)
    except FileProblem as problem:
        raise FileProblem(problem.message, file=path.name) from None
    return read_sheet_table(read_table(path, encoding=encoding, sheet=sheet), path.name)


def _whose(reader: Reader, raw: RawSheet, name: str, expected: OrganizationId | None) -> SheetOf:
    """The sheet that the file is the answer to. Raises FileProblem."""
    one = current_round(reader)
    if one is None:
        raise FileProblem("Es gibt noch keine Abfrage. Bitte zuerst eine eröffnen.", file=name)
    if not raw.marks:
        raise FileProblem(
            f"Das ist kein Abfragebogen von uns: die Kennung fehlt, zum Beispiel {sheet_mark(one.year, 'O-12')}.",
            file=name,
        )
    of_year = [mark for mark in raw.marks if mark[0] == one.year]
    if not of_year:
        raise FileProblem(
            f"Das ist ein Bogen der Abfrage {raw.marks[0][0]}; gelesen wird die Abfrage {one.year}. "
            "Bitte den neuen Bogen ausfüllen lassen.",
            file=name,
        )
    code = of_year[0][1]
    found = next(iter(reader.linked(Organization, "code", code)), None)
    if found is None:
        raise FileProblem(f"Die Stelle {code}, von der der Bogen spricht, gibt es nicht.", file=name)
    if expected is not None and found.id != expected:
        other = reader.get(Organization, expected).label
        raise FileProblem(f"Das ist der Bogen von {found.label}, nicht von {other}.", file=name)
    try:
        return sheet_of(reader, found.id)
    except ValueError as problem:
        raise FileProblem(str(problem), file=name) from None


def _day(raw: RawSheet, name: str, today: date, given: date | None) -> tuple[date, str]:
    if given is not None:
        return given, f"Stand vom {dates_de.short(given)}, wie angegeben"
    if not raw.on:
        return today, f"Stand vom {dates_de.short(today)} (Tag des Einlesens, auf dem Bogen steht keiner)"
    try:
        day = past_day(raw.on, today)
    except Unclear as problem:
        raise DayMissing(raw.on, str(problem), file=name) from None
    return day, f"Stand vom {dates_de.short(day)}, wie auf dem Bogen"


def _points(reader: Reader, raw: RawSheet, asked: SheetOf, day: date, today: date) -> Iterator[SheetPoint]:
    """Every point of the file; the same one twice is taken once, or not at all if the two differ."""
    said: dict[str, list[RawItem]] = {}
    for item in raw.items:
        said.setdefault(item.code, []).append(item)
    for items in said.values():
        filled = {tuple(sorted((n, t) for n, t in one.cells.items() if t and n in _ANSWERED)) for one in items}
        if len(filled - {()}) > 1:
            places = ", ".join(one.place for one in items)
            yield _point(PointKind.UNCLEAR, items[0], "", f"steht mehrmals da, mit verschiedenen Angaben ({places}).")
            continue
        best = max(items, key=lambda one: sum(bool(one.cells.get(name)) for name in _ANSWERED))
        yield _one(reader, best, asked, day, today)


_ANSWERED = frozenset({"word", "note", "obstacle", "next_step", "next_step_on", "on"})


def _one(reader: Reader, raw: RawItem, asked: SheetOf, day: date, today: date) -> SheetPoint:
    item = next((one for one in asked.items if one.code == raw.code), None)
    if item is None:
        item = _of_office(reader, raw.code, asked.office.id)
    if raw.mark is not None and raw.mark != (asked.round.year, asked.office.code):
        return _point(PointKind.FOREIGN, raw, "", f"gehört auf den Bogen {sheet_mark(*raw.mark)}.")
    if item is None:
        return _point(PointKind.FOREIGN, raw, "", f"danach wurde {asked.office.label} nicht gefragt.")
    return _judged(item, raw, day, today)


def _judged(item: AskedItem, raw: RawItem, day: date, today: date) -> SheetPoint:
    if raw.problem:
        return _point(PointKind.UNCLEAR, raw, item.title, raw.problem)
    try:
        on = past_day(raw.cells["on"], today) if raw.cells.get("on") else day
        found = judge(item, raw.cells, on, today)
    except Unclear as problem:
        return _point(PointKind.UNCLEAR, raw, item.title, str(problem))
    if found is None:
        return _point(PointKind.EMPTY, raw, item.title, "nichts eingetragen")
    kind = PointKind.SAME if found.answer is None or found.confirms else PointKind.NEW
    return _point(kind, raw, item.title, found.text, found.answer)


def _of_office(reader: Reader, code: str, office: OrganizationId) -> AskedItem | None:
    """A point that the office was asked about and that is settled meanwhile, for instance by this very sheet."""
    try:
        kind, record_id = reader.locate(code)
    except NotFound:
        return None
    record = reader.get(kind, record_id)
    mine = (
        (isinstance(record, Measure) and record.lead == office)
        or (isinstance(record, Recommendation) and office in record.addressees)
        or (isinstance(record, Task) and record.organization == office)
    )
    if not mine or reader.is_trashed(kind, record_id):
        return None
    return asked_item(reader, BY_ENTITY[kind].table, record, office)


def _missing(raw: RawSheet, asked: SheetOf) -> Iterator[SheetPoint]:
    """What was asked and does not stand in the file any more."""
    there = {item.code for item in raw.items}
    for item in asked.items:
        if item.code not in there:
            told = "steht nicht in der Datei: gelöscht, oder erst nach dem Versand dazugekommen."
            yield SheetPoint(kind=PointKind.MISSING, place="–", code=item.code, title=item.title, text=told)


def _strange(raw: RawSheet) -> Iterator[SheetPoint]:
    for told in raw.strange:
        yield SheetPoint(kind=PointKind.UNCLEAR, place="–", code="", title="", text=told)


def _point(kind: PointKind, raw: RawItem, title: str, text: str, answer: Answer | None = None) -> SheetPoint:
    return SheetPoint(kind=kind, place=raw.place, code=raw.code, title=title, text=text, answer=answer)
