from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.decisions import LineChangeKind
from rundertisch_tui.domain.ids import MinuteEntryId
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.minutes_versions import FrozenLine, line_changes


def line(entry: int, text: str = "Text", kind: EntryKind = EntryKind.INFORMATION) -> FrozenLine:
    return FrozenLine(MinuteEntryId(entry), f"1.{entry}", kind, text)


versions = st.dictionaries(st.integers(1, 8), st.sampled_from(["a", "b"])).map(
    lambda texts: [line(entry, text) for entry, text in texts.items()]
)


def test_what_changed_stands_in_the_order_of_the_new_version() -> None:
    old = [line(1, "eins"), line(2, "zwei"), line(3, "drei")]
    new = [line(1, "EINS"), line(4, "neu"), line(3, "drei")]
    assert [(one.kind, one.before, one.after) for one in line_changes(old, new)] == [
        (LineChangeKind.CHANGED, "eins", "EINS"),
        (LineChangeKind.REMOVED, "zwei", ""),
        (LineChangeKind.ADDED, "", "neu"),
    ]


def test_another_kind_is_a_change_too() -> None:
    (one,) = line_changes([line(1)], [line(1, kind=EntryKind.CHALLENGE)])
    assert one.kind is LineChangeKind.CHANGED


def test_a_line_that_only_moved_is_named_with_its_old_number() -> None:
    a, b, c = line(1, "eins"), line(2, "zwei"), line(3, "drei")
    new = [FrozenLine(one.entry, f"1.{at}", one.kind, one.text) for at, one in enumerate((c, a, b), 1)]
    (one,) = line_changes([a, b, c], new)
    assert (one.kind, one.label, one.moved_from) == (LineChangeKind.MOVED, "1.1", "1.3")


def test_a_line_in_another_item_moved_even_in_the_same_order() -> None:
    (one,) = line_changes([line(1), line(2)], [line(1), FrozenLine(MinuteEntryId(2), "2.1", line(2).kind, "Text")])
    assert (one.kind, one.label, one.moved_from) == (LineChangeKind.MOVED, "2.1", "1.2")


def test_a_line_that_counts_on_behind_a_new_one_did_not_move() -> None:
    new = [FrozenLine(MinuteEntryId(9), "1.1", EntryKind.INFORMATION, "neu")]
    new += [FrozenLine(MinuteEntryId(at), f"1.{at + 1}", EntryKind.INFORMATION, "Text") for at in (1, 2)]
    assert [one.kind for one in line_changes([line(1), line(2)], new)] == [LineChangeKind.ADDED]


def test_a_line_with_new_words_at_another_place_says_both() -> None:
    new = [FrozenLine(MinuteEntryId(2), "2.1", EntryKind.INFORMATION, "neu"), line(1)]
    (one,) = line_changes([line(1), line(2)], new)
    assert (one.kind, one.before, one.after, one.moved_from) == (LineChangeKind.CHANGED, "Text", "neu", "1.2")


@given(st.permutations(range(1, 8)))
def test_putting_the_moved_lines_elsewhere_is_all_it_takes(order: list[int]) -> None:
    new = [FrozenLine(MinuteEntryId(entry), f"1.{at}", EntryKind.INFORMATION, "Text")
           for at, entry in enumerate(order, 1)]  # fmt: skip
    moved = {one.moved_from for one in line_changes([line(at) for at in range(1, 8)], new)}
    stayed = [entry for entry in order if f"1.{entry}" not in moved]
    assert stayed == sorted(stayed)
    assert len(moved) == 7 - _longest(order)


def _longest(order: list[int]) -> int:
    best = [0] * len(order)
    for at, entry in enumerate(order):
        best[at] = 1 + max((best[before] for before in range(at) if order[before] < entry), default=0)
    return max(best)


@given(versions, versions)
def test_changes_applied_to_the_old_version_give_the_new_one(old: list[FrozenLine], new: list[FrozenLine]) -> None:
    found = line_changes(old, new)
    texts = {one.label: one.text for one in old}
    for change in found:
        if change.kind is LineChangeKind.REMOVED:
            del texts[change.label]
        else:
            texts[change.label] = change.after
    assert texts == {one.label: one.text for one in new}


@given(versions)
def test_a_version_does_not_differ_from_itself(version: list[FrozenLine]) -> None:
    assert line_changes(version, version) == ()
