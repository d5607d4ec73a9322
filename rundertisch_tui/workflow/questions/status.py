"""How far measures, goals and recommendations are, as of a day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.chain_states import Reached, reached
from rundertisch_tui.domain.comparison import known_since
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.deadlines import months_between
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import MeasureId, OrganizationId, PaperId, RecommendationId
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.codec import Row
from rundertisch_tui.workflow.reader import Reader


def entries_of(reader: Reader, measure: MeasureId, as_of: date | None = None) -> list[StatusEntry]:
    """The status entries of a measure up to a day, the newest first."""
    return reports_on(reader, "measure", measure, as_of)


def reports_on(reader: Reader, table: str, record: int, as_of: date | None = None) -> list[StatusEntry]:
    """The status entries of a measure, a goal or a recommendation of the concept up to a day, the newest first."""
    found = [one for one in reader.linked(StatusEntry, table, record) if as_of is None or one.on <= as_of]
    return sorted(found, key=lambda one: (one.on, one.id), reverse=True)


def latest(reader: Reader, measure: MeasureId, as_of: date | None = None) -> StatusEntry | None:
    """The newest status entry of a measure up to a day; the others need not be built for it."""
    until = as_of.isoformat() if as_of is not None else "9999"
    rows = reader.rows(StatusEntry)
    told = (i for i in reader.linked_ids(StatusEntry, "measure", measure) if "trashed_at" not in rows[i])
    newest = max((i for i in told if rows[i]["on"] <= until), key=lambda i: (rows[i]["on"], i), default=None)
    try:
        return reader.find(StatusEntry, newest)
    except RuleViolation:  # one that does not decode is left to `check`; the one before it speaks
        return next(iter(entries_of(reader, measure, as_of)), None)


def reported_on(reader: Reader, measure: MeasureId, as_of: date) -> list[tuple[date, Status]]:
    """Day and word of the reports on a measure up to a day, the newest first, from plain rows."""
    rows, until = reader.rows(StatusEntry), as_of.isoformat()
    told = (
        (rows[i]["on"], i) for i in reader.linked_ids(StatusEntry, "measure", measure) if "trashed_at" not in rows[i]
    )
    newest = sorted((one for one in told if one[0] <= until), reverse=True)
    return [(date.fromisoformat(on), Status(rows[i]["status"])) for on, i in newest]


def known_since_of(reader: Reader, measure: Measure) -> date | None:
    """The day from which a measure counts; None: it was always there. Its reports need not be built for it."""
    days = [row["on"] for row in reader.linked_rows(StatusEntry, "measure", measure.id)]
    return known_since(measure, (date.fromisoformat(day) for day in days))


def steps_of(reader: Reader, recommendation: RecommendationId) -> list[Consultation]:
    """All steps of all papers of a recommendation, paper by paper in the order of each."""
    steps: list[Consultation] = []
    for paper in reader.linked(Paper, "recommendations", recommendation):
        steps.extend(steps_of_paper(reader, paper.id))
    return steps


def steps_of_paper(reader: Reader, paper: PaperId) -> list[Consultation]:
    """The steps of one paper in their order."""
    return sorted(reader.linked(Consultation, "paper", paper), key=lambda step: (step.position, step.id))


def letters_of(reader: Reader, recommendation: RecommendationId) -> tuple[Letter, ...]:
    """The letters to its addressees outside the committees, in the order in which they were noted.

    Those of recommendations that went up in it follow, to offices that have none of its own.
    """
    own = reader.linked(Letter, "recommendation", recommendation)
    merged = reader.linked_ids(Recommendation, "merged_into", recommendation)
    return (*own, *_inherited(reader, recommendation, {one.office for one in own})) if merged else own


def _inherited(reader: Reader, into: RecommendationId, known: set[OrganizationId | None]) -> Iterator[Letter]:
    """The letters of what went up in a recommendation, at once or over others: one to each office not yet `known`.

    A letter to all addressees together is one to each of them here, where there are others beside them.
    """
    waiting, seen = [into], {into}
    while waiting:
        for one in reader.linked(Recommendation, "merged_into", waiting.pop(0)):
            if one.id in seen:
                continue
            seen.add(one.id)
            waiting.append(one.id)
            for letter in reader.linked(Letter, "recommendation", one.id):
                together = letter.office is None and not one.addressee_text.strip()
                offices = sorted(one.addressees) if together and one.addressees else [letter.office]
                yield from (replace(letter, office=office) for office in offices if office not in known)
                known.update(offices)


def measures_of(reader: Reader, recommendation: RecommendationId) -> tuple[Measure, ...]:
    """The measures derived from a recommendation."""
    return reader.linked(Measure, "recommendations", recommendation)


def going_on(reader: Reader, measure: Measure, as_of: date | None = None) -> Measure:
    """The measure in which one that was merged or superseded by a day goes on; itself if it did not end so."""
    seen = {measure.id}
    while measure.continued_in is not None and measure.continued_in not in seen:
        ended_later = as_of is not None and measure.ended_on is not None and measure.ended_on > as_of
        following = None if ended_later else reader.find(Measure, measure.continued_in)
        if following is None:
            break
        seen.add(following.id)
        measure = following
    return measure


def statuses_of(reader: Reader, measures: Iterable[Measure], as_of: date | None = None) -> list[Status | None]:
    """The newest status of each measure up to a day, of a merged or superseded one that of what it went up in."""
    found: list[Status | None] = []
    for record in dict.fromkeys(going_on(reader, one, as_of).id for one in measures):
        entry = latest(reader, record, as_of)
        found.append(None if entry is None else entry.status)
    return found


def state_of(reader: Reader, recommendation: Recommendation, as_of: date | None = None) -> Reached:
    """What a recommendation has reached; derived, never stored."""
    statuses = statuses_of(reader, measures_of(reader, recommendation.id), as_of)
    papers = reader.linked(Paper, "recommendations", recommendation.id)
    return reached(
        recommendation,
        steps_of(reader, recommendation.id),
        statuses,
        letters=letters_of(reader, recommendation.id),
        paper_sent=any(paper.sent_on is not None for paper in papers),
    )


def is_open(reader: Reader, recommendation: Recommendation) -> bool:
    """Whether something is still to be done about a recommendation, as `state_of` tells it.

    Only measures finish one; where none came of it, its steps and letters need not be looked at.
    """
    if recommendation.end_state is not None:
        return False
    return not measures_of(reader, recommendation.id) or state_of(reader, recommendation).is_open


NEVER_STALE = frozenset({Status.DONE, Status.DROPPED})
"""What is finished or given up needs no further report."""


def stale_since(status: Status, on: date, today: date, months: int) -> int:
    """How many months old the last report is, if that is too old for something that still goes on; else 0."""
    age = months_between(on, today)
    return age if age >= months and status not in NEVER_STALE else 0


class Newest(NamedTuple):
    """The last report on a measure: its day, its number, its word."""

    on: date
    record: int
    status: Status


def newest_by_measure(reader: Reader, as_of: date | None = None) -> dict[int, Newest]:
    """The last report on each measure up to a day; measures never reported are missing.

    Reads plain rows: thousands of reports are judged without building one of them.
    """
    return _newest(reader.rows(StatusEntry).items(), as_of)


def newest_of(reader: Reader, measures: Iterable[MeasureId], as_of: date | None = None) -> dict[int, Newest]:
    """The last report on each of some measures up to a day; only their reports are looked at."""
    rows = reader.rows(StatusEntry)
    ids = (i for measure in measures for i in reader.linked_ids(StatusEntry, "measure", measure))
    return _newest(((i, rows[i]) for i in ids), as_of)


def _newest(rows: Iterable[tuple[int, Row]], as_of: date | None) -> dict[int, Newest]:
    until = as_of.isoformat() if as_of is not None else "9999"
    found: dict[int, tuple[str, int, str]] = {}
    for record, row in rows:
        measure, on = row.get("measure"), row["on"]
        if measure is None or on > until or "trashed_at" in row:
            continue
        before = found.get(measure)
        if before is None or (on, record) > before[:2]:
            found[measure] = (on, record, row["status"])
    return {
        measure: Newest(date.fromisoformat(on), record, Status(status))
        for measure, (on, record, status) in found.items()
    }


class FieldCounts(NamedTuple):
    """How many measures of an action field have which status; the key None counts those never reported.

    `stale` of them were last reported too long ago; they are counted under their last word all the same.
    """

    field: ActionField
    counts: Mapping[Status | None, int]
    stale: int = 0


def counts_by_field(reader: Reader, as_of: date | None = None, *, stale_months: int = 0) -> tuple[FieldCounts, ...]:
    """The figures of the overview: per action field in its order; ended measures are left out.

    With `stale_months` the reports older than that on the day `as_of` are counted too.
    """
    newest = newest_by_measure(reader, as_of)
    tally: dict[int, dict[Status | None, int]] = {}
    stale: dict[int, int] = {}
    for record, row in reader.live_rows(Measure):
        if row.get("end_kind") is not None:
            continue
        last, field = newest.get(record), row["action_field"]
        counts = tally.setdefault(field, {})
        status = None if last is None else last.status
        counts[status] = counts.get(status, 0) + 1
        if last is not None and as_of is not None and stale_months:
            stale[field] = stale.get(field, 0) + bool(stale_since(last.status, last.on, as_of, stale_months))
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    return tuple(FieldCounts(field, tally.get(field.id, {}), stale.get(field.id, 0)) for field in fields)
