"""What became of a recommendation, in four classes, and since when: for figures over years."""

from collections.abc import Iterable
from datetime import date

from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.measures import FINISHED, Status
from rundertisch_tui.domain.recommendations import EndState, RecommendationState, ResultClass

_OF_STATE: dict[RecommendationState, ResultClass] = {
    RecommendationState.IMPLEMENTED: ResultClass.DONE,
    RecommendationState.ACCEPTED: ResultClass.TAKEN_UP,
    RecommendationState.PARTLY_ACCEPTED: ResultClass.TAKEN_UP,
    RecommendationState.TURNED_INTO_MEASURE: ResultClass.TAKEN_UP,
    RecommendationState.REJECTED: ResultClass.OVER,
}
RULE = (
    "Gezählt wird jede beschlossene Empfehlung genau einmal: umgesetzt (alle Maßnahmen umgesetzt oder verstetigt, oder "
    "für erledigt erklärt), aufgegriffen (ganz oder teilweise angenommen, oder in eine Maßnahme überführt), offen "
    "(beschlossen, vorgelegt, in Beratung, zur Kenntnis genommen), beendet (abgelehnt, überholt, zurückgezogen, "
    "verworfen, aufgegangen). Die Monate zählen vom Tag des Beschlusses bis zu dem Tag, seit dem der Stand gilt; "
    "genannt ist der Median. Eine Empfehlung in zwei Handlungsfeldern oder Gremien steht bei beiden."
)


def class_of(reached: Reached) -> ResultClass:
    """The class of what a recommendation has reached."""
    if reached.end is not None:
        return ResultClass.DONE if reached.end is EndState.DONE else ResultClass.OVER
    state = reached.state or RecommendationState.PROPOSAL
    return _OF_STATE.get(state, ResultClass.WAITING)


def finished_since(reported: Iterable[tuple[date, Status]]) -> date | None:
    """The day since which something is finished without a break; None if its last report says something else.

    `reported` are day and word of its reports, the newest first.
    """
    found: date | None = None
    for on, status in reported:
        if status not in FINISHED:
            break
        found = on
    return found
