"""What comes back about the minutes: objections with their decision, and after signing dated corrections."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CorrectionId, MinuteEntryId, ObjectionId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One objection (Einwendung) or remark: who, about which line, what, and what became of it.

    `late` marks one that came after the period and was taken all the same. Raises RuleViolation if decision and day
    do not come together.
    Source: § 61 (3) HGO for committees, followed here by custom; period of the office.
    """

    id: ObjectionId
    session: SessionId
    who: str = ""
    text: str = ""
    received_on: date
    entry: MinuteEntryId | None = None
    proposed_wording: str = ""
    late: bool = False
    decision: Decision = Decision.OPEN
    decided_on: date | None = None
    new_wording: str = ""
    answer: str = ""

    def __post_init__(self) -> None:
        if (self.decision is Decision.OPEN) != (self.decided_on is None):
            raise RuleViolation("Entscheidung und Datum gehören zusammen.", field="decided_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A dated Berichtigung of signed minutes; the signed text itself stays."""

    id: CorrectionId
    session: SessionId
    on: date
    text: str = ""
    entry: MinuteEntryId | None = None
