"""The records that a field of a form lets choose from, as rows of the chooser."""

from datetime import date

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.people import listed_people
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View


def organizations(reader: Reader) -> list[Row]:
    """All organisations: short name, name."""
    found = sorted(reader.all(Organization), key=lambda one: names.sort_key(one.label))
    return [Row(one.id, (one.label, one.name if one.name != one.label else word(one.kind))) for one in found]


def committees(reader: Reader, day: date) -> list[Row]:
    """The bodies that exist on a day, those of other times behind them with their end."""
    found = sorted(reader.all(Committee), key=lambda one: (not one.exists_on(day), names.sort_key(one.name)))
    return [Row(one.id, (one.label, word(one.kind) if one.exists_on(day) else _ended(one))) for one in found]


def _ended(one: Committee) -> str:
    return f"bis {dates_de.short(one.valid_to)}" if one.valid_to else "noch nicht"


def people(view: View, day: date) -> list[Row]:
    """Everybody, sorted as in name lists: name, where they belong on a day."""
    return [Row(one.id, (one.name, ", ".join(one.bodies)), search=one.search) for one in listed_people(view, day)]


def action_fields(reader: Reader) -> list[Row]:
    """The action fields in their order: code, title."""
    found = sorted(reader.all(ActionField), key=lambda one: (one.position, one.id))
    return [Row(one.id, (one.code, one.title)) for one in found]


def goals(reader: Reader, field: int | None = None) -> list[Row]:
    """The goals of an action field, or of all: number and title, action field."""
    found = [one for one in reader.all(Goal) if field is None or one.action_field == field]
    found.sort(key=lambda one: (one.action_field, natural_key(one.number), one.id))
    return [Row(one.id, (f"{one.number} {one.title}".strip(), _code(reader, one.action_field))) for one in found]


def _code(reader: Reader, field: int) -> str:
    found = reader.find(ActionField, field)
    return found.code if found else ""


def concept_recommendations(reader: Reader, field: int | None = None) -> list[Row]:
    """The recommendations of the concept: number and text, marked K."""
    goal_of = {one.id: one for one in reader.all(Goal)}
    found = [
        one
        for one in reader.all(ConceptRecommendation)
        if field is None or (one.goal in goal_of and goal_of[one.goal].action_field == field)
    ]
    found.sort(key=lambda one: (natural_key(one.number), one.id))
    return [Row(one.id, (f"K {one.number} {one.text}", one.code)) for one in found]


def concept_versions(reader: Reader) -> list[Row]:
    """The versions of the concept, the newest first."""
    found = sorted(reader.all(ConceptVersion), key=lambda one: (-(one.year or 0), one.id))
    return [Row(one.id, (one.title, str(one.year or ""))) for one in found]


def measures(reader: Reader, field: int | None = None) -> list[Row]:
    """The measures, those of an action field first: number and title, code."""
    found = [one for one in reader.all(Measure) if one.end_kind is None]
    found.sort(key=lambda one: (one.action_field != field, one.action_field, natural_key(one.number), one.id))
    return [Row(one.id, (f"{one.number} {one.title}".strip(), f"{one.code} {_code(reader, one.action_field)}"))
            for one in found]  # fmt: skip


def recommendations(reader: Reader) -> list[Row]:
    """The recommendations, the newest year first: number, wording."""
    years = {one.id: one.year for one in reader.all(Session)}
    found = sorted(reader.all(Recommendation), key=lambda one: (-years.get(one.session, 0), not one.code, one.code))
    return [Row(one.id, (f"{naming.proposal_label(one, reader)} {one.heading}", str(years.get(one.session, ""))))
            for one in found]  # fmt: skip


def sessions(reader: Reader) -> list[Row]:
    """The Round Tables, the newest first: year, motto."""
    found = sorted(reader.all(Session), key=lambda one: -one.year)
    return [Row(one.id, (str(one.year), one.motto or one.title)) for one in found]


def papers(reader: Reader, recommendation: int | None = None) -> list[Row]:
    """The papers, or those of one recommendation, the newest first: code and title, city's number."""
    if recommendation is None:
        found = list(reader.all(Paper))
    else:
        found = list(reader.linked(Paper, "recommendations", recommendation))
    found.sort(key=lambda one: -one.id)
    return [Row(one.id, (f"{one.code} {one.title}", one.reference or word(one.type))) for one in found]


def challenges(reader: Reader, field: int | None = None) -> list[Row]:
    """The challenges, the newest first, those of an action field before the others: code and title."""
    found = sorted(reader.all(Challenge), key=lambda one: (field not in one.action_fields, -one.year, one.code))
    return [Row(one.id, (f"{one.code} {one.title}", word(one.state))) for one in found]
