"""Addressees outside the committees: a letter and an answer take the place of paper and step."""

from dataclasses import replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation


def goes_by_letter(recommendation: Recommendation) -> bool:
    """Whether it is addressed to somebody, and to no committee: then it needs a letter and no paper."""
    addressed = bool(recommendation.addressees or recommendation.addressee_text.strip())
    return addressed and not recommendation.addressed_committees


def awaits_answer(recommendation: Recommendation) -> bool:
    """Whether a letter went out that nobody has answered."""
    return recommendation.letter_sent_on is not None and recommendation.answered_on is None


def written_to(recommendation: Recommendation, on: date, reply_by: date | None) -> Recommendation:
    """The recommendation once its letter is sent; `reply_by` is the day on which the answer is expected.

    Raises RuleViolation without number or addressee, after an answer, or if the answer is wanted before the letter.
    """
    if not recommendation.code:
        raise RuleViolation("Ein Schreiben gibt es erst, wenn der Konsens festgehalten ist.", field="recommendations")
    if not (recommendation.addressees or recommendation.addressee_text.strip()):
        raise RuleViolation(
            f"{recommendation.code} hat keinen Adressaten. Bitte zuerst eintragen, an wen sie gerichtet ist.",
            field="recommendations",
        )
    if recommendation.answered_on is not None:
        raise RuleViolation(f"{recommendation.code} ist schon beantwortet.", field="recommendations")
    if reply_by is not None and reply_by < on:
        raise RuleViolation("Die Antwort wird vor dem Schreiben erwartet.", field="reply_by")
    return replace(recommendation, letter_sent_on=on, report_back_on=reply_by or recommendation.report_back_on)


def answered(
    recommendation: Recommendation, level: AnswerLevel, on: date, text: str, report_back_on: date | None
) -> Recommendation:
    """The recommendation with the answer of its addressee; `report_back_on` is when they will report again.

    The day on which the letter asked for an answer has done its work and goes.
    Raises RuleViolation if the answer lies before the letter.
    """
    sent = recommendation.letter_sent_on
    if sent is not None and on < sent:
        raise RuleViolation("Die Antwort liegt vor dem Schreiben.", field="on")
    kept = None if awaits_answer(recommendation) else recommendation.report_back_on
    return replace(
        recommendation, answer_level=level, answer=text, answered_on=on, report_back_on=report_back_on or kept
    )
