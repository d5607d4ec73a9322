"""How far measures, goals and recommendations are, as of a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.chain_states import Reached, reached
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import ActionFieldId, MeasureId, RecommendationId
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow.reader import Reader


def entries_of(reader: Reader, measure: MeasureId, as_of: date | None = None) -> list[StatusEntry]:
    """The status entries of a measure up to a day, the newest first."""
    found = [one for one in reader.linked(StatusEntry, "measure", measure) if as_of is None or one.on <= as_of]
    return sorted(found, key=lambda one: (one.on, one.id), reverse=True)


def latest(reader: Reader, measure: MeasureId, as_of: date | None = None) -> StatusEntry | None:
    """The newest status entry of a measure up to a day."""
    found = entries_of(reader, measure, as_of)
    return found[0] if found else None


def steps_of(reader: Reader, recommendation: RecommendationId) -> list[Consultation]:
    """All steps of all papers of a recommendation, paper by paper in the order of each."""
    steps: list[Consultation] = []
    for paper in reader.linked(Paper, "recommendations", recommendation):
        own = reader.linked(Consultation, "paper", paper.id)
        steps.extend(sorted(own, key=lambda step: (step.position, step.id)))
    return steps


def measures_of(reader: Reader, recommendation: RecommendationId) -> tuple[Measure, ...]:
    """The measures derived from a recommendation."""
    return reader.linked(Measure, "recommendations", recommendation)


def state_of(reader: Reader, recommendation: Recommendation, as_of: date | None = None) -> Reached:
    """What a recommendation has reached; derived, never stored."""
    statuses: list[Status | None] = []
    for measure in measures_of(reader, recommendation.id):
        entry = latest(reader, measure.id, as_of)
        statuses.append(None if entry is None else entry.status)
    papers = reader.linked(Paper, "recommendations", recommendation.id)
    return reached(
        recommendation,
        steps_of(reader, recommendation.id),
        statuses,
        paper_sent=any(paper.sent_on is not None for paper in papers),
    )


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """How many measures of an action field have which status; the key None counts those never reported."""

    field: ActionField
    counts: Mapping[Status | None, int]


def counts_by_field(reader: Reader, as_of: date | None = None) -> tuple[FieldCounts, ...]:
    """The figures of the overview: per action field in its order; ended measures are left out."""
    newest: dict[int, tuple[date, int, Status]] = {}
    for entry in reader.all(StatusEntry):
        if entry.measure is None or (as_of is not None and entry.on > as_of):
            continue
        key = (entry.on, entry.id, entry.status)
        if entry.measure not in newest or key[:2] > newest[entry.measure][:2]:
            newest[entry.measure] = key
    tally: dict[ActionFieldId, dict[Status | None, int]] = {}
    for measure in reader.all(Measure):
        if measure.end_kind is not None:
            continue
        status = newest[measure.id][2] if measure.id in newest else None
        row = tally.setdefault(measure.action_field, {})
        row[status] = row.get(status, 0) + 1
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    return tuple(FieldCounts(field, tally.get(field.id, {})) for field in fields)
