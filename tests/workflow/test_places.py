"""Whatever people name is found: a code, a point, a line, a record by its kind."""

import pytest

from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow.places import locate
from tests.workflow.desk import Desk


def test_a_point_and_its_lines_are_found_by_year_and_number(table: Desk) -> None:
    point = table.item("6.1").id
    line = table.made("minute_entry", "add_minute_entry", agenda_item=point, text="Bericht")
    assert locate(table.view, "2026/6.1") == (AgendaItem, point)
    assert locate(table.view, "2026/6.1.1") == (MinuteEntry, line)
    assert locate(table.view, "2026") == (Session, 1)


def test_a_proposal_is_found_by_its_label(table: Desk) -> None:
    table.proposal(table.item("6.1").id)
    assert locate(table.view, "V 6.1-1") == (Recommendation, 1)
    assert locate(table.view, "2026/V 6.1-1") == (Recommendation, 1)


@pytest.mark.parametrize("word", ["V Ö 1-1", "V\u00a0Ö 1-1", "v ö1-1", "2026/V Ö 1-1"])
def test_a_proposal_of_a_point_with_a_letter_is_typed_as_it_is_printed(table: Desk, word: str) -> None:
    point = table.made("agenda_item", "add", kind="agenda_item", fields={"session": 1, "number": "Ö 1", "title": "A"})
    table.proposal(point)
    assert locate(table.view, word) == (Recommendation, 1)
    assert locate(table.view, "2026/ö1") == (AgendaItem, point)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("2026/6.1.99", "Die Protokollzeile 6.1.99 gibt es nicht."),
        ("2026/99", "„2026/99“ ist keine Nummer wie RT-2026-07"),
        ("minute_entry:2026/6.1", "Protokollzeile „2026/6.1“ gibt es nicht."),
        ("V 6.1-7", "Den Vorschlag V 6.1-7 gibt es nicht."),
    ],
)
def test_what_is_not_there_is_said_with_its_name(table: Desk, word: str, said: str) -> None:
    with pytest.raises(NotFound) as refusal:
        locate(table.view, word)
    assert str(refusal.value).startswith(said)
