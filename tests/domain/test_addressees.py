from datetime import date

import pytest

from rundertisch_tui.domain.addressees import Letter, addressed, check_letter, goes_by_letter, letter_to, unwritten
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from tests.builders import example

AUGUST, OCTOBER = date(2026, 8, 12), date(2026, 10, 1)
FIRST, SECOND = OrganizationId(1), OrganizationId(2)
TO_BOTH = example(Recommendation, addressees=frozenset({FIRST, SECOND}))
LETTER = example(Letter, office=FIRST, sent_on=AUGUST)


def test_only_what_is_addressed_to_no_committee_goes_by_letter() -> None:
    assert goes_by_letter(TO_BOTH)
    assert goes_by_letter(example(Recommendation, addressee_text="Land Hessen"))
    assert not goes_by_letter(example(Recommendation))
    assert not goes_by_letter(example(Recommendation, addressees=frozenset({1}), addressed_committees=frozenset({1})))


def test_each_addressee_has_a_letter_of_its_own() -> None:
    assert addressed(TO_BOTH) == (FIRST, SECOND)
    assert letter_to(TO_BOTH, [LETTER], FIRST) is LETTER
    assert unwritten(TO_BOTH, [LETTER]) == (SECOND,)


def test_whoever_only_a_text_names_is_an_addressee_too() -> None:
    one = example(Recommendation, addressees=frozenset({FIRST}), addressee_text="Land Hessen")
    assert unwritten(one, [LETTER]) == (None,)
    assert unwritten(one, [example(Letter, office=None)]) == (FIRST,)


def test_one_letter_to_all_together_stands_for_each() -> None:
    joint = example(Letter, office=None, sent_on=AUGUST)
    assert unwritten(TO_BOTH, [joint]) == ()
    assert letter_to(TO_BOTH, [joint, LETTER], FIRST) is LETTER


def test_a_letter_waits_for_its_answer_until_it_comes() -> None:
    sent = LETTER.sent(AUGUST, OCTOBER)
    assert sent.awaits_answer
    assert sent.reply_by == OCTOBER
    there = sent.answered(AnswerLevel.PARTLY, OCTOBER, "In zwei Stadtteilen.")
    assert not there.awaits_answer
    assert (there.answer_level, there.answer, there.answered_on) == (
        AnswerLevel.PARTLY, "In zwei Stadtteilen.", OCTOBER,
    )  # fmt: skip
    with pytest.raises(RuleViolation, match="schon beantwortet"):
        there.sent(OCTOBER, None)


@pytest.mark.parametrize(
    ("letter", "sentence", "field"),
    [
        (example(Letter, sent_on=None), "wann das Schreiben hinausging", "sent_on"),
        (example(Letter, answer_level=AnswerLevel.NOTED), "wann geantwortet", "answered_on"),
        (example(Letter, answered_on=OCTOBER), "wie geantwortet", "answer_level"),
        (example(Letter, sent_on=OCTOBER).answered(AnswerLevel.NOTED, AUGUST, ""), "vor dem Schreiben", "answered_on"),
        (example(Letter, sent_on=OCTOBER, reply_by=AUGUST), "vor dem Schreiben erwartet", "reply_by"),
    ],
)
def test_a_letter_that_cannot_be_is_refused(letter: Letter, sentence: str, field: str) -> None:
    with pytest.raises(RuleViolation, match=sentence) as refusal:
        check_letter(letter)
    assert refusal.value.field == field


def test_an_answer_may_come_without_a_letter() -> None:
    check_letter(example(Letter, sent_on=None).answered(AnswerLevel.NOTED, AUGUST, ""))


def test_a_letter_may_ask_for_an_answer_on_the_very_day() -> None:
    check_letter(example(Letter, sent_on=AUGUST, reply_by=AUGUST))
    check_letter(example(Letter, sent_on=AUGUST, answered_on=AUGUST, answer_level=AnswerLevel.NOTED))
