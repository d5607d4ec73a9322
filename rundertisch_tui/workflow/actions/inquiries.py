"""Anfragen of the parliamentary groups: taken in, answered, and then frozen."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PaperId, RecommendationId
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.questions.inquiries import answered_before, matching
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordInquiry:
    """Take in an Anfrage. It carries the recommendations that are named, and those that hold all the `words`."""

    title: str
    parliamentary_group: str
    questions: str
    reference: str = ""
    received_on: date | None = None
    due_on: date | None = None
    recommendations: frozenset[RecommendationId] = frozenset()
    words: str = ""
    public: bool = True

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without title, group or question, or for impossible days."""
        for value, sentence, field in (
            (self.title, "Bitte sagen, worum es geht.", "title"),
            (self.parliamentary_group, "Bitte die Fraktion nennen.", "parliamentary_group"),
            (self.questions, "Eine Anfrage hat mindestens eine Frage.", "questions"),
        ):
            if not value.strip():
                raise RuleViolation(sentence, field=field)
        received = not_ahead(self.received_on or tx.today, tx.today, field="received_on")
        if self.due_on is not None and self.due_on < received:
            raise RuleViolation("Die Frist liegt vor dem Eingang.", field="due_on")
        found = matching(tx, self.words)
        if self.words.strip() and not found:
            raise RuleViolation(f"Keine Empfehlung enthält „{self.words.strip()}“.", field="words")
        paper = tx.add(
            lambda i, code: Paper(
                id=PaperId(i),
                code=code,
                type=PaperType.INQUIRY,
                title=self.title,
                reference=self.reference,
                parliamentary_group=self.parliamentary_group,
                questions=self.questions,
                received_on=received,
                due_on=self.due_on,
                public=self.public,
                recommendations=self.recommendations | {one.id for one in found},
            )
        )
        for earlier in answered_before(tx, f"{self.title} {self.questions}", but=paper.id)[:2]:
            on = dates_de.short(earlier.answered_on) if earlier.answered_on else ""
            tx.findings.append(f"Ähnlich gefragt: {earlier.code} ({earlier.parliamentary_group}), beantwortet am {on}.")
        return f"Anfrage {paper.code}: {self.parliamentary_group}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerInquiry:
    """Give the answer to an Anfrage, a paragraph for each question; from then on it stands fixed."""

    paper: PaperId
    answer: str
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it is no open Anfrage, or for an impossible day."""
        paper = inquiry(tx, self.paper)
        if paper.answered_on is not None:
            raise RuleViolation(f"{paper.code} ist schon beantwortet ({dates_de.short(paper.answered_on)}).")
        if not self.answer.strip():
            raise RuleViolation("Bitte die Antwort schreiben, je Frage ein Absatz.", field="answer")
        on = not_ahead(self.on or tx.today, tx.today)
        if paper.received_on is not None and on < paper.received_on:
            raise RuleViolation("Die Antwort liegt vor dem Eingang der Anfrage.", field="on")
        tx.put(replace(paper, answer=self.answer, answered_on=on, answered_seq=tx.seq + 1))
        return f"Anfrage {paper.code} beantwortet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenInquiry:
    """Take the given answer back, so that it can be written anew."""

    paper: PaperId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it is no answered Anfrage."""
        paper = inquiry(tx, self.paper)
        if paper.answered_on is None:
            raise RuleViolation(f"{paper.code} ist noch nicht beantwortet.")
        tx.put(replace(paper, answered_on=None, answered_seq=0))
        return f"Antwort auf {paper.code} zurückgenommen"


def inquiry(tx: Transaction, record: PaperId) -> Paper:
    """The Anfrage behind a paper. Raises RuleViolation for any other paper."""
    paper = tx.live(Paper, record)
    if paper.type is not PaperType.INQUIRY:
        raise RuleViolation(f"{paper.code} ist keine Anfrage.", field="paper")
    return paper
