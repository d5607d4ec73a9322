"""Letters to addressees outside the committees, and what they answer."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain import addressees
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SendLetter:
    """Note the letter that brings recommendations to an addressee outside the committees."""

    recommendations: frozenset[RecommendationId]
    on: date | None = None
    reply_by: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come or a recommendation that cannot be sent."""
        if not self.recommendations:
            raise RuleViolation("Ein Schreiben trägt mindestens eine Empfehlung.", field="recommendations")
        on = self.on or tx.today
        if on > tx.today:
            raise RuleViolation("Dieser Tag liegt noch vor uns.", field="on")
        codes = [
            tx.put(addressees.written_to(tx.live(Recommendation, one), on, self.reply_by)).code
            for one in sorted(self.recommendations)
        ]
        return f"Schreiben zu {codes[0]}" + (f" und {len(codes) - 1} weiteren" if len(codes) > 1 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAnswer:
    """Record what an addressee outside the committees answered: day, level, text."""

    recommendation: RecommendationId
    level: AnswerLevel
    on: date | None = None
    text: str = ""
    report_back_on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come or one before the letter."""
        on = self.on or tx.today
        if on > tx.today:
            raise RuleViolation("Dieser Tag liegt noch vor uns.", field="on")
        one = tx.live(Recommendation, self.recommendation)
        tx.put(addressees.answered(one, self.level, on, self.text, self.report_back_on))
        return f"{one.code or one.heading}: Antwort „{word(self.level)}“"
