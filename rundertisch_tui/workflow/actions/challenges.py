"""Challenges: named outside the minutes, closed with a reason, opened again, gone up in another one."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import ActionFieldId, ChallengeId, MeasureId
from rundertisch_tui.domain.numbering import challenge_code
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import FIRST_YEAR, LAST_YEAR
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.past_rules import not_ahead
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseChallenge:
    """Close a challenge with the reason: resolved, or not pursued any more."""

    challenge: ChallengeId
    reason: str
    state: ChallengeState = ChallengeState.RESOLVED
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without a reason, for a closed one, or a day to come."""
        one = _open(tx, self.challenge)
        if self.state in (ChallengeState.OPEN, ChallengeState.MERGED):
            raise RuleViolation("Geschlossen wird sie als gelöst oder als nicht weiter verfolgt.", field="state")
        if not self.reason.strip():
            raise RuleViolation("Bitte sagen, warum sie nicht mehr offen ist.", field="reason")
        on = not_ahead(self.on or tx.today, tx.today)
        tx.put(replace(one, state=self.state, state_reason=self.reason, closed_on=on))
        return f"{one.code} {word(self.state)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenChallenge:
    """Open a closed challenge again."""

    challenge: ChallengeId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it is open."""
        one = tx.live(Challenge, self.challenge)
        if one.state is ChallengeState.OPEN:
            raise RuleViolation(f"{one.code} ist offen.")
        tx.put(replace(one, state=ChallengeState.OPEN, state_reason="", closed_on=None, merged_into=None))
        return f"{one.code} wieder offen"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeChallenges:
    """Let challenges go up in another one: it takes over fields, measures and recommendations, they keep their lines.

    How often it was named counts the Round Tables of all of them.
    """

    into: ChallengeId
    challenges: frozenset[ChallengeId]
    reason: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without another one, or for a closed one."""
        target = _open(tx, self.into)
        others = [_open(tx, one) for one in sorted(self.challenges - {self.into})]
        if not others:
            raise RuleViolation("Bitte sagen, welche Herausforderungen darin aufgehen.", field="challenges")
        reason = self.reason.strip() or f"dasselbe wie {target.code}"
        for other in others:
            closed = replace(
                other, state=ChallengeState.MERGED, state_reason=reason, closed_on=tx.today, merged_into=target.id
            )
            tx.put(closed)
            for answer in tx.linked(Recommendation, "challenge", other.id):
                tx.put(replace(answer, challenge=target.id))
        tx.put(
            replace(
                target,
                action_fields=target.action_fields.union(*(one.action_fields for one in others)),
                measures=target.measures.union(*(one.measures for one in others)),
            )
        )
        return f"{', '.join(one.code for one in others)} aufgegangen in {target.code}"


def _open(tx: Transaction, challenge: ChallengeId) -> Challenge:
    one = tx.live(Challenge, challenge)
    if one.state is not ChallengeState.OPEN:
        raise RuleViolation(f"{one.code} ist schon {word(one.state)}.")
    return one
