"""Statistics over years: how many recommendations reached which state after how long."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from rundertisch_tui.domain.chain_states import DECIDED, Reached
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.deadlines import months_between
from rundertisch_tui.domain.ids import CommitteeId
from rundertisch_tui.domain.names import sort_key
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState, ResultClass
from rundertisch_tui.domain.results import class_of, finished_since
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.reached_on import Known, known_on, reached_by
from rundertisch_tui.workflow.questions.status import going_on, known_since_of, reported_on
from rundertisch_tui.workflow.reader import Reader

Tellable = Callable[[Consultation], bool]
State = RecommendationState


@dataclass(frozen=True, slots=True)
class Result:
    """One recommendation: what it had reached, since when, and which committees it was before."""

    recommendation: Recommendation
    year: int
    reached: Reached
    since: date | None
    committees: frozenset[CommitteeId]

    @property
    def kind(self) -> ResultClass:
        """Its class."""
        return class_of(self.reached)

    @property
    def months(self) -> int | None:
        """Whole months from the day it was agreed to the day since which this holds."""
        start = self.recommendation.agreed_on
        return None if start is None or self.since is None else max(months_between(start, self.since), 0)


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of the figures: a state, field, committee or year with its recommendations."""

    key: str
    name: str
    results: tuple[Result, ...]

    @property
    def counts(self) -> Mapping[ResultClass, int]:
        """How many of each class; their sum is the number of recommendations."""
        kinds = [one.kind for one in self.results]
        return {kind: kinds.count(kind) for kind in ResultClass}

    @property
    def months(self) -> int | None:
        """The median of the months; None where no day is known."""
        known = [one.months for one in self.results if one.months is not None]
        return round(median(known)) if known else None


def _every_step(_: Consultation) -> bool:
    return True


def results(reader: Reader, day: date, tellable: Tellable = _every_step) -> tuple[Result, ...]:
    """Every recommendation agreed by `day` with what it had reached by then, in the order of their numbers.

    Steps that are not `tellable` count as not known, as in a copy for the public.
    """
    if tellable is not _every_step:
        return _results(reader, day, tellable)
    return reader.remembered(("results", day), lambda: _results(reader, day, tellable))


def _results(reader: Reader, day: date, tellable: Tellable) -> tuple[Result, ...]:
    years = {one.id: one.year for one in reader.all(Session)}
    found = [
        _result(reader, one, years.get(one.session, one.agreed_on.year), day, tellable)
        for one in reader.all(Recommendation)
        if one.code and one.agreed_on is not None and one.agreed_on <= day
    ]
    return tuple(sorted(found, key=lambda one: natural_key(one.recommendation.code)))


def _result(reader: Reader, one: Recommendation, year: int, day: date, tellable: Tellable) -> Result:
    every = known_on(reader, one.id, day)
    known = every._replace(steps=tuple(step for step in every.steps if tellable(step)))
    reached = reached_by(reader, one, day, known)
    since = _since(reader, one, reached, known, day)
    return Result(one, year, reached, since, frozenset(step.committee for step in every.steps))


def _since(reader: Reader, one: Recommendation, reached: Reached, known: Known, day: date) -> date | None:
    """The day since which a recommendation has been where it is."""
    if reached.end is not None:
        return one.ended_on
    if reached.state is State.IMPLEMENTED:
        went_on = (going_on(reader, measure, day).id for measure in known.measures)
        return max(_known(finished_since(reported_on(reader, each, day)) for each in went_on), default=None)
    if reached.state is State.TURNED_INTO_MEASURE:
        return min(_known(known_since_of(reader, measure) for measure in known.measures), default=None)
    if reached.state in (State.FORWARDED, State.IN_CONSULTATION):
        sent = [
            *(paper.sent_on for paper in known.papers),
            *(step.submitted_on for step in known.steps),
            *(each.sent_on for each in known.letters),
        ]
        return min((each for each in _known(sent) if each <= day), default=None)
    answered = max(_known(each.answered_on for each in known.letters), default=None)
    return _answered_since(one, reached, known.steps, answered)


def _answered_since(
    one: Recommendation, reached: Reached, steps: Sequence[Consultation], answered: date | None
) -> date | None:
    """The day of the decision or of taking note; of one that waits the day it was agreed."""
    if reached.state in DECIDED.values():
        decided = [step.decided_on for step in steps if step.outcome in DECIDED and _decides(step)]
        return max(_known(decided), default=answered)
    if reached.state is State.NOTED:
        return max(_known(step.decided_on for step in steps), default=answered)
    return one.agreed_on


def _decides(step: Consultation) -> bool:
    return step.role.value == "decision" or step.authoritative


def _known(days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day is not None]


def by_state(found: Sequence[Result]) -> tuple[Tally, ...]:
    """A line for each state that somebody has reached, from the furthest to the least far."""
    order = [ResultClass.DONE, ResultClass.TAKEN_UP, ResultClass.WAITING, ResultClass.OVER]
    of_state: dict[tuple[int, str], list[Result]] = {}
    for one in found:
        of_state.setdefault((order.index(one.kind), one.reached.word), []).append(one)
    return tuple(Tally(f"state:{word}", word, tuple(own)) for (_, word), own in sorted(of_state.items()))


def by_year(found: Sequence[Result]) -> tuple[Tally, ...]:
    """A line for each Round Table, the newest first."""
    years = sorted({one.year for one in found}, reverse=True)
    return tuple(
        Tally(f"year:{year}", str(year), tuple(one for one in found if one.year == year))
        for year in years
    )  # fmt: skip


def by_field(reader: Reader, found: Sequence[Result]) -> tuple[Tally, ...]:
    """A line for each action field, and one for what belongs to none."""
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    lines = [
        Tally(f"action_field:{field.id}", f"{field.code} {field.label}",
              tuple(one for one in found if field.id in one.recommendation.action_fields))
        for field in fields
    ]  # fmt: skip
    loose = tuple(one for one in found if not one.recommendation.action_fields)
    return (*lines, Tally("action_field:0", "ohne Handlungsfeld", loose)) if loose else tuple(lines)


def by_committee(reader: Reader, found: Sequence[Result]) -> tuple[Tally, ...]:
    """A line for each committee that a recommendation was before, and one for what was before none."""
    before = sorted({committee for one in found for committee in one.committees})
    bodies = (reader.find(Committee, one) for one in before)
    named = sorted((body for body in bodies if body is not None), key=lambda body: (sort_key(body.label), body.id))
    lines = [
        Tally(f"committee:{body.id}", body.label, tuple(one for one in found if body.id in one.committees))
        for body in named
    ]
    loose = tuple(one for one in found if not one.committees)
    return (*lines, Tally("committee:0", "ohne Gremium", loose)) if loose else tuple(lines)
