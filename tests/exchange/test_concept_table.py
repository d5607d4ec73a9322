"""The whole concept in one table: what is new, what is there, what does not fit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rundertisch_tui.domain.concept import ConceptRecommendation, Goal
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.exchange.concept_table import COLUMNS, ConceptPlan, read_concept
from rundertisch_tui.exchange.problems import FileProblem
from tests.workflow.desk import Desk

HEAD = ";".join(names[0] for names in COLUMNS.values())
ROWS = (
    "HF1;1.1;Alle lernen Deutsch;1.1.1;Kurse am Abend anbieten;1.1.1.1;Abendkurse;Jugendamt",
    ";;;;;1.1.1.2;Kurse am Samstag;",
    ";;;1.1.2;Prüfungen bezahlen;;;Jugendamt",
    "Sport und Gesundheit;2.1;Sport für alle;;;2.1.1;Schwimmen;",
)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Desk]:
    """Two fields of action, an office, and a version of the concept without a goal."""
    desk = Desk(tmp_path / "data")
    for title in ("Bildung", "Sport und Gesundheit"):
        desk.add("action_field", title=title)
    desk.add("organization", name="Jugendamt")
    desk.add("concept_version", title="Konzept 2019", year=2019)
    yield desk
    desk.office.close()


def read(desk: Desk, *rows: str, head: str = HEAD) -> ConceptPlan:
    path = desk.data.parent / "konzept.csv"
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return read_concept(desk.view, path)


def taken(desk: Desk, *rows: str) -> ConceptPlan:
    plan = read(desk, *rows)
    action = plan.action()
    assert action is not None
    desk.office.perform(action)
    return plan


def test_every_row_becomes_what_lies_below_the_one_above(town: Desk) -> None:
    plan = taken(town, *ROWS)
    assert plan.summary == "neu 2 Ziele · neu 2 Konzept-Empfehlungen · neu 3 Maßnahmen · gleich 0 · abgelehnt 0"
    assert [(one.number, one.action_field) for one in town.view.all(Goal)] == [("1.1", 1), ("2.1", 2)]
    own = town.view.all(ConceptRecommendation)
    assert [(one.number, one.goal, one.lead) for one in own] == [("1.1.1", 1, None), ("1.1.2", 1, 1)]
    measures = town.view.all(Measure)
    assert [(one.number, one.goal, one.concept_recommendation, one.lead) for one in measures] == [
        ("1.1.1.1", 1, 1, 1), ("1.1.1.2", 1, 1, None), ("2.1.1", 2, None, None),
    ]  # fmt: skip


def test_the_same_table_again_changes_nothing_and_undo_takes_all_back(town: Desk) -> None:
    taken(town, *ROWS)
    again = read(town, *ROWS)
    assert (again.action(), again.same, again.rejected) == (None, 7, [])
    town.office.undo()
    assert not town.view.all(Goal)
    assert not town.view.all(Measure)


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        ("HF9;9.1;Wohnen;;;;;", "Handlungsfeld", "„HF9“ gibt es nicht"),
        ("HF1, HF2;9.1;Wohnen;;;;;", "Handlungsfeld", "„HF1, HF2“ gibt es nicht"),
        ("HF1;1.1;Etwas anderes;;;;;", "Ziel", "Unter dieser Nummer steht schon: Alle lernen Deutsch"),
        ("HF1;1.3;;;;;;", "Ziel", "Der Wortlaut fehlt"),
        ("HF1;1.3;Neu;;;1.3.1;Kurse;Nirgendamt", "Federführung", "„Nirgendamt“ gibt es nicht"),
        ("HF2;;;2.1.1;Ohne Ziel;;;", "Ziel", "kein Ziel"),
    ],
)
def test_what_does_not_fit_is_said_with_its_column(town: Desk, row: str, column: str, sentence: str) -> None:
    taken(town, *ROWS)
    (one,) = read(town, row).rejected
    assert (one.line, one.column) == (2, column)
    assert sentence in one.reason


def test_rows_below_one_that_was_not_taken_do_not_slip_under_another_goal(town: Desk) -> None:
    plan = read(town, ROWS[0], "HF1;1.2;;;;;;", ";;;;;1.2.1;Wohin damit?;", "HF2;2.1;Sport für alle;;;;;")
    assert [one.line for one in plan.rejected] == [3, 4]
    assert [step.place[0] for step in plan.new if step.line == 5] == ["goal"]


def test_without_its_columns_or_a_version_nothing_is_read(town: Desk) -> None:
    with pytest.raises(FileProblem, match="Es fehlen die Spalten Handlungsfeld und Ziel"):
        read(town, "x;y", head="Nummer;Titel")
    town.do("delete", kind="concept_version", id=1)
    with pytest.raises(FileProblem, match="noch keine Konzeptfassung"):
        read(town, *ROWS)


def test_columns_that_nobody_knows_are_named(town: Desk) -> None:
    assert read(town, "HF1;Neu;5", head="Handlungsfeld;Ziel;Kosten").read.unused == ("Kosten",)
