from datetime import date

import pytest

from rundertisch_tui.domain.addressees import answered, awaits_answer, goes_by_letter, written_to
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from tests.builders import example

AUGUST, OCTOBER = date(2026, 8, 12), date(2026, 10, 1)
TO_OFFICE = example(Recommendation, addressees=frozenset({1}))


def test_only_what_is_addressed_to_no_committee_goes_by_letter() -> None:
    assert goes_by_letter(TO_OFFICE)
    assert goes_by_letter(example(Recommendation, addressee_text="Land Hessen"))
    assert not goes_by_letter(example(Recommendation))
    assert not goes_by_letter(example(Recommendation, addressees=frozenset({1}), addressed_committees=frozenset({1})))


def test_a_letter_waits_for_its_answer_until_it_comes() -> None:
    sent = written_to(TO_OFFICE, AUGUST, OCTOBER)
    assert awaits_answer(sent)
    assert sent.report_back_on == OCTOBER
    there = answered(sent, AnswerLevel.PARTLY, OCTOBER, "In zwei Stadtteilen.", None)
    assert not awaits_answer(there)
    assert (there.answer_level, there.answer, there.report_back_on) == (
        AnswerLevel.PARTLY, "In zwei Stadtteilen.", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "on", "reply_by", "sentence"),
    [
        (example(Recommendation, code="", agreed_on=None), AUGUST, None, "Konsens"),
        (example(Recommendation), AUGUST, None, "keinen Adressaten"),
        (example(Recommendation, addressees=frozenset({1}), answered_on=AUGUST), AUGUST, None, "schon beantwortet"),
        (TO_OFFICE, OCTOBER, AUGUST, "vor dem Schreiben"),
    ],
)
def test_a_letter_that_cannot_be_is_refused(
    one: Recommendation, on: date, reply_by: date | None, sentence: str
) -> None:
    with pytest.raises(RuleViolation, match=sentence):
        written_to(one, on, reply_by)


def test_an_answer_does_not_lie_before_its_letter() -> None:
    with pytest.raises(RuleViolation, match="vor dem Schreiben"):
        answered(written_to(TO_OFFICE, OCTOBER, None), AnswerLevel.NOTED, AUGUST, "", None)
