from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.workflow.derived import LinkIndex, PerRow

Rows = dict[int, dict[str, object]]
TARGET = st.one_of(st.none(), st.integers(1, 4), st.lists(st.integers(1, 4), max_size=3, unique=True))
ROWS = st.dictionaries(st.integers(1, 6), TARGET.map(lambda target: {"to": target}), max_size=6)


def found(rows: Rows, target: int) -> set[int]:
    hits = set()
    for record, row in rows.items():
        to = row["to"]
        if to == target or (isinstance(to, list) and target in to):
            hits.add(record)
    return hits


@given(before=ROWS, after=ROWS)
def test_an_index_that_followed_is_one_that_was_made_anew(before: Rows, after: Rows) -> None:
    index = LinkIndex(before, "to")
    index.follow(after, None)
    for target in range(1, 5):
        assert index.ids(target) == found(after, target)


@given(before=ROWS, changed=ROWS)
def test_an_index_needs_only_the_touched_rows(before: Rows, changed: Rows) -> None:
    index = LinkIndex(before, "to")
    after = before | changed
    index.follow(after, changed.keys())
    for target in range(1, 5):
        assert index.ids(target) == found(after, target)


@given(before=ROWS, after=ROWS)
def test_values_per_row_follow_too(before: Rows, after: Rows) -> None:
    values: PerRow[str] = PerRow(before, lambda row: str(row["to"]))
    values.follow(after, None)
    assert values.values == {record: str(row["to"]) for record, row in after.items()}


def test_the_same_rows_are_not_looked_at_again() -> None:
    seen: list[object] = []
    rows = {1: {"to": 2}}
    values: PerRow[None] = PerRow(rows, seen.append)
    values.follow(rows, None)
    assert seen == [{"to": 2}]
