"""Collects the Bericht zum Umsetzungsstand from the records, as of a Stichtag."""

from collections.abc import Mapping, Sequence
from datetime import date

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, shortened
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.measure_rows import MeasureRows
from rundertisch_tui.documents.participants import Redaction, private_names
from rundertisch_tui.documents.result_figures import result_blocks
from rundertisch_tui.documents.status_report import FieldReport, GoalReport, Rows, StatusReport, row
from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.comparison import RULE, Movement
from rundertisch_tui.domain.concept import ActionField, ConceptVersion, Goal
from rundertisch_tui.domain.ids import ActionFieldId
from rundertisch_tui.domain.measures import FINISHED, Measure, Status
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.reached_on import reached_on, steps_on
from rundertisch_tui.workflow.questions.since import last_held, moved_since
from rundertisch_tui.workflow.reader import Reader

TITLE = "Bericht zum Umsetzungsstand"


def status_report(
    reader: Reader, _session: None, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[StatusReport]:
    """The report as of a Stichtag (today if none is asked for); changes since the last Round Table or a day asked for.

    Measures that had ended by then are left out. The publication copy tells no obstacles and names no private person.
    """
    wanted = asked or Asked()
    day = wanted.as_of or clock.today()
    fields = [one for one in _fields(reader) if wanted.action_field in (None, one.id)]
    redact = private_names(reader, day, copy)
    told = MeasureRows(reader, day, copy, redact, settings.number(reader, "stale_months"))
    of_field = {one.id: _measures(reader, one, day) for one in fields}
    measures = [measure for own in of_field.values() for measure in own]
    silent = [one for one in measures if told.stale_for(one) or told.status(one) is None]
    since = wanted.since or last_held(reader, day)
    concept = _concept(reader, day)
    what = StatusReport(
        frame=collecting.dated_frame(reader, "status-report", copy, day, about=concept, until="Stichtag"),
        title=TITLE,
        subtitle=f"{concept}, Stichtag {dates_de.long(day)}",
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        message=_message(measures, told),
        codes=tuple(_spaced(one.code) for one in fields),
        figures=_figures(fields, of_field, told) if measures else (),
        names=tuple(f"{_spaced(one.code)}: {one.label}" for one in fields),
        bars=(bars := _bars(fields, of_field, told)) if measures else (),
        bars_say=_bars_say(fields, bars) if measures else "",
        moved_title=f"Veränderungen seit dem {dates_de.long(since)}" if since else "",
        moved=_moved(reader, fields, since, day) if since else (),
        moved_rule=RULE,
        fields=tuple(_field(reader, one, of_field[one.id], told) for one in fields if of_field[one.id]),
        silent_title=f"Ohne Rückmeldung seit {told.stale_months}{NBSP}Monaten oder länger",
        silent=tuple(
            row(one.number or one.code, one.title, told.who(one.lead), told.last_report(one)) for one in silent
        ),
        recommendations=_recommendations(reader, fields, day, redact, copy),
        results=result_blocks(reader, day, copy, wanted.action_field),
    )
    return Collected(what, day, concept)


def _fields(reader: Reader) -> list[ActionField]:
    return sorted(reader.all(ActionField), key=lambda one: (one.position, one.id))


def _measures(reader: Reader, field: ActionField, day: date) -> list[Measure]:
    """The measures of a field that had been entered and not ended by `day`, in the order of their numbers."""
    found = [
        one
        for one in reader.linked(Measure, "action_field", field.id)
        if (one.recorded_on is None or one.recorded_on <= day)
        and (one.end_kind is None or (one.ended_on is not None and one.ended_on > day))
    ]
    return sorted(found, key=lambda one: (natural_key(one.number), one.id))


def _concept(reader: Reader, day: date) -> str:
    """The version of the concept that holds on the day."""
    known = [
        one
        for one in reader.all(ConceptVersion)
        if (one.adopted_on is None or one.adopted_on <= day) and (one.valid_to is None or day <= one.valid_to)
    ]
    newest = max(known, key=lambda one: (one.year or 0, one.id), default=None)
    return newest.title if newest is not None and newest.title else "Integrationskonzept"


def _message(measures: Sequence[Measure], told: MeasureRows) -> str:
    """The result in three sentences, the most important first."""
    if not measures:
        return "Am Stichtag ist keine Maßnahme eingetragen."
    states = [told.status(one) for one in measures]
    done = sum(status in FINISHED for status in states)
    running = states.count(Status.RUNNING)
    never = states.count(None)
    stale = sum(bool(told.stale_for(one)) for one in measures)
    first = (
        f"Von {plural(len(measures), 'Maßnahme', 'Maßnahmen')} {collecting.are(done)} {done} umgesetzt oder verstetigt"
    )
    sentences = [f"{first}, {running} {collecting.are(running)} in Umsetzung."]
    if stale:
        age = f"{told.stale_months}{NBSP}Monate"
        sentences.append(f"Zu {stale} ist die letzte Meldung älter als {age}; gezählt wird ihr letztes Wort.")
    if never:
        sentences.append(f"Zu {never} wurde noch nie gemeldet.")
    return " ".join(sentences)


def _figures(fields: Sequence[ActionField], of_field: Mapping[ActionFieldId, list[Measure]], told: MeasureRows) -> Rows:
    states = [[told.status(measure) for measure in of_field[one.id]] for one in fields]
    return _summed([(wording.status(each), [own.count(each) for own in states]) for each in wording.STATUS_ORDER])


def _bars(
    fields: Sequence[ActionField], of_field: Mapping[ActionFieldId, list[Measure]], told: MeasureRows
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The states in four parts, as a bar can still show them in black and white."""
    parts = (
        ("umgesetzt, verstetigt", FINISHED),
        ("in Umsetzung", frozenset({Status.RUNNING})),
        ("geplant", frozenset({Status.PLANNED})),
        ("ruht, beendet, ohne Meldung", frozenset({Status.ON_HOLD, Status.DROPPED, None})),
    )
    states = [[told.status(measure) for measure in of_field[one.id]] for one in fields]
    return tuple((name, tuple(sum(status in kinds for status in own) for own in states)) for name, kinds in parts)


def _bars_say(fields: Sequence[ActionField], bars: Sequence[tuple[str, tuple[int, ...]]]) -> str:
    """The message of the bars for those who cannot see them: which field is furthest, which the least far."""
    done = bars[0][1]
    totals = [sum(column) for column in zip(*(counts for _, counts in bars), strict=True)]
    shares = [
        (counted / total if total else 0.0, at) for at, (counted, total) in enumerate(zip(done, totals, strict=True))
    ]
    best, worst = max(shares)[1], min(shares)[1]
    named = [f"{_spaced(one.code)} ({one.label})" for one in fields]
    said = "Balken je Handlungsfeld, geteilt nach Stand."
    if len(fields) < 2 or best == worst:
        return f"{said} Umgesetzt oder verstetigt sind {sum(done)} von {sum(totals)} Maßnahmen."
    return (
        f"{said} Am weitesten ist {named[best]} mit {done[best]} von {totals[best]} umgesetzten oder verstetigten "
        f"Maßnahmen, am wenigsten weit {named[worst]} mit {done[worst]} von {totals[worst]}."
    )


def _moved(reader: Reader, fields: Sequence[ActionField], since: date, day: date) -> Rows:
    counts = {one.field.id: one.counts for one in moved_since(reader, since, day)}
    lines = [(wording.word(kind), [counts[one.id][kind] for one in fields]) for kind in Movement]
    return _summed(lines) if any(any(line) for _, line in lines) else ()


def _summed(lines: Sequence[tuple[str, Sequence[int]]]) -> Rows:
    """A line per word with a count per field and its sum; the last line adds up."""
    totals = [sum(column) for column in zip(*(counts for _, counts in lines), strict=True)]
    return tuple((word, *(str(count) for count in each), str(sum(each))) for word, each in [*lines, ("Summe", totals)])


def _field(reader: Reader, field: ActionField, measures: Sequence[Measure], told: MeasureRows) -> FieldReport:
    by_goal: dict[int, list[Measure]] = {}
    for measure in measures:
        by_goal.setdefault(measure.goal or 0, []).append(measure)
    goals = sorted(
        (goal for one in by_goal if (goal := reader.find(Goal, one)) is not None),
        key=lambda goal: (natural_key(goal.number), goal.id),
    )
    found = [_goal(goal, told.rows(by_goal[goal.id])) for goal in goals]
    known = {goal.id for goal in goals}
    loose = [measure for one, own in by_goal.items() if one not in known for measure in own]
    if loose:
        name = "Ohne Ziel" if found else ""
        caption = f"Maßnahmen in {_spaced(field.code)}{' ohne Ziel' if found else ''}"
        found.append(GoalReport(name=name, caption=caption, rows=told.rows(loose)))
    return FieldReport(name=f"{_spaced(field.code)}: {field.title or field.label}", goals=tuple(found))


def _goal(goal: Goal, rows: Rows) -> GoalReport:
    number = f"{NBSP}{goal.number}" if goal.number else ""
    name = f"Ziel{number}: {shortened(goal.title or goal.text)}".rstrip(": ")
    return GoalReport(name=name, caption=f"Maßnahmen zu Ziel{number}" if number else "Maßnahmen zum Ziel", rows=rows)


def _recommendations(reader: Reader, fields: Sequence[ActionField], day: date, redact: Redaction, copy: Copy) -> Rows:
    """The recommendations agreed by then that still await something, the newest Round Table first."""
    wanted = {one.id for one in fields}
    found = []
    for one in reader.all(Recommendation):
        if not one.code or one.agreed_on is None or one.agreed_on > day:
            continue
        if one.action_fields and not wanted & one.action_fields:
            continue
        steps = [step for step in steps_on(reader, one.id, day) if collecting.is_tellable(step, copy)]
        state = reached_on(reader, one, day, steps=steps)
        if state.is_open:
            found.append((one.agreed_on.year, one.code, row(one.code, shortened(redact(one.heading)), state.word)))
    found.sort(key=lambda entry: (-entry[0], natural_key(entry[1])))
    return tuple(cells for _, _, cells in found)


def _spaced(code: str) -> str:
    return code.replace("HF", f"HF{NBSP}")
