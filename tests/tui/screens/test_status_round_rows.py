from datetime import date
from typing import Any

from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.tui.screens.status_round_rows import query_detail, reading, round_line, round_rows, title_right
from rundertisch_tui.workflow.questions.status_rounds import Asked, RoundCounts, asked
from tests.builders import example
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)


def told(office: Any) -> tuple[StatusRound, list[Asked]]:
    """A round with one office that has fourteen measures and a task."""
    do(office, "add", kind="action_field", fields={"title": "Bildung"})
    do(office, "add", kind="organization", fields={"name": "Jugendamt", "email": "ja@kassel.example"})
    for number in range(14):
        do(office, "add", kind="measure", fields={"title": f"Kurs {number}", "lead": 1, "action_field": 1})
    do(office, "add", kind="task", fields={"what": "Liste", "organization": 1})
    do(office, "open_status_round", year=2026, due_on="2026-04-30")
    one = office.view.get(StatusRound, 1)
    return one, list(asked(office.view, one))


def test_an_office_is_found_by_its_state(office: Any) -> None:
    one, found = told(office)
    (row,) = round_rows(found, one, TODAY)
    assert row.cells == ("Jugendamt", "14", "·", "–", "–", "")
    assert (row.mark, "fehlt" in row.found_by) == ("", True)


def test_details_name_the_first_numbers_and_how_to_reach_the_office(office: Any) -> None:
    one, found = told(office)
    lines = ["".join(text for text, _ in line) for line in query_detail(office.view, found[0], one)]
    assert [" ".join(line.split()) for line in lines] == [
        "Jugendamt",
        "Bogen AB-2026/O-1 Aufträge 1",
        "Gefragt M-1, M-2, M-3, M-4, M-5, M-6, M-7, M-8, M-9, M-10, M-11, M-12 und 3 weitere",
        "E-Mail ja@kassel.example",
    ]


def test_what_became_of_an_answer_is_counted() -> None:
    answered = example(StatusQuery, answered_on=TODAY, changed=11, confirmed=1, unclear=("a", "b"))
    assert reading(answered, late=False) == "11 neu, 2 unklar, 1 gleich"
    assert reading(example(StatusQuery, answered_on=TODAY), late=False) == "beantwortet"
    assert reading(example(StatusQuery), late=True) == "zweite Anfrage ist fällig"
    assert reading(example(StatusQuery, reminded_on=TODAY), late=False) == "2. Anfrage 10.06."


def test_the_head_counts_only_what_there_is() -> None:
    assert title_right(RoundCounts(25, 17, 3, 1, 0)) == "25 Stellen · 17 zurück · 3 unklar · 1 fehlt"
    assert title_right(RoundCounts(25, 17, 3, 5, 0)) == "25 Stellen · 17 zurück · 3 unklar · 5 fehlen"
    assert title_right(RoundCounts(1, 0, 0, 0, 1)) == "1 Stelle · 0 zurück · 1 nicht versandt"
    assert round_line(example(StatusRound)) == "bis 30.04.2026"
