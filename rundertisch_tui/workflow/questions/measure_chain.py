"""The chain of one measure: what it comes from, how far it was reported to be, what comes next."""

from datetime import date

from rundertisch_tui.domain import wording
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.concept import ConceptRecommendation, Goal
from rundertisch_tui.domain.indicators import Indicator, IndicatorValue
from rundertisch_tui.domain.measures import Measure, StatusEntry
from rundertisch_tui.domain.numbers_de import exact
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.chain import ChainStep, Part
from rundertisch_tui.workflow.questions.challenges import times_named
from rundertisch_tui.workflow.questions.status import entries_of, state_of
from rundertisch_tui.workflow.reader import Reader


def measure_chain(reader: Reader, one: Measure, today: date) -> tuple[ChainStep, ...]:
    """All that is known of a measure: its sources, every report the newest first, its figures, the next step."""
    entries = entries_of(reader, one.id)
    return (
        *_origin(reader, one),
        *(_report(reader, entry) for entry in entries),
        *_figures(reader, one),
        *_end(reader, one),
        *(_next(entries[0], today) if entries and one.end_kind is None else ()),
    )


def _origin(reader: Reader, one: Measure) -> list[ChainStep]:
    steps = [
        ChainStep(part=Part.ORIGIN, table="recommendation", record=source.id, mark="●", on=source.agreed_on,
                  what=f"{naming.proposal_label(source, reader)} {source.heading}",
                  result=state_of(reader, source).word)
        for source in (reader.get(Recommendation, each) for each in sorted(one.recommendations))
    ]  # fmt: skip
    goal, k = reader.find(Goal, one.goal), reader.find(ConceptRecommendation, one.concept_recommendation)
    if goal is not None:
        steps.append(ChainStep(part=Part.ORIGIN, table="goal", record=goal.id, mark="●", on=None,
                               what=f"Ziel {goal.number} {goal.title}"))  # fmt: skip
    if k is not None:
        steps.append(ChainStep(part=Part.ORIGIN, table="concept_recommendation", record=k.id, mark="●", on=None,
                               what=f"K {k.number} {k.text}"))  # fmt: skip
    before = reader.find(Measure, one.predecessor)
    if before is not None:
        steps.append(ChainStep(part=Part.ORIGIN, table="measure", record=before.id, mark="●", on=None,
                               what=f"folgt auf {before.code} {before.title}"))  # fmt: skip
    steps += [
        ChainStep(part=Part.ORIGIN, table="measure", record=one.id, mark="●", on=place.until,
                  what=f"bis dahin unter Nummer {place.number or '–'}")
        for place in sorted(one.former_places, key=lambda place: place.until, reverse=True)
    ]  # fmt: skip
    steps += [
        ChainStep(part=Part.ORIGIN, table="challenge", record=each.id, mark="●", on=None, what=each.title,
                  result=times_named(reader, each))
        for each in reader.linked(Challenge, "measures", one.id)
    ]  # fmt: skip
    return steps


def _report(reader: Reader, entry: StatusEntry) -> ChainStep:
    office = reader.find(Organization, entry.reported_by)
    said = entry.note or entry.obstacle or wording.word(entry.status)
    return ChainStep(
        part=Part.STATUS,
        table="status_entry",
        record=entry.id,
        mark=wording.SIGNS[entry.status],
        on=entry.on,
        what=said,
        role=office.label if office is not None else entry.source,
        result=wording.word(entry.status),
    )


def _figures(reader: Reader, one: Measure) -> list[ChainStep]:
    steps: list[ChainStep] = []
    for indicator in reader.linked(Indicator, "measure", one.id):
        values = sorted(
            reader.linked(IndicatorValue, "indicator", indicator.id), key=lambda value: (value.on, value.id)
        )
        last = values[-1] if values else None
        target = f"Ziel {exact(indicator.target_value)}" if indicator.target_value is not None else ""
        steps.append(
            ChainStep(
                part=Part.STATUS, table="indicator", record=indicator.id, mark="●" if last else "○",
                on=last.on if last else None, what=indicator.name, role=target,
                result=f"{exact(last.value)} {indicator.unit}".strip() if last else "kein Wert",
            )
        )  # fmt: skip
    return steps


def _end(reader: Reader, one: Measure) -> list[ChainStep]:
    merged = [other for other in reader.linked(Measure, "continued_in", one.id) if other.id != one.id]
    steps = [
        ChainStep(part=Part.RESULT, table="measure", record=other.id, mark="●", on=other.ended_on,
                  what=f"nimmt auf: {other.code} {other.title}",
                  result=wording.word(other.end_kind) if other.end_kind else "")
        for other in merged
    ]  # fmt: skip
    if one.end_kind is not None:
        after = reader.find(Measure, one.continued_in)
        goes_on = f"weiter in {after.code}: " if after is not None else ""
        steps.append(ChainStep(part=Part.RESULT, table="measure", record=after.id if after is not None else one.id,
                               mark="×", on=one.ended_on, what=f"{goes_on}{one.end_reason}",
                               result=wording.word(one.end_kind)))  # fmt: skip
    return steps


def _next(entry: StatusEntry, today: date) -> list[ChainStep]:
    if not entry.next_step:
        return []
    late = entry.next_step_on is not None and entry.next_step_on < today
    return [
        ChainStep(part=Part.NEXT, table="status_entry", record=entry.id, mark="!" if late else "○",
                  on=entry.next_step_on, what=entry.next_step)
    ]  # fmt: skip
