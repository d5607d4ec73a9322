"""Changing, several stores at once, ids, keys, taking back, history."""

from pathlib import Path

import pytest

from rundertisch_tui.store import history, journal
from rundertisch_tui.store.commit import Change, Commit
from rundertisch_tui.store.errors import Conflict, Damaged, NothingToUndo, StoreError
from tests.store.office_like import add, anything, done, opened, purge, put, rows
from tests.store.replay import replayed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_change_is_there_after_opening_again(folder: Path) -> None:
    store = opened(folder)
    add(store, text="Öztürk")
    store.close()
    again = opened(folder)
    assert rows(again) == {1: {"text": "Öztürk"}}
    assert again.notices == []
    assert again.snapshot == replayed(folder)


def test_what_changes_nothing_writes_no_line(folder: Path) -> None:
    store = opened(folder)
    add(store, text="a")
    before = store.snapshot
    assert put(store, "note", 1, text="a") is None
    assert store.change(lambda _: None) is None
    assert store.snapshot is before


def test_whatever_the_judge_raises_passes_through_with_nothing_written(folder: Path) -> None:
    store = opened(folder)

    def refuse(_: object) -> Commit:
        raise LookupError("no")

    with pytest.raises(LookupError):
        store.change(refuse)
    assert store.snapshot.seq == 1
    add(store, text="a")


def test_a_change_is_judged_on_the_newest_state(folder: Path) -> None:
    one, two = opened(folder), opened(folder, "öztürk")
    assert [add(store, text="x") for store in (one, two, one, two)] == [1, 2, 3, 4]
    assert [line.seq for line in two.pending_foreign()] == [2, 4]
    assert [line.user for line in one.follow()] == ["öztürk", "öztürk"]
    assert one.snapshot == two.snapshot == replayed(folder)


def test_a_snapshot_never_changes_and_shares_what_stayed(folder: Path) -> None:
    store = opened(folder)
    add(store, text="a")
    add(store, text="b")
    add(store, "other", text="c")
    before = store.snapshot
    put(store, "note", 1, text="neu")
    assert before.tables["note"][1]["text"] == "a"
    assert store.snapshot.tables["note"][2] is before.tables["note"][2]
    assert store.snapshot.tables["other"] is before.tables["other"]


def test_many_records_are_one_line(folder: Path) -> None:
    store = opened(folder)
    line = done(store.change(lambda _: Commit("add", "Import", [Change("note", n, {"n": n}) for n in range(1, 301)])))
    assert line.seq == 2
    assert len(line.created) == 300
    store.undo(anything)
    assert all("trashed_at" in row for row in rows(store).values())
    store.redo(anything)
    assert rows(store)[300] == {"n": 300}


def test_ids_are_never_given_again(folder: Path) -> None:
    store = opened(folder)
    add(store, text="a")
    store.undo(anything)
    assert add(store, text="b") == 2
    purge(store, "note", 2)
    store.close()
    (folder / "rundertisch.json").unlink()
    again = opened(folder)
    assert 2 not in rows(again)
    assert add(again, text="c") == 3


def test_a_key_is_answered_with_its_old_line(folder: Path) -> None:
    store = opened(folder)
    first = put(store, "note", 1, key='a"b', text="x")
    assert first is not None
    assert put(store, "note", 1, key='a"b', text="y") == first
    store.close()
    again = opened(folder)
    assert again.has_key('a"b')
    assert not again.has_key("other")
    assert done(put(again, "note", 1, key='a"b', text="z")).seq == first.seq
    assert rows(again)[1] == {"text": "x"}


def test_a_change_that_is_too_large_is_refused(folder: Path) -> None:
    store = opened(folder)
    with pytest.raises(StoreError, match="zu groß"):
        put(store, "note", 1, text="x" * 17_000_000)
    assert put(store, "note", 1, text="klein") is not None


