"""The proof of what was erased: each entry once, in order, and nothing guessed from a wrong line."""

from pathlib import Path

import pytest

from rundertisch_tui.store import erased
from rundertisch_tui.store.errors import Damaged


def entry(of: int, sum_: str = "a") -> erased.Entry:
    return {
        "of": of, "sum": sum_, "at": "2026-07-03", "reason": "Antrag",
        "erase": [{"t": "note", "id": 1, "fields": ["name"]}], "labels": [], "files": [],
    }  # fmt: skip


def test_an_entry_is_noted_once(tmp_path: Path) -> None:
    for of in (3, 5, 3):
        erased.note(tmp_path, entry(of))
    assert [one["of"] for one in erased.read(tmp_path / erased.NAME)] == [3, 5]


def test_a_missing_file_has_no_entry(tmp_path: Path) -> None:
    assert erased.read(tmp_path / erased.NAME) == []


def test_several_files_are_joined_in_order_and_same_numbers_of_other_histories_both_count() -> None:
    joined = erased.joined([entry(9), entry(3)], [entry(3), entry(3, "b")])
    assert [(one["of"], one["sum"]) for one in joined] == [(3, "a"), (3, "b"), (9, "a")]


def test_entries_survive_being_written_and_read() -> None:
    there = [entry(3), entry(9)]
    assert erased.entries_in(erased.to_bytes(there)) == there
    assert [plan.below for plan in erased.plans(there, ())] == [3, 9]


@pytest.mark.parametrize("raw", [b"kein JSON\n", b"[]\n", b'{"of":"drei","erase":[]}\n', b'{"of":3}\n', b"\xff\n"])
def test_a_wrong_line_is_named(raw: bytes) -> None:
    with pytest.raises(Damaged, match="Zeile 2"):
        erased.entries_in(erased.to_bytes([entry(3)]) + raw)
