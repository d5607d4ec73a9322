"""Bericht zum Umsetzungsstand: figures, changes, measures by goal, as of a Stichtag."""

from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents import rendering, status_report_content
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.status_report import StatusReport
from rundertisch_tui.domain.comparison import RULE
from rundertisch_tui.domain.ids import ActionFieldId, PersonId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group, Person
from tests.documents.chain_records import chain_records, report
from tests.documents.records import Records

DAY = date(2026, 4, 30)


def collected(copy: Copy = Copy.INTERNAL, day: date = DAY, *more: Any, **asked: Any) -> Collected[StatusReport]:
    return status_report_content.status_report(chain_records(*more), None, copy, Asked(as_of=day, **asked))


CONTENT = collected().content


def test_the_figures_add_up_in_both_directions() -> None:
    *rows, total = CONTENT.figures
    assert total[0] == "Summe"
    for column in range(1, len(total)):
        assert sum(int(row[column]) for row in rows) == int(total[column])
    for row in CONTENT.figures:
        assert sum(int(count) for count in row[1:-1]) == int(row[-1])
    assert total[1:] == ("2", "1", "3")


def test_the_states_stand_with_sign_and_word() -> None:
    assert [row[0] for row in CONTENT.figures[:3]] == [
        "●\u00a0umgesetzt",
        "►\u00a0in Umsetzung",
        "○\u00a0geplant",
    ]


def test_the_bars_show_the_same_figures() -> None:
    by_word = {row[0].split("\u00a0")[1]: [int(count) for count in row[1:-1]] for row in CONTENT.figures[:-1]}
    bars = dict(CONTENT.bars)
    assert list(bars["in Umsetzung"]) == by_word["in Umsetzung"]
    assert list(bars["ruht, beendet, ohne Meldung"]) == [
        sum(counts)
        for counts in zip(
            by_word["zurückgestellt"], by_word["nicht weiter verfolgt"], by_word["ohne Rückmeldung"], strict=True
        )
    ]
    assert "Balken je Handlungsfeld" in CONTENT.bars_say


def test_measures_stand_under_their_goal_in_the_order_of_their_numbers() -> None:
    first = CONTENT.fields[0]
    assert first.name == "HF\u00a01: Bildung und Sprachförderung"
    assert first.goals[0].name == "Ziel\u00a01.2: Wege in den Sprachkurs verkürzen"
    assert [row[0] for row in first.goals[0].rows] == ["1.2.9", "1.2.10"]


def test_a_row_tells_measure_remark_office_and_since_when() -> None:
    assert CONTENT.fields[0].goals[0].rows[1] == (
        "1.2.10",
        "Kurse in allen Stadtteilen\nZwei Gruppen eröffnet. Nächster Schritt: dritte Gruppe bis 30.09.2026.",
        "Schulverwaltungsamt",
        "►\u00a0in Umsetzung\nseit 01/2026",
    )


def test_an_old_report_keeps_its_word_and_is_marked() -> None:
    assert CONTENT.fields[0].goals[0].rows[0][3] == "○\u00a0geplant (17\u00a0Monate\u00a0alt)\nseit 11/2024"
    assert " umgesetzt oder verstetigt, " in CONTENT.message
    assert "Zu 2 ist die letzte Meldung älter als 12\u00a0Monate" in CONTENT.message
    assert [row[3] for row in CONTENT.silent] == ["05.11.2024", "01.01.2025"]


def test_since_counts_from_the_first_report_of_the_same_word() -> None:
    again = report(9, 1, date(2026, 3, 1), Status.RUNNING)
    content = collected(Copy.INTERNAL, DAY, again).content
    assert content.fields[0].goals[0].rows[1][3].endswith("seit 01/2026")


@pytest.mark.parametrize(
    ("day", "count"), [(date(2023, 12, 31), "3"), (date(2025, 11, 30), "2"), (date(2026, 4, 30), "3")]
)
def test_measures_count_from_their_entry_to_their_end(day: date, count: str) -> None:
    assert collected(Copy.INTERNAL, day).content.figures[-1][-1] == count


def test_what_was_reported_later_is_not_known_yet() -> None:
    assert collected(Copy.INTERNAL, date(2026, 9, 1)).content.figures[0][1] == "1"
    assert CONTENT.figures[0][1] == "0"


def test_changes_are_counted_since_the_last_round_table_with_their_rule() -> None:
    assert CONTENT.moved_title == "Veränderungen seit dem 3. Juli 2025"
    assert CONTENT.moved_rule == RULE
    assert CONTENT.moved[-1] == ("Summe", "2", "1", "3")
    asked = collected(since=date(2026, 3, 1)).content
    assert asked.moved_title == "Veränderungen seit dem 1. März 2026"


def test_obstacles_and_private_names_stay_inside() -> None:
    citizen = Person(id=PersonId(5), given_name="Dilek", family_name="Privat", groups=frozenset({Group.CITIZENS}))
    note = report(9, 3, date(2026, 2, 1), Status.ON_HOLD, note="Dilek Privat fragt nach.", obstacle="Kein Geld.")
    inside = rendering.render_text(collected(Copy.INTERNAL, DAY, citizen, note).content)
    public = rendering.render_text(collected(Copy.PUBLICATION, DAY, citizen, note).content)
    assert "Dilek Privat fragt nach." in " ".join(inside.split())
    assert "Hindernis: Kein Geld." in " ".join(inside.split())
    assert "Privat" not in public
    assert "Kein Geld" not in public


def test_open_recommendations_stand_with_what_they_reached() -> None:
    assert CONTENT.recommendations == (
        ("RT-2025-01", "Sprachkurse ausbauen", "in Maßnahme überführt"),
        ("RT-2025-02", "Schwimmzeiten für Frauen schaffen.", "zur Kenntnis genommen"),
    )


def test_what_a_sitting_that_is_not_public_said_stays_inside() -> None:
    public = {row[0]: row[2] for row in collected(Copy.PUBLICATION).content.recommendations}
    assert public["RT-2025-02"] == "vorgelegt"


def test_it_may_be_narrowed_to_one_action_field() -> None:
    content = collected(action_field=ActionFieldId(2)).content
    assert content.codes == ("HF\u00a02",)
    assert [row[0] for row in content.recommendations] == ["RT-2025-02"]


@pytest.mark.parametrize("copy", Copy)
def test_it_is_without_findings_and_the_same_twice(copy: Copy) -> None:
    rendered = rendering.render(collected(copy).content)
    assert rendered.findings == ()
    assert rendered.data == rendering.render(collected(copy).content).data


def test_without_measures_it_says_so() -> None:
    content = status_report_content.status_report(Records(), None, Copy.PUBLICATION, Asked(as_of=DAY)).content
    assert content.message == "Am Stichtag ist keine Maßnahme eingetragen."
    assert rendering.render(content).findings == ()


def test_the_file_is_named_after_the_stichtag() -> None:
    assert (collected().day, collected().about) == (DAY, "Integrationskonzept 2019")
