"""What an office is asked about in a status round: its measures, the recommendations to it, and its tasks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from rundertisch_tui.domain import dates_de, numbering
from rundertisch_tui.domain.addressees import letter_to
from rundertisch_tui.domain.ids import MeasureId, OrganizationId
from rundertisch_tui.domain.measures import Measure, Status
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.wording import NOT_REPORTED, status, word
from rundertisch_tui.workflow.questions.status import NEVER_STALE, is_open, latest, letters_of, newest_of, state_of
from rundertisch_tui.workflow.reader import Reader

WORD, NOTE, OBSTACLE, STEP, STEP_ON = "word", "note", "obstacle", "next_step", "next_step_on"
"""The fields that an office fills in."""
FIELDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "measure": (
        (WORD, "Stand"),
        (NOTE, "Was ist geschehen?"),
        (OBSTACLE, "Hindernis"),
        (STEP, "Nächster Schritt"),
        (STEP_ON, "Nächster Schritt bis"),
    ),
    "recommendation": ((WORD, "Antwort"), (NOTE, "Begründung")),
    "task": ((WORD, "Stand"), (NOTE, "Anmerkung")),
}
"""Table of the record → the fields that are asked, each with its German label."""
WORDS: Mapping[str, tuple[StrEnum, ...]] = {
    "measure": tuple(Status),
    "recommendation": tuple(AnswerLevel),
    "task": tuple(TaskState),
}
"""Table of the record → the words that answer the first field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedItem:
    """One thing an office is asked about; `text` is its wording beside a title.

    `last` says in German what is known, `seen` is the report it rests on.
    `said` are the texts of that report: note, obstacle and next step of a measure, the answer to a recommendation.
    """

    table: str
    record: int
    code: str
    title: str
    text: str = ""
    last: str
    word: StrEnum | None = None
    on: date | None = None
    seen: int = 0
    said: tuple[str, ...] = ()


def asked_items(reader: Reader, office: OrganizationId) -> tuple[AskedItem, ...]:
    """Measures by number, then recommendations, then tasks of one office, as far as they are open."""
    return (
        *_measures(reader, reader.linked(Measure, "lead", office)),
        *_recommendations(reader, reader.linked(Recommendation, "addressees", office), office),
        *_tasks(reader.linked(Task, "organization", office)),
    )


def asked_item(reader: Reader, table: str, record: Any, office: OrganizationId) -> AskedItem:
    """One record as an office would be asked about it, whether it still is or not."""
    if table == "measure":
        return _measure(reader, record)
    return _recommendation(reader, record, office) if table == "recommendation" else _task(record)


def is_asked(reader: Reader, record: Any) -> bool:
    """Whether a record is open, so that its office is asked about it."""
    if isinstance(record, Measure):
        return bool(list(_measures(reader, (record,))))
    if isinstance(record, Recommendation):
        return bool(record.code) and is_open(reader, record)
    return bool(list(_tasks((record,))))


def offices_with_items(reader: Reader) -> dict[OrganizationId, int]:
    """How many open things each office has; offices without any are missing."""
    return {office: counts.total() for office, counts in items_by_office(reader).items()}


def items_by_office(reader: Reader) -> dict[OrganizationId, Counter[str]]:
    """How many open things of each table each office has, as `asked_items` lists them. Reads plain rows."""
    found: dict[OrganizationId, Counter[str]] = {}
    for office, table in _open_items(reader):
        found.setdefault(office, Counter())[table] += 1
    return {office: counts for office, counts in found.items() if not reader.is_trashed(Organization, office)}


def _open_items(reader: Reader) -> Iterator[tuple[OrganizationId, str]]:
    led = {i: row["lead"] for i, row in reader.live_rows(Measure) if row.get("lead") and row.get("end_kind") is None}
    newest = newest_of(reader, map(MeasureId, led))
    for record, lead in led.items():
        if record not in newest or newest[record].status not in NEVER_STALE:
            yield lead, "measure"
    for one in reader.all(Recommendation):
        if one.addressees and is_asked(reader, one):
            yield from ((office, "recommendation") for office in one.addressees)
    for _, row in reader.live_rows(Task):
        if row.get("organization") is not None and row.get("state", TaskState.OPEN) == TaskState.OPEN:
            yield row["organization"], "task"


def _measures(reader: Reader, measures: Iterable[Measure]) -> Iterator[AskedItem]:
    for one in sorted(measures, key=lambda one: numbering.natural_key(one.number or one.code)):
        if one.end_kind is not None:
            continue
        item = _measure(reader, one)
        if item.word not in NEVER_STALE:
            yield item


def _measure(reader: Reader, one: Measure) -> AskedItem:
    entry = latest(reader, MeasureId(one.id))
    last = NOT_REPORTED
    if entry is not None:
        last = f"{status(entry.status)} am {dates_de.short(entry.on)}" + (f": {entry.note}" if entry.note else "")
    return AskedItem(
        table="measure",
        record=one.id,
        code=one.code,
        title=f"{one.number} {one.title}".strip(),
        last=last,
        word=None if entry is None else entry.status,
        on=None if entry is None else entry.on,
        seen=0 if entry is None else entry.id,
        said=() if entry is None else (entry.note, entry.obstacle, entry.next_step),
    )


def _recommendations(
    reader: Reader, recommendations: Iterable[Recommendation], office: OrganizationId
) -> Iterator[AskedItem]:
    for one in sorted(recommendations, key=lambda one: one.code):
        if is_asked(reader, one):
            yield _recommendation(reader, one, office)


def _recommendation(reader: Reader, one: Recommendation, office: OrganizationId) -> AskedItem:
    """A recommendation with what this very office has answered; others may say something else."""
    last, letter = state_of(reader, one).word, letter_to(one, letters_of(reader, one.id), office)
    if letter is not None and letter.answered_on is not None and letter.answer_level is not None:
        told = f": {letter.answer}" if letter.answer else ""
        last = f"{word(letter.answer_level)} am {dates_de.short(letter.answered_on)}{told}"
    return AskedItem(
        table="recommendation",
        record=one.id,
        code=one.code,
        title=one.heading,
        text=one.wording if one.title else "",
        last=last,
        word=None if letter is None else letter.answer_level,
        on=None if letter is None else letter.answered_on,
        said=("" if letter is None else letter.answer,),
    )


def _tasks(tasks: Iterable[Task]) -> Iterator[AskedItem]:
    return (_task(one) for one in tasks if one.state is TaskState.OPEN)


def _task(one: Task) -> AskedItem:
    due = f", fällig am {dates_de.short(one.due_on)}" if one.due_on is not None else ""
    return AskedItem(
        table="task",
        record=one.id,
        code=one.code,
        title=one.what,
        last=f"{word(one.state)}{due}",
        word=one.state,
        on=one.finished_on,
    )
