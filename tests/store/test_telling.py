"""The history of a journal whose older lines were changed, while the checkpoint keeps the state right."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from rundertisch_tui.store import journal, lines, repair
from rundertisch_tui.store.errors import Damaged
from rundertisch_tui.store.history import HistoryLine
from rundertisch_tui.store.snapshot import MigrationStep
from tests.store.office_like import Clock, opened, put

Bytes = Callable[[bytes], bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Line 1 is the schema's; 2, 4, 6 and 8 write note 1, the others note 2; a checkpoint covers them all."""
    store = opened(tmp_path / "data")
    for number in range(2, 10):
        put(store, "note", 1 if number % 2 == 0 else 2, text=f"Text {number}", label=f"Zeile {number}")
    store.close()
    return tmp_path / "data"


def strike(folder: Path, seq: int, change: Bytes) -> None:
    """Change the bytes of one line, line end included, wherever it stands."""
    for path in (folder / "journal").iterdir():
        parts = path.read_bytes().splitlines(keepends=True)
        struck = [change(part) if part.startswith(b'{"seq":%d,' % seq) else part for part in parts]
        if struck != parts:
            path.write_bytes(b"".join(struck))
            return
    raise AssertionError(seq)


def swap(old: bytes, new: bytes) -> Bytes:
    def changed(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new)

    return changed


def told(found: Sequence[HistoryLine]) -> list[tuple[int, str]]:
    return [(line.seq, line.label) for line in found]


ALL = [(n, f"Zeile {n}") for n in range(9, 1, -1)] + [(1, "Neuer Datenbestand")]


def test_a_sound_history_is_told_whole(folder: Path) -> None:
    store = opened(folder)
    assert told(store.lines()) == ALL
    assert told(store.history("note", 1)) == [(n, f"Zeile {n}") for n in (8, 6, 4, 2)]
    assert not any(line.is_damaged for line in store.lines())


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"Text 6", b"Text 9"), (b'"user":"weber"', b'"user":"demir"'), (b'"f":', b'"g":'), (b'"rev":3', b'"rev":7')],
    ids=["value", "user", "name of a part", "revision"],
)
def test_a_changed_line_is_told_as_damaged_without_its_values(folder: Path, old: bytes, new: bytes) -> None:
    strike(folder, 6, swap(old, new))
    store = opened(folder)
    for found in (store.history("note", 1), store.lines()):
        (damaged,) = (line for line in found if line.is_damaged)
        assert (damaged.seq, damaged.label) == (6, "Verlauf beschädigt: Zeile 6")
        assert (damaged.user, damaged.fields) == ("", {})
    assert len(store.history("note", 1)) == 4
    assert told(store.lines(before=7, limit=2)) == [(6, "Verlauf beschädigt: Zeile 6"), (5, "Zeile 5")]


@pytest.mark.parametrize("damage", ["another digit", "no digit"])
def test_behind_a_line_of_which_only_the_sum_was_hit_all_is_told(folder: Path, damage: str) -> None:
    def hit(part: bytes) -> bytes:
        at = part.rindex(b'"sum":"') + 7
        digit = b"x" if damage == "no digit" else b"0" if part[at : at + 1] != b"0" else b"1"
        return part[:at] + digit + part[at + 1 :]

    strike(folder, 6, hit)
    found = opened(folder).lines()
    assert [line.label for line in found if line.is_damaged] == ["Verlauf beschädigt: Zeile 6"]


@pytest.mark.parametrize(
    "change",
    [lambda _: b"", lambda part: part[:50] + b"\n", swap(b'"ch":', b'"cx":'), swap(b'"id":1,', b'"id":3,')],
    ids=["taken out", "cut", "without its changes", "of another record"],
)
def test_a_line_that_is_not_found_is_missed_by_its_record(folder: Path, change: Bytes) -> None:
    strike(folder, 6, change)
    found = opened(folder).history("note", 1)
    labels = ["Zeile 8", "Verlauf fehlt: 1 Änderung zwischen Nr. 4 und Nr. 8", "Zeile 4", "Zeile 2"]
    assert [line.label for line in found] == labels
    assert [line.seq for line in found] == [8, 7, 4, 2]


