"""Rows and details of the measures of one action field, by goal: pure functions of a reader."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.measures import FINISHED, Measure, StatusEntry
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui import short_words
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair
from rundertisch_tui.tui.widgets.record_table import Key, Row
from rundertisch_tui.workflow import naming, settings
from rundertisch_tui.workflow.questions.status import (
    Newest,
    entries_of,
    newest_of,
    reports_on,
    stale_since,
)
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True)
class _Look:
    """What every row needs, looked up once."""

    reader: Reader
    newest: Mapping[int, Newest]
    today: date
    months: int


def measure_rows(reader: Reader, field: int, today: date) -> list[Row]:
    """The measures of an action field below their goals, all numbered naturally; goals have keys `goal:7`."""
    measures = sorted(reader.linked(Measure, "action_field", field), key=lambda one: (natural_key(one.number), one.id))
    newest = newest_of(reader, (one.id for one in measures), today)
    look = _Look(reader, newest, today, settings.number(reader, "stale_months"))
    by_goal: dict[int | None, list[Measure]] = {}
    for one in measures:
        by_goal.setdefault(one.goal, []).append(one)
    current = newest_version(reader)
    rows: list[Row] = []
    goals = sorted(
        reader.linked(Goal, "action_field", field),
        key=lambda one: (one.concept_version != current, natural_key(one.number), one.id),
    )
    for goal in goals:
        own = by_goal.pop(goal.id, [])
        if own or goal.concept_version == current:
            rows.extend(_of_goal(look, goal, own, _version_word(reader, goal, current)))
    for rest in by_goal.values():
        rows.extend(_measure(look, one) for one in rest)
    return rows


def newest_version(reader: Reader) -> int | None:
    """The version of the concept that counts today: the one of the latest year."""
    newest = max(reader.all(ConceptVersion), key=lambda one: (one.year or 0, one.id), default=None)
    return None if newest is None else newest.id


def _version_word(reader: Reader, goal: Goal, current: int | None) -> str:
    """`Ziel`, with the year of its version where that is not the present one: what ended there stays there."""
    version = reader.find(ConceptVersion, goal.concept_version)
    if version is None or version.id == current or version.year is None:
        return "Ziel"
    return f"Ziel {version.year}"


def _of_goal(look: _Look, goal: Goal, measures: Sequence[Measure], word: str) -> Iterator[Row]:
    yield _heading(look, ("goal", goal.id), goal.number, f"{word}: {goal.title}", measures)
    own = look.reader.linked(ConceptRecommendation, "goal", goal.id)
    below = {one.id: [m for m in measures if m.concept_recommendation == one.id] for one in own}
    for one in sorted(own, key=lambda one: (natural_key(one.number), one.id)):
        office = _office(look.reader, one.lead)
        yield _heading(look, ("concept_recommendation", one.id), f"K {one.number}", one.text, below[one.id], office)
        yield from (_measure(look, measure) for measure in below[one.id])
    yield from (_measure(look, one) for one in measures if one.concept_recommendation not in below)


def _heading(
    look: _Look, subject: tuple[str, int], number: str, title: str, measures: Sequence[Measure], office: str = ""
) -> Row:
    """A goal or a recommendation of the concept: its own report if it has one, else what lies beneath, counted."""
    reports = reports_on(look.reader, *subject)
    if reports:
        told = f"{wording.SIGNS[reports[0].status]} {short_words.status(reports[0].status)}"
        since = dates_de.month_year(reports[0].on)
    else:
        told, since = roll_up(look.newest, measures), ""
    words = f"{number} {title} {office}"
    return Row(f"{subject[0]}:{subject[1]}", (number, title, office, told, since), tone="stark", found_by=words)


def roll_up(newest: Mapping[int, Newest], measures: Sequence[Measure]) -> str:
    """How many of the measures that go on are finished: `3 von 5 fertig`; counted, never written."""
    going = [one for one in measures if one.end_kind is None]
    done = sum(one.id in newest and newest[one.id].status in FINISHED for one in going)
    return f"{done} von {len(going)} fertig" if going else "–"


def heading_detail(reader: Reader, table: str, record: int) -> list[Line]:
    """What stands below the list about a goal or a recommendation of the concept: text, figures, reports."""
    if table == "goal":
        goal = reader.get(Goal, record)
        name, text = f"Ziel {goal.number}", goal.text or goal.title
        measures = reader.linked(Measure, "goal", record)
    else:
        own = reader.get(ConceptRecommendation, record)
        name, text = f"K {own.number}", own.text
        measures = reader.linked(Measure, "concept_recommendation", record)
    told = roll_up(newest_of(reader, (one.id for one in measures)), measures)
    lines: list[Line] = [((clean(f"{name}  "), "stark bold"), (clean(text), "text"))]
    lines.append((("Maßnahmen   ", "leise"), (told, "text")))
    return lines + [entry_line(reader, entry) for entry in reports_on(reader, table, record)[:3]]


def _measure(look: _Look, one: Measure) -> Row:
    last = look.newest.get(one.id)
    old = stale_since(last.status, last.on, look.today, look.months) if last is not None and not one.end_kind else 0
    status = last.status if last is not None else None
    sign, word = wording.SIGNS[status], short_words.status(status)
    stand = f"{sign} {old} Mon. alt!" if old else f"{sign} {word}"
    if one.end_kind is not None:
        stand = f"× {wording.word(one.end_kind)}"
    since = dates_de.month_year(last.on) if last is not None else "–"
    office = _office(look.reader, one.lead)
    words = f"{one.number} {one.code} {one.title} {office} {word} {'alt' if old else ''} {one.district}"
    tone = "leise" if one.end_kind is not None else ""
    cells = (one.number, one.title, office, stand, since)
    return Row(one.id, cells, mark="!" if old else "", tone=tone, found_by=words)


def _office(reader: Reader, lead: int | None) -> str:
    found = reader.find(Organization, lead)
    return found.label if found is not None else ""


def measure_detail(reader: Reader, one: Measure, *, most: int = 3) -> list[Line]:
    """What stands below the list: where the measure belongs, its last reports, the next step."""
    title = f"{one.number or one.title} ({one.code}) "
    lines: list[Line] = [((clean(title), "stark bold"), (clean(facts(reader, one)).lstrip(), "leise"))]
    entries = entries_of(reader, one.id)
    lines.extend(entry_line(reader, entry) for entry in entries[:most])
    if not entries:
        lines.append((("Noch kein Stand. s meldet den ersten.", "text"),))
    elif entries[0].next_step:
        day = f", bis {dates_de.short(entries[0].next_step_on)}" if entries[0].next_step_on else ""
        lines.append(pair("Nächstes", f"{entries[0].next_step}{day}"))
    if one.end_kind is not None:
        after = reader.find(Measure, one.continued_in)
        goes_on = f", geht weiter in {after.code}" if after is not None else ""
        lines.append(
            (("beendet   ", "leise"), (clean(f"{wording.word(one.end_kind)}{goes_on}: {one.end_reason}"), "text"))
        )
    return lines


def facts(reader: Reader, one: Measure) -> str:
    """Where a measure comes from, who does it, when and where: ` · aus RT-2025-07 · Jugendamt mit VHS · …`."""
    sources = [reader.find(Recommendation, each) for each in sorted(one.recommendations)]
    codes = ", ".join(naming.proposal_label(each, reader) for each in sources if each is not None)
    lead = _office(reader, one.lead)
    partners = ", ".join(_office(reader, each) for each in sorted(one.contributing))
    who = " mit ".join(part for part in (lead, partners) if part)
    years = sorted({day.year for day in (one.planned_from, one.planned_to) if day is not None})
    parts = (f"aus {codes}" if codes else "", who, " bis ".join(str(year) for year in years), one.district)
    return "".join(f" · {part}" for part in parts if part)


def entry_line(reader: Reader, entry: StatusEntry) -> Line:
    """One report in one line: day, sign, what was said, who said it."""
    office = _office(reader, entry.reported_by) or entry.source
    said = entry.note or wording.word(entry.status)
    stuck = f" · Hindernis: {entry.obstacle}" if entry.obstacle else ""
    sign = wording.SIGNS[entry.status]
    tone = short_words.SIGN_TONES.get(sign, "text")
    text = f"{said}{stuck}" + (f" ({office})" if office else "")
    return ((f"{dates_de.short(entry.on)} ", "leise"), (f"{sign} ", tone), (clean(text), "text"))


def field_title(reader: Reader, field: ActionField, current: Key | None) -> str:
    """The right side of row 3: how many goals and measures, and the goal of the row under the bar."""
    goals = len(reader.linked(Goal, "action_field", field.id))
    measures = len(reader.linked(Measure, "action_field", field.id))
    told = [f"{goals} Ziel" if goals == 1 else f"{goals} Ziele", f"{measures} Maßn."]
    one = reader.find(Measure, current) if isinstance(current, int) else None
    goal = reader.find(Goal, one.goal) if one is not None else None
    if goal is not None and goal.number:
        told.append(f"Ziel {goal.number}")
    return " · ".join(told)
