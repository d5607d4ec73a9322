"""The integration concept in two versions: action fields, goals, recommendations, measures, and what is reported."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.ids import MeasureId, OrganizationId
from rundertisch_tui.domain.measures import Assessment, Measure, Status
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.workflow.actions.measures import ReportStatus
from rundertisch_tui.workflow.demo import sentences
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.texts import DISTRICTS, FIELDS
from rundertisch_tui.workflow.demo.town import Town

SILENT = 0.05  # measures that nobody ever reports on
FORGOTTEN = 0.12  # measures whose reports stop after the first

AIMS = (
    "Angebot auf alle Stadtteile ausweiten", "dauerhaft finanzieren", "Frauen gezielt ansprechen",
    "Ergebnisse jährlich auswerten", "gemeinsam mit den Trägern steuern", "in einfacher Sprache bekannt machen",
    "Ehrenamtliche fortbilden", "mit den Migrantenorganisationen planen",
)  # fmt: skip
TARGETS = ("Neuzugewanderte", "Frauen", "Kinder und Jugendliche", "Eltern", "Ältere", "Beschäftigte der Stadt",
           "Geflüchtete", "alle Einwohnerinnen und Einwohner")  # fmt: skip
FUNDING = ("Haushalt der Stadt", "Landesprogramm WIR", "Bundesprogramm", "Spenden und Ehrenamt", "Haushalt und Land")
UNITS = (("Teilnehmende im Jahr", "Personen"), ("Beratungen im Jahr", "Beratungen"), ("Plätze", "Plätze"),
         ("beteiligte Einrichtungen", "Einrichtungen"))  # fmt: skip

# What may follow when somebody reports again; repeated words are likelier.
FOLLOWING: dict[Status | None, tuple[Status, ...]] = {
    None: (Status.PLANNED, Status.RUNNING, Status.RUNNING),
    Status.PLANNED: (Status.PLANNED, Status.RUNNING, Status.RUNNING, Status.RUNNING, Status.ON_HOLD),
    Status.RUNNING: (*(Status.RUNNING,) * 7, Status.DONE, Status.DONE, Status.ON_HOLD),
    Status.ON_HOLD: (Status.ON_HOLD, Status.RUNNING, Status.RUNNING, Status.DROPPED),
    Status.DONE: (Status.DONE, Status.PERMANENT),
    Status.PERMANENT: (Status.PERMANENT,),
    Status.DROPPED: (Status.DROPPED,),
}


@dataclass(slots=True)
class Concept:
    """What later scenes need: ids of fields and goals, and how far each measure is."""

    fields: list[int] = field(default_factory=list)
    goals: dict[int, list[int]] = field(default_factory=dict)
    status: dict[int, Status | None] = field(default_factory=dict)
    silent: set[int] = field(default_factory=set)
    indicators: list[int] = field(default_factory=list)


def enter(stage: Stage, town: Town) -> Concept:
    """Enter both versions of the concept with everything in them."""
    concept = Concept()
    keys = positions.first(len(FIELDS))
    for key, texts in zip(keys, FIELDS, strict=True):
        concept.fields.append(stage.add("action_field", title=texts.title, short_title=texts.short_title, position=key))
    old = stage.add("concept_version", title="Integrationskonzept 2012", year=2012, adopted_on="2012-06-18",
                    valid_to="2019-06-23")  # fmt: skip
    new = stage.add("concept_version", title="Integrationskonzept 2019", year=2019, adopted_on="2019-06-24",
                    predecessor=old)  # fmt: skip
    for index in range(len(FIELDS)):
        _goals(stage, concept, town, index, (old, new))
        _measures(stage, concept, town, index)
    _indicators(stage, concept)
    return concept


def _goals(stage: Stage, concept: Concept, town: Town, index: int, versions: tuple[int, int]) -> None:
    own = concept.fields[index]
    texts = FIELDS[index].goals[: stage.size.goals_per_field]
    before = stage.add("goal", concept_version=versions[0], action_field=own, number=f"{index + 1}.1",
                       title=f"{FIELDS[index].short_title}: Zugänge für alle schaffen")  # fmt: skip
    concept.goals[own] = []
    for number, (title, measures) in enumerate(texts, start=1):
        link = {"predecessor": before} if number == 1 else {}
        goal = stage.add("goal", concept_version=versions[1], action_field=own, number=f"{index + 1}.{number}",
                         title=title, **link)  # fmt: skip
        concept.goals[own].append(goal)
        aims = stage.some(AIMS, stage.size.concept_recommendations_per_goal)
        rows = [
            {
                "goal": goal,
                "number": f"{index + 1}.{number}.{place}",
                "text": f"{measures[place % len(measures)]}: {aim}.",
                "lead": stage.one(town.offices),
            }
            for place, aim in enumerate(aims, start=1)
        ]
        stage.add_all(f"Handlungsempfehlungen zu Ziel {index + 1}.{number}", "concept_recommendation", rows)


def _measures(stage: Stage, concept: Concept, town: Town, index: int) -> None:
    goals = FIELDS[index].goals[: stage.size.goals_per_field]
    titles = [(number, title) for number, (_, measures) in enumerate(goals) for title in measures]
    wanted = [(number, title, "") for number, title in titles]
    for district in stage.some(DISTRICTS, len(DISTRICTS)):
        wanted += [(number, title, district) for number, title in titles]
    count = stage.size.measures_per_field
    chosen = stage.some(wanted[: len(titles)], count) + wanted[len(titles) : len(titles) + count]
    running: dict[int, int] = {}
    rows = []
    for number, title, district in sorted(chosen[:count], key=lambda one: (one[2] != "", one[0])):
        running[number] = running.get(number, 0) + 1
        rows.append(_measure(stage, town, concept, index, (number, title, district, running[number])))
    for start in range(0, len(rows), 20):
        part = rows[start : start + 20]
        for record in stage.add_all(f"{len(part)} Maßnahmen aufgenommen", "measure", part):
            concept.status[record] = None
            if stage.happens(SILENT):
                concept.silent.add(record)


def _measure(stage: Stage, town: Town, concept: Concept, index: int, what: tuple[int, str, str, int]) -> dict[str, Any]:
    number, title, district, running = what
    own = concept.fields[index]
    start = date(stage.day.year - stage.between(0, 2), stage.one((1, 4, 7, 10)), 1)
    partners = town.partners
    return {
        "action_field": own,
        "goal": concept.goals[own][number],
        "number": f"{index + 1}.{number + 1}.{running}",
        "title": f"{title} – {district}" if district else title,
        "lead": stage.one(town.offices),
        "contributing": sorted(stage.some(partners, stage.between(0, 2))),
        "target_group": stage.one(TARGETS),
        "district": district or (stage.one(DISTRICTS) if stage.happens(0.25) else ""),
        "planned_from": start.isoformat(),
        "planned_to": (start + timedelta(days=365 * stage.between(1, 4))).isoformat(),
        "funding": stage.one(FUNDING),
    }


def _indicators(stage: Stage, concept: Concept) -> None:
    for measure in stage.some(sorted(concept.status), stage.size.indicators):
        name, unit = stage.one(UNITS)
        concept.indicators.append(
            stage.add("indicator", measure=measure, name=name, unit=unit, target_value=stage.between(4, 40) * 10)
        )


def report_round(stage: Stage, concept: Concept, count: int) -> None:
    """Offices answer the query of the year: one change per office, some stay silent, some measures are forgotten."""
    open_ones = [record for record in concept.status if record not in concept.silent]
    lead_of = partial(_lead_of, stage)
    for lead, own in groupby(sorted(stage.some(open_ones, count), key=lead_of), key=lead_of):
        _answer(stage, lead, [_report(stage, concept, record, stage.between(1, 20)) for record in own])
    left = count - len(open_ones)
    while left > 0:  # fewer measures than reports: a second call in the same round
        again = stage.some(open_ones, left)
        _answer(stage, 0, [_report(stage, concept, record, 0) for record in again])
        left -= len(again)


def _answer(stage: Stage, lead: int, answers: list[ReportStatus]) -> None:
    office = stage.view.find(Organization, lead)
    who = "die Geschäftsstelle" if office is None else office.label
    for start in range(0, len(answers), 12):
        part = answers[start : start + 12]
        stage.together(f"Rückmeldung {who}: {len(part)} Stände", part)


def _lead_of(stage: Stage, measure: int) -> int:
    return stage.view.get(Measure, measure).lead or 0


def _report(stage: Stage, concept: Concept, record: int, days_ago: int) -> ReportStatus:
    status = stage.one(FOLLOWING[concept.status[record]])
    if concept.status[record] is None and stage.happens(FORGOTTEN):
        concept.silent.add(record)
    concept.status[record] = status
    waits = status in (Status.ON_HOLD, Status.DROPPED)
    goes_on = status in (Status.PLANNED, Status.RUNNING) and stage.happens(0.4)
    lead = _lead_of(stage, record)
    return ReportStatus(
        status=status,
        measure=MeasureId(record),
        on=stage.after(-days_ago),
        note=sentences.drawn(stage, sentences.NOTES),
        obstacle=stage.one(sentences.OBSTACLES) if waits or stage.happens(0.1) else "",
        next_step=sentences.drawn(stage, sentences.STEPS) if goes_on else "",
        next_step_on=stage.after(stage.between(30, 200)) if goes_on else None,
        source=stage.one(sentences.SOURCES),
        reported_by=OrganizationId(lead) if lead else None,
        assessment=stage.one(tuple(Assessment)) if stage.happens(0.2) else None,
    )


def count_indicators(stage: Stage, concept: Concept) -> None:
    """The figures of the year, one value for each indicator."""
    rows = [
        {
            "indicator": indicator,
            "on": date(stage.day.year - 1, 12, 31).isoformat(),
            "value": stage.between(20, 400),
            "source": stage.one(sentences.SOURCES),
        }
        for indicator in concept.indicators
    ]
    for start in range(0, len(rows), 50):
        stage.add_all(f"Istwerte {stage.day.year - 1}", "indicator_value", rows[start : start + 50])
