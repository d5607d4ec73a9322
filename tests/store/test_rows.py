"""A table that costs the same to change in every size, and is a mapping like any other to read."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.store import rows
from rundertisch_tui.store.rows import Rows, joined, parts_of

ids = st.integers(1, 12)
changes = st.lists(st.tuples(ids, st.none() | st.integers(0, 5)), max_size=20)


@given(st.dictionaries(ids, st.integers(0, 5)), st.lists(changes, max_size=5), st.booleans())
def test_it_reads_as_a_dict_after_any_changes(start: dict[int, int], runs: list[Any], looks: bool) -> None:
    model: dict[int, dict[str, int]] = {record_id: {"n": n} for record_id, n in start.items()}
    table: Any = dict(model)
    for run in runs:
        base, over = parts_of(table)
        before = dict(table)
        for record_id, n in run:
            over[record_id] = None if n is None else {"n": n}
            model.pop(record_id, None) if n is None else model.update({record_id: {"n": n}})
        after = joined(base, over)
        assert dict(table) == before
        table = after
        if looks:
            assert list(table.values()) == [table[record_id] for record_id in table.keys()]  # noqa: SIM118
    assert table == model
    assert len(table) == len(model)
    for record_id in range(14):
        assert table.get(record_id) == model.get(record_id)
        assert (record_id in table) == (record_id in model)


def test_a_change_copies_the_small_part_only() -> None:
    base: Any = {number: {"n": number} for number in range(1000)}
    table = joined(base, {3: {"n": 0}})
    assert isinstance(table, Rows)
    assert parts_of(table)[0] is base


def test_much_changed_becomes_one_dict_again() -> None:
    assert isinstance(joined({}, {number: {} for number in range(rows.MOST + 1)}), dict)


def test_rows_keep_their_order() -> None:
    table = joined({1: {}, 2: {}, 3: {}}, {2: {"n": 1}, 4: {}, 1: None})
    assert list(table) == [2, 3, 4]
