"""Challenges that are named outside the minutes."""

from dataclasses import dataclass

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import ActionFieldId, ChallengeId, MeasureId
from rundertisch_tui.domain.numbering import challenge_code
from rundertisch_tui.domain.sessions import FIRST_YEAR, LAST_YEAR
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AddChallenge:
    """Take in a challenge of a year; it draws its number H-2025-03."""

    title: str
    year: int | None = None
    description: str = ""
    action_fields: frozenset[ActionFieldId] = frozenset()
    measures: frozenset[MeasureId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without a title, or for a year out of range."""
        year = self.year or tx.today.year
        if not self.title.strip():
            raise RuleViolation("Bitte sagen, worin die Herausforderung besteht.", field="title")
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise RuleViolation(f"Das Jahr {year} liegt nicht zwischen {FIRST_YEAR} und {LAST_YEAR}.", field="year")
        code = challenge_code(year, tx.next_number(f"H-{year}"))
        tx.add(
            lambda i, _: Challenge(
                id=ChallengeId(i),
                code=code,
                year=year,
                title=self.title,
                description=self.description,
                action_fields=self.action_fields,
                measures=self.measures,
            )
        )
        return f"Herausforderung {code} aufgenommen"
