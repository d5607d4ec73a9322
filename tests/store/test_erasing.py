"""Erased values are nowhere any more, whatever happens on the way; the chain and the state stay as they are."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rundertisch_tui.store import backup, check, erased, erased_archive, erasing, files, journal, kept
from rundertisch_tui.store.drafts import Draft, DraftFile
from rundertisch_tui.store.erasure import Erasing, plan_of
from rundertisch_tui.store.errors import NothingToUndo, StoreError
from rundertisch_tui.store.lines import GONE
from rundertisch_tui.store.restore import restore
from rundertisch_tui.store.snapshot import Snapshot
from rundertisch_tui.store.store import Store
from tests.store.disk import Disk, Killed
from tests.store.office_like import Clock, add, anything, opened, put, rows
from tests.store.replay import replayed

NAME = "Wojciechowska"
FIELDS = ("name", "mail")
INBOXED = kept.digest_of(NAME.encode())


def asked(_: Snapshot, labels: tuple[int, ...] = (), kept_files: tuple[str, ...] = ()) -> Erasing:
    return Erasing(
        "Löschung: note 1",
        "Antrag",
        (("note", 1, FIELDS), ("seat", 1, ())),
        labels=labels,
        files=kept_files,
        inbox=(INBOXED,),
    )


def fill(folder: Path) -> Store:
    store = opened(folder)
    add(store, name=NAME, mail=f"{NAME}@example.org", town="Kassel")
    add(store, name="Öztürk")
    put(store, "seat", 1, label=f"{NAME} sitzt hinten", row="9")
    store.checkpoint()
    put(store, "note", 1, mail=f"neu-{NAME}@example.org", label=f"Post von {NAME}")
    put(store, "note", 2, name="Öztürk-Weber")
    store.checkpoint()
    return store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 900)
    folder = tmp_path / "data"
    store = fill(folder)
    store.close()
    backup.make(folder, now=Clock()())
    (folder / "inbox" / "weber").mkdir(parents=True)
    (folder / "inbox" / "weber" / "liste.csv").write_text(NAME, encoding="utf-8")
    (folder / "journal" / "torn-9.bin").write_text(NAME, encoding="utf-8")
    (folder / "rundertisch.fremd-2026.json").write_text(NAME, encoding="utf-8")
    drafts = DraftFile(folder, "weber", "abc")
    drafts.keep(Draft("k1", "form|people|x|note:1|e|Person", "2026-07-03", {"name": NAME}))
    drafts.keep(Draft("k2", "form|people|x|note:2|e|Person", "2026-07-03", {"name": "Öztürk"}))
    drafts.flush()
    drafts._ends = True
    drafts._thread.join(0)
    return folder


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, those inside archives too."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                yield from ((f"{path.name}/{name}", archive.read(name)) for name in archive.namelist())
        elif path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def holders(folder: Path, text: str = NAME) -> list[str]:
    return [name for name, raw in contents(folder) if text.encode() in raw]


def test_only_named_files_of_the_inbox_go_and_all_where_nobody_remembers_which(folder: Path) -> None:
    other = folder / "inbox" / "weber" / "andere.csv"
    other.write_text("Öztürk", encoding="utf-8")
    store = opened(folder)
    store.erase(asked)
    assert [path.name for path in (folder / "inbox" / "weber").iterdir()] == ["andere.csv"]
    erasing.remove_beside(folder, plan_of({"erase": []}, 9, ()))  # a line of an older program, or a lost one
    assert not other.exists()


def test_before_the_erasure_the_name_is_in_every_kind_of_file(folder: Path) -> None:
    there = " ".join(holders(folder))
    for kind in ("rundertisch.json", "rundertisch.prev.json", "journal/", ".zip/", "drafts/", "inbox/", "torn-"):
        assert kind in there


def test_after_the_erasure_no_byte_of_it_is_left_and_everything_else_is(folder: Path) -> None:
    store = opened(folder)
    store.erase(asked)
    assert store.notices == []
    store.close()
    assert holders(folder) == []
    assert rows(store) == {1: {"town": "Kassel"}, 2: {"name": "Öztürk-Weber"}}
    assert rows(store, "seat") == {1: {"row": "9"}}
    assert not store.snapshot.erasures
    assert "drafts/weber-abc.jsonl" in holders(folder, "Öztürk")
    again = opened(folder)
    assert again.problem is None
    assert again.snapshot == replayed(folder)
    again.close()
    assert [one for one in check.examine(folder) if one.kind == check.DAMAGE] == []


def test_the_proof_names_addresses_and_the_reason_and_nobody(folder: Path) -> None:
    store = opened(folder)
    store.erase(asked)
    [entry] = erased.read(folder / erased.NAME)
    assert entry["reason"] == "Antrag"
    assert entry["erase"][0] == {"t": "note", "id": 1, "fields": list(FIELDS)}


def test_a_process_that_was_open_sees_it_and_no_undo_brings_it_back(folder: Path) -> None:
    other = opened(folder, user="demir")
    put(other, "note", 1, mail=f"x-{NAME}@example.org")
    store = opened(folder)
    store.erase(asked)
    assert [one.verb for one in other.follow()] == ["erasure", "erased"]
    assert rows(other)[1] == {"town": "Kassel"}
    with pytest.raises(NothingToUndo):
        other.undo(anything)
    assert NAME not in str(other.history("note", 1))
    put(other, "note", 1, town="Baunatal")
    assert rows(other)[1] == {"town": "Baunatal"}
    assert holders(folder) == []


def test_an_undo_between_the_line_and_the_files_says_why_it_cannot(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(folder)
    put(store, "note", 1, mail=f"x-{NAME}@example.org")
    monkeypatch.setattr(Store, "finish_erasures", lambda _: None)
    store.erase(asked)
    with pytest.raises(NothingToUndo, match=r"gelöscht \(Löschung\)"):
        store.undo(anything)


def test_history_names_what_was_erased_without_its_value(folder: Path) -> None:
    store = opened(folder)
    store.erase(asked)
    newest, *older = store.history("note", 1)
    assert newest.verb == "erasure"
    assert newest.erased == {"name", "mail"}
    assert older[0].label == GONE
    assert older[0].erased == {"", "mail"}
    assert older[-1].fields["town"] == (None, "Kassel")


def test_labels_and_kept_files_that_were_chosen_go_too(folder: Path, tmp_path: Path) -> None:
    store = opened(folder)
    letter = tmp_path / "brief.pdf"
    letter.write_text(NAME, encoding="utf-8")
    prepared = kept.prepare(folder, letter)
    kept.settle(prepared)
    label = put(store, "note", 2, label=f"Brief von {NAME}", town="Kassel")
    assert label is not None
    backup.make(folder, now=Clock()(), name="eigene")
    store.erase(lambda s: asked(s, (label.seq,), (prepared.digest,)))
    assert holders(folder) == []
    assert rows(store)[2]["town"] == "Kassel"


@pytest.mark.parametrize("how", ["kill", "kill-after", "EIO", "ENOSPC", "short"])
def test_an_erasure_broken_off_at_any_call_is_finished_at_the_next_opening(
    how: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    at, fired, begun = 0, True, 0
    while fired:
        at += 1
        copy = tmp_path / f"copy-{at}"
        shutil.copytree(folder, copy)
        store = opened(copy)
        disk.break_at(at, how)
        try:
            store.erase(asked)
        except (Killed, StoreError):
            store._let_go()
        fired = disk.fired
        disk.heal()
        if store._lock is not None:
            store._let_go()
        again = opened(copy)
        assert again.problem is None, f"call {at}"
        put(again, "note", 2, name="danach")
        assert again.snapshot == replayed(copy), f"call {at}"
        if "name" not in rows(again)[1]:
            begun += 1
            again.close()
            assert [name for name in holders(copy) if not name.endswith(".tmp")] == [], f"call {at}"
            assert not again.snapshot.erasures, f"call {at}"
        shutil.rmtree(copy)
    assert begun > 20


def test_two_who_finish_the_same_erasure_do_no_harm(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = opened(folder)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "finish_erasures", lambda _: None)
        one.erase(asked)
        other = opened(folder, user="demir")
    one.finish_erasures()
    other.finish_erasures()
    assert holders(folder) == []
    assert [line.verb for line in one.lines(limit=3)] == ["erased", "erasure", "edit"]
    assert one.snapshot == replayed(folder)


def test_a_backup_older_than_the_erasure_is_restored_without_what_was_erased(folder: Path, tmp_path: Path) -> None:
    outside = backup.make(folder, now=Clock()(), target=tmp_path / "aussen.zip")
    store = opened(folder)
    store.erase(asked)
    store.close()
    restored = restore(outside, tmp_path / "neu", user="weber", now=Clock(), newer=folder / erased.NAME)
    assert restored.erasures == 1
    assert holders(tmp_path / "neu") == []
    back = opened(tmp_path / "neu")
    assert back.problem is None
    assert rows(back) == {1: {"town": "Kassel"}, 2: {"name": "Öztürk-Weber"}}
    back.close()
    assert [one for one in check.examine(tmp_path / "neu") if one.kind == check.DAMAGE] == []


def test_a_backup_in_its_folder_finds_the_proof_beside_it(folder: Path, tmp_path: Path) -> None:
    old = (folder / "backups").glob("*.zip").__next__()
    whole = old.read_bytes()
    store = opened(folder)
    store.erase(asked)
    store.close()
    old.write_bytes(whole)  # somebody copied the old one back
    found = [one.file for one in check.examine(folder) if one.kind == check.DAMAGE]
    assert found == [f"backups/{old.name}"]
    restored = restore(old, tmp_path / "neu", user="weber", now=Clock())
    assert (restored.erasures, holders(tmp_path / "neu")) == (1, [])
    again = opened(folder)
    again.erase_again()
    again.close()
    assert holders(folder) == []
    assert [one for one in check.examine(folder) if one.kind == check.DAMAGE] == []


def test_a_damaged_backup_is_named_and_stops_nothing(folder: Path) -> None:
    (folder / "backups" / "kaputt.zip").write_bytes(b"PK nichts")
    store = opened(folder)
    store.erase(asked)
    assert [one for one in store.notices if "backups/kaputt.zip" in one]
    assert not store.snapshot.erasures


def test_while_a_backup_is_being_written_the_erasure_stays_open(folder: Path) -> None:
    writing = files.temporary_name(folder / "backups" / "rundertisch-neu.zip").with_suffix("")
    writing = writing.with_name(f"rundertisch-neu.zip.{1}.tmp")  # process 1 lives
    writing.write_bytes(b"")
    store = opened(folder)
    store.erase(asked)
    assert store.snapshot.erasures
    assert any("Sicherung wird gerade geschrieben" in one for one in store.notices)
    writing.unlink()
    store.close()
    assert not store.snapshot.erasures


def test_a_line_that_is_no_entry_about_an_erasure_is_named(folder: Path) -> None:
    (folder / erased.NAME).write_text('{"of":3}\n', encoding="utf-8")
    found = [one for one in check.examine(folder) if one.file == erased.NAME]
    assert [one.kind for one in found] == [check.DAMAGE]
    assert "Zeile 1" in found[0].text


# --- safeguards taken out: each trial can fail ---


@pytest.mark.parametrize("step", ["blank_segments", "renew_checkpoints", "remove_beside", "blank_backups"])
def test_without_one_of_its_steps_something_is_left(step: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, step, lambda *_: True)
    store = opened(folder)
    store.erase(asked)
    store.close()
    assert holders(folder) != []


def test_without_the_digest_the_chain_breaks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rundertisch_tui.store.erasure._blank", lambda _: {"x": "0" * 64})
    store = opened(folder)
    store.erase(asked)
    store.close()
    assert any(one.kind == check.DAMAGE for one in check.examine(folder))


def test_without_rotation_lines_are_lost_in_the_file_that_was_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal.Journal, "rotate", lambda _: None)
    store = opened(folder)
    store.erase(asked)
    store._let_go()
    assert opened(folder).damage is not None


def test_an_archive_that_holds_nothing_of_it_stays_as_it_is(folder: Path) -> None:
    [path] = (folder / "backups").glob("*.zip")
    before = path.read_bytes()
    entry = {"erase": [{"t": "note", "id": 99, "fields": ["name"]}]}
    assert not erased_archive.blank_archive(path, [plan_of(entry, 99, ())], ())
    assert path.read_bytes() == before
