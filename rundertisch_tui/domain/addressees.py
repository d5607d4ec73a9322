"""Addressees outside the committees: a letter to each and its answer take the place of paper and step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import LetterId, OrganizationId, RecommendationId
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The letter that brings a recommendation to one addressee, and what came back.

    `office` None: the addressee whom only a text names; where there is no such text, all of them together.
    """

    id: LetterId
    recommendation: RecommendationId
    office: OrganizationId | None = None
    sent_on: date | None = None
    reply_by: date | None = None
    answered_on: date | None = None
    answer_level: AnswerLevel | None = None
    answer: str = ""

    @property
    def awaits_answer(self) -> bool:
        """Whether it went out and nobody has answered it."""
        return self.sent_on is not None and self.answered_on is None

    def sent(self, on: date, reply_by: date | None) -> "Letter":
        """The letter once it is sent (again); `reply_by` is the day on which the answer is expected.

        Raises RuleViolation if it was answered.
        """
        if self.answered_on is not None:
            raise RuleViolation("Dieses Schreiben ist schon beantwortet.", field="recommendations")
        return replace(self, sent_on=on, reply_by=reply_by or self.reply_by)

    def answered(self, level: AnswerLevel, on: date, text: str) -> "Letter":
        """The letter with its answer."""
        return replace(self, answer_level=level, answered_on=on, answer=text)


def check_letter(letter: Letter) -> None:
    """Refuse a letter whose days or answer do not fit together. Raises RuleViolation."""
    sent, came = letter.sent_on, letter.answered_on
    if sent is None and came is None:
        raise RuleViolation("Bitte sagen, wann das Schreiben hinausging.", field="sent_on")
    if sent is not None and came is not None and came < sent:
        raise RuleViolation("Die Antwort liegt vor dem Schreiben.", field="answered_on")
    if sent is not None and letter.reply_by is not None and letter.reply_by < sent:
        raise RuleViolation("Die Antwort wird vor dem Schreiben erwartet.", field="reply_by")
    if (came is None) != (letter.answer_level is None):
        which = ("wann", "answered_on") if came is None else ("wie", "answer_level")
        raise RuleViolation(f"Bitte sagen, {which[0]} geantwortet wurde.", field=which[1])


def addressed(recommendation: Recommendation) -> tuple[OrganizationId | None, ...]:
    """Whom it is addressed to outside the committees; None is whoever only its text names."""
    named = tuple(sorted(recommendation.addressees))
    return (*named, None) if recommendation.addressee_text.strip() else named


def goes_by_letter(recommendation: Recommendation) -> bool:
    """Whether it is addressed to somebody, and to no committee: then it needs letters and no paper."""
    return bool(addressed(recommendation)) and not recommendation.addressed_committees


def letter_to(
    recommendation: Recommendation, letters: Sequence[Letter], office: OrganizationId | None
) -> Letter | None:
    """The letter to an addressee; one to all together stands for those who have none of their own."""
    own = next((one for one in letters if one.office == office), None)
    if own is not None or recommendation.addressee_text.strip():
        return own
    return next((one for one in letters if one.office is None), None)


def unwritten(recommendation: Recommendation, letters: Sequence[Letter]) -> tuple[OrganizationId | None, ...]:
    """The addressees outside the committees who have no letter yet."""
    return tuple(one for one in addressed(recommendation) if letter_to(recommendation, letters, one) is None)
