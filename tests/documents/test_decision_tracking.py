"""How the Beschlusskontrolle is set."""

from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.decision_tracking import COLUMNS, DecisionTracking, Part, layout
from rundertisch_tui.documents.soft_hyphens import SOFT_HYPHEN
from tests.documents.samples import frame

ROW = ("101.19.140\nStadtverordnetenversammlung, 24.11.2025", "Kurse.", "Schulverwaltungsamt", "–", "○\u00a0geplant")
CONTENT = DecisionTracking(
    frame=frame("Beschlusskontrolle"),
    title="Beschlusskontrolle",
    subtitle="alle Gremien",
    summary="Offen: 1.",
    parts=(
        Part(name="Offene Beschlüsse", caption="Offene Beschlüsse", rows=(ROW,)),
        Part(name="Erledigt", caption="Erledigte", nothing="Keiner."),
    ),
)


def test_a_part_without_decisions_says_so_instead_of_an_empty_table() -> None:
    found = layout(CONTENT)
    assert sum(isinstance(one, Table) for one in found) == 1
    last = found[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "Keiner."


def test_long_office_names_may_part_in_the_narrow_columns() -> None:
    table = next(one for one in layout(CONTENT) if isinstance(one, Table))
    assert SOFT_HYPHEN in table.rows[0][0]
    assert SOFT_HYPHEN in table.rows[0][2]
    assert SOFT_HYPHEN not in table.rows[0][4]


def test_the_columns_that_councils_ask_for_fit_into_portrait() -> None:
    heads = ["Vorlage, Gremium", "Beschluss, Vermerk", "Zuständig", "Termin", "Stand"]
    assert [column.head for column in COLUMNS] == heads
    assert abs(sum(column.width_cm for column in COLUMNS) - 16.5) < 0.01
