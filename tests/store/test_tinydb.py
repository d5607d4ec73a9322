"""What TinyDB 4.9.0 asks of a table in its own published tests, on our storages; written anew, case by case.

Its cases about options of `JSONStorage` (indent, encoding, access mode, making folders) have no counterpart here.
"""

import gc
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB, where
from tinydb.middlewares import CachingMiddleware, Middleware
from tinydb.operations import delete
from tinydb.table import Document, Table

from rundertisch_tui.store.snapshot import Snapshot
from rundertisch_tui.store.storage import CheckpointStorage, database


class Card(Mapping[str, Any]):
    """A mapping that is no dict."""

    def __init__(self, **values: Any) -> None:
        self._values = values

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rundertisch.json"


@pytest.fixture
def db(path: Path) -> TinyDB:
    opened = TinyDB(path, storage=CheckpointStorage)
    opened.insert_multiple({"age": 1, "name": letter} for letter in "abc")
    return opened


# --- tables -----------------------------------------------------------------------------------------------------------


def test_ids_begin_again_in_an_emptied_table(db: TinyDB) -> None:
    db.truncate()
    assert [db.insert({}) for _ in range(3)] == [1, 2, 3]


def test_a_table_is_one_object_with_a_name_that_stays(db: TinyDB) -> None:
    table = db.table("note")
    assert table is db.table("note")
    assert table.name == "note"
    with pytest.raises(AttributeError):
        table.name = "other"  # type: ignore[misc]


def test_an_empty_table_is_kept_if_asked(db: TinyDB, path: Path) -> None:
    db.table("kept", persist_empty=True)
    db.table("not kept", persist_empty=False)
    assert db.tables() == {"_default", "kept"}
    assert TinyDB(path, storage=CheckpointStorage).tables() == {"_default", "kept"}


def test_tables_emptied_together_are_all_empty(db: TinyDB) -> None:
    tables = [db.table(name) for name in ("one", "two")]
    for table in tables:
        table.insert({"n": 1})
    db.drop_tables()
    assert [*map(len, tables), len(db)] == [0, 0, 0]


def test_dropping_a_table_that_is_not_there_changes_nothing(db: TinyDB) -> None:
    db.drop_table("nobody knows it")
    assert db.tables() == {"_default"}
    db.drop_table("_default")
    assert db.tables() == set()


def test_a_database_and_a_table_tell_what_they_are(db: TinyDB) -> None:
    assert "tables=['_default']" in repr(db)
    assert "default_table_documents_count=3" in repr(db)
    assert re.match(r"<Table name='_default', total=3, storage=<.*CheckpointStorage object", repr(db.table("_default")))


def test_they_can_be_walked_through(db: TinyDB) -> None:
    assert list(db) == db.all()
    assert list(db.table("_default")) == db.table("_default").all()


# --- the cache of queries, of plain tables ----------------------------------------------------------------------------


def test_a_query_is_kept_and_its_result_is_nobodys_to_change(db: TinyDB) -> None:
    query = where("age") == 1
    found = db.search(query)
    found.clear()
    assert len(db.search(query)) == 3
    assert query in db.table("_default")._query_cache


def test_a_change_and_a_small_cache_forget_queries(db: TinyDB) -> None:
    table = db.table("small", cache_size=2)
    queries = [where("n") == n for n in range(3)]
    for query in queries:
        assert table.count(query) == 0
    assert [query in table._query_cache for query in queries] == [False, True, True]
    table.insert({"n": 2})
    assert table.count(queries[2]) == 1
    table.clear_cache()
    assert len(table._query_cache) == 0


def test_without_a_cache_nothing_is_kept(db: TinyDB) -> None:
    table = db.table("none", cache_size=0)
    table.insert({"n": 1})
    assert table.count(where("n") == 1) == 1
    assert len(table._query_cache) == 0


def test_a_function_in_a_query_is_asked_each_time(db: TinyDB) -> None:
    table = db.table("asked")
    table.insert({"n": 5})
    added = [5]
    query = where("n").map(lambda n: n + added[0]) == 10
    assert not query.is_cacheable()
    assert table.count(query) == 1
    added[0] = 10
    assert table.count(query) == 0


def test_a_bare_function_is_a_query_too(db: TinyDB) -> None:
    def is_b(row: Any) -> bool:
        return bool(row.get("name") == "b")

    is_b.is_cacheable = lambda: False  # type: ignore[attr-defined]  # TinyDB asks for it
    assert [row["name"] for row in db.search(is_b)] == ["b"]


