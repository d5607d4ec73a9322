"""What is open before a Round Table and why, and what was done since the last one: the basis of the carry-over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.carry_over import SUBJECTS, CarriedPoint
from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.comparison import OVER
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.papers import Consultation, Paper, PaperType
from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.wording import NOT_REPORTED, word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.challenges import years_named
from rundertisch_tui.workflow.questions.status import (
    Newest,
    measures_of,
    newest_by_measure,
    state_of,
    steps_of,
    steps_of_paper,
)
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point: its record, how it is called, what it says, why it is open or how it ended, on which day."""

    table: str
    record: int
    label: str
    what: str
    why: str
    finished: bool = False
    ended_on: date | None = None
    action_fields: frozenset[int] = frozenset()
    decision: CarriedPoint | None = None

    @property
    def address(self) -> str:
        """Kind and number, `recommendation:12`."""
        return f"{self.table}:{self.record}"

    @property
    def comes_along(self) -> bool:
        """Whether it comes along: as was decided, else it does."""
        return self.decision is None or self.decision.comes_along


def previous_session(reader: Reader, year: int) -> Session | None:
    """The last Round Table before a year that took place."""
    held = [one for one in reader.all(Session) if one.year < year and one.state is SessionState.HELD]
    return max(held, key=lambda one: one.year, default=None)


def points(reader: Reader, year: int) -> tuple[Point, ...]:
    """All points of the carry-over to the Round Table of a year, decided or not: what is open, then what was done.

    What belongs to that Round Table itself is left out; it is asked about before the one after it.
    """
    session = reader.session(year)
    own = None if session is None else session.id
    decided = {one.subject: one for one in (() if own is None else reader.linked(CarriedPoint, "session", own))}
    last = previous_session(reader, year)
    found = [
        point for point in _all(reader, year, own) if not point.finished or _shown_once_more(reader, point, year, last)
    ]
    if decided:
        found = [replace(point, decision=decided.get((point.table, point.record))) for point in found]
    return tuple(sorted(found, key=_order))


def _order(point: Point) -> tuple[bool, int, object, int]:
    return point.finished, SUBJECTS.index(point.table), natural_key(point.label), point.record


def _shown_once_more(reader: Reader, point: Point, year: int, previous: Session | None) -> bool:
    """Whether something done has not been shown as done yet: it was open the last time, or ended after that."""
    earlier = [
        (session, one)
        for one in reader.linked(CarriedPoint, point.table, point.record)
        if (session := reader.find(Session, one.session)) is not None and session.year < year
    ]
    session, last = max(earlier, key=lambda pair: pair[0].year, default=(previous, None))
    if last is not None and not last.finished:
        return True
    since = None if session is None else session.held_on
    return since is not None and point.ended_on is not None and point.ended_on > since


def _all(reader: Reader, year: int, own: int | None) -> Iterator[Point]:
    newest = newest_by_measure(reader)
    states = {one.id: state_of(reader, one) for one in reader.all(Recommendation)}
    yield from _recommendations(reader, own, newest, states)
    yield from _challenges(reader, year)
    yield from _tasks(reader, own)
    yield from _measures(reader, newest)
    yield from _papers(reader, states)


def _recommendations(
    reader: Reader, own: int | None, newest: dict[int, Newest], states: Mapping[RecommendationId, Reached]
) -> Iterator[Point]:
    for one in reader.all(Recommendation):
        if one.session == own:
            continue
        state = states[one.id]
        why, ended = state.word, one.ended_on
        if state.end is not None:
            why = f"{state.word}: {one.end_reason}"
        elif state.state is RecommendationState.IMPLEMENTED:
            days = [newest[each.id].on for each in measures_of(reader, one.id) if each.id in newest]
            ended = max(days, default=None)
        elif state.state is RecommendationState.IN_CONSULTATION:
            why = _waits_at(reader, steps_of(reader, one.id)) or why
        yield Point(
            table="recommendation",
            record=one.id,
            label=naming.proposal_label(one, reader),
            what=one.heading,
            why=why,
            finished=not state.is_open,
            ended_on=ended,
            action_fields=frozenset(one.action_fields),
        )


def _waits_at(reader: Reader, steps: list[Consultation]) -> str:
    """In Beratung, Ausschuss Soziales vertagt: the first step that waits."""
    for step in steps:
        if step.awaits_outcome:
            how = f" {word(step.outcome)}" if step.outcome is not None else ""
            return f"in Beratung, {reader.get(Committee, step.committee).label}{how}"
    return ""


def _challenges(reader: Reader, year: int) -> Iterator[Point]:
    for one in reader.all(Challenge):
        if one.year >= year:
            continue
        times = len(years_named(reader, one))
        why = f"{times}. Mal genannt" if times > 1 else f"genannt {one.year}"
        if one.state is not ChallengeState.OPEN:
            why = f"{word(one.state)}: {one.state_reason}"
        yield Point(
            table="challenge",
            record=one.id,
            label=one.code,
            what=one.title,
            why=why,
            finished=one.state is not ChallengeState.OPEN,
            ended_on=one.closed_on,
            action_fields=frozenset(one.action_fields),
        )


def _tasks(reader: Reader, own: int | None) -> Iterator[Point]:
    for one in reader.all(Task):
        if one.session is not None and one.session == own:
            continue
        due = f", bis {dates_de.short(one.due_on)}" if one.due_on is not None else ""
        why = f"Zusage offen{due}" if one.commitment else f"Auftrag offen{due}"
        if one.state is not TaskState.OPEN:
            why = f"{word(one.state)}: {one.state_reason}" if one.state_reason else word(one.state)
        yield Point(
            table="task",
            record=one.id,
            label=one.code,
            what=f"{one.what} ({one.responsible})" if one.responsible else one.what,
            why=why,
            finished=one.state is not TaskState.OPEN,
            ended_on=one.finished_on,
        )


def _measures(reader: Reader, newest: dict[int, Newest]) -> Iterator[Point]:
    for one in reader.all(Measure):
        last = newest.get(one.id)
        closed = last is not None and last.status in OVER
        why = word(last.status) if last is not None else NOT_REPORTED
        if last is not None and not closed:
            why = f"{why}, gemeldet {dates_de.month_year(last.on)}"
        if one.end_kind is not None:
            why = f"{word(one.end_kind)}: {one.end_reason}"
        yield Point(
            table="measure",
            record=one.id,
            label=one.code,
            what=f"{one.number} {one.title}".strip(),
            why=why,
            finished=closed or one.end_kind is not None,
            ended_on=one.ended_on if one.end_kind is not None else last.on if last is not None else None,
            action_fields=frozenset({one.action_field}),
        )


def _papers(reader: Reader, states: Mapping[RecommendationId, Reached]) -> Iterator[Point]:
    """Papers that still wait somewhere though no open recommendation speaks for them, and unanswered inquiries."""
    for one in reader.all(Paper):
        spoken_for = any(each in states and states[each].is_open for each in one.recommendations)
        steps = steps_of_paper(reader, one.id)
        unanswered = one.type is PaperType.INQUIRY and one.answered_on is None
        if not unanswered and (spoken_for or not any(step.awaits_outcome for step in steps)):
            continue
        why = "Anfrage ohne Antwort" if unanswered else _waits_at(reader, steps)
        yield Point(table="paper", record=one.id, label=one.code, what=one.title, why=why)
