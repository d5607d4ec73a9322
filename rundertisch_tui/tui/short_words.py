"""Short words and signs for narrow columns; the full words stand in `domain/wording.py` and in the details."""

from collections.abc import Mapping
from types import MappingProxyType

from rundertisch_tui.domain import wording
from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.domain.recommendations import EndState, RecommendationState

STATES: Mapping[RecommendationState, tuple[str, str]] = MappingProxyType({
    RecommendationState.PROPOSAL: ("○", "Vorschlag"),
    RecommendationState.AGREED: ("○", "beschlossen"),
    RecommendationState.FORWARDED: ("►", "vorgelegt"),
    RecommendationState.IN_CONSULTATION: ("►", "in Beratung"),
    RecommendationState.ACCEPTED: ("►", "angenommen"),
    RecommendationState.PARTLY_ACCEPTED: ("►", "teilweise"),
    RecommendationState.REJECTED: ("×", "abgelehnt"),
    RecommendationState.NOTED: ("►", "zur Kenntnis"),
    RecommendationState.TURNED_INTO_MEASURE: ("►", "in Maßnahme"),
    RecommendationState.IMPLEMENTED: ("●", "umgesetzt"),
})  # fmt: skip
"""Sign and word of what a recommendation has reached, at most 13 cells."""
ENDS: Mapping[EndState, tuple[str, str]] = MappingProxyType({
    EndState.DISCARDED: ("×", "verworfen"),
    EndState.DONE: ("●", "erledigt"),
    EndState.REJECTED: ("×", "abgelehnt"),
    EndState.OVERTAKEN: ("×", "überholt"),
    EndState.WITHDRAWN: ("×", "zurückgezogen"),
    EndState.MERGED: ("×", "aufgegangen"),
})  # fmt: skip
_OUTCOMES: Mapping[Outcome, str] = MappingProxyType({
    Outcome.NOTED: "zur Kenntnis",
    Outcome.DECIDED_CHANGED: "geändert beschl.",
})  # fmt: skip
_STATUSES: Mapping[Status | None, str] = MappingProxyType({Status.DROPPED: "nicht verfolgt", None: "ohne Meldung"})
LEGEND = "● umgesetzt  ► läuft  ○ geplant  ∞ stetig  ║ ruht  × aus  ? ohne Meldung"
"""The signs of a status with their shortest words, for tables of figures."""
SIGN_TONES: Mapping[str, str] = MappingProxyType({
    "●": "gut", "∞": "gut", "►": "akzent", "!": "warn bold", "×": "leise", "║": "warn", "?": "leise",
})  # fmt: skip
"""The token of each sign's colour; the sign and a word say the same without it."""


def reached(state: Reached) -> tuple[str, str]:
    """Sign and short word of what a recommendation has reached."""
    if state.end is not None:
        return ENDS[state.end]
    return STATES[state.state] if state.state is not None else ("", "")


def outcome(value: Outcome) -> str:
    """What a committee did, at most 18 cells."""
    return _OUTCOMES.get(value, wording.word(value))


def status(value: Status | None) -> str:
    """The word of a status, at most 16 cells, without its sign."""
    return _STATUSES.get(value) or wording.word(value or Status.PLANNED)
