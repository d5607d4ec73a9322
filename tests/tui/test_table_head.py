"""Tests of what row 1 says about the Round Table that is worked on."""

from datetime import date
from typing import Any, cast

import pytest

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui.table_head import announce


class Head:
    """Keeps what is said in row 1."""

    said: tuple[str, ...] = ()

    def show_table(self, *words: str) -> None:
        self.said = words


def said(session: Session, today: date) -> tuple[str, ...]:
    head = Head()
    announce(cast("Any", head), session, today)
    return head.said


@pytest.mark.parametrize(
    ("held_on", "words"),
    [
        (None, ("RT ", "2026")),
        (date(2026, 7, 3), ("RT 03.07.", "2026", "in 10 Tagen")),
        (date(2026, 6, 23), ("RT 23.06.", "2026", "heute")),
        (date(2026, 6, 22), ("RT 22.06.", "2026", "")),
    ],
)
def test_row_1_names_the_round_table_and_counts_down_to_its_day(held_on: date | None, words: tuple[str, ...]) -> None:
    assert said(Session(id=SessionId(1), year=2026, held_on=held_on), date(2026, 6, 23)) == words