def test_undo_and_redo_go_back_over_restarts_and_name_what_they_take_back(folder: Path) -> None:
    store = opened(folder)
    put(store, "note", 1, text="a", label="Erste")
    put(store, "note", 1, text="b", label="Zweite")
    store.close()
    again = opened(folder)
    assert again.newest_undoable() == "Zweite"
    assert again.undo(anything).label == "Rückgängig: Zweite"
    assert rows(again)[1] == {"text": "a"}
    assert again.newest_redoable() == "Zweite"
    assert again.redo(anything).label == "Wiederhergestellt: Zweite"
    assert again.undo(anything).label == "Rückgängig: Zweite"
    assert again.undo(anything).label == "Rückgängig: Erste"
    with pytest.raises(NothingToUndo):
        again.undo(anything)
    assert again.snapshot == replayed(folder)


def test_redo_ends_with_a_new_change(folder: Path) -> None:
    store = opened(folder)
    put(store, "note", 1, text="a")
    store.undo(anything)
    put(store, "note", 2, text="b")
    with pytest.raises(NothingToUndo):
        store.redo(anything)


def test_undo_takes_back_own_changes_only(folder: Path) -> None:
    mine, hers = opened(folder), opened(folder, "öztürk")
    put(mine, "note", 1, text="a")
    put(hers, "note", 2, text="b")
    mine.undo(anything)
    assert rows(mine)[2] == {"text": "b"}


def test_undo_is_refused_when_somebody_built_on_it_and_passes_it_over_then(folder: Path) -> None:
    mine, hers = opened(folder), opened(folder, "öztürk")
    put(mine, "note", 2, text="früher")
    put(mine, "note", 1, text="a", other="x")
    put(hers, "note", 1, text="b")
    before = rows(hers)
    with pytest.raises(Conflict, match="text wurde seitdem geändert, von öztürk") as refused:
        mine.undo(anything)
    assert refused.value.fields == (("note", 1, "text"),)
    assert rows(mine) == before
    assert mine.undo(anything).label == "Rückgängig: note 2"


def test_undo_of_a_creation_is_refused_when_somebody_filled_another_field_since(folder: Path) -> None:
    mine, hers = opened(folder), opened(folder, "öztürk")
    put(mine, "note", 1, text="a")
    done(put(hers, "note", 1, kind="b"))
    with pytest.raises(Conflict, match="kind wurde seitdem geändert, von öztürk") as refused:
        mine.undo(anything)
    assert refused.value.fields == (("note", 1, "kind"),)
    assert rows(mine) == {1: {"text": "a", "kind": "b"}}
    hers.undo(anything)
    again = opened(folder)  # what was refused is passed over only by the window that was told
    again.undo(anything)
    again.redo(anything)
    done(put(hers, "note", 1, kind="c"))
    with pytest.raises(Conflict, match="kind"):
        again.undo(anything)


def test_whoever_judges_an_undo_learns_what_was_made_since(folder: Path) -> None:
    mine, hers = opened(folder), opened(folder, "öztürk")
    put(mine, "note", 1, text="a")
    put(hers, "task", 4, note=1)
    made: list[object] = []
    mine.undo(lambda _snapshot, _changes, since: made.append({of: user for of, (user, _) in since.items()}))
    assert made == [{("task", 4): "öztürk"}]


def test_undo_of_a_field_whose_later_change_was_taken_back_goes_through(folder: Path) -> None:
    mine, hers = opened(folder), opened(folder, "öztürk")
    put(mine, "note", 1, text="a")
    put(mine, "note", 1, text="b")
    put(hers, "note", 1, text="c")
    hers.undo(anything)
    mine.undo(anything)
    assert rows(mine)[1] == {"text": "a"}


def test_a_full_disk_does_not_make_undo_pass_a_line_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(folder)
    put(store, "note", 1, text="a", label="Erste")
    with monkeypatch.context() as broken:
        broken.setattr(journal.Journal, "append", _full)
        with pytest.raises(StoreError):
            store.undo(anything)
    assert store.newest_undoable() == "Erste"


