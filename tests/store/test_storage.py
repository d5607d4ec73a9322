"""TinyDB on both storages: what its own tests ask of a storage and a table, and the queries, written anew."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.operations import delete, increment
from tinydb.storages import Storage
from tinydb.table import Document, Table

from rundertisch_tui.store import checkpoint, files
from rundertisch_tui.store.checkpoint import CheckpointStorage
from rundertisch_tui.store.errors import Damaged, ReadOnly
from rundertisch_tui.store.snapshot import Snapshot
from rundertisch_tui.store.storage import JournalStorage, JournalTable, database
from tests.store.office_like import add, opened, put

PEOPLE: dict[int, dict[str, Any]] = {
    1: {"name": "Öztürk", "age": 41, "tags": ["a", "b"], "address": {"city": "Kassel"}},
    2: {"name": "Şahin", "age": 35, "tags": [], "address": {"city": "Fulda"}},
    12: {"name": "Weiß", "age": 41, "tags": ["b"]},
}


# --- CheckpointStorage as a storage -----------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rundertisch.json"


@pytest.fixture
def db(path: Path) -> TinyDB:
    return TinyDB(path, storage=CheckpointStorage)


def test_it_is_a_tinydb_storage(path: Path) -> None:
    assert isinstance(CheckpointStorage(path), Storage)


def test_a_missing_file_reads_as_none(path: Path) -> None:
    assert CheckpointStorage(path).read() is None


def test_it_reads_what_it_wrote(path: Path) -> None:
    doc = {"note": {"1": {"none": [None, None], "int": 42, "float": 3.1415, "list": ["LITE", "RES_ACID"]}}}
    CheckpointStorage(path).write(doc)
    assert CheckpointStorage(path).read() == doc


def test_a_later_write_replaces_all(path: Path) -> None:
    storage = CheckpointStorage(path)
    storage.write({"note": {"1": {"text": "long " * 100}}})
    storage.write({"note": {"2": {"text": "short"}}})
    assert storage.read() == {"note": {"2": {"text": "short"}}}


def test_it_can_be_closed_and_opened_again(path: Path) -> None:
    with TinyDB(path, storage=CheckpointStorage) as db:
        db.insert({"name": "A very long entry"})
    with TinyDB(path, storage=CheckpointStorage) as db:
        assert db.all() == [{"name": "A very long entry"}]
        db.truncate()
        db.insert({"name": "ß"})
    assert TinyDB(path, storage=CheckpointStorage).all() == [{"name": "ß"}]


def test_insert_gives_ids_that_go_on_after_opening(path: Path) -> None:
    first = TinyDB(path, storage=CheckpointStorage)
    assert [first.insert({"n": n}) for n in range(3)] == [1, 2, 3]
    second = TinyDB(path, storage=CheckpointStorage)
    assert second.insert({"n": 3}) == 4
    assert second.get(doc_id=4) == {"n": 3}


def test_insert_with_a_document_keeps_its_id(db: TinyDB) -> None:
    assert db.insert(Document({"n": 1}, doc_id=40)) == 40
    assert db.insert({"n": 2}) == 41
    with pytest.raises(ValueError, match="already"):
        db.insert(Document({"n": 3}, doc_id=40))


def test_insert_multiple(db: TinyDB) -> None:
    assert db.insert_multiple({"n": n} for n in range(3)) == [1, 2, 3]
    assert db.insert_multiple([]) == []
    assert len(db) == 3


def test_update_by_condition_by_id_and_by_operation(db: TinyDB) -> None:
    db.insert_multiple({"n": n, "c": "x"} for n in range(4))
    assert db.update({"c": "y"}, where("n") < 2) == [1, 2]
    assert db.update({"c": "z"}, doc_ids=[3]) == [3]
    db.update(increment("n"), doc_ids=[4])
    db.update(delete("c"), doc_ids=[4])
    assert [dict(row) for row in db] == [{"n": 0, "c": "y"}, {"n": 1, "c": "y"}, {"n": 2, "c": "z"}, {"n": 4}]
    assert db.update_multiple([({"c": "m"}, where("n") == 0)]) == [1]


def test_upsert_updates_or_inserts(db: TinyDB) -> None:
    assert db.upsert({"n": 1, "c": "new"}, where("n") == 1) == [1]
    assert db.upsert({"n": 1, "c": "old"}, where("n") == 1) == [1]
    assert db.all() == [{"n": 1, "c": "old"}]


def test_remove_and_truncate(db: TinyDB) -> None:
    db.insert_multiple({"n": n} for n in range(3))
    assert db.remove(where("n") == 1) == [2]
    assert db.remove(doc_ids=[1]) == [1]
    assert [row.doc_id for row in db] == [3]
    db.truncate()
    assert db.all() == []


def test_tables_are_apart_and_can_be_dropped(db: TinyDB) -> None:
    db.table("one").insert({"n": 1})
    db.table("two").insert({"n": 2})
    assert db.tables() == {"one", "two"}
    db.drop_table("one")
    assert db.tables() == {"two"}
    db.drop_tables()
    assert db.tables() == set()


def test_what_is_no_json_is_not_written_and_the_old_file_stays(db: TinyDB, path: Path) -> None:
    db.insert({"n": 1})
    with pytest.raises(TypeError):
        db.insert({"bad": object()})
    assert TinyDB(path, storage=CheckpointStorage).all() == [{"n": 1}]
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_meta_is_in_the_file_and_not_among_the_tables(path: Path) -> None:
    storage = CheckpointStorage(path)
    storage.meta = checkpoint.meta_of(Snapshot(schema=1, seq=9, sum="c" * 64))
    storage.write({"note": {"1": {"n": 1}}})
    again = CheckpointStorage(path)
    assert again.read() == {"note": {"1": {"n": 1}}}
    assert again.meta["seq"] == 9
    again.write({"note": {}})
    assert json.loads(path.read_bytes())["_meta"]["1"]["seq"] == 9


def test_a_file_with_one_changed_byte_is_refused(path: Path) -> None:
    CheckpointStorage(path).write({"note": {"1": {"text": "Öztürk"}}})
    sound = path.read_bytes()
    for at in range(0, len(sound), 7):
        path.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        with pytest.raises(Damaged, match=r"rundertisch\.json"):
            CheckpointStorage(path).read()


def test_a_link_is_refused(path: Path) -> None:
    other = path.with_name("other.json")
    CheckpointStorage(other).write({"note": {"1": {}}})
    path.symlink_to(other)
    with pytest.raises(Damaged, match="Verknüpfung"):
        CheckpointStorage(path).read()


# --- the checkpoint of the program, read by plain TinyDB --------------------------------------------------------------


def test_plain_tinydb_reads_the_file_that_the_program_writes(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    add(store, "person", name="Öztürk", tags=["a"])
    add(store, "person", name="Şahin")
    store.close()
    with TinyDB(tmp_path / "data" / "rundertisch.json") as plain:
        assert plain.tables() == {"person", "_meta"}
        found = plain.table("person").get(where("name") == "Şahin")
        assert isinstance(found, Document)
        assert (found.doc_id, found["rev"]) == (2, 1)
        meta = plain.table("_meta").get(doc_id=1)
        assert isinstance(meta, Document)
        assert meta["seq"] == store.snapshot.seq
        assert meta["counters"] == {"id:person": 2}


# --- JournalStorage ---------------------------------------------------------------------------------------------------


def memory(rows: dict[int, dict[str, Any]]) -> TinyDB:
    snapshot = Snapshot(tables={"person": rows})
    return database(lambda: snapshot)


def test_it_shows_the_newest_state_without_any_cache(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    table = database(lambda: store.snapshot).table("person")
    assert table.search(where("name") == "Öztürk") == []
    add(store, "person", name="Öztürk")
    assert len(table.search(where("name") == "Öztürk")) == 1
    put(store, "person", 1, name="Weiß")
    assert table.search(where("name") == "Öztürk") == []
    assert JournalTable.default_query_cache_capacity == 0


def test_reading_copies_no_row(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    add(store, "person", name="Öztürk")
    tables = JournalStorage(lambda: store.snapshot).read()
    assert tables["person"]["1"] is store.snapshot.tables["person"][1]


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.insert({"n": 1}),
        lambda table: table.insert_multiple([{"n": 1}]),
        lambda table: table.update({"name": "x"}),
        lambda table: table.update({"name": "x"}, doc_ids=[1]),
        lambda table: table.update_multiple([({"name": "x"}, where("age") == 41)]),
        lambda table: table.upsert({"name": "x"}, where("age") == 41),
        lambda table: table.remove(doc_ids=[1]),
        lambda table: table.truncate(),
    ],
)
def test_every_change_is_refused_before_a_row_is_touched(change: Callable[[Table], object]) -> None:
    before = json.dumps(PEOPLE)
    with pytest.raises(ReadOnly, match="Änderungen nur über den Workflow"):
        change(memory(PEOPLE).table("person"))
    assert json.dumps(PEOPLE) == before


def test_the_storage_itself_refuses_too() -> None:
    with pytest.raises(ReadOnly):
        memory(PEOPLE).storage.write({})
    with pytest.raises(ReadOnly):
        memory(PEOPLE).drop_tables()


# --- queries, on both -------------------------------------------------------------------------------------------------


def on_disk(rows: dict[int, dict[str, Any]], folder: Path) -> TinyDB:
    storage = CheckpointStorage(folder / "queries.json")
    storage.write({"person": rows})
    return TinyDB(folder / "queries.json", storage=CheckpointStorage)


@pytest.fixture(params=["journal", "checkpoint"])
def people(request: pytest.FixtureRequest, tmp_path: Path) -> Table:
    db = memory(PEOPLE) if request.param == "journal" else on_disk(PEOPLE, tmp_path)
    return db.table("person")


QUERIES: list[tuple[Any, list[int]]] = [
    (where("age") == 41, [1, 12]),
    (where("age") != 41, [2]),
    (where("age") < 41, [2]),
    (where("age") <= 41, [1, 2, 12]),
    (where("age") > 35, [1, 12]),
    (where("age") >= 35, [1, 2, 12]),
    ((where("age") == 41) & (where("name") == "Weiß"), [12]),
    ((where("age") == 35) | (where("name") == "Weiß"), [2, 12]),
    (~(where("age") == 41), [2]),
    (where("address").exists(), [1, 2]),
    (where("address").city == "Kassel", [1]),
    (where("address")["city"] == "Fulda", [2]),
    (where("name").matches("Ö.*"), [1]),
    (where("name").search("z"), [1]),
    (where("name").test(lambda name: len(name) == 4), [12]),
    (where("tags").any(["a"]), [1]),
    (where("tags").all(["a", "b"]), [1]),
    (where("name").one_of(["Weiß", "Şahin"]), [2, 12]),
    (where("address").fragment({"city": "Kassel"}), [1]),
    (where("tags").map(len) == 2, [1]),
    (where("missing") == 1, []),
]


@pytest.mark.parametrize(("query", "ids"), QUERIES)
def test_queries_find_the_same_on_both(people: Table, query: Any, ids: list[int]) -> None:
    assert [row.doc_id for row in people.search(query)] == ids
    assert people.count(query) == len(ids)
    assert people.contains(query) == bool(ids)


def test_get_by_id_by_ids_and_by_condition(people: Table) -> None:
    assert people.get(doc_id=12) == PEOPLE[12]
    assert people.get(doc_id=13) is None
    assert people.get(doc_ids=[1, 2]) == [PEOPLE[1], PEOPLE[2]]
    assert people.get(where("age") == 35) == PEOPLE[2]
    assert people.contains(doc_id=2)
    assert not people.contains(doc_id=3)


def test_iterating_and_counting(people: Table) -> None:
    assert [row.doc_id for row in people] == [1, 2, 12]
    assert len(people) == 3
    assert people.all() == list(PEOPLE.values())


def test_changing_a_found_document_changes_no_record(people: Table) -> None:
    found = people.get(doc_id=1)
    assert isinstance(found, Document)
    found["name"] = "x"
    assert people.get(doc_id=1) == PEOPLE[1]
    assert PEOPLE[1]["name"] == "Öztürk"


def test_the_temporary_file_is_gone_after_a_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, *_parts: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(files, "write_new", refuse)
    with pytest.raises(OSError, match="full"):
        CheckpointStorage(path).write({"note": {}})
    assert list(path.parent.iterdir()) == []
