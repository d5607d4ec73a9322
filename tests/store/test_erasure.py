"""Blanking as pure functions: sums fit, names of old schemas go too, all else stays byte for byte."""

from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.store import lines, segments
from rundertisch_tui.store.erasure import blanked, blanked_segment, holds, old_names, plan_of
from rundertisch_tui.store.lines import FIRST_SUM, Line
from rundertisch_tui.store.snapshot import MigrationStep


def chained(*fields: dict[str, str]) -> list[Line]:
    """Lines that set fields of note 1, each behind the other."""
    made: list[Line] = []
    for seq, given_fields in enumerate(fields, 1):
        change = {"t": "note", "id": 1, "rev": seq, "f": {n: lines.salted([], [v]) for n, v in given_fields.items()}}
        line: Line = {"seq": seq, "label": lines.salted("Notiz"), "n": {}, "ch": [change]}
        line["sum"] = lines.chained_sum(made[-1]["sum"] if made else FIRST_SUM, line)
        made.append(line)
    return made


def plan(below: int, *names: str, record_id: int = 1, labels: tuple[int, ...] = ()):  # type: ignore[no-untyped-def]
    entry = {"erase": [{"t": "note", "id": record_id, "fields": list(names)}], "labels": labels}
    return plan_of(entry, below, [])


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b", "c"]), st.text(max_size=9)), max_size=5), st.integers(0, 6))
def test_every_sum_still_fits_and_the_values_are_gone(given_fields: list[dict[str, str]], below: int) -> None:
    there = chained(*given_fields)
    raw = b"".join(map(lines.to_bytes, there))
    without = blanked_segment(raw, [plan(below, "a")])
    found = segments.scan(without, 0, 0, FIRST_SUM)
    assert (len(found.found), found.rest) == (len(there), b"")
    for _, _, line in found.found:
        value = line["ch"][0]["f"].get("a")
        assert value is None or isinstance(value, dict) == (line["seq"] < below)
        assert all(isinstance(value, list) for name, value in line["ch"][0]["f"].items() if name != "a")
    assert holds(without, plan(below, "a")) == []
    assert blanked_segment(without, [plan(below, "a")]) == without


def test_lines_of_other_records_stay_byte_for_byte() -> None:
    raw = b"".join(map(lines.to_bytes, chained({"a": "x"}, {"a": "y"})))
    assert blanked_segment(raw, [plan(9, "a", record_id=2)]) == raw
    assert blanked_segment(raw, [plan(9, "a", record_id=11)]) == raw


def test_a_label_goes_with_its_line_or_by_its_number_alone() -> None:
    first, second = chained({"a": "x"}, {"a": "y"})
    assert blanked(first, plan(9))["label"] == {"x": lines.digest(first["label"])}
    raw = lines.to_bytes(first) + lines.to_bytes(second)
    only = plan(9, record_id=7, labels=(2,))
    assert holds(raw, only) == [2]


def test_what_is_no_line_is_left_alone() -> None:
    raw = b'{"t":"note","id":1,kaputt\n' + lines.to_bytes(chained({"a": "x"})[0])[:-9]
    assert blanked_segment(raw, [plan(9, "a")]) == raw


def test_a_field_goes_under_every_name_it_ever_had() -> None:
    steps = [
        MigrationStep(2, lambda _: {}, {("note", "b"): ("a",)}),
        MigrationStep(3, lambda _: {}, {("note", "c"): ("b", "z")}),
    ]
    assert old_names(steps)["note", "c"] == {"a", "b", "z"}
    there = plan_of({"erase": [{"t": "note", "id": 1, "fields": ["c"]}]}, 9, steps)
    assert there.fields["note", 1] == {"a", "b", "c", "z"}