def test_the_newest_and_the_oldest_change_of_a_record_are_missed_too(folder: Path) -> None:
    for seq in (2, 4, 8):
        strike(folder, seq, lambda part: part[:50] + b"\n")
    store = opened(folder)
    assert [line.label for line in store.history("note", 1)] == [
        "Verlauf fehlt: 1 Änderung nach Nr. 6",
        "Zeile 6",
        "Verlauf fehlt: 2 Änderungen vor Nr. 6",
    ]
    assert told(store.lines())[:2] == [(9, "Verlauf nicht prüfbar: Zeile 9"), (8, "Verlauf fehlt: Zeile 8")]


def test_lines_that_are_missing_in_a_row_are_told_as_one(folder: Path) -> None:
    for seq in (1, 4, 5, 6):
        strike(folder, seq, lambda _: b"")
    found = told(opened(folder).lines())
    # the line behind lost ones cannot be proved: nobody knows the sum that it is chained to
    assert found[2:4] == [(7, "Verlauf nicht prüfbar: Zeile 7"), (6, "Verlauf fehlt: Zeilen 4 bis 6")]
    assert found[-2:] == [(2, "Verlauf beschädigt: Zeile 2"), (1, "Verlauf fehlt: Zeile 1")]


def test_lines_are_proved_over_the_edge_of_a_segment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1)
    store = opened(tmp_path / "data")
    for number in range(1, 5):
        put(store, "note", 1, text=f"Text {number}")
    store.close()
    assert not any(line.is_damaged for line in opened(tmp_path / "data").lines())
    strike(tmp_path / "data", 3, swap(b"Text 2", b"Text 8"))
    found = opened(tmp_path / "data").history("note", 1)
    assert [line.seq for line in found if line.is_damaged] == [3]


def test_a_purged_record_and_one_that_a_step_made_miss_nothing(folder: Path) -> None:
    def convert(tables: object) -> dict[str, dict[int, dict[str, object]]]:
        return {**tables, "letter": {1: {"text": "neu", "rev": 1}}}  # type: ignore[dict-item]

    store = opened(folder, steps=[MigrationStep(2, convert)])
    assert store.history("letter", 1) == []
    put(store, "letter", 1, text="geändert")
    assert [line.is_damaged for line in store.history("letter", 1)] == [False]


def test_a_former_state_is_not_folded_over_a_damaged_line(folder: Path) -> None:
    strike(folder, 6, swap(b"Text 6", b"Text 9"))
    store = opened(folder)
    assert store.as_of(5).tables["note"][1]["text"] == "Text 4"
    with pytest.raises(Damaged, match=r"Zeile 6 im Journal fehlt oder ist beschädigt.*„rundertisch repair“"):
        store.as_of(7)


def test_an_erasure_learns_the_labels_of_damaged_lines_too(folder: Path) -> None:
    strike(folder, 6, swap(b"Text 6", b"Text 9"))
    assert (6, "Zeile 6") in opened(folder).labels()


def test_a_line_whose_number_was_changed_stands_where_it_can(folder: Path) -> None:
    strike(folder, 6, swap(b'{"seq":6,', b'{"seq":60,'))
    found = opened(folder).lines()
    assert [line.seq for line in found] == list(range(9, 0, -1))
    assert [line.label for line in found if line.is_damaged] == [
        "Verlauf nicht prüfbar: Zeile 7", "Verlauf nicht prüfbar: Zeile 6"
    ]  # fmt: skip


def test_a_line_behind_one_that_stands_in_for_lost_ones_is_proved(folder: Path) -> None:
    strike(folder, 6, lambda part: part[:50] + b"\n")
    repair.repair(folder, user="kern", now=Clock())
    found = opened(folder).lines()
    assert [line.label for line in found][:4] == ["Zeile 9", "Zeile 8", "Verlauf fehlt: Zeilen 6 bis 7", "Zeile 5"]
    assert not any(line.is_damaged for line in found)


def test_a_line_without_the_names_of_a_change_is_none() -> None:
    line = {"seq": 1, "at": "", "user": "", "key": None, "verb": "", "undoes": None, "label": [], "n": {}, "ch": []}
    assert lines.has_shape(line)
    assert not lines.has_shape({name: value for name, value in line.items() if name != "ch"})
    assert not lines.has_shape(line | {"seq": "1"})
