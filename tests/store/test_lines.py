"""The format of a line; the vectors stand in docs/data.md too."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.store import lines
from rundertisch_tui.store.lines import FIRST_SUM, Line

SALT = "000102030405060708090a0b0c0d0e0f"
LINE: Line = {
    "seq": 2,
    "at": "2026-07-03T10:15:00.000+02:00",
    "user": "weber",
    "pid": 4711,
    "key": None,
    "verb": "edit",
    "undoes": None,
    "label": [SALT, "Person „Öztürk“ geändert"],
    "n": {"id:person": 7},
    "ch": [{"t": "person", "id": 7, "rev": 1, "f": {"name": [SALT, [], ["Öztürk"]], "born": [SALT, [None], []]}}],
}
LINE_SUM = "41da8730578d3c469bce463b61d7a304de42216492ca222ee51415c70a6f6d5d"
VECTORS: list[tuple[Any, str]] = [
    ({"b": 1, "a": [True, None, "ä/„"]}, '{"a":[true,null,"ä/„"],"b":1}'),
    ('\\ " \n \t \x01 \x7f €', '"\\\\ \\" \\n \\t \\u0001 \x7f €"'),
    ([SALT, [], ["Öztürk"]], f'["{SALT}",[],["Öztürk"]]'),
    ({"ä": 1, "z": 2, "a": 3}, '{"a":3,"z":2,"ä":1}'),
]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(("value", "wanted"), VECTORS)
def test_canonical_json_has_sorted_keys_and_no_blanks(value: Any, wanted: str) -> None:
    assert lines.canonical(value) == wanted.encode()


@given(json_values)
def test_canonical_json_is_what_any_json_library_writes_with_sorted_keys(value: Any) -> None:
    other = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert lines.canonical(value) == other.encode()


@given(st.floats(0.0001, 1e15) | st.floats(-1e15, -0.0001) | st.just(0.0))
def test_a_figure_is_written_as_python_writes_it(figure: float) -> None:
    assert lines.canonical(figure) == json.dumps(figure).encode()


@pytest.mark.parametrize(("figure", "wanted"), [(1e16, "1e16"), (0.00001, "0.00001"), (1e-6, "1e-6"), (78.0, "78.0")])
def test_a_very_large_or_small_figure_is_written_as_documented(figure: float, wanted: str) -> None:
    assert lines.canonical(figure) == wanted.encode()
    assert f"`{wanted}`" in (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")


def test_the_digest_of_a_value_is_sha256_of_its_canonical_bytes() -> None:
    assert lines.digest([SALT, [], ["Öztürk"]]) == "ae19ac626aa2496f902d57df6b09f4dccf92b3f01367ba0357a713dd10100086"


def test_the_sum_of_a_line_is_the_one_in_the_documentation() -> None:
    assert lines.chained_sum(FIRST_SUM, LINE) == LINE_SUM


def test_the_vectors_stand_in_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
    assert LINE_SUM in text
    assert SALT in text
    assert lines.digest([SALT, [], ["Öztürk"]]) in text


def test_an_erased_value_keeps_the_sum_and_loses_the_value() -> None:
    erased = json.loads(json.dumps(LINE))
    field = erased["ch"][0]["f"]
    field["name"] = {"x": lines.digest(field["name"])}
    erased["label"] = {"x": lines.digest(erased["label"])}
    assert lines.chained_sum(FIRST_SUM, erased) == lines.chained_sum(FIRST_SUM, LINE)
    assert "Öztürk" not in json.dumps(erased, ensure_ascii=False)
    assert lines.text_of(erased["label"]) == ""


def test_two_salts_are_never_the_same() -> None:
    one, other = lines.salted([], ["x"]), lines.salted([], ["x"])
    assert lines.digest(one) != lines.digest(other)
    assert re.fullmatch("[0-9a-f]{32}", one[0])


@pytest.mark.parametrize("name", ["seq", "at", "user", "pid", "key", "verb", "undoes", "label", "n", "ch"])
def test_every_part_of_a_line_goes_into_its_sum(name: str) -> None:
    other = {**LINE, name: 99 if name != "ch" else []}
    assert lines.chained_sum(FIRST_SUM, other) != lines.chained_sum(FIRST_SUM, LINE)


def test_a_line_is_sound_only_at_its_place_in_the_chain() -> None:
    line = {**LINE, "sum": lines.chained_sum(FIRST_SUM, LINE)}
    assert lines.is_sound(line, 2, FIRST_SUM)
    assert not lines.is_sound(line, 3, FIRST_SUM)
    assert not lines.is_sound(line, 2, "1" * 64)
    assert not lines.is_sound({"seq": 2, "sum": "x", "ch": [7]}, 2, FIRST_SUM)


def test_a_line_begins_with_its_number_and_ends_with_a_line_end() -> None:
    raw = lines.to_bytes({**LINE, "sum": "x"})
    assert raw.startswith(b'{"seq":2,')
    assert raw.count(b"\n") == 1
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"sum":1}', b"\xff", b'{"seq":1', b'{"sum":"\xed\xa0\x80"}'])
def test_what_is_no_line_is_none(raw: bytes) -> None:
    assert lines.from_bytes(raw) is None


def test_a_pointer_to_the_next_segment_is_chained_like_a_line() -> None:
    pointer: Line = {"next": "000412.jsonl"}
    pointer["sum"] = lines.chained_sum("a" * 64, pointer)
    assert lines.is_next(pointer, "a" * 64)
    assert not lines.is_next(pointer, "b" * 64)
    assert not lines.is_next({**LINE, "sum": "x"}, FIRST_SUM)


def test_touched_and_written_fields_name_blanked_ones_too() -> None:
    line = {**LINE, "erase": [{"t": "note", "id": 3, "fields": ["text"]}]}
    assert lines.touched(line) == {("person", 7), ("note", 3)}
    assert set(lines.written_fields(line)) == {("person", 7, "name"), ("person", 7, "born"), ("note", 3, "text")}


def test_a_key_is_read_back_from_its_bytes() -> None:
    assert lines.value_of(b'"a\\"b"') == 'a"b'
