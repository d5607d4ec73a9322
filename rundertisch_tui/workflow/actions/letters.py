"""Letters to addressees outside the committees, one to each, and what they answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.addressees import Letter, addressed, letter_to, unwritten
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import LetterId, OrganizationId, RecommendationId
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.questions.due_rounds import office_name
from rundertisch_tui.workflow.questions.status import letters_of
from rundertisch_tui.workflow.transaction import Transaction

NEW = LetterId(0)  # no record has this number: the letter is not there yet


@dataclass(frozen=True, slots=True, kw_only=True)
class SendLetter:
    """Note the letters that bring recommendations to addressees outside the committees, one to each of them.

    `offices`: only to these; else to everybody who has none yet, or once more to those who have not answered.
    """

    recommendations: frozenset[RecommendationId]
    on: date | None = None
    reply_by: date | None = None
    offices: frozenset[OrganizationId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come or a recommendation that cannot be sent."""
        if not self.recommendations:
            raise RuleViolation("Ein Schreiben trägt mindestens eine Empfehlung.", field="recommendations")
        on = not_ahead(self.on or tx.today, tx.today)
        sent = [tx.live(Recommendation, one) for one in sorted(self.recommendations)]
        for one in sent:
            self._send(tx, one, on)
        label = naming.proposal_label(sent[0], tx)
        return f"Schreiben zu {label}" + (f" und {len(sent) - 1} weiteren" if len(sent) > 1 else "")

    def _send(self, tx: Transaction, one: Recommendation, on: date) -> None:
        letters = letters_of(tx, one.id)
        for office in self._offices(tx, one, letters):
            there = letter_to(one, letters, office)
            there = there or Letter(id=NEW, recommendation=one.id, office=office)
            _write(tx, there.sent(on, self.reply_by), one)

    def _offices(
        self, tx: Transaction, one: Recommendation, letters: Sequence[Letter]
    ) -> Sequence[OrganizationId | None]:
        label = naming.proposal_label(one, tx)
        if not addressed(one):
            raise RuleViolation(
                f"{label} hat keinen Adressaten. Bitte zuerst eintragen, an wen sie gerichtet ist.",
                field="recommendations",
            )
        for office in sorted(self.offices - one.addressees):
            raise RuleViolation(
                f"{label} ist nicht an {naming.short(tx.get(Organization, office), tx)} gerichtet.", field="offices"
            )
        waiting = [letter.office for letter in letters if letter.answered_on is None]
        found = sorted(self.offices) or unwritten(one, letters) or waiting
        if not found:
            raise RuleViolation(f"{label} ist schon beantwortet.", field="recommendations")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAnswer:
    """Record what an addressee outside the committees answered: day, level, text.

    `office` may be missing where only one can have answered.
    """

    recommendation: RecommendationId
    level: AnswerLevel
    on: date | None = None
    text: str = ""
    office: OrganizationId | None = None
    report_back_on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come, one before the letter, or an unclear office."""
        on = not_ahead(self.on or tx.today, tx.today)
        one = tx.live(Recommendation, self.recommendation)
        letters = letters_of(tx, one.id)
        office = self._who(tx, one, letters)
        there = next((letter for letter in letters if letter.office == office), None)
        there = there or Letter(id=NEW, recommendation=one.id, office=office)
        _write(tx, there.answered(self.level, on, self.text), one)
        if self.report_back_on is not None:
            tx.put(replace(one, report_back_on=self.report_back_on))
        return f"{naming.proposal_label(one, tx)}: Antwort „{word(self.level)}“"

    def _who(self, tx: Transaction, one: Recommendation, letters: Sequence[Letter]) -> OrganizationId | None:
        """Who answered: the office that is named, else the only one that can have."""
        known = {*addressed(one), *(letter.office for letter in letters)}
        if self.office is not None and self.office not in known:
            name = naming.short(tx.get(Organization, self.office), tx)
            raise RuleViolation(f"{naming.proposal_label(one, tx)} ist nicht an {name} gerichtet.", field="office")
        if self.office is not None:
            return self.office
        open_ones = [letter.office for letter in letters if letter.awaits_answer] or [*addressed(one)]
        if len(open_ones) > 1:
            names = ", ".join(office_name(tx, one, office) for office in open_ones)
            raise RuleViolation(f"Bitte sagen, wer geantwortet hat: {names}.", field="office")
        return open_ones[0] if open_ones else None


def _write(tx: Transaction, letter: Letter, one: Recommendation) -> None:
    """Keep a letter: where it lies, also at one that went up in `one`; a new one, or one to all of those, at `one`."""
    lies = tx.find(Letter, letter.id)
    if lies is not None and (lies.recommendation == one.id or lies.office == letter.office):
        tx.put(replace(letter, office=lies.office))
    else:
        tx.add(lambda i, _: replace(letter, id=LetterId(i), recommendation=one.id))