def _full(*_: object) -> None:
    raise StoreError("voll")


def test_any_open_line_can_be_taken_back_from_the_history(folder: Path) -> None:
    mine, hers = opened(folder), opened(folder, "öztürk")
    line = put(hers, "note", 1, text="a")
    assert line is not None
    put(mine, "note", 2, text="b")
    mine.undo_line(line.seq, anything)
    assert "trashed_at" in rows(mine)[1]
    for seq, said in ((line.seq, "schon"), (1, "nicht zurücknehmen"), (99, "zu weit")):
        with pytest.raises(NothingToUndo, match=said):
            mine.undo_line(seq, anything)


def test_what_was_purged_does_not_come_back(folder: Path) -> None:
    store = opened(folder)
    put(store, "note", 1, text="a")
    purge(store, "note", 1)
    with pytest.raises((NothingToUndo, Conflict)):
        store.undo(anything)
    assert rows(store) == {}


def test_undo_looks_back_over_a_window_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "WINDOW", 5)
    monkeypatch.setattr("rundertisch_tui.store.store.WINDOW", 5)
    mine, hers = opened(folder), opened(folder, "öztürk")
    put(mine, "note", 1, text="a")
    for number in range(30):
        put(hers, "note", 2, text=str(number))
    with pytest.raises(NothingToUndo):
        mine.undo(anything)
    assert hers.undo(anything).label == "Rückgängig: note 2"


def test_history_tells_who_changed_which_field_and_pages(folder: Path) -> None:
    store = opened(folder)
    for number in range(8):
        put(store, "note", 1, text=str(number))
        put(store, "note", 11, text="other")
    first = store.history("note", 1, limit=3)
    assert [line.fields["text"] for line in first] == [("6", "7"), ("5", "6"), ("4", "5")]
    rest = store.history("note", 1, before=first[-1].seq)
    assert [line.fields["text"] for line in rest] == [("3", "4"), ("2", "3"), ("1", "2"), ("0", "1"), (None, "0")]
    assert store.lines(limit=1)[0].fields == {"note:1.text": ("6", "7")}


def test_history_and_keys_go_over_segments(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 900)
    store = opened(folder)
    for number in range(12):
        put(store, "note", 1, text=str(number), key=f"k{number}")
    assert len(list((folder / "journal").iterdir())) > 3
    assert len(store.history("note", 1)) == 12
    other = opened(folder, "öztürk")
    assert other.has_key("k0")
    assert other.snapshot == store.snapshot == replayed(folder)


def test_the_state_of_an_earlier_change_is_folded_from_the_journal(folder: Path) -> None:
    store = opened(folder)
    states = []
    for text in ("a", "b", "c"):
        add(store, text=text)
        put(store, "note", 1, text=text * 2)
        states.append(store.snapshot)
    for one in states:
        assert store.as_of(one.seq) == one
    store.checkpoint()
    assert store.as_of(states[0].seq) == states[0]


def test_a_line_with_changed_bytes_is_not_taken_back(folder: Path) -> None:
    store = opened(folder)
    put(store, "note", 1, text="Öztürk")
    put(store, "note", 1, text="Weiß")
    store.close()
    (segment,) = (folder / "journal").iterdir()
    old, wrong = (f'["{name}"],["Wei'.encode() for name in ("Öztürk", "Öztürx"))
    segment.write_bytes(segment.read_bytes().replace(old, wrong))
    again = opened(folder)  # its checkpoint covers the line, so that the state is right
    assert rows(again) == {1: {"text": "Weiß"}}
    with pytest.raises(Damaged, match=r"Zeile \d+ im Journal .* „rundertisch repair“"):
        again.undo(anything)
    assert rows(again) == {1: {"text": "Weiß"}}
