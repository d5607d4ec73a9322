import pytest

from rundertisch_tui.domain.decisions import Decision
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.objections import Objection
from tests.builders import DAY, example


def test_a_decision_comes_with_its_day() -> None:
    for fields in ({"decision": Decision.ACCEPTED}, {"decided_on": DAY}):
        with pytest.raises(RuleViolation, match="gehören zusammen"):
            example(Objection, **fields)
    assert example(Objection, decision=Decision.REJECTED, decided_on=DAY).decided_on == DAY