# --- changing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [object(), [1, 2], {"only"}, "text"])
def test_what_is_no_mapping_is_refused_and_nothing_changes(db: TinyDB, wrong: Any) -> None:
    with pytest.raises(ValueError, match="Mapping"):
        db.insert(wrong)
    with pytest.raises(ValueError, match="Mapping"):
        db.insert_multiple([wrong])
    assert len(db) == 3


def test_one_dict_is_not_several(db: TinyDB) -> None:
    with pytest.raises(ValueError, match="Mapping"):
        db.insert_multiple({"name": "d"})


def test_any_mapping_is_taken_up_and_written_back(db: TinyDB) -> None:
    db.insert(Card(age=2))
    db.insert_multiple([Card(age=3), Card(age=4)])
    db.update(Card(age=5), doc_ids=[6])
    assert [row["age"] for row in db] == [1, 1, 1, 2, 3, 5]


def test_documents_keep_their_ids_and_none_is_given_twice(db: TinyDB) -> None:
    assert db.insert_multiple([Document({}, 12), Document({}, 77)]) == [12, 77]
    with pytest.raises(ValueError, match="already"):
        db.insert_multiple([Document({}, 12)])


def test_ids_that_are_not_there_are_passed_over(db: TinyDB) -> None:
    assert db.update({"age": 9}, doc_ids=[99]) == []
    assert db.remove(doc_ids=[99]) == []
    assert db.update({"age": 9}, doc_ids=[1, 99]) == [1]
    assert db.remove(doc_ids=[2, 99]) == [2]
    assert [(row.doc_id, row["age"]) for row in db] == [(1, 9), (3, 1)]


def test_update_of_all_by_operation_and_by_a_function(db: TinyDB) -> None:
    db.update({"new": True})
    db.update(delete("name"), where("name") == "a")

    def older(row: Any) -> None:
        row["age"] += 1

    db.update_multiple([(older, where("name") == "b"), (older, where("name") == "c")])
    assert [(row.get("name"), row["age"], row["new"]) for row in db] == [
        (None, 1, True), ("b", 2, True), ("c", 2, True),
    ]  # fmt: skip


def test_upsert_by_id_changes_or_inserts_and_needs_either(db: TinyDB) -> None:
    assert db.upsert(Document({"name": "x"}, doc_id=1)) == [1]
    assert db.upsert(Document({"name": "y"}, doc_id=5)) == [5]
    with pytest.raises(ValueError, match="doc_id"):
        db.upsert({"name": "z"})
    assert db.insert({}) == 6
    assert db.get(doc_id=1) == {"age": 1, "name": "x"}


def test_removing_and_asking_need_a_condition(db: TinyDB) -> None:
    for ask in (db.remove, db.get, db.contains):
        with pytest.raises(RuntimeError):
            ask()
    assert db.remove(where("age") == 1) == [1, 2, 3]


def test_an_id_that_is_no_number_is_nobody(db: TinyDB) -> None:
    assert db.get(doc_id=float("nan")) is None
    assert db.get(doc_ids=[99]) == []
    assert not db.contains(doc_id=88)


# --- opening, closing, reading ----------------------------------------------------------------------------------------


def test_ids_go_on_after_a_hundred_and_an_opening(path: Path) -> None:
    with TinyDB(path, storage=CheckpointStorage) as first:
        first.insert_multiple({"i": i} for i in range(100))
        first.remove(where("i") == 2)
    with TinyDB(path, storage=CheckpointStorage) as second:
        assert second.insert({}) == 101
        assert len({row.doc_id for row in second}) == 100


def test_opening_and_closing_writes_nothing(path: Path) -> None:
    class Unwritten(Middleware):
        def write(self, _: Any) -> None:
            raise AssertionError("written")

    TinyDB(path, storage=Unwritten(CheckpointStorage)).close()
    assert not path.exists()


def test_the_storage_is_closed_once_and_read_only_when_asked(path: Path) -> None:
    calls: list[str] = []

    class Counted(CheckpointStorage):
        def read(self) -> Any:
            calls.append("read")
            return super().read()

        def close(self) -> None:
            calls.append("close")

    with TinyDB(path, storage=Counted) as db:
        db.table("note")
        assert calls == []
        db.all()
        assert calls == ["read"]
        db.insert({})
        assert calls == ["read"] * 3
        db.close()
    del db
    gc.collect()
    assert calls.count("close") == 1


