"""What a table of records would do to those that there are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.exchange.record_plan import Plan, planned
from rundertisch_tui.exchange.record_tables import read_records
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.labels import column_heading
from tests.workflow.desk import Desk

KIND = BY_TABLE["measure"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two fields and one measure."""
    opened = Desk(tmp_path / "data")
    for title in ("Bildung", "Sport"):
        opened.add("action_field", title=title)
    opened.add("measure", title="Abendkurse", action_field=1)
    yield opened
    opened.office.close()


def plan_of(desk: Desk, tmp_path: Path, *lines: str) -> Plan:
    path = tmp_path / "tabelle.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return planned(desk.view, KIND, read_records(path, KIND), date(2026, 7, 3))


def test_rows_fall_into_four_heaps(desk: Desk, tmp_path: Path) -> None:
    plan = plan_of(
        desk, tmp_path, "Nummer;Titel;Handlungsfeld", "M-1;Kurse am Abend;HF1", ";Chor;HF2", ";Theater;HF9",
        "M-1;Abendkurse;HF1",
    )  # fmt: skip
    assert plan.summary == "neu 1 · geändert 1 · gleich 1 · abgelehnt 1"
    assert [(step.line, step.text) for step in plan.changed] == [(2, "M-1  Titel: Abendkurse → Kurse am Abend")]
    assert (plan.rejected[0].line, plan.rejected[0].column) == (4, "Handlungsfeld")


def test_all_steps_are_one_change_in_the_order_of_the_file(desk: Desk, tmp_path: Path) -> None:
    plan = plan_of(desk, tmp_path, "Nummer;Titel;Handlungsfeld", ";Chor;HF2", "M-1;Kurse am Abend;HF1", ";Tanz;HF2")
    action = plan.action(KIND)
    assert action is not None
    assert desk.office.perform(action).name == "Import: 3 Maßnahmen"
    assert [one.title for one in desk.view.all(Measure)] == ["Kurse am Abend", "Chor", "Tanz"]
    desk.office.undo()
    assert [one.title for one in desk.view.all(Measure)] == ["Abendkurse"]


def test_where_nothing_is_new_there_is_no_change(desk: Desk, tmp_path: Path) -> None:
    assert plan_of(desk, tmp_path, "Nummer;Titel", "M-1;Abendkurse").action(KIND) is None


def test_a_day_that_a_workbook_holds_as_a_number_is_read(desk: Desk, tmp_path: Path) -> None:
    kind = BY_TABLE["organization"]
    path = tmp_path / "tabelle.csv"
    since = column_heading("organization", "valid_from")
    path.write_text(f"Name;{since};Bemerkung\nJafka;46085;46085\nAlt;12345;\n", encoding="utf-8")
    plan = planned(desk.view, kind, read_records(path, kind), date(2026, 7, 3))
    assert [step.text for step in plan.new] == ["Jafka  04.03.2026  46085"]
    assert [one.line for one in plan.rejected] == [3]


def test_what_a_rule_refuses_is_rejected_in_the_plan_and_the_rest_goes_on(desk: Desk, tmp_path: Path) -> None:
    plan = plan_of(desk, tmp_path, "Titel;Handlungsfeld;geplant von;geplant bis", "Chor;HF1;1.9.2027;1.8.2027",
                   "Lotsen;HF1;;")  # fmt: skip
    (rejected,) = plan.rejected
    assert (rejected.line, rejected.column, rejected.reason) == (2, "geplant bis", "Das Ende liegt vor dem Anfang.")
    assert [step.line for step in plan.new] == [3]
    assert len(desk.view.all(Measure)) == 1


def test_an_outcome_of_tomorrow_is_rejected_in_the_plan(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Was;Stand;Erledigt am\nListe;erledigt;4.7.2026\nPlan;erledigt;3.7.2026\n", encoding="utf-8")
    kind = BY_TABLE["task"]
    plan = planned(desk.view, kind, read_records(path, kind), date(2026, 7, 3))
    assert [(one.line, "noch vor uns" in one.reason) for one in plan.rejected] == [(2, True)]
