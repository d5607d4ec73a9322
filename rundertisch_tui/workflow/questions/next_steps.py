"""What should come next for a recommendation for which nobody has said it yet."""

from collections.abc import Mapping
from types import MappingProxyType

from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.workflow.questions.status import state_of
from rundertisch_tui.workflow.reader import Reader

PROPOSED: Mapping[RecommendationState, str] = MappingProxyType({
    RecommendationState.PROPOSAL: "Konsens festhalten oder verwerfen",
    RecommendationState.AGREED: "Vorlage anlegen oder die Stelle anschreiben",
    RecommendationState.FORWARDED: "Rückmeldung einholen",
    RecommendationState.IN_CONSULTATION: "Ergebnis der Beratung eintragen",
    RecommendationState.ACCEPTED: "Maßnahme daraus anlegen",
    RecommendationState.PARTLY_ACCEPTED: "Maßnahme daraus anlegen",
    RecommendationState.REJECTED: "Mit Grund beenden oder anders vorlegen",
    RecommendationState.NOTED: "Wege und Adressaten klären",
    RecommendationState.TURNED_INTO_MEASURE: "Stand der Maßnahme erfragen",
})  # fmt: skip
"""What usually follows on a state. „Zur Kenntnis genommen“ is no end (documented way of Kassel's Klimaschutzrat)."""


def proposed_step(reader: Reader, one: Recommendation) -> str:
    """The step that is proposed; "" if there is one with a day, or if the recommendation has come to its end."""
    if one.end_state is not None or (one.next_step and one.next_step_on is not None):
        return ""
    state = state_of(reader, one).state
    return "" if state is None else PROPOSED.get(state, "")
