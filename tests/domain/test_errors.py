"""Tests of the refusals."""

from rundertisch_tui.domain.errors import NotFound, RuleViolation


def test_a_rule_violation_carries_its_sentence_and_its_field() -> None:
    violation = RuleViolation("Das Datum fehlt.", field="decided_on")
    assert violation.message == "Das Datum fehlt."
    assert str(violation) == "Das Datum fehlt."
    assert violation.field == "decided_on"


def test_a_rule_violation_about_a_whole_record_names_no_field() -> None:
    assert RuleViolation("So geht es nicht.").field == ""


def test_not_found_is_a_sentence_without_quotes() -> None:
    assert str(NotFound("Die Person 7 gibt es nicht.")) == "Die Person 7 gibt es nicht."
    assert NotFound().message.endswith(".")
