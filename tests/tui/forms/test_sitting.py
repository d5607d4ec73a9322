from datetime import date

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.tui.forms.sitting import days_of

TODAY = date(2026, 6, 10)


def test_a_row_of_days_is_parted_by_commas_semicolons_and_lines() -> None:
    assert days_of("1.9., 22.9.2026;\n6. Oktober,", TODAY) == [
        date(2026, 9, 1), date(2026, 9, 22), date(2026, 10, 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1.9., 99.9.", "99.9."),
        ("1.9., 1.9.", "01.09.2026 steht zweimal da."),
        (" , ", "Bitte mindestens einen Tag"),
    ],
)
def test_a_day_that_is_none_or_stands_twice_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(RuleViolation, match=sentence) as found:
        days_of(text, TODAY)
    assert found.value.field == "days"
