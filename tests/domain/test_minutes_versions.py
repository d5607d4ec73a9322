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
