from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from rundertisch_tui.tui.screens.overview_rows import ago, due_rows, figures, recommendation_bars, worked_on
from rundertisch_tui.workflow.questions.due import DueItem
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)


def _item(key: str, on: date | None, *, urgent: bool) -> DueItem:
    return DueItem(
        key=key, what="RT-2025-04", reason="Frist", on=on, when="–", urgent=urgent, table="recommendation", record=1
    )


def test_only_what_is_overdue_has_the_colour_of_errors() -> None:
    rows = due_rows(
        [
            _item("a", date(2026, 5, 29), urgent=True),
            _item("b", date(2026, 7, 1), urgent=True),
            _item("c", None, urgent=False),
        ],
        TODAY,
    )
    assert [(row.mark, row.mark_tone) for row in rows] == [("!", "fehler"), ("!", "warn"), ("", "warn")]


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "eben"), (4, "vor 4 Min."), (59, "vor 59 Min."), (60 * 24 * 3, "am 07.06.2026")]
)
def test_the_last_change_says_how_long_it_is_ago(minutes: int, words: str) -> None:
    now = datetime(2026, 6, 10, 14, 32, tzinfo=UTC)
    assert ago(now - timedelta(minutes=minutes), now) == words


def test_figures_count_measures_by_field_and_word(office: Any) -> None:
    ((_, field),) = do(office, "add", kind="action_field", fields={"title": "Bildung und Sprache", "code": "HF1"})
    for _ in range(2):
        do(office, "add", kind="measure", fields={"title": "Kurs", "action_field": field})
    do(office, "report_status", measure=1, status="running", on="2026-05-12")
    shown = figures(office.view)
    assert shown.fields == (("1 Bildung und Sprache", (0, 1, 0, 0, 0, 0, 1)),)


def test_the_bars_speak_of_the_newest_year_with_numbers(office: Any) -> None:
    for year in (2024, 2025):
        ((_, session),) = do(office, "add", kind="session", fields={"year": year})
        for number in range(1, year - 2021):
            fields = {
                "session": session,
                "code": f"RT-{year}-{number:02}",
                "agreed_on": f"{year}-07-03",
                "wording": "W",
            }
            do(office, "add", kind="recommendation", fields=fields)
    newest, total, bars = recommendation_bars(office.view)
    assert (newest, total) == (2025, 3)
    assert bars[0] == ("beschlossen", 3)


def test_the_round_table_worked_on_is_the_next_one_that_is_not_over(office: Any) -> None:
    do(office, "add", kind="session", fields={"year": 2025, "held_on": "2025-07-03", "state": "held"})
    do(office, "add", kind="session", fields={"year": 2026, "held_on": "2026-07-03", "state": "planned"})
    found = worked_on(office.view)
    assert found is not None
    assert found.year == 2026
