"""The status round: who was asked, who has answered, what is still unclear."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rundertisch_tui.domain import names
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.workflow.reader import Reader


class Asked(NamedTuple):
    """One office of a round with how many things it is asked about now."""

    query: StatusQuery
    office: Organization
    measures: int
    recommendations: int
    tasks: int


class RoundCounts(NamedTuple):
    """The figures of a round, over its offices."""

    offices: int
    answered: int
    unclear: int
    missing: int
    unsent: int


def round_of(reader: Reader, year: int) -> StatusRound | None:
    """The round of a year, if there is one."""
    return next(iter(reader.linked(StatusRound, "year", year)), None)


def current_round(reader: Reader) -> StatusRound | None:
    """The newest round; None before the first."""
    return max(reader.all(StatusRound), key=lambda one: one.year, default=None)


def queries_of(reader: Reader, one: StatusRound) -> list[StatusQuery]:
    """The queries of a round by the name of their office."""
    found = reader.linked(StatusQuery, "status_round", one.id)
    return sorted(found, key=lambda query: names.sort_key(reader.get(Organization, query.office).label))


def asked(reader: Reader, one: StatusRound) -> tuple[Asked, ...]:
    """Every office of a round with its open things, by name."""
    return reader.remembered(("asked", one.id), lambda: tuple(_asked(reader, one)))


def _asked(reader: Reader, one: StatusRound) -> Iterator[Asked]:
    from rundertisch_tui.workflow.questions.asked_items import items_by_office  # the first screen only counts

    counts = items_by_office(reader)
    for query in queries_of(reader, one):
        items = counts.get(query.office, Counter())
        yield Asked(
            query=query,
            office=reader.get(Organization, query.office),
            measures=items["measure"],
            recommendations=items["recommendation"],
            tasks=items["task"],
        )


def counts(reader: Reader, one: StatusRound) -> RoundCounts:
    """How many offices have answered, how many answers are unclear, who is missing, who was never asked."""
    queries = reader.linked(StatusQuery, "status_round", one.id)
    return RoundCounts(
        offices=len(queries),
        answered=sum(not query.is_open for query in queries),
        unclear=sum(len(query.unclear) for query in queries),
        missing=sum(query.is_open and query.sent_on is not None for query in queries),
        unsent=sum(query.is_open and query.sent_on is None for query in queries),
    )


def needs_second_call(query: StatusQuery, one: StatusRound, today: date) -> bool:
    """Whether an office was asked in time, the day has passed, and nothing went out to it since."""
    last = query.reminded_on or query.sent_on
    return query.is_open and last is not None and last <= one.due_on < today
