from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rundertisch_tui.exchange.table_files import csv_bytes, xlsx_bytes
from rundertisch_tui.exchange.tables import read_table

CELL = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=20) | st.sampled_from(
    ["=1+1", "+49", "-", "@x", "'=1", "''@", "'x", 'a"b', "a;b", "a\nb"]
)
ROWS = st.lists(st.tuples(st.just("x"), CELL, CELL), min_size=1, max_size=8)
SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@SLOW
@given(rows=ROWS)
def test_csv_comes_back_as_it_went(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(csv_bytes(("A", "B", "C"), rows))
    assert [row.cells for row in read_table(path).rows] == rows


@SLOW
@given(rows=ROWS)
def test_xlsx_comes_back_as_it_went(tmp_path: Path, rows: list[tuple[str, str, str]]) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx_bytes(("A", "B", "C"), rows))
    assert [row.cells for row in read_table(path).rows] == rows


def test_dates_and_numbers_are_typed_and_read_in_german(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(xlsx_bytes(("Tag", "Zahl"), [(date(2026, 7, 3), 3.5)]))
    assert read_table(path).rows[0].cells == ("03.07.2026", "3,5")
