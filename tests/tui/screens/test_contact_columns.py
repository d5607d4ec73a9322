from rundertisch_tui.exchange.tables import Table, TableRow
from rundertisch_tui.tui.screens.contact_columns import column_rows, examples

TABLE = Table(
    ("Wer", "", "Farbe"),
    (TableRow(2, ("Kern", "x", "")), TableRow(3, ("Kern", "", "rot")), TableRow(4, ("Yıldız", "", "blau"))),
)


def test_examples_are_the_first_different_filled_cells() -> None:
    assert examples(TABLE, 0) == ["Kern", "Yıldız"]
    assert examples(TABLE, 2, most=1) == ["rot"]


def test_each_column_says_its_field_and_an_example() -> None:
    rows = column_rows(TABLE, {"Wer": "family_name", "Farbe": ""})
    assert [row.cells for row in rows] == [
        ("Wer", "Nachname", "Kern"),
        ("Spalte 2", "–", "x"),
        ("Farbe", "–", "rot"),
    ]