def test_a_caching_middleware_goes_over_it(path: Path) -> None:
    with TinyDB(path, storage=CachingMiddleware(CheckpointStorage)) as db:  # type: ignore[no-untyped-call]  # TinyDB's
        db.insert({"n": 1})
        assert not path.exists()
    assert TinyDB(path, storage=CheckpointStorage).all() == [{"n": 1}]


# --- queries, on both storages ----------------------------------------------------------------------------------------

ROWS: dict[int, dict[str, Any]] = {
    1: {
        "name": "Öztürk", "n": 1, "tags": ["a", "b"], "parts": [{"f": 1}, {"f": 2}],
        "of": {"place": {"town": "Kassel"}},
    },
    2: {"name": "müller", "n": 2, "tags": [], "of": {}, "parts": [{"f": 1}, {"f": 1}]},
    3: {"name": "Zeile\nneu", "n": None},
}  # fmt: skip


@pytest.fixture(params=["journal", "checkpoint"])
def both(request: pytest.FixtureRequest, path: Path) -> Table:
    if request.param == "journal":
        snapshot = Snapshot(tables={"person": ROWS})
        return database(lambda: snapshot).table("person")
    CheckpointStorage(path).write({"person": ROWS})
    return TinyDB(path, storage=CheckpointStorage).table("person")


def _same_place(town: str, wanted: str) -> bool:
    return town == wanted


CASES: list[tuple[Any, list[int]]] = [
    (Query().of.place.town == "Kassel", [1]),
    (Query().of.place.exists(), [1]),
    (Query()["of"]["place"]["town"] == "Kassel", [1]),
    (where("of").place["town"].test(_same_place, "Kassel"), [1]),
    (where("n") == None, [3]),  # noqa: E711 - TinyDB's way to ask
    (where("n").one_of([1, 2]), [1, 2]),
    (where("name").matches("MÜLL", flags=re.IGNORECASE), [2]),
    (where("name").matches("tür"), []),
    (where("name").search("tür"), [1]),
    (where("name").search("^neu", flags=re.MULTILINE), [3]),
    (where("n").matches("x"), []),
    (where("parts").any(where("f") == 2), [1]),
    (where("parts").all(where("f") == 1), [2]),
    (where("tags").any(["b", "c"]), [1]),
    (where("tags").all(["a", "c"]), []),
    (where("tags").all([]), [1, 2]),
    (where("n").any([1]), []),
    (where("parts").any(Query().f.exists()), [1, 2]),
    (where("of").place.fragment({"town": "Kassel"}), [1]),
    (Query().fragment({"n": 2, "tags": []}), [2]),
    (Query().noop(), [1, 2, 3]),
    (where("name").map(str.lower).map(len) == 6, [1, 2]),
    (where("of").map(len) > 0, [1]),
    (~(where("n").exists() & (where("n") == 1)), [2, 3]),
    (((where("n") == 1) | (where("n") == 2)) & ~(where("name") == "müller"), [1]),
]


@pytest.mark.parametrize(("query", "ids"), CASES)
def test_every_kind_of_query_finds_the_same_on_both(both: Table, query: Any, ids: list[int]) -> None:
    assert [row.doc_id for row in both.search(query)] == ids
    assert both.count(query) == len(ids)
    assert both.contains(query) == bool(ids)
    found = both.get(query)
    assert (found.doc_id if isinstance(found, Document) else None) == next(iter(ids), None)


@pytest.mark.parametrize("wrong", [lambda: Query() == 2, lambda: Query()({})])
def test_a_query_without_a_field_is_an_error(wrong: Any, both: Table) -> None:
    with pytest.raises((RuntimeError, ValueError)):
        both.search(wrong())


def test_queries_are_equal_by_what_they_ask() -> None:
    assert (where("a") == 1) == (where("a") == 1)
    assert (where("a") == 1) != (where("b") == 1)
    assert hash((where("a") == 1) & (where("b") == 2)) == hash((where("b") == 2) & (where("a") == 1))
    assert hash(where("a").any(["x"])) == hash(where("a").any(["x"]))
    assert "'a'" in repr(where("a") == 1)


def test_a_query_of_ones_own_words_works_on_both(both: Table) -> None:
    class People(Query):
        def named(self, name: str) -> Any:
            return self.name == name

    assert [row.doc_id for row in both.search(People().named("müller"))] == [2]
