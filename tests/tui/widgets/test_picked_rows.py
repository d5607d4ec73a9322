"""Tests of rows picked from a list."""

from rundertisch_tui.tui.widgets.picked_rows import PickedRows

ROWS = ["Abdi", "Kern", "Łukasz", "Şahin"]


def test_it_shows_the_picked_rows_in_their_order() -> None:
    picked = PickedRows(ROWS, [3, 0])
    assert (len(picked), list(picked), picked[0], picked[-1]) == (2, ["Şahin", "Abdi"], "Şahin", "Abdi")
    assert picked[:1] == ["Şahin"]


def test_what_changes_in_the_list_changes_in_the_view() -> None:
    rows = list(ROWS)
    picked = PickedRows(rows, range(2))
    rows[1] = "Kern-Abdi"
    assert list(picked) == ["Abdi", "Kern-Abdi"]
