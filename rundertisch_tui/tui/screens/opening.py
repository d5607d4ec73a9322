"""Which screen or form shows a record of the chain: recommendation, measure, challenge, step, paper, goal."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual.screen import Screen

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, Goal
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

Build = Callable[[Reader, int], Screen[None]]


def _recommendation(_: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.screens.chain import ChainScreen

    return ChainScreen(record)


def _measure(_: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.screens.measure import MeasureScreen

    return MeasureScreen(record)


def _challenge(reader: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.forms import challenge

    return challenge.edit(reader, reader.get(Challenge, record))


def _consultation(reader: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.forms import consultation

    return consultation.edit(reader, reader.get(Consultation, record))


def _paper(_: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.screens.paper import PaperScreen

    return PaperScreen(record)


def _goal(reader: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.forms import goal

    return goal.edit(reader, reader.get(Goal, record))


def _concept_recommendation(reader: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.forms import goal

    return goal.edit_recommendation(reader, reader.get(ConceptRecommendation, record))


def _action_field(reader: Reader, record: int) -> Screen[None]:
    from rundertisch_tui.tui.screens.measures import MeasuresScreen

    return MeasuresScreen(reader.get(ActionField, record).id)


_SCREENS: Mapping[str, Build] = MappingProxyType({
    "recommendation": _recommendation,
    "measure": _measure,
    "challenge": _challenge,
    "consultation": _consultation,
    "paper": _paper,
    "goal": _goal,
    "concept_recommendation": _concept_recommendation,
    "action_field": _action_field,
})  # fmt: skip


def screen_of(reader: Reader, table: str, record: int) -> Screen[None] | None:
    """Return what shows a record; None for a kind that other areas show. Raises NotFound."""
    build = _SCREENS.get(table)
    return None if build is None else build(reader, record)


def open_record(app: "RoundTableApp", table: str, record: int) -> None:
    """Show a record: one of the chain here, any other as the program shows it."""
    screen = screen_of(app.office.view, table, record)
    if screen is not None:
        app.push_screen(screen)
    else:
        app.open_record(table, record)
