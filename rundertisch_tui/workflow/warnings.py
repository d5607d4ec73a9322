"""What is kept all the same but should be looked at once, told when it comes in."""

from typing import Any

from rundertisch_tui.domain import numbering
from rundertisch_tui.domain.concept import ConceptRecommendation, Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.workflow.reader import Reader


def found(entity: Any, before: Any, reader: Reader) -> tuple[str, ...]:
    """A paper number of another pattern than the city's, a place in the concept that no list can sort or is taken."""
    if isinstance(entity, Paper) and (before is None or before.reference != entity.reference):
        return _said(numbering.paper_reference_warning(entity.reference))
    if not isinstance(entity, Measure | Goal | ConceptRecommendation):
        return ()
    if before is not None and before.number == entity.number:
        return ()
    taken = _taken(entity, reader) if isinstance(entity, Measure) else None
    return _said(numbering.place_warning(entity.number), taken)


def _said(*sentences: str | None) -> tuple[str, ...]:
    return tuple(one for one in sentences if one is not None)


def _taken(measure: Measure, reader: Reader) -> str | None:
    """That another measure stands at the same place of the same version of the concept."""
    version = _version(measure, reader)
    if not measure.number.strip() or version is None or measure.end_kind is not None:
        return None
    for record in sorted(reader.linked_ids(Measure, "number", measure.number)):
        if record == measure.id or reader.is_trashed(Measure, record):
            continue
        other = reader.get(Measure, record)
        if other.end_kind is None and _version(other, reader) == version:
            return f"Die Gliederung {measure.number} hat auch {other.code} „{other.title}“; bitte einmal prüfen."
    return None


def _version(measure: Measure, reader: Reader) -> int | None:
    """The version of the concept in which a measure stands."""
    under = reader.find(ConceptRecommendation, measure.concept_recommendation)
    goal = reader.find(Goal, measure.goal if measure.goal is not None or under is None else under.goal)
    return None if goal is None else goal.concept_version
