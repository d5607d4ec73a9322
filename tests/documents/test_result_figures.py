from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rundertisch_tui.documents.blocks import Figure, Paragraph, Table
from rundertisch_tui.documents.result_figures import TITLE, result_blocks
from rundertisch_tui.domain.ids import ActionFieldId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.results import RULE
from tests.workflow.desk import Desk

DAY = date(2026, 7, 3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Three recommendations of 2025; the first is done, the second was decided behind closed doors."""
    desk = Desk(tmp_path / "data")
    desk.do("lay_out_action_fields")
    desk.do("add", kind="committee", fields={"name": "Magistrat", "kind": "magistrate"})
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    for text, fields in (("Kurse", [1]), ("Chor", [2]), ("Räume", [1])):
        desk.do("add_recommendation", session=1, wording=text, action_fields=fields)
    desk.do("end_recommendation", recommendation=1, end_state="done", reason="fertig")
    desk.do("submit_paper", title="Chor", recommendations=[2], committee=1, role="decision", sent_on="2025-09-03")
    desk.do("record_outcome", consultation=1, outcome="rejected", on="2025-10-03")
    yield desk
    desk.office.close()


def tables(desk: Desk, copy: Copy = Copy.INTERNAL) -> list[Table]:
    return [one for one in result_blocks(desk.view, DAY, copy) if isinstance(one, Table)]


def test_the_figures_of_the_chart_stand_in_the_table_before_it(desk: Desk) -> None:
    found = result_blocks(desk.view, DAY, Copy.INTERNAL)
    at = next(n for n, one in enumerate(found) if isinstance(one, Figure))
    figure, table = found[at], found[at - 1]
    assert isinstance(figure, Figure)
    assert isinstance(table, Table)
    assert [row[0].replace("\u00ad", "") for row in table.rows] == list(figure.categories)
    assert [[int(cell) for cell in row[1:5]] for row in table.rows] == [
        list(counts) for counts in zip(*(counts for _, counts in figure.parts), strict=True)
    ]
    assert "HF\u00a01 Bildung, Sprache: 1 von 2 Empfehlungen" in figure.says


def test_the_message_says_the_sums_and_the_rule_stands_under_the_tables(desk: Desk) -> None:
    found = [one for one in result_blocks(desk.view, DAY, Copy.INTERNAL) if isinstance(one, Paragraph)]
    assert found[0].text == TITLE
    assert "3\u00a0Empfehlungen" in found[1].text
    assert "ist 1 umgesetzt, 0 sind aufgegriffen. Offen ist 1, beendet 1." in found[1].text
    assert found[-1].text == RULE


def test_each_committee_and_each_year_has_its_line(desk: Desk) -> None:
    _, committees, years = tables(desk)
    assert [row[0].replace("\u00ad", "") for row in committees.rows] == ["Magistrat", "ohne Gremium"]
    assert years.rows == (("2025", "1", "0", "1", "1", "3", "3"),)


def test_the_public_copy_does_not_tell_a_closed_decision(desk: Desk) -> None:
    assert tables(desk)[0].rows[1][1:5] == ("0", "0", "0", "1")
    assert tables(desk, Copy.PUBLICATION)[0].rows[1][1:5] == ("0", "0", "1", "0")


def test_one_field_counts_its_own_alone(desk: Desk) -> None:
    found = result_blocks(desk.view, DAY, Copy.INTERNAL, ActionFieldId(2))
    assert [len(one.rows) for one in found if isinstance(one, Table)] == [1, 1, 1]


def test_without_recommendations_there_is_no_section(desk: Desk) -> None:
    assert result_blocks(desk.view, date(2020, 1, 1), Copy.INTERNAL) == ()
