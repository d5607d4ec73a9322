from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.actions import places


@dataclass
class Row:
    id: int
    position: str


def rows(count: int) -> list[Row]:
    return [Row(number, key) for number, key in enumerate(positions.first(count))]


def order(found: list[Row], extra: Row) -> list[int]:
    others = [row for row in found if row.id != extra.id]
    return [row.id for row in sorted([*others, extra], key=lambda row: row.position)]


@given(st.integers(0, 6), st.data())
def test_a_new_row_stands_right_behind_its_neighbour(count: int, data: st.DataObject) -> None:
    found = rows(count)
    after = data.draw(st.sampled_from([*range(count), None, 99]))
    new = Row(50, places.behind(found, after))
    wanted = list(range(count))
    wanted.insert(count if after not in wanted or after is None else after + 1, 50)
    assert order(found, new) == wanted


@given(st.integers(1, 6), st.data())
def test_a_row_moves_so_many_places_or_is_refused(count: int, data: st.DataObject) -> None:
    found = rows(count)
    row, steps = data.draw(st.integers(0, count - 1)), data.draw(st.integers(-6, 6))
    if not 0 <= row + steps < count:
        with pytest.raises(RuleViolation, match="Weiter geht es nicht"):
            places.moved(found, row, steps)
        return
    wanted = [one for one in range(count) if one != row]
    wanted.insert(row + steps, row)
    assert order(found, Row(row, places.moved(found, row, steps))) == wanted
