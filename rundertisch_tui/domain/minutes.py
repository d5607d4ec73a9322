"""The lines of the minutes, each with its kind."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    ChallengeId,
    MinuteEntryId,
    RecommendationId,
    SessionId,
    TaskId,
)
from rundertisch_tui.domain.votes import VoteResult


class EntryKind(StrEnum):
    """What a line of the minutes is. The letters i h e a z b x are typed before it."""

    INFORMATION = "information"
    CHALLENGE = "challenge"
    RECOMMENDATION = "recommendation"
    TASK = "task"
    COMMITMENT = "commitment"
    RESOLUTION = "resolution"
    INTERNAL = "internal"


KIND_LETTERS: dict[str, EntryKind] = {
    "i": EntryKind.INFORMATION,
    "h": EntryKind.CHALLENGE,
    "e": EntryKind.RECOMMENDATION,
    "a": EntryKind.TASK,
    "z": EntryKind.COMMITMENT,
    "b": EntryKind.RESOLUTION,
    "x": EntryKind.INTERNAL,
}


def kind_and_text(line: str) -> tuple[str, str]:
    """The letter of the kind that stands before a line ("a: Räume suchen") and the rest; "" where none stands."""
    letter, colon, rest = line[:1].lower(), line[1:2], line[2:].strip()
    return (letter, rest) if colon == ":" and letter in KIND_LETTERS and rest else ("", line)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteEntry:
    """One minuted line. `line` is its number within the item, drawn once and kept (printed as 6.1.14)."""

    id: MinuteEntryId
    session: SessionId
    agenda_item: AgendaItemId
    line: int
    position: str
    kind: EntryKind = EntryKind.INFORMATION
    text: str = ""
    responsible: str = ""
    due_on: date | None = None
    action_fields: frozenset[ActionFieldId] = frozenset()
    challenge: ChallengeId | None = None
    recommendation: RecommendationId | None = None
    task: TaskId | None = None
    vote: VoteResult | None = None
    written_by: str = ""
