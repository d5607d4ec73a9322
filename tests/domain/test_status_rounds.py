from datetime import date

import pytest

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound, marks_in, point_code, sheet_mark
from tests.builders import example

JANUARY, MARCH = date(2026, 1, 12), date(2026, 3, 15)


def test_the_first_sending_is_the_call_and_the_next_one_the_second_call() -> None:
    called = example(StatusQuery, sent_on=None).sent(JANUARY)
    assert (called.sent_on, called.reminded_on) == (JANUARY, None)
    assert called.sent(JANUARY).reminded_on == JANUARY
    assert (called.sent(MARCH).sent_on, called.sent(MARCH).reminded_on) == (JANUARY, MARCH)


def test_who_has_answered_is_not_asked_again() -> None:
    with pytest.raises(RuleViolation, match="schon geantwortet"):
        example(StatusQuery, answered_on=MARCH).sent(MARCH)


def test_the_second_call_does_not_lie_before_the_first() -> None:
    with pytest.raises(RuleViolation, match="vor der ersten"):
        example(StatusQuery, sent_on=MARCH).sent(JANUARY)


def test_a_mark_is_found_again_in_any_text() -> None:
    mark = sheet_mark(2026, "O-12")
    assert marks_in(f"Bogen {mark}, Seite 1 · {mark}") == ((2026, "O-12"),)
    assert marks_in("Bogen AB-26/O-12") == ()


def test_an_unclear_line_knows_the_number_it_speaks_of() -> None:
    assert point_code("M-31: „läuft gut“ ist kein Stand.") == "M-31"
    assert point_code("RT-2026-07: die Antwort fehlt.") == "RT-2026-07"
    assert point_code("Tabelle 3: eine Zeile ist neu.") == ""


def test_a_round_is_called_by_its_year() -> None:
    assert example(StatusRound).label == "Abfrage 2026"
