from datetime import date
from typing import Any

import pytest

from rundertisch_tui.domain.people import Person
from rundertisch_tui.tui.screens.person_rows import person_detail, person_rows
from tests.tui.town import settle_town

TODAY = date(2026, 6, 10)


@pytest.fixture
def view(office: Any) -> Any:
    settle_town(office)
    return office.view


def text(lines: Any) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in lines]


def test_by_name_everybody_stands_in_the_order_of_german_name_lists(view: Any) -> None:
    assert [row.cells[0] for row in person_rows(view, TODAY)] == [
        "D’Angelo, Francesca", "von der Heide, Jörg", "İnönü, Deniz", "Öztürk-Weiß, Änne", "Ramić, Edin",
        "Şahin, Elif",
    ]  # fmt: skip


def test_by_organisation_those_without_one_stand_last(view: Any) -> None:
    rows = person_rows(view, TODAY, 1)
    assert rows[-1].cells[:2] == ("İnönü, Deniz", "–")
    assert rows[0].cells[1] == "Ausländerbeirat"


def test_by_end_the_next_to_leave_stands_first(view: Any) -> None:
    rows = person_rows(view, TODAY, 3)
    assert [row.cells[3] for row in rows] == ["03/2026", "03/2031", "03/2031", "–", "–", "–"]


def test_only_who_has_left_everything_carries_a_mark(view: Any) -> None:
    assert [row.cells[0] for row in person_rows(view, TODAY) if row.mark] == ["D’Angelo, Francesca"]


def test_details_say_how_to_reach_who_deputises_and_when_there(view: Any) -> None:
    lines = text(person_detail(view, view.get(Person, 1), TODAY))
    assert lines[0].startswith("Frau Änne Öztürk-Weiß")
    assert lines[0].endswith("P-1")
    assert "aenne.oeztuerk@example.org" in lines[1]
    assert "0561 787-0" in lines[1]
    assert "Ramić, Edin" in lines[2]
    assert "2024 · 2025" in lines[2]
    assert lines[3] == "auch        AK Integration Stadt, seit 2021"


def test_beside_the_list_each_fact_has_its_own_line(view: Any) -> None:
    lines = text(person_detail(view, view.get(Person, 1), TODAY, beside=True))
    assert lines[1] == "Vorsitzende, Ausländerbeirat"
    assert "E-Mail      aenne.oeztuerk@example.org" in lines
    assert lines[-1] == "P-1"


def test_who_left_is_shown_with_the_body_and_its_end(view: Any) -> None:
    assert "früher      Ausländerbeirat bis 31.03.2026" in text(person_detail(view, view.get(Person, 3), TODAY))
